/* Arrows walk through what was found: down from the box, up back to it; Enter opens the link it is on. */
document.addEventListener("keydown", function (event) {
  var at = event.target, kind = at && at.getAttribute && at.getAttribute("data-rows");
  if (!kind || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  var box = document.querySelector("[data-rows=up]"), rows = document.querySelectorAll("[data-rows=row]");
  var next = Array.prototype.indexOf.call(rows, at) + (event.key === "ArrowDown" ? 1 : -1);
  var to = next < 0 ? box : rows[next];
  if (!to || (kind === "up" && event.key === "ArrowUp")) return;
  event.preventDefault();
  to.focus();
});
