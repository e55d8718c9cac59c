/** Phones of one life in one process, each with the app's own core. Commands come as lines of JSON, one answer to each. */

import { createInterface } from "node:readline";
import { webcrypto } from "node:crypto";
import { Air, drawn } from "./air.mjs";
import { Disk } from "./disk.mjs";
import { fakeCaches } from "../../../phone/test/fakes.mjs";
import * as core from "../../../phone/dist-core/core.mjs";

const PIN = "248163";
const YEAR = 31_557_600_000;
let phones = [];
let air = null;
let count = 0;

class Simulated {
  constructor(number, relaxed) {
    Object.assign(this, { number, app: null, off: 0, wiped: false, draw: () => 0.5, quiet: true });
    this.disk = new Disk("danso", relaxed);
    this.caches = fakeCaches();
  }

  world(factory = this.disk.factory) {
    const life = this.disk.life;
    return {
      name: "danso", base: "/sync/", app: "1.0.0", schemas: [1], indexedDB: factory, crypto: webcrypto, rounds: 1,
      fetch: (address, request) => air.fetch(this.draw, life, this.quiet)(address, request), caches: this.caches,
      now: () => Date.now() + this.off, mono: () => performance.now(), chance: () => this.draw(),
      wait: () => new Promise(() => undefined),
    };
  }

  async start() {
    this.app = await core.Phone.start(this.world());
    this.disk.watch();
    const { enrolled, lock } = await this.app.standing();
    if (enrolled && lock !== "none" && !this.wiped) await this.app.unlock(PIN);
  }

  async crash() {
    await this.disk.loses(async (factory) => (await core.openStore(this.world(factory))).close());
    await this.start();
  }

  /** Some work during which the app may be killed; it is started again afterwards. */
  async during(steps, work) {
    this.disk.life.dieAfter(steps);
    let made = null;
    try {
      made = await work();
    } catch (wrong) {
      if (!this.disk.life.dead) throw wrong;
    }
    this.disk.life.dieAfter(0);
    if (this.disk.life.dead) await this.crash();
    return made;
  }

  async save(draw, poison) {
    const houses = [...this.app.book.households.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!houses.length) return null;
    const house = houses[Math.floor(draw() * houses.length)];
    count += 1;
    const person = core.newId(Date.now(), (n) => webcrypto.getRandomValues(new Uint8Array(n)));
    const slip = {
      kind: "move_in", happened_on: draw() < 0.5 ? "2025-06-20" : await this.app.today(), area: house.area, household: house.id,
      facts: { person, sex: "1", birth: "1990-01-01", relation: "other", intent: true },
      identity: { persons: { [person]: { name: `Người số ${count}` } } }, told_by: "family", refs: { [house.id]: house.version },
    };
    if (poison) slip.facts = draw() < 0.5 ? { nothing: [[[[[[[[[[[[[[]]]]]]]]]]]]]] } : { person, sex: "\ud800", birth: "1990" };
    return (await this.app.save(await this.app.openForm(), slip, 1)).id;
  }
}

const canSave = (one) => one.app.isOpen && !one.wiped;

/** What was saved is named even where the app is killed before the screen could say so: then nothing was promised. */
const DO = {
  begin: ({ port, number, relaxed }) => {
    air = new Air(port);
    count = 0;
    phones = Array.from({ length: number }, (_, n) => new Simulated(n, relaxed));
  },
  enrol: async ({ phone, code }) => {
    const one = phones[phone];
    await one.start();
    await one.app.enrol(code);
    await one.app.setPin(PIN);
    return one.app.exchange({ now: true });
  },
  save: async ({ phone, draw, poison, dies }) => {
    const one = phones[phone];
    if (!canSave(one)) return null;
    return one.during(dies, async () => {
      try {
        return await one.save(drawn(draw), poison);
      } catch (wrong) {
        if (wrong instanceof core.NotEnrolled) return null; // no area, or being taken back
        throw wrong;
      }
    });
  },
  contact: async ({ phone, draw, dies, quiet }) => {
    const one = phones[phone];
    if (one.wiped) return "wiped";
    Object.assign(one, { draw: drawn(draw), quiet });
    const outcome = await one.during(dies, () => one.app.exchange({ now: true }));
    one.wiped ||= outcome === "wiped" || !(await one.app.standing().then((told) => told.enrolled, () => false));
    return outcome;
  },
  late: ({ draw }) => air.arrives(drawn(draw)),
  crash: ({ phone }) => (phones[phone].wiped ? null : phones[phone].crash()),
  clock: ({ phone, draw }) => {
    phones[phone].off += (drawn(draw)() - 0.5) * 2 * YEAR;
  },
  /** Slips that lie on phones, and how many of them wait. */
  held: async () => {
    const held = [];
    let waiting = 0;
    for (const one of phones.filter((one) => !one.wiped)) {
      const kept = await one.app.kept();
      held.push(...kept.map((slip) => slip.id));
      waiting += kept.filter((slip) => !slip.have).length;
    }
    return { held, waiting, alarms: (await Promise.all(phones.filter((o) => !o.wiped).map((o) => o.app.standing()))).filter((s) => s.alarm).length };
  },
  /** Is the book what the server would tell anew? */
  compare: async ({ phone }) => {
    const one = phones[phone];
    if (one.wiped || !one.app.isOpen) return "none";
    one.quiet = true;
    const world = one.world();
    const device = await core.currentDevice(one.app.store);
    const told = await core.hello(world, one.app.store, device);
    if (told.orders.length) return "orders";
    const pass = await core.unlocked(world, one.app.key, await core.getMeta(one.app.store, "pass"));
    const anew = await core.ask(world, "pull", { epoch: null, scope: null, position: 0, pass }, device);
    const sorted = (homes) => JSON.stringify([...homes].sort((a, b) => (a.id < b.id ? -1 : 1)));
    if (sorted(anew.households) !== sorted(one.app.book.households.values())) return "another book";
    const states = new Map(anew.slips.map((slip) => [slip.id, slip.state]));
    const wrong = [...one.app.book.mine.values()].filter((mine) => states.has(mine.id) && states.get(mine.id) !== mine.state);
    const of = (mine) => `${mine.state} here, ${states.get(mine.id)} there`;
    return wrong.length ? `another state of ${wrong.length} slips: ${of(wrong[0])}` : `same ${anew.households.length}`;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  try {
    console.log(JSON.stringify({ ok: (await DO[told.do](told)) ?? null }));
  } catch (wrong) {
    console.log(JSON.stringify({ wrong: `${wrong.stack}` }));
  }
}
