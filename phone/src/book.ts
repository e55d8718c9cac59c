/** "My book": the area's households and my own slips, readable only while the phone is unlocked. */

import { lockUp, unlocked } from "./lock";
import { type Mine, type MineLocked } from "./outbox";
import { type Kept, type Locked, type Store, writing } from "./store";
import type { World } from "./world";

export interface Person {
  id: string;
  name: string;
  sex: string;
  birth: string;
  relation: string | null;
  status: string | null;
  role?: string | null;
  note?: string | null;
}

export interface Couple {
  id: string;
  wife: string | null;
  husband: string | null;
  children?: number | null;
  method: { code: string; since: string; confirmed: string | null } | null;
}

export interface Household {
  id: string;
  number: string;
  old_number?: string | null;
  address: string;
  area: number;
  kind: string | null;
  version: string | number;
  people: Person[];
  couples: Couple[];
  pregnancies: { person: string; since: string }[];
  reviewed: string | null;
  open: unknown[];
}

/** One thing to do, with its reason; `household` or `person` where it has one. */
export interface Task {
  kind?: string;
  words?: unknown;
  why?: unknown;
  household?: string | null;
  person?: string | null;
  due?: string | null;
  [more: string]: unknown;
}

export interface Pulled {
  epoch: string | number;
  scope: string | number;
  position: number;
  whole: boolean;
  households: Household[];
  gone: string[];
  slips: { id: string; state: string; returned?: Mine["returned"]; held?: unknown[]; hash?: string }[];
  tasks?: Task[];
  month?: Record<string, unknown>;
}

export interface Cursor {
  epoch: string | number;
  scope: string | number;
  position: number;
}

interface Rest {
  tasks: Task[];
  month: Record<string, unknown>;
}

const REST = "rest";
/** Sixteen pages: few enough to open at once on a slow phone, small enough to write one after a visit. */
const pageOf = (household: string): string => household.slice(-1);

export class Book {
  households = new Map<string, Household>();
  mine = new Map<string, Mine>();
  rest: Rest = { tasks: [], month: {} };

  constructor(private readonly world: World, private readonly store: Store, private readonly key: CryptoKey) {}

  async load(): Promise<void> {
    this.households.clear();
    this.mine.clear();
    this.rest = { tasks: [], month: {} };
    const [names, pages] = [await this.store.getAllKeys("book"), (await this.store.getAll("book")) as Locked[]];
    const opened = await Promise.all(pages.map((page) => unlocked<unknown>(this.world, this.key, page)));
    opened.forEach((page, i) => {
      if (names[i] === REST) this.rest = page as Rest;
      else for (const one of page as Household[]) this.households.set(one.id, one);
    });
    const slips = (await this.store.getAll("mine")) as MineLocked[];
    for (const one of await Promise.all(slips.map((slip) => unlocked<Mine>(this.world, this.key, slip)))) {
      this.mine.set(one.id, one);
    }
  }

  /** A pull with its cursor, in one transaction: neither without the other. */
  async take(pulled: Pulled): Promise<void> {
    await this.load(); // another tab may have written since
    const touched = new Set<string>();
    if (pulled.whole) {
      for (const id of this.households.keys()) touched.add(pageOf(id));
      this.households.clear();
    }
    for (const id of pulled.gone ?? []) {
      this.households.delete(id);
      touched.add(pageOf(id));
    }
    for (const one of pulled.households ?? []) {
      this.households.set(one.id, one);
      touched.add(pageOf(one.id));
    }
    const changed: Mine[] = [];
    for (const told of pulled.slips ?? []) {
      const mine = this.mine.get(told.id);
      if (!mine) continue;
      const next: Mine = { ...mine, state: told.state, returned: told.returned ?? null, held: told.held ?? [] };
      if (told.hash) next.hash = told.hash;
      this.mine.set(told.id, next);
      changed.push(next);
    }
    if (pulled.tasks) this.rest.tasks = pulled.tasks;
    if (pulled.month) this.rest.month = pulled.month;
    const cursor: Cursor = { epoch: pulled.epoch, scope: pulled.scope, position: pulled.position };
    await this.write(touched, changed, cursor);
  }

  /** The law's erasure: these people leave the book and the words of my own slips. */
  async erase(people: string[]): Promise<void> {
    await this.load();
    const gone = new Set(people);
    const touched = new Set<string>();
    for (const one of this.households.values()) {
      if (!one.people.some((person) => gone.has(person.id))) continue;
      one.people = one.people.filter((person) => !gone.has(person.id));
      one.couples = one.couples.filter((pair) => !gone.has(pair.wife ?? "") && !gone.has(pair.husband ?? ""));
      one.pregnancies = one.pregnancies.filter((pregnancy) => !gone.has(pregnancy.person));
      touched.add(pageOf(one.id));
    }
    const changed: Mine[] = [];
    for (const mine of this.mine.values()) {
      const said = JSON.stringify(mine.slip);
      if (!people.some((id) => said.includes(id))) continue;
      delete mine.slip.identity;
      changed.push(mine);
    }
    this.rest.tasks = this.rest.tasks.filter((task) => !gone.has(task.person ?? ""));
    await this.write(touched, changed, null);
  }

  /** Changes of my own slips (a wish to withdraw). */
  async note(mine: Mine): Promise<void> {
    this.mine.set(mine.id, mine);
    await this.write(new Set(), [mine], null);
  }

  private async write(pages: Set<string>, slips: Mine[], cursor: Cursor | null): Promise<void> {
    const whole: [string, Locked | null][] = [];
    for (const page of pages) {
      const held = [...this.households.values()].filter((one) => pageOf(one.id) === page);
      whole.push([page, held.length ? await lockUp(this.world, this.key, held) : null]);
    }
    whole.push([REST, await lockUp(this.world, this.key, this.rest)]);
    const mine: MineLocked[] = [];
    for (const one of slips) mine.push({ device: one.device, seq: one.seq, ...(await lockUp(this.world, this.key, one)) });
    const appraised = slips.filter((one) => one.state === "appraised");
    await writing(this.store, ["book", "mine", "meta", "outbox"], async (tx) => {
      for (const [page, box] of whole) {
        if (box) await tx.objectStore("book").put(box, page);
        else await tx.objectStore("book").delete(page);
      }
      for (const one of mine) await tx.objectStore("mine").put(one);
      for (const one of appraised) {
        const kept = (await tx.objectStore("outbox").get([one.device, one.seq])) as Kept | undefined;
        if (kept) await tx.objectStore("outbox").put({ ...kept, appraised: true });
      }
      if (cursor) await tx.objectStore("meta").put(cursor, "cursor");
    });
  }
}

/** Everything but my unsent work: for a changed scope and for a wipe. */
export async function emptyBook(store: Store): Promise<void> {
  await writing(store, ["book", "meta"], async (tx) => {
    await tx.objectStore("book").clear();
    await tx.objectStore("meta").delete("cursor");
  });
}
