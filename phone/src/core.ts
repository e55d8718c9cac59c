/** The phone without its screens: one object a screen, a test or a simulation drives. */

import { type Bytes, joined, toBase64 } from "./bytes";
import { Book, emptyBook, type Pulled } from "./book";
import { alarmOf, alarmTold, canaryWord, listen, muteCanary, silence, sing } from "./canary";
import { clockOf, dayOf, offsetOf, watchClock } from "./clock";
import {
  type Area, ask, drained, failed, type Heard, hello, type Hello, isOlder, NoAnswer, Refused, stand, succeeded, upload, waitLeft,
} from "./exchange";
import { changePin, destroyDataKey, lockState, lockUp, openLock, recoverLock, setUpLock, unlocked } from "./lock";
import {
  currentDevice, dropDraft, forget, keep, keepDraft, keptSlips, type Mine, NotEnrolled, openDraft, openDrafts, sealedExport,
  ticks, type Told,
} from "./outbox";
import { destroyStore, type Device, getMeta, type Kept, type Locked, openStore, setMeta, type Store, writing } from "./store";
import { type Enrolled, erasedBy, orderName, type Outcome, type Standing } from "./telling";
import { SIGNING, ZEROS } from "./wire";
import { random, sha256, type World } from "./world";

export * from "./book";
export * from "./bytes";
export * from "./clock";
export * from "./exchange";
export * from "./outbox";
export * from "./store";
export * from "./telling";
export * from "./wire";
export * from "./lock";
export * from "./canary";
export type { World, StorageFacts } from "./world";

export class Phone {
  private key: CryptoKey | null = null;
  private book_: Book | null = null;
  private heldRecovery = "";
  private heldPass: Bytes | null = null;
  /** Screens ask to be told; a simulation does not. */
  changed: () => void = () => undefined;

  private constructor(readonly world: World, readonly store: Store) {}

  static async start(world: World): Promise<Phone> {
    const phone = new Phone(world, await openStore(world));
    await watchClock(world, phone.store);
    await listen(world, phone.store).catch(() => undefined);
    const device = await currentDevice(phone.store);
    const alarm = await alarmOf(phone.store);
    if (device && !alarm) await sing(world, device).catch(() => undefined);
    return phone;
  }

  close(): void {
    this.lock();
    this.store.close();
  }

  async standing(): Promise<Standing> {
    const device = await currentDevice(this.store);
    const lock = await lockState(this.store);
    const clock = await clockOf(this.store);
    const heard = await getMeta<Heard>(this.store, "heard");
    return {
      enrolled: Boolean(device), lock: lock.state, left: lock.left, open: this.key !== null,
      worker: device?.worker.name ?? "", standing: device?.standing ?? null,
      areas: (await getMeta<Area[]>(this.store, "areas")) ?? [],
      waiting: (await keptSlips(this.store)).filter((one) => !one.have).length,
      captured: device?.captured ?? 0, alarm: (await alarmOf(this.store)) ?? null,
      heardAt: heard?.at ?? 0, safeKnown: heard?.safeKnown ?? false, old: isOlder(this.world.app, heard?.minimum),
      offset: offsetOf(clock), jumps: clock.jumps,
    };
  }

  // -- enrolment, PIN ---------------------------------------------------------------------------

