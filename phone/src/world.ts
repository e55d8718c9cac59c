/** Everything the core takes from outside: a browser gives the real ones, a simulation its own. */

import type { Bytes } from "./bytes";

export interface StorageFacts {
  persisted: boolean;
  quota: number;
  used: number;
}

export interface World {
  /** Name of the database: several phones may live in one process. */
  name: string;
  /** "/sync/" in a browser; a whole address elsewhere. */
  base: string;
  /** Version of the app, told at each contact. */
  app: string;
  /** Versions of the contract this app can read. */
  schemas: number[];
  indexedDB: IDBFactory;
  crypto: Crypto;
  fetch(address: string, request: RequestInit): Promise<Response>;
  /** Wall clock, ms: evidence, never a rule. */
  now(): number;
  /** ms since the app started; never goes back. */
  mono(): number;
  wait(ms: number): Promise<void>;
  /** 0 <= chance < 1: spreads retries. */
  chance(): number;
  /** Rounds of the PIN's derivation: fewer in a simulation. */
  rounds?: number;
  caches?: CacheStorage;
  /** Runs `work` while nobody else holds `name`; without it the transaction alone keeps numbers apart. */
  alone?<T>(name: string, work: () => Promise<T>): Promise<T>;
  storage?(): Promise<StorageFacts>;
}

export const random = (world: World) => (n: number): Bytes => world.crypto.getRandomValues(new Uint8Array(n));

export async function sha256(world: World, raw: Bytes): Promise<Bytes> {
  return new Uint8Array(await world.crypto.subtle.digest("SHA-256", raw));
}
