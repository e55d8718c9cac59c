/* Cells of the P0 sheet: days typed short, codes by number or letters, people by two letters of the name. */
(function () {
  "use strict";
  const form = document.getElementById("p0");
  const houses = new Map();
  const under = new Set();
  let list = null, at = 0, field = null, shown = [];

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d").replace(/Đ/g, "d")
    .toLowerCase().trim().replace(/\s+/g, " ");
  const two = (n) => (n < 10 ? "0" : "") + n;
  const dayText = (d, m, y) => two(d) + "/" + (m < 3 ? two(m) : m) + "/" + y;

  /* "5" and "5/7" are of the sheet's month and year, as the server reads them; what no calendar has stays as typed. */
  function day(text, event) {
    const [y, m] = form.dataset.month.split("-").map(Number);
    let said = text.trim().split(/[\/.\- ]+/);
    if (!said.every((part) => /^\d{1,4}$/.test(part))) return text;
    let parts = said.map(Number);
    if (event && parts.length === 1 && parts[0] <= 31) parts = [parts[0], m, y];
    if (event && parts.length === 2 && parts[1] <= 12) parts.push(parts[1] <= m ? y : y - 1);
    if (parts.length !== 3 || said[0].length > 2) return text;
    if (said.length === 3 && said[2].length <= 2) {
      parts[2] += Math.floor(y / 100) * 100;
      if (parts[2] > y) parts[2] -= 100;
    }
    const real = new Date(parts[2], parts[1] - 1, parts[0]);
    return real.getMonth() === parts[1] - 1 && real.getDate() === parts[0] ? dayText(...parts) : text;
  }

  function age(text) {
    const found = /^(\d{2})\/(\d{1,2})\/(\d{4})$/.exec(text);
    if (!found) return "";
    const [uy, um, ud] = form.dataset.until.split("-").map(Number);
    const years = uy - found[3] - (um < +found[2] || (um === +found[2] && ud < +found[1]) ? 1 : 0);
    return years >= 0 && years < 130 ? String(years) : "";
  }

  function code(text, hint) {
    const choices = hint.split(" · ").map((one) => [one.split(" ")[0], one.slice(one.indexOf(" ") + 1)]);
    const wanted = fold(text);
    const exact = choices.filter(([n, said]) => n === text.trim() || fold(said) === wanted);
    if (exact.length) return exact[0][1];
    const fits = choices.filter(([, said]) => fold(said).startsWith(wanted));
    return fits.length === 1 ? fits[0][1] : text;
  }

  /* What a cell says when the hand leaves it. */
  function leave(input) {
    const text = input.value.trim(), shape = input.dataset.shape;
    if (!text) return;
    if (shape === "day" || shape === "birth") input.value = day(text, shape === "day");
    if (shape === "birth") known(input, { age: age(input.value) });
    if (input.dataset.hint) input.value = code(text, input.dataset.hint);
    if (shape === "number") house(text);
    if (shape === "mark" && text === "5") {
      const marks = input.closest("tr").querySelectorAll("[data-shape=mark]");
      if (marks.length === 5) marks.forEach((one) => { one.value = one.value === "5" ? "x" : one.value || "x"; });
    }
  }

  function known(input, values) {
    input.closest("tr").querySelectorAll("[data-known]").forEach((cell) => {
      if (values[cell.dataset.known] !== undefined) cell.textContent = values[cell.dataset.known];
    });
  }

  function house(number) {
    const key = number.trim();
    if (!houses.has(key)) {
      const asked = fetch(form.dataset.house + "?so=" + encodeURIComponent(key), { redirect: "error" })
        .then((said) => (said.ok ? said.json() : Promise.reject(said.status)));
      asked.catch(() => houses.delete(key));
      houses.set(key, asked);
    }
    return houses.get(key);
  }

  const numberOf = (input) => input.closest("tr").querySelector("[data-shape=number]").value;

  function fits(name, wanted) {
    const parts = fold(name).split(" ");
    let place = 0;
    for (const word of wanted.split(" ")) {
      while (place < parts.length && !parts[place].startsWith(word)) place += 1;
      if (place === parts.length) return wanted === parts.map((part) => part[0]).join("");
      place += 1;
    }
    return true;
  }

  /* People of the line's household that the letters fit; a number is the place in the household. */
  async function matching(input) {
    const number = numberOf(input);
    if (!number.trim()) return { people: [], why: "" };
    const said = await house(number).catch(() => ({ people: [], why: "" }));
    const wanted = fold(input.value);
    const women = input.dataset.women === undefined ? said.people : said.people.filter((one) => one.female);
    const numbered = said.people.map((one, n) => Object.assign({ n: n + 1 }, one));
    let found = numbered.filter((one) => (women.length ? one.female || input.dataset.women === undefined : true));
    if (/^\d+$/.test(wanted)) found = numbered.filter((one) => String(one.n) === wanted);
    else if (wanted) found = found.filter((one) => fits(one.name, wanted));
    return { people: found, why: said.why };
  }

  async function offer(input) {
    if (chosen(input)) return close();
    const said = await matching(input);
    if (document.activeElement !== input) return;
    close();
    hint(said.why || "");
    if (!said.people.length) return;
    field = input;
    shown = said.people.slice(0, 9);
    at = 0;
    list = document.createElement("ul");
    list.className = "picks";
    list.id = "picks";
    list.setAttribute("role", "listbox");
    shown.forEach((one, n) => {
      const item = document.createElement("li");
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(n === at));
      [String(one.n), one.name || "?", one.relation, one.birth, one.gone || one.age].forEach((text, c) => {
        const part = document.createElement("span");
        part.textContent = text;
        if (c === 1 && one.gone) part.className = "gone";
        item.appendChild(part);
      });
      item.addEventListener("mousedown", (event) => { event.preventDefault(); at = n; take(input); });
      list.appendChild(item);
    });
    document.body.appendChild(list);
    const box = input.getBoundingClientRect();
    list.style.left = Math.min(box.left + scrollX, Math.max(8, innerWidth - list.offsetWidth - 8)) + "px";
    list.style.top = box.bottom + scrollY + "px";
    input.setAttribute("aria-controls", "picks");
  }

  function close() {
    if (list) list.remove();
    if (field) field.removeAttribute("aria-controls");
    list = field = null;
    shown = [];
  }

  function move(step) {
    if (!list) return false;
    at = (at + step + shown.length) % shown.length;
    Array.from(list.children).forEach((item, n) => item.setAttribute("aria-selected", String(n === at)));
    return true;
  }

  const hidden = (row, name) => row.nextElementSibling.querySelector("[name$='-" + name + "']");
  const chosen = (input) => input.dataset.name && input.dataset.name === input.value;

  function take(input, one) {
    const person = one || shown[at];
    if (field === input) close();
    if (!person) return;
    input.value = input.dataset.name = person.name;
    hidden(input.closest("tr"), "who").value = person.id;
    known(input, { birth: person.birth + ", " + person.age, sex: person.sex, relation: person.relation,
      card_end: person.card_end });
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /* On the way out of a person's cell: the first that fits, if anything was typed. */
  function settle(input) {
    const done = settling(input).finally(() => under.delete(done));
    under.add(done);
  }

  async function settling(input) {
    if (input.dataset.shape !== "person" || chosen(input) || !input.value.trim()) {
      if (field === input) close();
      return;
    }
    if (field === input) close();
    const text = input.value, said = await matching(input);
    const here = said.people.filter((one) => !one.gone);
    const fit = here.length ? here : said.people;
    if (fit.length === 1 && input.value === text) take(input, fit[0]);
  }

  /* When every name left behind has found its person, or none. */
  const settled = () => Promise.all(Array.from(under));

  function hint(text) {
    document.getElementById("hint").textContent = text;
  }

  window.p0cells = { leave, house, offer, close, move, settle, settled, hidden, known, hint, take, open: (input) => list !== null && field === input };
})();