  /** A code from the office makes this browser a device. Slips of an earlier enrolment stay until they are sent;
   * `unsent`: how many she knows to be here, which the office is told. */
  async enrol(code: string, unsent = 0): Promise<void> {
    const { world, store } = this;
    const pair = await world.crypto.subtle.generateKey(SIGNING, false, ["sign", "verify"]);
    const publicKey = new Uint8Array(await world.crypto.subtle.exportKey("raw", pair.publicKey));
    const pass = random(world)(32);
    const facts = (await world.storage?.().catch(() => undefined)) ?? { persisted: false, quota: 0, used: 0 };
    const told = await ask<Enrolled>(world, "enrol", {
      code: code.replace(/\D/g, ""), unsent, public_key: toBase64(publicKey), pass_hash: toBase64(await sha256(world, pass)),
      app: world.app, schemas: world.schemas, storage: { ...facts, canary: canaryWord(await alarmOf(store)) },
    });
    const device: Device = {
      id: told.device, token: told.token, environment: told.environment, key: pair.privateKey,
      sealKey: told.seal_key, receiptKey: told.receipt_key, worker: told.worker, epoch: told.epoch,
      highest: 0, head: ZEROS, captured: 0, standing: "good", minimum: "",
    };
    await destroyDataKey(store);
    await writing(store, ["devices", "meta"], async (tx) => {
      const before = (await tx.objectStore("meta").get("device")) as string | undefined;
      const old = before && ((await tx.objectStore("devices").get(before)) as Device | undefined);
      if (old) await tx.objectStore("devices").put({ ...old, standing: old.standing === "good" ? "old" : old.standing });
      await tx.objectStore("devices").put(device);
      await tx.objectStore("meta").put(device.id, "device");
      await tx.objectStore("meta").delete("lock");
    });
    await alarmTold(store);
    this.lock();
    this.heldRecovery = told.recovery;
    this.heldPass = pass;
    await sing(world, device).catch(() => undefined);
    this.changed();
  }

  /** First PIN, right after enrolment: the office's code is forgotten here once it has wrapped the key. */
  async setPin(pin: string): Promise<void> {
    if (!this.heldRecovery || !this.heldPass) throw new NotEnrolled();
    const key = await setUpLock(this.world, this.store, pin, this.heldRecovery);
    await setMeta(this.store, "pass", await lockUp(this.world, key, toBase64(this.heldPass)));
    this.heldRecovery = "";
    this.heldPass = null;
    await this.opened(key);
  }

  async unlock(pin: string): Promise<boolean> {
    return this.opened(await openLock(this.world, this.store, pin));
  }

  async recover(code: string, pin: string): Promise<boolean> {
    return this.opened(await recoverLock(this.world, this.store, code, pin));
  }

  async changePin(old: string, pin: string): Promise<boolean> {
    return this.opened(await changePin(this.world, this.store, old, pin));
  }

  lock(): void {
    this.key = null;
    this.book_ = null;
    this.changed();
  }

  private async opened(key: CryptoKey | null): Promise<boolean> {
    if (!key) return false;
    const book = new Book(this.world, this.store, key);
    await book.load();
    this.key = key;
    this.book_ = book;
    await this.eraseOrdered();
    this.changed();
    return true;
  }

  get book(): Book {
    if (!this.book_) throw new Error("locked");
    return this.book_;
  }

  get isOpen(): boolean {
    return this.key !== null;
  }

  /** A card looked at without the network is counted, and told at the next contact. */
  async lookedAt(household: string): Promise<void> {
    await writing(this.store, ["meta"], async (tx) => {
      const meta = tx.objectStore("meta");
      const opened = ((await meta.get("opened")) as Record<string, number> | undefined) ?? {};
      await meta.put({ ...opened, [household]: (opened[household] ?? 0) + 1 }, "opened");
    });
  }

  async today(): Promise<string> {
    const shift = (await getMeta<Heard>(this.store, "heard"))?.shift ?? 0;
    return dayOf(this.world.now() + offsetOf(await clockOf(this.store)) + shift);
  }

  // -- slips ------------------------------------------------------------------------------------

  openForm(): Promise<string> {
    return openDraft(this.world, this.store);
  }

  async keepForm(token: string, form: unknown): Promise<void> {
    if (this.key) await keepDraft(this.world, this.store, this.key, token, form);
  }

  async dropForm(token: string): Promise<void> {
    await dropDraft(this.store, token);
    this.changed();
  }

  async forms<T>(): Promise<{ token: string; form: T }[]> {
    return this.key ? openDrafts<T>(this.world, this.store, this.key) : [];
  }

