/* Enter saves from every field of a form: newer browsers would open a list of choices instead. */
document.addEventListener("keydown", function (event) {
  var at = event.target, form = at && at.form;
  if (!form || at.tagName !== "SELECT" || event.key !== "Enter" || event.ctrlKey || event.altKey) return;
  var save = form.querySelector("[type=submit]");
  if (!save) return;
  event.preventDefault();
  save.click();
});
