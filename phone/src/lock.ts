/** The PIN: what is readable lies under a data key, and the key under PIN and a secret of this device. */

import { type Bytes, joined, text, utf8 } from "./bytes";
import { getMeta, type Locked, setMeta, type Store, writing } from "./store";
import { random, type World } from "./world";

export const MOST_WRONG = 10;
const ROUNDS = 300_000;
const KEY = "lock";

/** Kept in the open. Without `secret`, which cannot leave this browser, a wrap cannot be tried elsewhere. */
interface LockRecord {
  secret: CryptoKey;
  rounds: number;
  pin: Wrapped | null;
  recovery: Wrapped | null;
  wrong: number;
}

interface Wrapped extends Locked {
  salt: Bytes;
}

export type LockState = "none" | "ready" | "destroyed";

export async function lockState(store: Store): Promise<{ state: LockState; left: number }> {
  const record = await getMeta<LockRecord>(store, KEY);
  if (!record) return { state: "none", left: MOST_WRONG };
  return { state: record.pin ? "ready" : "destroyed", left: Math.max(0, MOST_WRONG - record.wrong) };
}

/** First PIN of an enrolment: a new data key, wrapped by the PIN and by the code the office keeps. */
export async function setUpLock(world: World, store: Store, pin: string, recovery: string): Promise<CryptoKey> {
  const secret = await world.crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const rounds = world.rounds ?? ROUNDS;
  const raw = random(world)(32);
  await setMeta(store, KEY, {
    secret, rounds, wrong: 0,
    pin: await wrapped(world, raw, pin, secret, rounds),
    recovery: await wrapped(world, raw, recovery, secret, rounds),
  } satisfies LockRecord);
  return dataKey(world, raw);
}

/** null: wrong, and counted before it was tried, so that switching off does not save a trial. */
export async function openLock(world: World, store: Store, pin: string): Promise<CryptoKey | null> {
  const raw = await tried(world, store, "pin", pin);
  return raw && dataKey(world, raw);
}

/** A forgotten PIN: the officer reads the twelve digits over the telephone, a new PIN is chosen. */
export async function recoverLock(world: World, store: Store, code: string, pin: string): Promise<CryptoKey | null> {
  const raw = await tried(world, store, "recovery", code.replace(/\D/g, ""));
  return raw && renew(world, store, raw, pin);
}

export async function changePin(world: World, store: Store, old: string, pin: string): Promise<CryptoKey | null> {
  const raw = await tried(world, store, "pin", old);
  return raw && renew(world, store, raw, pin);
}

async function renew(world: World, store: Store, raw: Bytes, pin: string): Promise<CryptoKey> {
  const record = (await getMeta<LockRecord>(store, KEY))!;
  await setMeta(store, KEY, { ...record, pin: await wrapped(world, raw, pin, record.secret, record.rounds) });
  return dataKey(world, raw);
}

async function tried(world: World, store: Store, which: "pin" | "recovery", told: string): Promise<Bytes | null> {
  const record = await writing(store, ["meta"], async (tx) => {
    const meta = tx.objectStore("meta");
    const found = (await meta.get(KEY)) as LockRecord | undefined;
    if (found) await meta.put({ ...found, wrong: found.wrong + 1 }, KEY);
    return found;
  });
  const box = record?.[which];
  if (!record || !box) return null;
  const kek = await keyFrom(world, told, box.salt, record.secret, record.rounds);
  try {
    const raw = await world.crypto.subtle.decrypt({ name: "AES-GCM", iv: box.iv }, kek, box.box);
    await setMeta(store, KEY, { ...record, wrong: 0 });
    return new Uint8Array(raw);
  } catch {
    // The tenth wrong one ends what is readable; what waits to be sent is not touched.
    if (record.wrong + 1 >= MOST_WRONG) await destroyDataKey(store);
    return null;
  }
}

export function destroyDataKey(store: Store): Promise<void> {
  return writing(store, ["meta", "book", "mine", "drafts"], async (tx) => {
    const meta = tx.objectStore("meta");
    const record = (await meta.get(KEY)) as LockRecord | undefined;
    if (record) await meta.put({ ...record, pin: null, recovery: null, wrong: MOST_WRONG }, KEY);
    for (const name of ["book", "mine", "drafts"]) await tx.objectStore(name).clear();
    await meta.delete("cursor");
    await meta.delete("pass");
  });
}

async function wrapped(world: World, raw: Bytes, told: string, secret: CryptoKey, rounds: number): Promise<Wrapped> {
  const salt = random(world)(16);
  const iv = random(world)(12);
  const kek = await keyFrom(world, told, salt, secret, rounds);
  return { salt, iv, box: new Uint8Array(await world.crypto.subtle.encrypt({ name: "AES-GCM", iv }, kek, raw)) };
}

/** PIN -> PBKDF2, then through the device's secret: neither alone gives the key. */
async function keyFrom(world: World, told: string, salt: Bytes, secret: CryptoKey, rounds: number): Promise<CryptoKey> {
  const subtle = world.crypto.subtle;
  const material = await subtle.importKey("raw", utf8(told), "PBKDF2", false, ["deriveBits"]);
  const slow = await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, material, 256);
  const mixed = await subtle.sign("HMAC", secret, joined(utf8("danso lock 1"), new Uint8Array(slow)));
  return subtle.importKey("raw", mixed, "AES-GCM", false, ["encrypt", "decrypt"]);
}

function dataKey(world: World, raw: Bytes): Promise<CryptoKey> {
  return world.crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

// -- what lies under the data key ---------------------------------------------------------------

export async function lockUp(world: World, key: CryptoKey, value: unknown): Promise<Locked> {
  const iv = random(world)(12);
  const plain = utf8(JSON.stringify(value));
  return { iv, box: new Uint8Array(await world.crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain)) };
}

export async function unlocked<T>(world: World, key: CryptoKey, locked: Locked): Promise<T> {
  const plain = await world.crypto.subtle.decrypt({ name: "AES-GCM", iv: locked.iv }, key, locked.box);
  return JSON.parse(text(new Uint8Array(plain))) as T;
}
