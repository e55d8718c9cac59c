/* The P0 sheet by keyboard: Enter goes on, a finished line is judged and kept, nothing typed is lost on the way. */
(function () {
  "use strict";
  const form = document.getElementById("p0"), cells = window.p0cells;
  const trouble = document.getElementById("trouble"), kept = document.getElementById("kept");
  const standing = document.getElementById("hint").textContent;
  let dirty = false, timer = 0, sending = false, queue = Promise.resolve();

  document.body.classList.add("on-keys");
  const rowsOf = (section) => Array.from(section.querySelectorAll("tr.new"));
  const inputsOf = (row) => Array.from(row.querySelectorAll("input"));
  const empty = (row) => inputsOf(row).every((one) => !one.value.trim());
  const sections = () => Array.from(form.querySelectorAll("[data-list]"));
  const none = (section) => section.querySelector("[name=none]");

  function token() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (b) => (b < 16 ? "0" : "") + b.toString(16)).join("");
  }

  /* A line below the last: the same cells, empty, with a token of its own. */
  function grow(section) {
    const rows = rowsOf(section), last = rows[rows.length - 1], number = section.dataset.list;
    const row = last.cloneNode(true), sub = last.nextElementSibling.cloneNode(true);
    const said = sub.querySelector(".said"), next = rows.length;
    if (said) said.remove();
    [row, sub].forEach((part) => part.querySelectorAll("input").forEach((one) => {
      one.name = number + "-" + next + "-" + one.name.split("-")[2];
      one.value = "";
      one.removeAttribute("aria-invalid");
      one.removeAttribute("data-name");
      if (one.hasAttribute("aria-label")) one.setAttribute("aria-label", one.getAttribute("aria-label").replace(/\d+$/, next + 1));
    }));
    row.querySelectorAll("[data-known]").forEach((one) => { one.textContent = ""; });
    row.className = "new";
    row.dataset.token = token();
    sub.querySelector("[name$='-t']").value = row.dataset.token;
    last.nextElementSibling.after(row, sub);
    return row;
  }

  function enterList(section) {
    const row = rowsOf(section).find(empty) || grow(section);
    inputsOf(row)[0].focus();
    section.scrollIntoView({ block: "nearest" });
    inputsOf(row)[0].scrollIntoView({ block: "nearest" });
  }

  function otherList(section, step) {
    const all = sections(), next = all[all.indexOf(section) + step];
    if (next) enterList(next);
    else if (step > 0) form.querySelector("[value=finish]").focus();
  }

  /* The hand never waits for the line: who is meant is settled behind it. */
  function onward(input) {
    const row = input.closest("tr"), inputs = inputsOf(row), section = row.closest("[data-list]");
    if (cells.open(input)) cells.take(input);
    const next = inputs[inputs.indexOf(input) + 1];
    if (empty(row)) return otherList(section, 1);
    if (next) return next.focus();
    const rows = rowsOf(section);
    const below = rows.slice(rows.indexOf(row) + 1).find(empty) || grow(section);
    inputsOf(below)[0].focus();
    keep("check");
  }

  /* What is typed and not empty, with the token of each line: what the server reads and keeps. */
  function body(act) {
    const said = new URLSearchParams();
    ["csrfmiddlewaretoken", "told_by", "behalf", "page"].forEach((name) => said.append(name, form.elements[name].value));
    sections().forEach((section) => {
      if (none(section).checked) said.append("none", section.dataset.list);
      rowsOf(section).filter((row) => !empty(row)).forEach((row) => {
        [...inputsOf(row), ...row.nextElementSibling.querySelectorAll("input")].forEach((one) => {
          if (one.value && (one.type !== "checkbox" || one.checked)) said.append(one.name, one.value);
        });
      });
    });
    said.append("act", act);
    return said;
  }

  const post = (act) => fetch(form.action, {
    method: "POST", body: body(act), headers: { "X-Danso": "grid" }, redirect: "manual", credentials: "same-origin",
  });

  /* A page open for long: its key has changed. One more try with the key of a fresh page, else the sentence. */
  async function trying(act) {
    let said = await post(act).catch(() => null);
    if (said && said.ok) return said;
    const page = await fetch(form.action, { redirect: "error" }).catch(() => null);
    if (page && page.ok) {
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("p0");
      if (fresh) {
        form.elements.csrfmiddlewaretoken.value = fresh.elements.csrfmiddlewaretoken.value;
        said = await post(act).catch(() => null);
      }
    }
    return said && said.ok ? said : null;
  }

  function keep(act) {
    clearTimeout(timer);
    dirty = false;
    queue = queue.then(async () => {
      await cells.settled();
      const before = new Map(sections().flatMap(rowsOf).map((row) => [row.dataset.token, inputsOf(row).map((i) => i.value).join("\n")]));
      const said = await trying(act);
      trouble.hidden = said !== null;
      if (!said) { dirty = true; return false; }
      if (act === "check") {
        const told = await said.json();
        kept.textContent = told.kept;
        told.lines.forEach((line) => show(line, before));
        count();
      } else {
        const now = new Date();
        kept.textContent = form.dataset.kept + " " + now.getHours() + ":" + String(now.getMinutes()).padStart(2, "0");
      }
      return true;
    });
    return queue;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /* What the register says of a line stands under it; a line changed since it was sent is left alone. */
  function show(line, before) {
    const row = form.querySelector("tr.new[data-token='" + CSS.escape(line.token) + "']");
    if (!row || before.get(line.token) !== inputsOf(row).map((i) => i.value).join("\n")) return;
    const cell = row.nextElementSibling.firstElementChild, old = cell.querySelector(".said");
    const reason = old && old.querySelector("[name$='-reason']"), ticked = old && old.querySelector("[name$='-keep']");
    if (old && old.contains(document.activeElement)) return;
    const said = element("div", "said");
    said.id = "w-" + line.token;
    let head = "";
    inputsOf(row).forEach((input) => {
      const [number, n, name] = input.name.split("-");
      head = number + "-" + n + "-";
      const wrong = line.wrong[name];
      if (line.read[name] && !wrong) input.value = line.read[name];
      if (input.dataset.shape === "person" && line.who && !wrong) input.dataset.name = input.value;
      if (wrong) {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", said.id);
        const note = element("p", "note note-stop");
        note.append(element("b", "", input.getAttribute("aria-label").replace(/, \d+$/, ". ")), wrong);
        said.append(note);
      } else input.removeAttribute("aria-invalid");
    });
    if (line.who) cells.hidden(row, "who").value = line.who;
    if (Object.keys(line.known).length) cells.known(inputsOf(row)[0], line.known);
    line.notes.forEach(([kind, text]) => {
      const note = element("p", "note" + (kind === "late" ? "" : " note-" + kind));
      if (kind !== "late") note.append(element("b", "", form.dataset[kind === "stop" ? "mend" : "look"] + " "));
      note.append(text);
      said.append(note);
    });
    if (line.keepable) said.append(answers(line, head, reason, ticked));
    if (old) old.remove();
    if (said.childNodes.length) cell.append(said);
    row.classList.toggle("fine", line.goes);
    row.classList.toggle("asks", !line.goes);
  }

  function answers(line, head, reason, ticked) {
    const box = element("p", "ans");
    const field = (name, value) => {
      const input = document.createElement("input");
      input.name = head + name;
      input.value = value;
      return input;
    };
    if (line.ask) {
      const label = element("label", "", form.dataset.reason), input = field("reason", reason ? reason.value : "");
      input.placeholder = form.dataset.reasonHint;
      input.maxLength = 300;
      label.append(input);
      box.append(label);
    }
    const label = element("label", ""), tick = field("keep", "1"), seen = field("seen", line.seen);
    tick.type = "checkbox";
    tick.checked = Boolean(ticked && ticked.checked);
    seen.type = "hidden";
    label.append(tick, form.dataset.keep + " ", element("kbd", "", "F8"));
    box.append(label, seen);
    return box;
  }

  /* The eleven states at the left. */
  function count() {
    let missing = 0;
    sections().forEach((section) => {
      const item = form.querySelector("[data-for='" + section.dataset.list + "']");
      const typed = rowsOf(section).filter((row) => !empty(row));
      const lines = typed.length + section.querySelectorAll(".done tr").length;
      const state = typed.some((row) => row.classList.contains("asks")) ? "ask" : lines || none(section).checked ? "ok" : "";
      missing += state ? 0 : 1;
      item.className = (state + (item.classList.contains("on") ? " on" : "")).trim();
      item.querySelector("b").textContent = lines ? lines : none(section).checked ? form.dataset.none : "";
    });
    const still = document.getElementById("still");
    still.textContent = missing ? still.dataset.still.replace("{n}", missing) : still.dataset.all;
  }

  async function send(act) {
    if (sending) return;
    sending = true;
    const ok = await keep("draft");
    if (!ok) { sending = false; return; }
    form.querySelectorAll("tr.new input").forEach((one) => { one.disabled = !one.value; });
    const said = document.createElement("input");
    said.type = "hidden";
    said.name = "act";
    said.value = act;
    form.append(said);
    form.submit();
  }

  const keys = {
    F4: (section) => {
      if (rowsOf(section).every(empty)) none(section).checked = true;
      count();
      later();
      otherList(section, 1);
    },
    F8: (section, row) => {
      const tick = row && row.nextElementSibling.querySelector("[name$='-keep']");
      if (tick) tick.checked = !tick.checked;
      later();
    },
    F9: () => send("finish"),
    PageDown: (section) => otherList(section, 1),
    PageUp: (section) => otherList(section, -1),
  };

  function later() {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => keep("draft"), 1500);
  }

  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); send("save"); return; }
    const section = input.closest("[data-list]") || sections()[0];
    let row = input.closest("tr");
    if (row && row.classList.contains("sub")) row = row.previousElementSibling;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](section, row); return; }
    if (!row || input.tagName !== "INPUT") return;
    const inRow = input.closest("tr.new");
    if (event.key === "Enter") {
      event.preventDefault();
      if (inRow) onward(input);
      else { const rows = rowsOf(section), below = rows[rows.indexOf(row) + 1] || grow(section); keep("check"); inputsOf(below)[0].focus(); }
    } else if (event.key === "Delete" && event.ctrlKey && inRow) {
      event.preventDefault();
      inputsOf(row).forEach((one) => { one.value = ""; one.removeAttribute("aria-invalid"); one.removeAttribute("data-name"); });
      row.querySelectorAll("[data-known]").forEach((one) => { one.textContent = ""; });
      const said = row.nextElementSibling.querySelector(".said");
      if (said) said.remove();
      row.className = "new";
      inputsOf(row)[0].focus();
      count();
      later();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      event.preventDefault();
      if (cells.move(step) || !inRow) return;
      const rows = rowsOf(section), other = rows[rows.indexOf(row) + step];
      if (other) inputsOf(other)[inputsOf(row).indexOf(input)].focus();
    } else if (event.key === "Escape") cells.close();
  });

  form.addEventListener("input", (event) => {
    if (event.target.dataset.shape === "person" && event.target === document.activeElement) cells.offer(event.target);
    if (event.target.name === "none") count();
    later();
  });
  form.addEventListener("focusin", (event) => {
    const input = event.target, item = input.closest("[data-list]");
    form.querySelectorAll(".rail .on").forEach((one) => one.classList.remove("on"));
    if (item) form.querySelector("[data-for='" + item.dataset.list + "']").classList.add("on");
    cells.hint(input.dataset.hint || standing);
    if (input.dataset.shape === "person") cells.offer(input);
  });
  form.addEventListener("focusout", (event) => {
    if (event.target.dataset.shape) { cells.settle(event.target); cells.leave(event.target); }
  });
  form.addEventListener("submit", (event) => {
    const act = event.submitter ? event.submitter.value : "save";
    if (event.submitter && event.submitter.name === "act" && act !== "drop") {
      event.preventDefault();
      if (act === "check") keep("check"); else send(act);
    }
  });
  addEventListener("pagehide", () => { if (dirty && !sending) navigator.sendBeacon(form.action, body("draft")); });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    sending = false;  // back from the page after: the same lines with the same tokens, written once
    form.querySelectorAll("tr.new input").forEach((one) => { one.disabled = false; });
    form.querySelectorAll("form > [name=act][type=hidden]").forEach((one) => one.remove());
  });

  const first = sections().find((one) => rowsOf(one).some((row) => row.querySelector("[aria-invalid]")))
    || sections().find((one) => !none(one).checked && rowsOf(one).every(empty) && !one.querySelector(".done tr")) || sections()[0];
  let wrong = first.querySelector("tr.new [aria-invalid]");
  if (wrong && form.dataset.draft) {  // a line left half typed: on behind its last word
    const inputs = inputsOf(wrong.closest("tr")), last = inputs.map((one) => Boolean(one.value)).lastIndexOf(true);
    wrong = inputs[last + 1] || wrong;
  }
  if (wrong) { wrong.focus(); wrong.scrollIntoView({ block: "center" }); } else enterList(first);
  rowsOf(form).forEach((row) => {
    const person = row.querySelector("[data-shape=person]");
    if (person && cells.hidden(row, "who").value) person.dataset.name = person.value;
  });
  if (sections().flatMap(rowsOf).some((row) => !empty(row))) keep("check"); else count();
})();
