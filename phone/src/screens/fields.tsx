/** One field of a slip as it is asked on a phone; what it is comes from the contract. */

import { useState } from "preact/hooks";
import type { Household } from "../book";
import { type DayParts, dayParts, dayText } from "../checks";
import { codesOf, type Field } from "../contract";
import { dayOf } from "../clock";
import type { Told } from "../outbox";
import { ageOn, could, fits, headOf, matches } from "../people";
import { say, shownDay, t, weekday } from "../words";
import { Segments } from "./parts";
import { useHere } from "./state";

export interface Asking {
  field: Field;
  slip: Told;
  house: Household | undefined;
  set(name: string, value: unknown): void;
}

const FEW = 4;
const FEW_OF = new Set(["child_order", "multiple", "multiple_no", "pregnancy_no"]);
const wordsOf = (field: Field): [string, string][] => codesOf(field.codes).map((one) => [one.code, say(one.words)]);

export function FieldOf(asking: Asking) {
  const { field, slip, set } = asking;
  const value = slip.facts[field.name];
  const title = <>{say(field.words)} {!field.required && field.type !== "person" && <small>{t("chưa rõ thì để trống", "leave empty if not known")}</small>}</>;
  const text = (event: Event) => set(field.name, (event.currentTarget as HTMLInputElement).value || undefined);
  switch (field.type) {
    case "person":
      return <fieldset><legend>{title}</legend><PersonPick {...asking} /></fieldset>;
    case "people":
      return <fieldset><legend>{title}</legend><PeoplePick {...asking} /></fieldset>;
    case "household":
      return <fieldset><legend>{title}</legend><HousePick {...asking} /></fieldset>;
    case "day":
      return (
        <fieldset>
          <legend>{title}</legend>
          <DayInput name={field.name} value={value as string | undefined} on={(day) => set(field.name, day)} />
        </fieldset>
      );
    case "code": {
      const of = wordsOf(field);
      if (of.length <= FEW) {
        return <fieldset><legend>{title}</legend><Segments name={field.name} of={of} value={(value as string) ?? ""} on={(to) => set(field.name, to)} wide={of.length > 2} /></fieldset>;
      }
      return (
        <div>
          <label class="p-lab" for={field.name}>{title}</label>
          <select id={field.name} value={(value as string) ?? ""} onChange={text}>
            <option value="">{t("chưa rõ", "not known")}</option>
            {of.map(([code, words]) => <option value={code} key={code}>{words}</option>)}
          </select>
        </div>
      );
    }
    case "codes":
      return <fieldset><legend>{title}</legend><Several of={wordsOf(field)} value={(value as string[]) ?? []} on={(to) => set(field.name, to)} /></fieldset>;
    case "bool":
      return (
        <fieldset>
          <legend>{title}</legend>
          <Segments name={field.name} of={[["y", t("Có", "Yes")], ["n", t("Không", "No")]]} value={value === true ? "y" : value === false ? "n" : ""}
            on={(to) => set(field.name, to === "y")} />
        </fieldset>
      );
    case "int":
      if (FEW_OF.has(field.name)) return <CountInput {...asking} title={title} />;
      return <div><label class="p-lab" for={field.name}>{title}</label><NumberInput {...asking} /></div>;
    case "text":
      return (
        <div>
          <label class="p-lab" for={field.name}>{title}</label>
          <input id={field.name} autocomplete="off" value={(value as string) ?? ""} onInput={text} maxLength={field.pattern ? 20 : 500} />
        </div>
      );
    default:
      return null;
  }
}

/** 1 to 4 by one press, any other by typing. */
function CountInput({ field, slip, set, title }: Asking & { title: preact.ComponentChildren }) {
  const value = slip.facts[field.name] as number | undefined;
  const [typed, setTyped] = useState(value !== undefined && value > 3);
  const shown = typed ? "more" : value ? String(value) : "";
  return (
    <fieldset>
      <legend>{title}</legend>
      <Segments name={field.name} wide="four" value={shown} of={[["1", "1"], ["2", "2"], ["3", "3"], ["more", t("khác", "other")]]}
        on={(to) => {
          setTyped(to === "more");
          set(field.name, to === "more" ? undefined : Number(to));
        }} />
      {typed && <div class="p-said"><label class="vh" for={field.name}>{say(field.words)}</label><NumberInput field={field} slip={slip} set={set} /></div>}
    </fieldset>
  );
}

function NumberInput({ field, slip, set }: Omit<Asking, "house">) {
  const value = slip.facts[field.name] as number | undefined;
  return (
    <input id={field.name} inputMode="numeric" autocomplete="off" value={value ?? ""}
      onInput={(event) => set(field.name, event.currentTarget.value ? Number(event.currentTarget.value.replace(/\D/g, "")) : undefined)} />
  );
}

function Several({ of, value, on }: { of: [string, string][]; value: string[]; on: (to: string[] | undefined) => void }) {
  const flip = (code: string) => {
    const next = value.includes(code) ? value.filter((one) => one !== code) : [...value, code];
    on(next.length ? next : undefined);
  };
  return (
    <div class="p-seg col">
      {of.map(([code, words]) => (
        <label class={value.includes(code) ? "on" : ""} key={code}>
          <input type="checkbox" checked={value.includes(code)} onChange={() => flip(code)} /> {words}
        </label>
      ))}
    </div>
  );
}

