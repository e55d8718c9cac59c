/* Rows of a household's sheet: Page Down goes to the head of the next row, Page Up to the row before. */
document.addEventListener("keydown", function (event) {
  var row = event.target.closest && event.target.closest("[data-sheet] tr");
  if (!row || event.ctrlKey || event.altKey || (event.key !== "PageDown" && event.key !== "PageUp")) return;
  event.preventDefault();
  var next = event.key === "PageDown" ? row.nextElementSibling : row.previousElementSibling;
  var cell = next && next.querySelector("input");
  if (cell) cell.focus();
});
