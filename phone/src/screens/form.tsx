/** One slip on one screen, drawn from the contract; asks about the paper, and lets her keep what she typed. */

import { useEffect, useRef, useState } from "preact/hooks";
import { askToStay } from "../browser";
import { type Note as Found, notesOf } from "../checks";
import { codesOf, type Kind, kindOf } from "../contract";
import { AlreadySaved } from "../outbox";
import { correctionOf, finished, isGiven, isLater, newPersonOf } from "../slip_form";
import { say, t } from "../words";
import { DayInput, FieldOf } from "./fields";
import { Note, Segments, Top } from "./parts";
import { type Form as Writing, useHere } from "./state";

const DETAILS: [string, [string, string], string?][] = [
  ["name", ["Họ tên", "Name"]],
  ["education", ["Trình độ học vấn", "Education"], "education"],
  ["relation", ["Quan hệ với chủ hộ", "Relation to head"], "relation"],
  ["marital", ["Tình trạng hôn nhân", "Marital status"], "marital"],
  ["ethnicity", ["Dân tộc", "Ethnic group"], "ethnicity"],
  ["address", ["Địa chỉ", "Address"]],
];

export function Form({ token, form }: { token: string; form: Writing }) {
  const here = useHere();
  const [slip, setSlip] = useState(form.slip);
  const [bad, setBad] = useState<string[]>([]);
  const [notes, setNotes] = useState<Found[]>([]);
  const [failed, setFailed] = useState("");
  const saving = useRef(false);
  const kind = kindOf(form.kind)!;
  const house = here.households.get(form.household ?? "") ?? undefined;

  // What was typed lies sealed within half a second: a reload or an empty battery loses nothing.
  useEffect(() => {
    const soon = setTimeout(() => void here.phone.keepForm(token, { ...form, slip }), 400);
    return () => clearTimeout(soon);
  }, [slip]);

  // A note has done its work once its field is touched.
  const heeded = (name: string) => setNotes((now) => now.filter((one) => one.field !== name));
  const set = (name: string, value: unknown) => {
    heeded(name);
    setSlip((now) => ({ ...now, facts: { ...now.facts, [name]: value } }));
  };
  const day = (name: string, value: string | null | undefined) => {
    setBad((now) => [...now.filter((one) => one !== name), ...(value === null ? [name] : [])]);
    heeded(name);
    if (name === "happened_on") setSlip((now) => ({ ...now, happened_on: value ?? "" }));
    else set(name, value ?? undefined);
  };

  async function leave() {
    await here.phone.dropForm(token);
    here.back();
  }

  async function save(event: Event) {
    event.preventDefault();
    const told = finished(slip);
    const found = [...notesOf(kind, told, bad, house, here.today), ...detailMissing(kind, told)];
    const known = notes.filter((one) => one.verdict === "ask").map((one) => one.field + one.words[0]);
    setNotes(found);
    if (found.some((one) => one.verdict === "stop" || !known.includes(one.field + one.words[0]))) {
      const first = found.find((one) => one.verdict === "stop") ?? found[0]!;
      setTimeout(() => document.getElementById(`note-${first.field}`)?.scrollIntoView({ block: "center" }));
      return;
    }
    if (saving.current) return;
    saving.current = true;
    try {
      const mine = await here.phone.save(token, form.target ? correctionOf(told, form.target) : told, here.schema);
      await here.refresh();
      void askToStay();
      void here.talk();
      here.instead({ at: "saved", id: mine.id });
    } catch (wrong) {
      saving.current = false;
      if (wrong instanceof AlreadySaved) here.back();
      else setFailed(t("Chưa lưu được vào máy. Nội dung vẫn còn trên màn hình; bấm lưu lần nữa.", "Not saved on this phone. What you typed is still here; press save again."));
    }
  }

  const asked = kind.fields.filter((field) => !isGiven(kind, field));
  const later = asked.filter((field) => isLater(kind, field));
  const first = asked.filter((field) => !isLater(kind, field));
  const newcomer = newPersonOf(kind, slip);
  const before = first.filter((field) => ["person", "people"].includes(field.type)).slice(0, 1);
  const draw = (field: (typeof asked)[number]) => (
    <div key={field.name}>
      <FieldOf field={field} slip={slip} house={house} set={field.type === "day" ? day as never : set} />
      <Notes notes={notes} field={field.name} />
    </div>
  );
  return (
    <>
      <Top title={say(form.target ? [`Sửa phiếu: ${kind.plain.vi}`, `Correct: ${kind.plain.en}`] : kind.plain)} back={t("Bỏ", "Leave")} onBack={() => void leave()} />
      <main>
        <form class="p-in p-form" autocomplete="off" onSubmit={save} id="slip">
          <p class="p-s">{[say(kind.words), house && t("hộ {0}", "household {0}", house.number)].filter(Boolean).join(" · ")}</p>
          {newcomer && <NameInput id={newcomer} slip={slip} setSlip={setSlip} baby={kind.code === "birth"} />}
          {before.map(draw)}
          {kind.code === "details_changed" && <Detail slip={slip} setSlip={setSlip} />}
          <Notes notes={notes} field="detail" />
          <fieldset>
            <legend>{say(DAY_WORDS[kind.code] ?? ["Ngày nào?", "Which day?"])}</legend>
            <DayInput name="happened_on" value={slip.happened_on} on={(value) => day("happened_on", value)} near />
          </fieldset>
          <Notes notes={notes} field="happened_on" />
          {first.filter((field) => !before.includes(field)).map(draw)}
          {kind.identity.includes("address") && kind.code !== "details_changed" && (
            <div>
              <label class="p-lab" for="address">{t("Địa chỉ", "Address")} <small>{t("xóm, ngõ, số nhà", "hamlet, lane, number")}</small></label>
              <input id="address" autocomplete="off" value={slip.identity?.address ?? ""}
                onInput={(event) => setSlip({ ...slip, identity: { ...slip.identity, address: event.currentTarget.value } })} />
            </div>
          )}
          <details open={later.some((field) => slip.facts[field.name] !== undefined)}>
            <summary class="btn">{t("Ghi thêm", "More")}</summary>
            <div class="p-in p-form">
              {later.map(draw)}
              <fieldset>
                <legend>{t("Ai báo tin?", "Who told?")}</legend>
                <Segments name="told_by" wide value={slip.told_by ?? ""} on={(to) => setSlip({ ...slip, told_by: to })}
                  of={codesOf("told_by").map((one) => [one.code, say(one.words)])} />
              </fieldset>
            </div>
          </details>
          {failed && <Note stop title={failed} />}
        </form>
        <div class="p-act one">
          <button class="btn btn-1" form="slip">
            {notes.length && notes.every((one) => one.verdict === "ask") ? t("Đúng như vậy, lưu phiếu", "It is right, save") : t("Lưu phiếu", "Save")}
          </button>
        </div>
      </main>
    </>
  );
}

