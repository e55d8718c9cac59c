/** Starting a form and turning what was typed into the slip the wire tells. Pure. */

import type { Household } from "./book";
import type { Field, Kind } from "./contract";
import type { Told } from "./outbox";

/** Asked only when somebody wants to tell more: the first screen stays short. */
const LATER = new Set([
  "ethnicity", "education", "residence", "spouse", "method_since", "multiple", "multiple_no", "note", "early", "consanguineous",
  "household_kind", "value",
]);
/** Kinds that bring a person in: a method in use, or a mother in the household, is told later too. */
const NEWCOMER_LATER = new Set(["method", "mother", "marital"]);

const bringsPerson = (kind: Kind): boolean => kind.fields.some((field) => field.name === "person" && field.type === "new_person");

export const isLater = (kind: Kind, field: Field): boolean =>
  !field.required && (LATER.has(field.name) || (bringsPerson(kind) && NEWCOMER_LATER.has(field.name)));

/** Not asked: made by the phone, or the household the form was opened for. */
export function isGiven(kind: Kind, field: Field): boolean {
  if (field.type === "new_household" || field.name === "from_household" || field.type === "slip" || field.type === "body") return true;
  if (field.type === "new_person" || field.type === "unit" || field.type === "members") return true;
  return field.name === "household" || (kind.code === "details_changed" && ["detail", "value"].includes(field.name));
}

/** Ids a slip brings into the register are made once, when the form opens. */
export function newSlip(kind: Kind, household: Household | null, area: number, makeId: () => string): Told {
  const slip: Told = { kind: kind.code, happened_on: "", area: household?.area || area, facts: {}, told_by: "family" };
  if (household) {
    slip.household = household.id;
    if (household.version !== "") slip.refs = { [household.id]: household.version };
  }
  for (const field of kind.fields) {
    if (field.type === "new_person") slip.facts[field.name] = makeId();
    if (field.type === "new_household") slip.household = makeId();
    if (field.name === "from_household" && household) slip.facts[field.name] = household.id;
  }
  return slip;
}

export const newPersonOf = (kind: Kind, slip: Told): string | undefined => {
  const field = kind.fields.find((one) => one.type === "new_person");
  return field && (slip.facts[field.name] as string | undefined);
};

/** Without what was left empty. */
export function finished(slip: Told): Told {
  const facts = Object.fromEntries(
    Object.entries(slip.facts).filter(([, value]) => value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && !value.length)),
  );
  const persons = Object.fromEntries(Object.entries(slip.identity?.persons ?? {}).filter(([, told]) => told.name?.trim()));
  const address = slip.identity?.address?.trim();
  const identity = { ...(address ? { address } : {}), ...(Object.keys(persons).length ? { persons } : {}) };
  return { ...slip, facts, identity };
}

/** The right body in the place of one that never was true: same ids, its target named by id and hash. */
export function correctionOf(slip: Told, target: { id: string; hash: string }): Told {
  const { identity, told_by, refs, area, household, kind, happened_on, facts } = slip;
  return {
    kind: "correction", happened_on, area, household, identity, told_by, refs,
    facts: {
      target: target.id, target_hash: target.hash,
      body: { kind, happened_on, area: area ?? null, household: household ?? null, facts },
    },
  };
}

/** What a slip of mine says, also when it stands in a correction: for mending it once more. */
export function innerOf(slip: Told): Told {
  if (slip.kind !== "correction") return slip;
  const body = slip.facts.body as Pick<Told, "kind" | "happened_on" | "facts"> & { area?: number; household?: string };
  return { ...slip, ...body, area: body.area ?? slip.area, household: body.household ?? slip.household };
}
