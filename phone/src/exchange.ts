/** The conversation with the commune: hello, what it has not, upload, pull (sync.md 3). Nothing here trusts memory. */

import { joined, newId, toBase64 } from "./bytes";
import { alarmOf, alarmTold, canaryWord, raiseAlarm } from "./canary";
import { clockOf, dayOf, heardTime, offsetOf, watchClock } from "./clock";
import { keptSlips } from "./outbox";
import { type Device, getMeta, type Kept, type Receipt, setMeta, type Store, writing } from "./store";
import { type NamedKey, provenReceipt } from "./wire";
import { random, type World } from "./world";

const MOST_BYTES = 16 * 1024;
const TIMEOUT = 75_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Area {
  id: number;
  name: string;
  grant: number;
  commune: number;
  commune_name: string;
}

export interface Covered {
  upto: number;
  extra: number[];
}

export type Order = string | { erase: string[] } | { order: string; [more: string]: unknown };

export interface Hello {
  epoch: string | number;
  server_time: number | string;
  /** The office's day, where it is not the calendar's: a demonstration. */
  today?: string;
  have: Covered;
  safe: Covered;
  safe_known: boolean;
  orders: Order[];
  areas: Area[];
  scope: string | number;
  position: number;
  minimum: string;
  seal_key: NamedKey;
  receipt_key: NamedKey;
  slot: { hour?: number };
}

/** What the last hello left behind. `shift`: ms between the calendar's day and the office's. */
export interface Heard {
  safeKnown: boolean;
  at: number;
  minimum: string;
  shift: number;
  hour: number;
}

export type Verdict = [seq: number, verdict: string, commune: number | null, position: number | null, reason: string | null];

/** Nobody answered, or the server asked to wait. */
export class NoAnswer extends Error {
  constructor(readonly retryAfter = 0) {
    super("no answer");
  }
}

export class Refused extends Error {
  constructor(readonly status: number, readonly body: unknown = null) {
    super(`refused ${status}`);
  }
}

export const covers = (told: Covered, seq: number): boolean => seq <= told.upto || told.extra.includes(seq);
const highestOf = (told: Covered): number => Math.max(told.upto, ...told.extra, 0);
const millis = (told: number | string): number =>
  typeof told === "string" && Number.isNaN(Number(told)) ? Date.parse(told) : Number(told);

export async function ask<T>(
  world: World, path: string, body: unknown, device?: Device, method = "POST",
): Promise<T> {
  const bytes = body instanceof Uint8Array;
  const headers: Record<string, string> = { "Content-Type": bytes ? "application/octet-stream" : "application/json" };
  if (device) headers.Authorization = `Danso ${device.id}.${device.token}`;
  const stop = new AbortController();
  let answer: Response;
  try {
    answer = await Promise.race([
      world.fetch(world.base + path, {
        method, headers, body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
        credentials: "omit", cache: "no-store", signal: stop.signal,
      }),
      world.wait(TIMEOUT).then(() => {
        stop.abort();
        throw new NoAnswer();
      }),
    ]);
    if (answer.status === 429 || answer.status >= 500) {
      throw new NoAnswer(Number(answer.headers.get("Retry-After") ?? 0) * 1000);
    }
    const told = (await answer.json().catch(() => null)) as T;
    if (!answer.ok) throw new Refused(answer.status, told);
    if (told === null) throw new NoAnswer();
    return told;
  } catch (wrong) {
    if (wrong instanceof NoAnswer || wrong instanceof Refused) throw wrong;
    throw new NoAnswer();
  }
}

// -- hello and reconcile ------------------------------------------------------------------------