  /** Returns when the slip is on the disk and was read back. */
  async save(token: string, slip: Told, schema: number): Promise<Mine> {
    if (!this.key) throw new Error("locked");
    const areas = (await getMeta<Area[]>(this.store, "areas")) ?? [];
    const area = areas.find((one) => one.id === slip.area) ?? areas[0];
    if (!area) throw new NotEnrolled();
    const at = this.world.now() + offsetOf(await clockOf(this.store));
    const asked = { slip: { ...slip, area: slip.area ?? area.id }, draft: token, schema, grant: area.grant, at };
    const work = () => keep(this.world, this.store, this.key!, asked);
    const mine = await (this.world.alone ? this.world.alone(`${this.world.name} write`, work) : work());
    this.book.mine.set(mine.id, mine);
    this.changed();
    return mine;
  }

  /** Take one's own slip back: at once when the commune has named its hash, else when it does. */
  async withdraw(id: string, schema: number): Promise<void> {
    const mine = this.book.mine.get(id);
    if (!mine) return;
    await this.book.note({ ...mine, withdraw: true });
    await this.withdrawWished(schema);
    this.changed();
  }

  async withdrawWished(schema: number): Promise<void> {
    if (!this.key) return;
    for (const mine of [...this.book.mine.values()]) {
      if (!mine.withdraw || !mine.hash) continue;
      const token = await this.openForm();
      await this.save(
        token,
        {
          kind: "withdrawal", happened_on: await this.today(), area: mine.slip.area, household: mine.slip.household,
          facts: { target: mine.id, target_hash: mine.hash },
        },
        schema,
      );
      await this.book.note({ ...mine, withdraw: false, state: "withdrawn" });
    }
  }

  async tickOf(mine: Mine): Promise<1 | 2 | 3> {
    return ticks((await this.store.get("outbox", [mine.device, mine.seq])) as Kept | undefined);
  }

  kept(): Promise<Kept[]> {
    return keptSlips(this.store);
  }

  /** Ticks of every slip still here, by "device seq": one read for a whole list. */
  async ticks(): Promise<Map<string, 1 | 2 | 3>> {
    return new Map((await keptSlips(this.store)).map((one) => [`${one.device} ${one.seq}`, ticks(one)]));
  }

  async exported(): Promise<Bytes> {
    return joined(...(await sealedExport(this.store)));
  }

  // -- contact ----------------------------------------------------------------------------------

  async exchange(how: { now?: boolean } = {}): Promise<Outcome> {
    const work = async (): Promise<Outcome> => {
      if (!how.now && (await waitLeft(this.world, this.store))) return "wait";
      return this.contact();
    };
    const outcome = await (this.world.alone ? this.world.alone(`${this.world.name} exchange`, work) : work());
    this.changed();
    return outcome;
  }

  private async contact(): Promise<Outcome> {
    const { store, world } = this;
    const devices = (await store.getAll("devices")) as Device[];
    const current = await getMeta<string>(store, "device");
    if (!devices.length) return "not enrolled";
    let outcome: Outcome = "done";
    for (const device of [...devices.filter((d) => d.id !== current), ...devices.filter((d) => d.id === current)]) {
      try {
        outcome = await this.contactOf(device, device.id === current);
      } catch (wrong) {
        if (wrong instanceof NoAnswer) {
          await failed(world, store, wrong.retryAfter);
          return "no answer";
        }
        if (!(wrong instanceof Refused)) throw wrong;
        // 404: another installation answers under this address; it learns nothing and is told nothing.
        if (wrong.status === 404) outcome = "other";
        else {
          outcome = "refused";
          // Asked again at each contact all the same: a server restored from an old backup may know it again tomorrow.
          if (wrong.status === 401 && device.standing === "good") await stand(store, device.id, "unknown");
        }
      }
      if (outcome === "wiped") return outcome;
    }
    await succeeded(store);
    return outcome;
  }

