/** The forms as the register knows them: contract.json is made from the slip kinds, nothing is listed twice. */

export interface Words {
  vi: string;
  en: string;
}

export interface Code {
  code: string;
  words: Words;
}

export type FieldType =
  | "person" | "new_person" | "household" | "new_household" | "couple" | "new_couple" | "slip" | "day" | "code" | "codes"
  | "int" | "bool" | "text" | "unit" | "members" | "people" | "households" | "body";

export interface Field {
  name: string;
  type: FieldType;
  words: Words;
  required?: boolean;
  identity?: boolean;
  pattern?: string;
  codes?: string;
}

export interface Kind {
  code: string;
  words: Words;
  plain: Words;
  scope: "household" | "area";
  identity: string[];
  fields: Field[];
}

export interface Contract {
  schema: number;
  kinds: Kind[];
  members: Field[];
  codes: Record<string, Code[]>;
}

/** One large button of "any change?" and the kinds behind it. */
export interface Choice {
  name: string;
  words: Words;
  icon: string;
  kinds: string[];
}

let held: Contract | null = null;
let offered: Choice[] = [];

export async function loadContract(): Promise<Contract> {
  const read = async (address: string): Promise<unknown> => (await fetch(address)).json();
  const [forms, buttons] = await Promise.all([read("contract.json"), read("choices.json")]);
  held = forms as Contract;
  offered = buttons as Choice[];
  return held;
}

export const choices = (): Choice[] => offered;

export function contract(): Contract {
  if (!held) throw new Error("contract not loaded");
  return held;
}

export const kindOf = (code: string): Kind | undefined => contract().kinds.find((kind) => kind.code === code);
export const codesOf = (list: string | undefined): Code[] => contract().codes[list ?? ""] ?? [];
export const codeWords = (list: string, code: string | null | undefined): Words | undefined =>
  codesOf(list).find((one) => one.code === code)?.words;
