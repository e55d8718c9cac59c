/** What the screens say: Vietnamese first, English by the switch. */

import type { Words } from "./contract";

export type Language = "vi" | "en";
let language: Language = "vi";

export const speaking = (): Language => language;

export function speak(to: Language): void {
  language = to;
  if (typeof document !== "undefined") document.documentElement.lang = to;
}

let apart: Record<string, [vi: string, en: string]> = {};

/** Plain pairs are moved out of the script when it is built (vite.words.ts). */
export async function loadWords(address: string): Promise<void> {
  apart = (await (await fetch(address)).json()) as typeof apart;
}

export function t(vi: string, en?: string | number, ...fill: (string | number)[]): string {
  // Built: t(key, ...fill). As written: t(vi, en, ...fill), told apart by the key being known.
  const pair = apart[vi];
  const told = pair ? pair[language === "vi" ? 0 : 1] : String(language === "vi" ? vi : (en ?? vi));
  const values = pair && en !== undefined ? [en, ...fill] : fill;
  return values.length ? told.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)])) : told;
}

/** Words from the server or the contract: a text, a pair, or both languages named. */
export function say(told: unknown): string {
  if (told === null || told === undefined) return "";
  if (typeof told === "string" || typeof told === "number") return String(told);
  if (Array.isArray(told)) return t(String(told[0] ?? ""), told[1] === undefined ? undefined : String(told[1]));
  const words = told as Partial<Words>;
  return t(words.vi ?? words.en ?? "", words.en ?? words.vi ?? "");
}

/** 05/7/1980 as papers write it: a leading zero for days, and for months 1 and 2. */
export function shownDay(day: string | null | undefined): string {
  const about = day?.startsWith("~") ? t("khoảng ", "about ") : "";
  const [y, m, d] = (day ?? "").replace("~", "").slice(0, 10).split("-");
  if (!y) return t("chưa rõ", "not known");
  const month = m && (Number(m) < 3 ? m : String(Number(m)));
  return about + [d, month, y].filter(Boolean).join("/");
}

const WEEK: [string, string][] = [
  ["Chủ nhật", "Sunday"], ["Thứ Hai", "Monday"], ["Thứ Ba", "Tuesday"], ["Thứ Tư", "Wednesday"], ["Thứ Năm", "Thursday"],
  ["Thứ Sáu", "Friday"], ["Thứ Bảy", "Saturday"],
];

export function weekday(day: string): string {
  return day.length === 10 ? say(WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()]) : "";
}

/** 09:42, 04/11 by Vietnam's clock. */
export function shownTime(ms: number): string {
  const at = new Date(ms + 7 * 3_600_000).toISOString();
  return `${at.slice(11, 16)}, ${at.slice(8, 10)}/${Number(at.slice(5, 7)) < 3 ? at.slice(5, 7) : Number(at.slice(5, 7))}`;
}

export const TICKS: [string, string][] = [
  ["Đã lưu trong máy", "Kept on this phone"],
  ["Xã đã nhận", "Received by the commune"],
  ["Đã cất giữ", "Safely stored"],
];
