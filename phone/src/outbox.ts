/** A finished slip: sealed, numbered, on the disk, read back. Only then does anybody say "saved". */

import { fromBase64, newId, same } from "./bytes";
import { sing } from "./canary";
import { lockUp, unlocked } from "./lock";
import { type Device, type Draft, getMeta, type Kept, type Locked, type Store, writing } from "./store";
import { makeSealed } from "./wire";
import { random, type World } from "./world";

/** A slip as the wire tells it: the shape of docs/generated/slip.schema.json without `id` and `commune`. */
export interface Told {
  kind: string;
  happened_on: string;
  area?: number;
  household?: string;
  facts: Record<string, unknown>;
  identity?: { address?: string; note?: string; persons?: Record<string, Record<string, string>> };
  told_by?: string;
  confirmed?: Record<string, string>;
  refs?: Record<string, string | number>;
}

export type SlipState = "received" | "standing" | "held" | "quarantined" | "appraised" | "returned" | "withdrawn" | string;

/** A slip of mine in readable words; lies under the data key. */
export interface Mine {
  device: string;
  seq: number;
  id: string;
  slip: Told;
  /** When it was written, by the phone's clock set right. */
  at: number;
  state?: SlipState;
  hash?: string;
  returned?: { reason: unknown; by: string; on: string } | null;
  held?: unknown[];
  /** Withdraw as soon as the commune has named its hash. */
  withdraw?: boolean;
}

export interface MineLocked extends Locked {
  device: string;
  seq: number;
}

export class AlreadySaved extends Error {}
export class NotEnrolled extends Error {}
export class NotKept extends Error {}
class Overtaken extends Error {}

export const currentDevice = async (store: Store): Promise<Device | undefined> => {
  const id = await getMeta<string>(store, "device");
  return id ? ((await store.get("devices", id)) as Device | undefined) : undefined;
};

export interface ToKeep {
  slip: Told;
  /** Token of the form: a second press of the same button finds it gone. */
  draft: string;
  schema: number;
  grant: number;
  at: number;
}

/** Seal first, then one transaction for number, slip, working copy and form; another tab's number means once more. */
export async function keep(world: World, store: Store, key: CryptoKey, asked: ToKeep): Promise<Mine> {
  const id = newId(world.now(), random(world));
  for (let attempt = 0; attempt < 50; attempt++) {
    const device = await currentDevice(store);
    // A server that does not know this phone may have been restored: what is written now can still be brought by hand.
    if (!device || (device.standing !== "good" && device.standing !== "unknown")) throw new NotEnrolled();
    const seq = device.highest + 1;
    const { raw, link } = await makeSealed(
      world,
      {
        schema: asked.schema, id, device: device.id, seq, prev: device.head, area: asked.slip.area ?? 0,
        grant: asked.grant, key: fromBase64(device.sealKey.id), deviceTime: world.now(), mono: world.mono(),
      },
      asked.slip, fromBase64(device.sealKey.public), device.key,
    );
    const mine: Mine = { device: device.id, seq, id, slip: asked.slip, at: asked.at };
    const locked = await lockUp(world, key, mine);
    const kept: Kept = {
      v: 1, device: device.id, seq, id, sealed: raw, have: false, safe: false, verdict: "", reason: "",
      receivedAt: 0, appraised: false,
    };
    const after: Device = { ...device, highest: seq, head: link, captured: device.captured + 1 };
    try {
      await writing(store, ["devices", "outbox", "mine", "drafts"], async (tx) => {
        const now = (await tx.objectStore("devices").get(device.id)) as Device | undefined;
        if (!(await tx.objectStore("drafts").get(asked.draft))) throw new AlreadySaved();
        if (!now || now.highest !== device.highest || !same(now.head, device.head)) throw new Overtaken();
        // Only what numbering changes: the token or a key may have been renewed meanwhile.
        await tx.objectStore("devices").put({ ...now, highest: seq, head: link, captured: now.captured + 1 });
        await tx.objectStore("outbox").add(kept);
        await tx.objectStore("mine").put({ device: device.id, seq, ...locked } satisfies MineLocked);
        await tx.objectStore("drafts").delete(asked.draft);
      });
    } catch (wrong) {
      if (wrong instanceof Overtaken) continue;
      throw wrong;
    }
    const read = (await store.get("outbox", [device.id, seq])) as Kept | undefined;
    if (!read || !same(read.sealed, raw)) throw new NotKept();
    await sing(world, after).catch(() => undefined); // the slip is kept; the canary sings again at the next start
    return mine;
  }
  throw new NotKept();
}

