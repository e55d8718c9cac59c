/** Who is meant: ages, who a slip may name, and people whose slip is still on its way. Pure. */

import type { Household, Person } from "./book";
import type { Mine } from "./outbox";

/** Letters without their marks, for a search typed with one thumb. */
export const folded = (told: string): string =>
  told.replace(/đ/gi, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** Full years on a day; null where the birth is not known at all. */
export function ageOn(birth: string | null | undefined, day: string): number | null {
  const found = /^~?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(birth ?? "");
  if (!found) return null;
  const [year, rest] = [Number(found[1]), `${found[2] ?? "07"}-${found[3] ?? "01"}`];
  return Number(day.slice(0, 4)) - year - (day.slice(5) < rest ? 1 : 0);
}

export const isHead = (one: Person): boolean => one.role === "head" || one.relation === "head";
export const headOf = (house: Household): Person | undefined => house.people.find(isHead) ?? house.people[0];

const AWAY = new Set(["away", "absent"]);
const collator = new Intl.Collator("vi", { numeric: true });

/** As one walks: area, then address, then number. */
export const byWalk = (a: Household, b: Household): number =>
  a.area - b.area || collator.compare(a.address ?? "", b.address ?? "") || collator.compare(a.number, b.number);

export function matches(house: Household, asked: string): boolean {
  const words = folded(asked).trim().split(/\s+/);
  const hay = folded([house.number, house.old_number ?? "", house.address, ...house.people.map((p) => p.name)].join(" "));
  return words.every((word) => hay.includes(word));
}

const WIVES = ["pregnancy_event", "prenatal_screening", "contraception_started", "contraception_stopped", "contraception_confirmed"];

/** Who can be meant at all: a mother is a woman, a husband a man; a birth date may be wrong and excludes nobody. */
export function could(kind: string, field: string, one: Person): boolean {
  if (field === "husband") return one.sex !== "2";
  return one.sex !== "1" || !(field === "mother" || field === "wife" || WIVES.includes(kind));
}

/** People the form offers first; everybody else of the household stays in reach. */
export function fits(kind: string, field: string, one: Person, house: Household, day: string): boolean {
  const age = ageOn(one.birth, day);
  const woman = one.sex === "2";
  const grown = age === null || (age >= 13 && age <= 54);
  if (field === "mother" || field === "wife" || kind === "pregnancy_event") return woman && grown;
  if (kind.startsWith("contraception_")) {
    return woman && grown && (kind === "contraception_started" || house.couples.some((pair) => pair.wife === one.id));
  }
  if (kind === "prenatal_screening") return woman && house.pregnancies.some((p) => p.person === one.id);
  if (field === "husband") return one.sex === "1" && (age === null || age >= 13);
  if (kind === "newborn_screening") return age === null || age < 2;
  if (kind === "elderly_check") return age === null || age >= 60;
  if (kind === "divorce") return house.couples.some((pair) => pair.wife === one.id || pair.husband === one.id);
  if (kind === "absence_started") return !AWAY.has(one.status ?? "");
  if (kind === "absence_ended") return AWAY.has(one.status ?? "");
  if (kind === "head_changed") return !isHead(one) && (age === null || age >= 15);
  return true;
}

const NEWCOMERS: Record<string, string> = { birth: "child", move_in: "person", adopted: "person", person_missed: "person" };

/** The household as the book has it, with people and households my own unsettled slips bring. */
export function withMine(book: Map<string, Household>, mine: Iterable<Mine>): Map<string, Household> {
  const shown = new Map(book);
  const news = [...mine].filter((one) => one.state !== "withdrawn").sort((a, b) => a.at - b.at);
  for (const { slip } of news) {
    if (!["household_opened", "household_split"].includes(slip.kind) || !slip.household || shown.has(slip.household)) continue;
    shown.set(slip.household, {
      id: slip.household, number: String(slip.facts.number ?? ""), address: slip.identity?.address ?? "", area: slip.area ?? 0,
      kind: (slip.facts.household_kind as string) ?? null, version: "", people: [], couples: [], pregnancies: [],
      reviewed: null, open: [],
    });
  }
  const known = new Set([...shown.values()].flatMap((house) => house.people.map((one) => one.id)));
  for (const { slip } of news) {
    const name = NEWCOMERS[slip.kind];
    const id = name && (slip.facts[name] as string | undefined);
    const house = slip.household && shown.get(slip.household);
    if (!id || !house || known.has(id)) continue;
    known.add(id);
    const newcomer: Person = {
      id, name: slip.identity?.persons?.[id]?.name ?? "", sex: String(slip.facts.sex ?? ""),
      birth: slip.kind === "birth" ? slip.happened_on : String(slip.facts.birth ?? ""),
      relation: (slip.facts.relation as string) ?? null, status: null, note: "new",
    };
    shown.set(house.id, { ...house, people: [...house.people, newcomer] });
  }
  return shown;
}
