/* Words typed and not saved yet stay in this window until the office has them: form[data-keep] names the paper. */
document.addEventListener("DOMContentLoaded", function () {
  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    var name = "giu:" + form.getAttribute("data-keep");
    var fields = form.querySelectorAll("textarea");
    var before = {};
    var kept = {};
    try { kept = JSON.parse(sessionStorage.getItem(name) || "{}"); } catch (e) { kept = {}; }
    var put = false;
    fields.forEach(function (field) {
      before[field.name] = field.value;
      var old = kept[field.name];
      if (old && old.text !== field.value && old.from === field.value) {
        field.value = old.text;
        put = true;
      }
      field.addEventListener("input", function () {
        var now = {};
        fields.forEach(function (one) {
          if (one.value !== before[one.name]) now[one.name] = { from: before[one.name], text: one.value };
        });
        try { sessionStorage.setItem(name, JSON.stringify(now)); } catch (e) { /* a full store keeps nothing */ }
      });
    });
    if (put) {
      var said = document.createElement("p");
      said.className = "note note-ask";
      said.setAttribute("role", "status");
      said.textContent = form.getAttribute("data-kept");
      form.insertBefore(said, form.firstChild);
    } else {
      sessionStorage.removeItem(name);
    }
  });
});
