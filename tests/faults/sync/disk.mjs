/**
 * The phone's storage as a disk has it: at a crash what was not flushed is gone, unless strict durability was asked for.
 */

import "../../../phone/node_modules/fake-indexeddb/auto/index.mjs";

const LAZY = 2;
const disks = new Map(); // raw database -> Disk
const begin = IDBDatabase.prototype.transaction;

IDBDatabase.prototype.transaction = function (names, mode, options) {
  const disk = disks.get(this._rawDatabase);
  if (!disk) return begin.call(this, names, mode, options);
  disk.life.passes();
  const tx = begin.call(this, names, mode, options);
  if (mode === "readwrite") {
    // First of all listeners: nobody hears of the end of a transaction before the disk has it, or has it not.
    tx.addEventListener("complete", () => {
      if (disk.life.dead) return;
      disk.written(options?.durability === "strict");
      disk.life.mayEnd();
    });
  }
  return tx;
};

/** From a start of the app to its end. `after`: how many steps of storage or network it lives; 0 is as long as it likes. */
export class Life {
  dead = false;
  left = 0;

  dieAfter(steps) {
    this.left = steps;
  }

  mayEnd() {
    if (this.left > 0 && --this.left === 0) this.dead = true;
  }

  passes() {
    this.mayEnd();
    if (this.dead) throw new Error("the app was killed");
  }
}

export class Disk {
  constructor(name, relaxed) {
    Object.assign(this, { name, relaxed, flushed: null, behind: [], factory: new IDBFactory(), life: new Life() });
  }

  /** The app has opened its database on this disk. */
  watch() {
    const raw = this.raw();
    if (raw) disks.set(raw, this);
    this.flush();
  }

  raw() {
    return this.factory._databases.get(this.name);
  }

  /** A relaxed transaction is on the disk when two more have followed, a strict one and all before it at once. */
  written(strict) {
    this.behind.push(this.held());
    if (strict && !this.relaxed) this.behind.splice(0, this.behind.length - 1);
    if (this.behind.length > LAZY || (strict && !this.relaxed)) this.flushed = this.behind.shift();
  }

  flush() {
    this.flushed = this.held();
    this.behind = [];
  }

  held() {
    const stores = this.raw()?.rawObjectStores;
    // Records are replaced and never changed: it is enough to remember which there were.
    return stores && new Map([...stores].map(([name, store]) => [name, [...store.records.values()]]));
  }

  /** Power is gone: another factory with what was flushed. `lay` makes the empty stores as the app does. */
  async loses(lay) {
    this.life.dead = true;
    if (this.raw()) disks.delete(this.raw());
    this.factory = new IDBFactory();
    this.life = new Life();
    if (!this.flushed) return;
    await lay(this.factory);
    for (const [name, records] of this.flushed) {
      for (const record of records) this.raw().rawObjectStores.get(name).records.put(record);
    }
  }
}