export async function hello(world: World, store: Store, device: Device): Promise<Hello> {
  await watchClock(world, store);
  const alarm = await alarmOf(store);
  const opened = (await getMeta<Record<string, number>>(store, "opened")) ?? {};
  const erased = (await getMeta<string[]>(store, "erased")) ?? [];
  const facts = (await world.storage?.().catch(() => undefined)) ?? { persisted: false, quota: 0, used: 0 };
  const asked = world.now();
  const told = await ask<Hello>(
    world, "hello",
    {
      environment: device.environment, epoch: device.epoch, highest: device.highest, captured: device.captured,
      head: toBase64(device.head), schemas: world.schemas, app: world.app,
      storage: { ...facts, canary: canaryWord(alarm) },
      opened, clock: asked, clock_jumps: (await clockOf(store)).jumps, erased,
    },
    device,
  );
  await heardTime(store, millis(told.server_time), asked, world.now());
  await reconcile(store, device, told, opened, erased);
  if (alarm && !alarm.told) await alarmTold(store);
  const known = highestOf(told.have);
  // Read anew: another tab may have written and sent while this one was asking.
  const { highest } = (await store.get("devices", device.id)) as Device;
  if (known > highest) await raiseAlarm(store, { device: device.id, expected: known, found: highest });
  return told;
}

/** What the server has not is unsent, whatever was believed before: repairs lost replies, restores, half batches. */
async function reconcile(
  store: Store, device: Device, told: Hello, opened: Record<string, number>, erased: string[],
): Promise<void> {
  await writing(store, ["meta", "devices", "outbox"], async (tx) => {
    const outbox = tx.objectStore("outbox");
    const now = millis(told.server_time);
    for (const one of (await outbox.getAll(IDBKeyRange.bound([device.id, 0], [device.id, Infinity]))) as Kept[]) {
      const have = covers(told.have, one.seq);
      const safe = have && told.safe_known && covers(told.safe, one.seq);
      if (have === one.have && safe === one.safe) continue;
      await outbox.put({ ...one, have, safe, receivedAt: have ? one.receivedAt || now : 0 } satisfies Kept);
    }
    const before = (await tx.objectStore("devices").get(device.id)) as Device;
    await tx.objectStore("devices").put({
      ...before, epoch: told.epoch, minimum: told.minimum ?? "",
      sealKey: told.seal_key ?? before.sealKey, receiptKey: told.receipt_key ?? before.receiptKey,
    } satisfies Device);
    const meta = tx.objectStore("meta");
    if (before.standing === "good") await meta.put(told.areas ?? [], "areas");
    const shift = told.today ? Date.parse(told.today) - Date.parse(dayOf(now)) : 0;
    await meta.put({ safeKnown: told.safe_known, at: now, minimum: told.minimum, shift, hour: told.slot?.hour ?? 0 } satisfies Heard, "heard");
    // Only what was told is taken off: a card may have been opened meanwhile.
    const left: Record<string, number> = { ...((await meta.get("opened")) as Record<string, number> | undefined) };
    for (const [id, times] of Object.entries(opened)) {
      if ((left[id] ?? 0) > times) left[id] = left[id]! - times;
      else delete left[id];
    }
    await meta.put(left, "opened");
    const still = (((await meta.get("erased")) as string[] | undefined) ?? []).filter((id) => !erased.includes(id));
    await meta.put(still, "erased");
  });
}

// -- upload -------------------------------------------------------------------------------------

export async function upload(world: World, store: Store, device: Device): Promise<number> {
  let most = MOST_BYTES;
  let sent = 0;
  for (;;) {
    const waiting = (await keptSlips(store, device.id)).filter((one) => !one.have);
    if (!waiting.length) return sent;
    const batch = cut(waiting, most);
    const id = newId(world.now(), random(world));
    try {
      const told = await ask<Omit<Receipt, "batch" | "device" | "upto">>(
        world, `batch/${id}`, joined(...batch.map((one) => one.sealed)), device, "PUT",
      );
      if (!(await receive(world, store, device, id, batch, told))) throw new NoAnswer();
      sent += batch.length;
    } catch (wrong) {
      const tooLarge = wrong instanceof Refused && wrong.status === 413;
      if ((!(wrong instanceof NoAnswer) && !tooLarge) || batch.length === 1) throw wrong;
      if (wrong instanceof NoAnswer && wrong.retryAfter) throw wrong;
      most = Math.floor(batch.reduce((sum, one) => sum + one.sealed.length, 0) / 2); // halved, down to one
    }
  }
}