function nameAndAge(one: { name: string; birth: string }, today: string): string {
  const age = ageOn(one.birth, today);
  return [one.name || t("chưa có tên", "no name yet"), age !== null && t("{0} tuổi", "{0}", age)].filter(Boolean).join(", ");
}

function PersonPick({ field, slip, house, set }: Asking) {
  const { today } = useHere();
  const value = slip.facts[field.name] as string | undefined;
  const here = (house?.people ?? []).filter((one) => could(slip.kind, field.name, one));
  const likely = here.filter((one) => fits(slip.kind, field.name, one, house!, today));
  const [all, setAll] = useState(!likely.length || (value !== undefined && !likely.some((one) => one.id === value)));
  const offered = all ? here : likely;
  const rows: [string, string][] = offered.map((one) => [one.id, nameAndAge(one, today)]);
  if (!field.required) rows.push(["", t("Người ở ngoài sổ, chưa rõ", "Outside the book, or not known")]);
  return (
    <>
      <Segments name={field.name} wide of={rows} value={value ?? (field.required ? ("-" as string) : "")} on={(id) => set(field.name, id || undefined)} />
      {!all && likely.length < here.length && (
        <button type="button" class="btn btn-q" onClick={() => setAll(true)}>{t("Người khác trong hộ", "Somebody else")}</button>
      )}
      {!here.length && <p class="p-say">{t("Hộ này không có ai phù hợp trong sổ.", "Nobody of this household fits.")}</p>}
    </>
  );
}

function PeoplePick({ field, slip, set }: Asking) {
  const { households, today } = useHere();
  const from = households.get(String(slip.facts.from_household ?? ""));
  const rows: [string, string][] = (from?.people ?? []).map((one) => [one.id, nameAndAge(one, today)]);
  return <Several of={rows} value={(slip.facts[field.name] as string[]) ?? []} on={(to) => set(field.name, to)} />;
}

function HousePick({ field, slip, set }: Asking) {
  const { households } = useHere();
  const value = slip.facts[field.name] as string | undefined;
  const [asked, setAsked] = useState("");
  const found = [...households.values()]
    .filter((one) => one.id === value || (asked.trim() && one.id !== slip.household && matches(one, asked)))
    .slice(0, 6);
  return (
    <>
      <label class="vh" for={`find-${field.name}`}>{t("Tìm hộ", "Find a household")}</label>
      <input id={`find-${field.name}`} type="search" autocomplete="off" value={asked} placeholder={t("Tên hoặc hộ số", "Name or number")}
        onInput={(event) => setAsked(event.currentTarget.value)} />
      <Segments name={field.name} wide value={value ?? ""} on={(id) => set(field.name, id)}
        of={found.map((one) => [one.id, `${one.number} · ${headOf(one)?.name ?? ""}`])} />
    </>
  );
}

/** Day, month and year apart: unknown parts stay empty; what was typed is said back in full. */
export function DayInput({ name, value, on, near, birth }: {
  name: string; value: string | undefined; on: (day: string | null | undefined) => void; near?: boolean; birth?: string | undefined;
}) {
  const { today } = useHere();
  const [parts, setParts] = useState<DayParts>(dayParts(value));
  const put = (next: DayParts) => {
    setParts(next);
    const day = dayText(next);
    on(day === "" ? undefined : day);
  };
  const typed = (part: keyof DayParts) => (event: Event) =>
    put({ ...parts, [part]: (event.currentTarget as HTMLInputElement).value.replace(/\D/g, "").slice(0, part === "y" ? 4 : 2) });
  const day = dayText(parts);
  const yesterday = dayOf(Date.parse(`${today}T00:00:00Z`) - 86_400_000 - 7 * 3_600_000);
  const said = day ? [weekday(day), shownDay(day)].filter(Boolean).join(", ") : "";
  const age = day && birth ? ageOn(birth, day) : null;
  return (
    <>
      <div class="p-date">
        <label><span class="vh">{t("Ngày", "Day")}</span><input id={name} inputMode="numeric" autocomplete="off" value={parts.d} onInput={typed("d")} placeholder={t("ngày", "day")} /></label><i>/</i>
        <label><span class="vh">{t("Tháng", "Month")}</span><input inputMode="numeric" autocomplete="off" value={parts.m} onInput={typed("m")} placeholder={t("tháng", "mon.")} /></label><i>/</i>
        <label class="y"><span class="vh">{t("Năm", "Year")}</span><input inputMode="numeric" autocomplete="off" value={parts.y} onInput={typed("y")} placeholder={t("năm", "year")} /></label>
      </div>
      {said && <p class="p-say">{said}{age !== null && age >= 0 ? t(", {0} tuổi", ", aged {0}", age) : ""}</p>}
      {near && (
        <div class="p-few">
          <button type="button" class="btn" onClick={() => put(dayParts(today))}>{t("Hôm nay", "Today")}</button>
          <button type="button" class="btn" onClick={() => put(dayParts(yesterday))}>{t("Hôm qua", "Yesterday")}</button>
        </div>
      )}
    </>
  );
}