// -- forms that are open ------------------------------------------------------------------------

const MOST_EMPTY = 50;

/** The form's token. One that nothing was typed into may belong to another tab: only very old ones are swept. */
export async function openDraft(world: World, store: Store): Promise<string> {
  const token = newId(world.now(), random(world));
  await writing(store, ["drafts"], async (tx) => {
    const drafts = tx.objectStore("drafts");
    await drafts.put({ token, box: null } satisfies Draft);
    const empty = ((await drafts.getAll()) as Draft[]).filter((one) => !one.box && one.token !== token);
    for (const one of empty.slice(0, Math.max(0, empty.length - MOST_EMPTY))) await drafts.delete(one.token);
  });
  return token;
}

/** What was typed so far, under the data key: a reload or an empty battery costs nothing. */
export async function keepDraft(world: World, store: Store, key: CryptoKey, token: string, form: unknown): Promise<void> {
  const box = await lockUp(world, key, form);
  await writing(store, ["drafts"], async (tx) => {
    const drafts = tx.objectStore("drafts");
    if (await drafts.get(token)) await drafts.put({ token, box } satisfies Draft);
  });
}

export function dropDraft(store: Store, token: string): Promise<void> {
  return writing(store, ["drafts"], async (tx) => void (await tx.objectStore("drafts").delete(token)));
}

export async function openDrafts<T>(world: World, store: Store, key: CryptoKey): Promise<{ token: string; form: T }[]> {
  const found: { token: string; form: T }[] = [];
  for (const draft of (await store.getAll("drafts")) as Draft[]) {
    if (draft.box) found.push({ token: draft.token, form: await unlocked<T>(world, key, draft.box) });
  }
  return found;
}

// -- what lies in the outbox --------------------------------------------------------------------

export const keptSlips = async (store: Store, device?: string): Promise<Kept[]> =>
  (device
    ? await store.getAll("outbox", IDBKeyRange.bound([device, 0], [device, Infinity]))
    : await store.getAll("outbox")) as Kept[];

/** One, two or three ticks of a slip. */
export const ticks = (kept: Kept | undefined): 1 | 2 | 3 => (!kept || kept.safe ? 3 : kept.have ? 2 : 1);

const REMEMBERED = 62 * 86_400_000;

/** Forget what is safe, and then only what was appraised or is long past - by the server's time. */
export async function forget(store: Store, serverTime: number): Promise<number> {
  const old = (await keptSlips(store)).filter(
    (one) => one.have && one.safe && (one.appraised || (one.receivedAt > 0 && serverTime - one.receivedAt > REMEMBERED)),
  );
  if (!old.length) return 0;
  return writing(store, ["meta", "outbox", "receipts"], async (tx) => {
    for (const one of old) {
      await tx.objectStore("outbox").delete([one.device, one.seq]);
      const name = `forgotten ${one.device}`;
      await tx.objectStore("meta").put((((await tx.objectStore("meta").get(name)) as number) ?? 0) + 1, name);
    }
    const left = new Set(((await tx.objectStore("outbox").getAll()) as Kept[]).map((one) => one.device));
    for (const receipt of await tx.objectStore("receipts").getAll()) {
      if (!left.has(receipt.device)) await tx.objectStore("receipts").delete(receipt.batch);
    }
    return old.length;
  });
}

/** The file for the share sheet: every sealed slip this phone still holds, readable at the office alone. */
export async function sealedExport(store: Store): Promise<Uint8Array[]> {
  return (await keptSlips(store)).map((one) => one.sealed);
}
