/* A form typed down the keys: Enter goes to the next field, from the last to the button that saves; Ctrl + Enter saves. */
document.addEventListener("keydown", function (event) {
  var at = event.target;
  var form = at.form;
  if (event.key !== "Enter" || event.isComposing || !form || !form.hasAttribute("data-enter-next")) return;
  if (!/^(INPUT|SELECT)$/.test(at.tagName)) return;
  event.preventDefault();
  var fields = Array.prototype.filter.call(form.elements, function (one) {
    return one.type !== "hidden" && !one.disabled && one.tabIndex >= 0;
  });
  var save = form.querySelector("button[type=submit]");
  if (event.ctrlKey) return save.click();
  var next = fields[fields.indexOf(at) + 1];
  if (next) next.focus();
  if (next && next.select) next.select();
});
document.addEventListener("DOMContentLoaded", function () {
  var first = document.querySelector("form[data-enter-next] input:not([type=hidden]), form[data-enter-next] select");
  if (first) first.focus();
});
