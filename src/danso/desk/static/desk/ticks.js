/* The typing sheet: Enter ticks and goes on, arrows move; each tick is sent at once, and says so when it is not kept. */
document.addEventListener("DOMContentLoaded", function () {
  var form = document.getElementById("ticks");
  if (!form) return;
  var said = document.getElementById("tick-said");
  var boxes = Array.prototype.slice.call(form.querySelectorAll("input[type=checkbox]"));
  if (boxes.length) boxes[0].focus();

  function go(box, step) {
    var next = boxes[boxes.indexOf(box) + step];
    if (next) next.focus();
  }

  function lost(box) {
    box.checked = !box.checked;
    said.className = "note note-stop";
    said.textContent = form.getAttribute("data-lost");
  }

  function keep(box) {
    var body = new FormData();
    body.append("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
    body.append(box.checked ? "slip" : "off", box.value);
    fetch(form.action, { method: "POST", body: body, headers: { "X-Tick": "1" }, redirect: "manual" }).then(function (answer) {
      if (!answer.ok) return lost(box);
      box.closest("tr").classList.toggle("typed", box.checked);
      said.className = "";
      said.textContent = form.getAttribute("data-kept");
    }, function () { lost(box); });
  }

  form.addEventListener("change", function (event) {
    if (event.target.type === "checkbox") keep(event.target);
  });
  form.addEventListener("keydown", function (event) {
    var box = event.target;
    if (box.type !== "checkbox") return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      go(box, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!box.checked) { box.checked = true; keep(box); }
      go(box, 1);
    }
  });
});
