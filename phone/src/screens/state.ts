/** What every screen can reach: the phone, today, where we are and how to go on. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Household } from "../book";
import type { Phone, Standing } from "../core";
import type { Mine, Told } from "../outbox";

/** What was being written: restored after a reload. */
export interface Form {
  kind: string;
  household: string | null;
  slip: Told;
  /** The slip of mine this one puts right. */
  target?: { id: string; hash: string } | null;
}

export type Place =
  | { at: "home" } | { at: "tasks" } | { at: "slips" } | { at: "month" } | { at: "settings" }
  | { at: "household"; id: string }
  | { at: "change"; id: string; group?: string }
  | { at: "form"; token: string; form: Form }
  | { at: "saved"; id: string };

export interface Shared {
  phone: Phone;
  standing: Standing;
  today: string;
  /** Version of the contract the forms are drawn from. */
  schema: number;
  households: Map<string, Household>;
  mine: Mine[];
  ticks: Map<string, 1 | 2 | 3>;
  online: boolean;
  unfinished: { token: string; form: Form }[];
  go(to: Place): void;
  /** The same step, another place: a form that was saved is not gone back to. */
  instead(of: Place): void;
  back(): void;
  write(kind: string, household: string | null, start?: Partial<Form>): Promise<void>;
  talk(): Promise<void>;
  /** Reads everything anew; when it is done, what was just saved is on the screen. */
  refresh(): Promise<void>;
}

export const Here = createContext<Shared>(null as unknown as Shared);
export const useHere = (): Shared => useContext(Here);

export const tickOf = (here: Shared, mine: Mine): 1 | 2 | 3 => here.ticks.get(`${mine.device} ${mine.seq}`) ?? 3;