const DAY_WORDS: Record<string, [string, string]> = {
  birth: ["Sinh ngày nào?", "Born on which day?"],
  death: ["Mất ngày nào?", "Died on which day?"],
  move_in: ["Dọn đến ngày nào?", "Moved in on which day?"],
  move_out: ["Dọn đi ngày nào?", "Moved out on which day?"],
};

function Notes({ notes, field }: { notes: Found[]; field: string }) {
  const here = notes.filter((one) => one.field === field);
  return here.length ? <div id={`note-${field}`} class="p-said">{here.map((one) => <Note stop={one.verdict === "stop"} title={say(one.words)} />)}</div> : null;
}

type SetSlip = (slip: Writing["slip"]) => void;

function NameInput({ id, slip, setSlip, baby }: { id: string; slip: Writing["slip"]; setSlip: SetSlip; baby: boolean }) {
  const persons = slip.identity?.persons ?? {};
  return (
    <div>
      <label class="p-lab" for="name">
        {baby ? t("Tên bé", "The baby's name") : t("Họ tên", "Name")} <small>{baby ? t("chưa đặt thì để trống", "leave empty if not given") : ""}</small>
      </label>
      <input id="name" autocomplete="off" maxLength={200} value={persons[id]?.name ?? ""}
        onInput={(event) => setSlip({ ...slip, identity: { ...slip.identity, persons: { ...persons, [id]: { name: event.currentTarget.value } } } })} />
    </div>
  );
}

/** Which detail changed, and to what: a code is a fact, a name or an address is told apart (settling.py). */
function Detail({ slip, setSlip }: { slip: Writing["slip"]; setSlip: SetSlip }) {
  const detail = slip.facts.detail as string | undefined;
  const list = DETAILS.find(([name]) => name === detail)?.[2];
  const person = String(slip.facts.person ?? "");
  const text = detail === "address" ? slip.identity?.address : slip.identity?.persons?.[person]?.name;
  const type = (told: string) =>
    setSlip({ ...slip, identity: detail === "address" ? { address: told } : { persons: { [person]: { name: told } } } });
  return (
    <>
      <fieldset>
        <legend>{t("Thông tin nào thay đổi?", "Which detail?")}</legend>
        <Segments name="detail" value={detail ?? ""} of={DETAILS.map(([name, words]) => [name, say(words)])}
          on={(to) => setSlip({ ...slip, identity: {}, facts: { ...slip.facts, detail: to, value: undefined } })} />
      </fieldset>
      {detail && (
        <div>
          <label class="p-lab" for="value">{t("Nội dung mới", "What it is now")}</label>
          {list ? (
            <select id="value" value={(slip.facts.value as string) ?? ""} onChange={(event) => setSlip({ ...slip, facts: { ...slip.facts, value: event.currentTarget.value } })}>
              <option value="">{t("chọn", "choose")}</option>
              {codesOf(list).map((one) => <option value={one.code} key={one.code}>{say(one.words)}</option>)}
            </select>
          ) : (
            <input id="value" autocomplete="off" disabled={detail === "name" && !person} value={text ?? ""} onInput={(event) => type(event.currentTarget.value)} />
          )}
        </div>
      )}
    </>
  );
}

function detailMissing(kind: Kind, slip: Writing["slip"]): Found[] {
  if (kind.code !== "details_changed" || !slip.facts.detail) return [];
  const told = slip.facts.value || slip.identity?.address || slip.identity?.persons?.[String(slip.facts.person)]?.name;
  return told ? [] : [{ field: "detail", verdict: "stop", words: ["Còn thiếu: nội dung mới.", "Still missing: what it is now."] }];
}
