/** What the phone sees at once: the shape of a slip, days that cannot be or want a second look. The commune judges. Pure. */

import type { Household } from "./book";
import { type Field, type Kind } from "./contract";
import type { Told } from "./outbox";

export interface Note {
  /** Field it stands beside; "happened_on" for the day. */
  field: string;
  /** "stop": a day that does not exist, or nothing to tell; "ask": look again, keep it if it is right. */
  verdict: "stop" | "ask";
  words: [vi: string, en: string];
}

export interface DayParts {
  d: string;
  m: string;
  y: string;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "" nothing told, null cannot be a day; else as precise as it was told: 2026, 2026-11 or 2026-11-04. */
export function dayText({ d, m, y }: DayParts): string | null {
  if (!d && !m && !y) return "";
  const [day, month, year] = [Number(d), Number(m), Number(y)];
  if (!/^\d{4}$/.test(y) || year < 1880) return null;
  if (!m && !d) return y;
  if (!/^\d{1,2}$/.test(m) || month < 1 || month > 12) return null;
  const text = `${y}-${String(month).padStart(2, "0")}`;
  if (!d) return text;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = month === 2 && !leap ? 28 : DAYS[month - 1]!;
  if (!/^\d{1,2}$/.test(d) || day < 1 || day > most) return null;
  return `${text}-${String(day).padStart(2, "0")}`;
}

export function dayParts(text: string | undefined): DayParts {
  const [y = "", m = "", d = ""] = (text ?? "").replace("~", "").split("-");
  return { d: d.replace(/^0/, ""), m: m.replace(/^0/, ""), y };
}

const later = (a: string, b: string): boolean => {
  const n = Math.min(a.length, b.length);
  return a.slice(0, n) > b.slice(0, n);
};

export function notesOf(kind: Kind, slip: Told, bad: string[], house: Household | undefined, today: string): Note[] {
  const notes: Note[] = bad.map((field) => stop(field, ["Ngày này không có trong lịch. Xem lại giúp.", "There is no such day. Look again."]));
  const day = slip.happened_on;
  if (!day && !bad.includes("happened_on")) {
    notes.push(stop("happened_on", ["Ghi giúp ngày; chỉ nhớ tháng, năm thì ghi tháng, năm.", "Give the day; month and year will do."]));
  }
  for (const field of kind.fields) notes.push(...shape(field, slip));
  if (day && later(day, today)) {
    notes.push(ask("happened_on", ["Ngày này chưa tới. Xem lại giúp.", "This day has not come yet. Look again."]));
  } else if (day && Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > 1) {
    notes.push(ask("happened_on", ["Ngày này đã hơn một năm. Xem lại giúp năm.", "This is more than a year ago. Look at the year."]));
  }
  const told = slip.facts.birth as string | undefined;
  if (told && later(told, today)) notes.push(ask("birth", ["Ngày sinh chưa tới. Xem lại giúp.", "This birth date has not come yet. Look again."]));
  if (told && day && later(told, day)) notes.push(before("birth"));
  for (const field of kind.fields) {
    if (field.type !== "person" || !day) continue;
    const birth = house?.people.find((one) => one.id === slip.facts[field.name])?.birth?.replace("~", "");
    if (birth && later(birth, day)) notes.push(before("happened_on"));
  }
  return notes;
}

function shape(field: Field, slip: Told): Note[] {
  const value = field.name === "household" ? slip.household : slip.facts[field.name];
  const empty = value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length);
  if (empty) {
    if (!field.required) return [];
    return [stop(field.name, [`Còn thiếu: ${field.words.vi.toLowerCase()}.`, `Still missing: ${field.words.en.toLowerCase()}.`])];
  }
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`).test(String(value))) {
    return [stop(field.name, ["Xem lại giúp cách ghi: hộ số gồm số và chữ.", "Look at how it is written: a number with letters."])];
  }
  if (field.type === "int" && !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 99)) {
    return [stop(field.name, ["Ghi bằng số, từ 0 đến 99.", "A number from 0 to 99."])];
  }
  return [];
}

const stop = (field: string, words: Note["words"]): Note => ({ field, verdict: "stop", words });
const ask = (field: string, words: Note["words"]): Note => ({ field, verdict: "ask", words });
const before = (field: string): Note =>
  ask(field, ["Ngày này sớm hơn ngày sinh. Xem lại giúp hai ngày này.", "This day is before the birth. Look at both days."]);