  private async contactOf(known: Device, current: boolean): Promise<Outcome> {
    const { store, world } = this;
    const device = ((await store.get("devices", known.id)) as Device | undefined) ?? known;
    const told = await hello(world, store, device);
    const orders = new Set(told.orders.map(orderName));
    if (orders.has("wipe")) return current ? this.wipe(device) : this.leaveBehind(device);
    await upload(world, store, ((await store.get("devices", device.id)) as Device) ?? device);
    if (orders.has("drain")) {
      // "Had": what was written, told again after the last slip went.
      const now = (await store.get("devices", device.id)) as Device;
      if (current) {
        this.lock();
        await emptyBook(store);
      }
      if (now.standing !== "drained") {
        await stand(store, device.id, "drain");
        await drained(world, store, now);
      }
      return "refused";
    }
    if (!current) return "done";
    if (device.standing !== "good" && !orders.has("enrol again")) await stand(store, device.id, "good");
    const erase = told.orders.flatMap((order) => erasedBy(order));
    if (erase.length) await this.erase(erase);
    if (orders.has("lock")) this.lock();
    if (orders.has("enrol again")) {
      await stand(store, device.id, "drain");
      return "refused";
    }
    await forget(store, Number(told.server_time) || Date.parse(String(told.server_time)));
    if (this.isOpen && !isOlder(world.app, told.minimum)) await this.pull(device, told);
    return "done";
  }

  private async pull(device: Device, told: Hello): Promise<void> {
    const { store, world } = this;
    const cursor = await getMeta<{ epoch: unknown; scope: unknown; position: number }>(store, "cursor");
    const sealed = await getMeta<Locked>(store, "pass");
    if (!this.key || !this.book_) return;
    const pass = sealed ? await unlocked<string>(world, this.key, sealed) : "";
    const body = { ...(cursor ?? { epoch: told.epoch, scope: null, position: 0 }), pass };
    const pulled = await ask<Pulled>(world, "pull", body, device);
    await this.book_.take(pulled);
    await this.withdrawWished(world.schemas[world.schemas.length - 1]!);
  }

  /** Ordered after the drain was confirmed, or after an officer accepted the listed loss. */
  private async wipe(device: Device): Promise<Outcome> {
    this.key = null;
    this.book_ = null;
    await destroyStore(this.world, this.store);
    await muteCanary(this.world).catch(() => undefined);
    await ask(this.world, "wiped", {}, device).catch(() => undefined);
    return "wiped";
  }

  /** The wipe of an earlier enrolment: what it wrote goes, the book of today stays. */
  private async leaveBehind(device: Device): Promise<Outcome> {
    await writing(this.store, ["devices", "outbox"], async (tx) => {
      await tx.objectStore("outbox").delete(IDBKeyRange.bound([device.id, 0], [device.id, Infinity]));
      await tx.objectStore("devices").delete(device.id);
    });
    await ask(this.world, "wiped", {}, device).catch(() => undefined);
    return "done";
  }

  private async erase(people: string[]): Promise<void> {
    const before = (await getMeta<string[]>(this.store, "to erase")) ?? [];
    await setMeta(this.store, "to erase", [...new Set([...before, ...people])]);
    await this.eraseOrdered();
  }

  /** A locked phone cannot see whom it holds: done at the next unlocking, told at the contact after it. */
  private async eraseOrdered(): Promise<void> {
    const people = (await getMeta<string[]>(this.store, "to erase")) ?? [];
    if (!people.length || !this.book_) return;
    await this.book_.erase(people);
    for (const { token, form } of await this.forms<unknown>()) {
      const said = JSON.stringify(form);
      if (people.some((id) => said.includes(id))) await dropDraft(this.store, token);
    }
    const done = (await getMeta<string[]>(this.store, "erased")) ?? [];
    await setMeta(this.store, "erased", [...new Set([...done, ...people])]);
    await setMeta(this.store, "to erase", []);
  }

  silenceAlarm(): Promise<void> {
    return silence(this.store);
  }
}
