/** The phone's database: what lies where, and writing that is on the disk before it is called done. */

import { type IDBPDatabase, type IDBPTransaction, wrap } from "idb";
import type { Bytes } from "./bytes";
import type { NamedKey } from "./wire";
import type { World } from "./world";

/** One enrolment of this phone. A new one leaves the old here until its slips are with the commune. */
export interface Device {
  id: string;
  token: string;
  environment: string;
  key: CryptoKey;
  sealKey: NamedKey;
  receiptKey: NamedKey;
  worker: { id: number; name: string };
  epoch: string | number;
  highest: number;
  head: Bytes;
  captured: number;
  /** "drain" uploads and reads nothing; "old" was followed by another enrolment. */
  standing: "good" | "drain" | "drained" | "old" | "unknown";
  minimum: string;
}

/** A slip on its way. `sealed` is opaque here for ever: a later version of the app never rewrites it. */
export interface Kept {
  v: 1;
  device: string;
  seq: number;
  id: string;
  sealed: Bytes;
  /** The server says it has it; taken back when a restored server has it no more. */
  have: boolean;
  safe: boolean;
  verdict: string;
  reason: string;
  /** Server's time when it was first received: what the 62 days are counted from. */
  receivedAt: number;
  /** The commune appraised it (told by a pull). */
  appraised: boolean;
}

export interface Locked {
  iv: Bytes;
  box: Bytes;
}

export interface Draft {
  token: string;
  box: Locked | null;
}

export interface Receipt {
  batch: string;
  device: string;
  upto: number;
  receipt: string;
  signature: string;
  key: string;
}

export type StoreName = "meta" | "devices" | "outbox" | "receipts" | "book" | "mine" | "drafts";
export type Store = IDBPDatabase;
export type Writing = IDBPTransaction<unknown, string[], "readwrite">;

const LAYOUT: Record<StoreName, string | string[] | null> = {
  meta: null,
  devices: "id",
  outbox: ["device", "seq"],
  receipts: "batch",
  book: null,
  mine: ["device", "seq"],
  drafts: "token",
};

export async function openStore(world: World): Promise<Store> {
  const asked = world.indexedDB.open(world.name, 1);
  asked.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(LAYOUT)) {
      asked.result.createObjectStore(name, keyPath ? { keyPath } : undefined);
    }
  };
  const db = (await wrap(asked)) as unknown as Store;
  // Another tab that wipes the phone is not kept waiting by this one.
  db.addEventListener("versionchange", () => db.close());
  return db;
}

/** One transaction, on the disk when it returns. `work` may wait for nothing but the transaction itself. */
export async function writing<T>(store: Store, names: StoreName[], work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = store.transaction(names, "readwrite", { durability: "strict" }) as Writing;
  let made: T;
  try {
    made = await work(tx);
  } catch (wrong) {
    try {
      tx.abort();
    } catch {
      /* it aborted by itself */
    }
    await tx.done.catch(() => undefined);
    throw wrong;
  }
  await tx.done;
  return made;
}

export function getMeta<T>(store: Store, key: string): Promise<T | undefined> {
  return store.get("meta", key) as Promise<T | undefined>;
}

export function setMeta(store: Store, key: string, value: unknown): Promise<void> {
  return writing(store, ["meta"], async (tx) => void (await tx.objectStore("meta").put(value, key)));
}

export async function destroyStore(world: World, store: Store): Promise<void> {
  store.close();
  await wrap(world.indexedDB.deleteDatabase(world.name));
}