/** As many as fit, and always one. */
export function cut(waiting: Kept[], most: number): Kept[] {
  const batch: Kept[] = [];
  let bytes = 0;
  for (const one of waiting) {
    bytes += one.sealed.length;
    if (batch.length && bytes > most) break;
    batch.push(one);
  }
  return batch;
}

/** The second tick: a receipt in the server's own hand, kept with what it says in one transaction. */
async function receive(
  world: World, store: Store, device: Device, id: string, batch: Kept[],
  told: { receipt: string; signature: string; key: string },
): Promise<boolean> {
  const known = ((await store.get("devices", device.id)) as Device).receiptKey;
  if (!(await provenReceipt(world, known, told))) return false;
  const said = JSON.parse(told.receipt) as { batch: string; device: string; at: number | string; verdicts: Verdict[] };
  if (said.batch !== id || said.device !== device.id) return false;
  const verdicts = new Map(said.verdicts.map((verdict) => [verdict[0], verdict]));
  if (!batch.every((one) => verdicts.has(one.seq))) return false;
  await writing(store, ["outbox", "receipts"], async (tx) => {
    for (const sent of batch) {
      const one = (await tx.objectStore("outbox").get([sent.device, sent.seq])) as Kept | undefined;
      const [, verdict, , , reason] = verdicts.get(sent.seq)!;
      if (!one) continue;
      await tx.objectStore("outbox").put({
        ...one, have: true, verdict, reason: reason ?? "", receivedAt: one.receivedAt || millis(said.at),
      } satisfies Kept);
    }
    await tx.objectStore("receipts").put({
      batch: id, device: device.id, upto: batch[batch.length - 1]!.seq, ...told,
    } satisfies Receipt);
  });
  return true;
}

// -- how often ----------------------------------------------------------------------------------

interface Waiting {
  failures: number;
  until: number;
}

/** ms still to wait before asking again by itself; the button does not wait. */
export async function waitLeft(world: World, store: Store): Promise<number> {
  const waiting = await getMeta<Waiting>(store, "waiting");
  const left = waiting ? waiting.until - world.now() : 0;
  const late = await slotLeft(world, store);
  return Math.max(late, left > LONGEST_WAIT * 12 ? 0 : left, 0); // the clock was put back: the wait no longer means anything
}

/** In the month's last two days everybody has an hour: ms until it, for who was met within a day. */
async function slotLeft(world: World, store: Store): Promise<number> {
  const heard = await getMeta<Heard>(store, "heard");
  const at = world.now() + offsetOf(await clockOf(store));
  if (!heard?.hour || at - heard.at > DAY) return 0;
  const here = at + heard.shift + 7 * HOUR;
  const [year, month] = dayOf(at + heard.shift).split("-").map(Number);
  const begin = Date.UTC(year!, month!, 1) - 2 * DAY;
  return here < begin ? 0 : begin + heard.hour * HOUR - here;
}

/** Versions by their numbers: 1.9 is before 1.10. */
export const isOlder = (app: string, least = ""): boolean => app.localeCompare(least, "en", { numeric: true }) < 0;

export async function failed(world: World, store: Store, retryAfter: number): Promise<void> {
  const failures = ((await getMeta<Waiting>(store, "waiting"))?.failures ?? 0) + 1;
  const most = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 20));
  const wait = retryAfter + world.chance() * most;
  await setMeta(store, "waiting", { failures, until: world.now() + wait } satisfies Waiting);
}

export const succeeded = (store: Store): Promise<void> => setMeta(store, "waiting", { failures: 0, until: 0 });

export async function drained(world: World, store: Store, device: Device): Promise<void> {
  await ask(world, "drained", { highest: device.highest, captured: device.captured }, device);
  await stand(store, device.id, "drained");
}

export function stand(store: Store, id: string, standing: Device["standing"]): Promise<void> {
  return writing(store, ["devices"], async (tx) => {
    const device = (await tx.objectStore("devices").get(id)) as Device | undefined;
    if (device) await tx.objectStore("devices").put({ ...device, standing });
  });
}

