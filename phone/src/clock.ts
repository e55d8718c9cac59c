/** The phone's clock is evidence, never a rule: how far it is off, and whether it was put back. */

import { getMeta, setMeta, type Store } from "./store";
import type { World } from "./world";

const KEY = "clock";
const MOST_BACK = 10 * 60_000;
/** Beyond this people would write a wrong day without knowing why. */
export const FAR_OFF = 12 * 3_600_000;

interface ClockRecord {
  offsets: number[];
  wall: number;
  jumps: number;
}

const NEW: ClockRecord = { offsets: [], wall: 0, jumps: 0 };

export const clockOf = async (store: Store): Promise<ClockRecord> => (await getMeta<ClockRecord>(store, KEY)) ?? NEW;

/** Called at every start and before every contact: a wall clock that went back is counted. */
export async function watchClock(world: World, store: Store): Promise<ClockRecord> {
  const before = await clockOf(store);
  const wall = world.now();
  const jumped = before.wall > 0 && wall < before.wall - MOST_BACK;
  const after = { ...before, wall, jumps: before.jumps + (jumped ? 1 : 0) };
  await setMeta(store, KEY, after);
  return after;
}

/** The server's time, against the middle of the question that was asked. */
export async function heardTime(store: Store, server: number, asked: number, answered: number): Promise<void> {
  const clock = await clockOf(store);
  const offset = server - (asked + answered) / 2;
  await setMeta(store, KEY, { ...clock, offsets: [...clock.offsets, offset].slice(-5) });
}

/** ms to add to the phone's clock: the median of the last five contacts; 0 before the first. */
export function offsetOf(clock: ClockRecord): number {
  const sorted = [...clock.offsets].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Day of Asia/Ho_Chi_Minh (UTC+7, no summer time since 1975) as 2026-11-04. */
export function dayOf(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
}
