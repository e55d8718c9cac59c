/** Loss is never silent: what the phone remembers is held against what a second place remembers (sync.md 9). */

import { getMeta, setMeta, type Device, type Store } from "./store";
import type { World } from "./world";

const CACHE = "danso-canary";
const ADDRESS = "/phone/canary";

/** The place outside the database: cleared by other hands, at other times. */
interface Sung {
  device: string;
  captured: number;
}

export interface Alarm {
  device: string;
  /** Slips that had been written on this phone. */
  expected: number;
  /** Slips it still knows of. */
  found: number;
  /** The commune knows too. */
  told: boolean;
}

export const alarmOf = (store: Store): Promise<Alarm | undefined> => getMeta<Alarm>(store, "alarm");

export async function raiseAlarm(store: Store, alarm: Omit<Alarm, "told">): Promise<void> {
  const before = await alarmOf(store);
  const same = before && before.device === alarm.device && before.expected >= alarm.expected;
  if (!same) await setMeta(store, "alarm", { ...alarm, told: false });
}

export async function alarmTold(store: Store): Promise<void> {
  const alarm = await alarmOf(store);
  if (alarm) await setMeta(store, "alarm", { ...alarm, told: true });
}

export const silence = (store: Store): Promise<void> => setMeta(store, "alarm", undefined);

export async function sing(world: World, device: Device): Promise<void> {
  if (!world.caches) return;
  const cache = await world.caches.open(CACHE);
  const sung: Sung = { device: device.id, captured: device.captured };
  await cache.put(ADDRESS, new Response(JSON.stringify(sung)));
}

async function heard(world: World): Promise<Sung | null> {
  if (!world.caches) return null;
  const found = await (await world.caches.open(CACHE)).match(ADDRESS);
  return found ? ((await found.json()) as Sung) : null;
}

/** At every start. Raises the alarm when the database knows less than the canary sang. */
export async function listen(world: World, store: Store): Promise<void> {
  const sung = await heard(world);
  if (sung) {
    const device = (await store.get("devices", sung.device)) as Device | undefined;
    const found = device?.captured ?? 0;
    // A phone that wrote nothing yet has lost nothing but its enrolment, and says so just the same.
    if (!device || found < sung.captured) {
      await raiseAlarm(store, { device: sung.device, expected: sung.captured, found });
    }
  }
  for (const device of (await store.getAll("devices")) as Device[]) {
    const slips = await store.count("outbox", IDBKeyRange.bound([device.id, 0], [device.id, Infinity]));
    const forgotten = (await getMeta<number>(store, `forgotten ${device.id}`)) ?? 0;
    if (slips + forgotten < device.captured) {
      await raiseAlarm(store, { device: device.id, expected: device.captured, found: slips + forgotten });
    }
  }
}

/** What the server is told of it, in one word. */
export function canaryWord(alarm: Alarm | undefined): string {
  return alarm && !alarm.told ? `lost ${alarm.expected} ${alarm.found}` : "good";
}

export async function muteCanary(world: World): Promise<void> {
  await world.caches?.delete(CACHE);
}
