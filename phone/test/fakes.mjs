/** A world for the core without a browser: fake storage, clock and network, and a small office that keeps the wire. */

import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { webcrypto } from "node:crypto";
import { chained, fromBase64, joined, provenSlip, readBatch, toBase64, utf8 } from "../dist-core/core.mjs";

const subtle = webcrypto.subtle;
export const PIN = "248163";
export const PERSON = "018f3a5c-0000-7000-8000-000000000002";
export const HOUSE = "018f3a5c-0000-7000-8000-000000000001";

/** The office: one device at a time, everything in memory, every fault on demand. */
export class Office {
  static async open() {
    const office = new Office();
    office.sealPair = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
    office.receiptPair = await subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]);
    office.sealKey = { id: toBase64(new Uint8Array(8).fill(1)), public: await raw(office.sealPair.publicKey) };
    office.receiptKey = { id: toBase64(new Uint8Array(8).fill(2)), public: await raw(office.receiptPair.publicKey) };
    return office;
  }

  now = 1_793_000_000_000;
  epoch = "e1";
  minimum = "1";
  slot = {};
  scope = 1;
  slips = new Map(); // seq -> sealed slip
  safe = 0;
  safeKnown = false;
  orders = [];
  house = house();
  told = []; // of slips
  heard = []; // [path, body]
  losesReply = 0;
  silent = 0;
  batchesLost = 0;
  environment = "office";
  most = 1 << 20;

  /** What `fetch` is to a browser. */
  fetch = async (address, request) => {
    const path = address.replace("/sync/", "");
    const body = request.body instanceof Uint8Array ? request.body : JSON.parse(request.body);
    this.heard.push([path, body, request.headers.Authorization]);
    if (this.silent > 0) {
      this.silent -= 1;
      throw new TypeError("no network");
    }
    const answer = await this.answer(path.split("/")[0], path.split("/")[1], body);
    if (this.losesReply > 0) {
      this.losesReply -= 1;
      throw new TypeError("reply lost");
    }
    return answer;
  };

  async answer(what, id, body) {
    if (what === "enrol") return this.enrol(body);
    if (what === "hello") return this.hello(body);
    if (what === "batch") return this.batch(id, body);
    if (what === "pull") return this.pull(body);
    return json({});
  }

  enrol(body) {
    if (body.code !== "1234567890") return json({}, 404);
    this.publicKey = fromBase64(body.public_key);
    this.passHash = body.pass_hash;
    this.device = "018f3a5c-0000-4000-8000-00000000d00" + (this.enrolled = (this.enrolled ?? 0) + 1);
    this.slips = new Map();
    return json({
      device: this.device, token: toBase64(new Uint8Array(32).fill(7)), environment: this.environment, epoch: this.epoch,
      seal_key: this.sealKey, receipt_key: this.receiptKey, recovery: "012345678901", worker: { id: 5, name: "Vi Thị Thử" },
      server_time: this.now,
    });
  }

  hello(body) {
    if (body.environment !== this.environment) return json({}, 404);
    const have = [...this.slips.keys()].sort((a, b) => a - b);
    let upto = 0;
    while (have.includes(upto + 1)) upto += 1;
    return json({
      epoch: this.epoch, server_time: this.now, have: { upto, extra: have.filter((seq) => seq > upto) },
      safe: { upto: this.safe, extra: [] }, safe_known: this.safeKnown, orders: this.orders,
      areas: [{ id: 31, name: "Tổ 1", grant: 7, commune: 3, commune_name: "Phường Thử" }], scope: this.scope, position: 0,
      minimum: this.minimum, seal_key: this.sealKey, receipt_key: this.receiptKey, slot: this.slot,
    });
  }

  async batch(id, body) {
    if (body.length > this.most) return json({}, 413);
    const verdicts = [];
    for (const slip of readBatch(body)) {
      const known = this.slips.get(slip.header.seq);
      if (!(await provenSlip({ crypto: webcrypto }, this.publicKey, slip))) throw new Error("signature");
      verdicts.push([slip.header.seq, known ? "duplicate" : "stored", 3, slip.header.seq, null]);
      this.slips.set(slip.header.seq, slip);
    }
    const receipt = JSON.stringify({ batch: id, device: this.device, epoch: this.epoch, at: this.now, verdicts });
    const signature = await subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.receiptPair.privateKey, utf8(receipt));
    return json({ receipt, signature: toBase64(new Uint8Array(signature)), key: this.receiptKey.id });
  }

  async pull(body) {
    const hash = toBase64(new Uint8Array(await subtle.digest("SHA-256", fromBase64(body.pass))));
    if (hash !== this.passHash) return json({}, 403);
    const whole = body.epoch !== this.epoch || body.scope !== this.scope;
    return json({
      epoch: this.epoch, scope: this.scope, position: 1, whole, households: [this.house], gone: [], slips: this.told,
      tasks: [], month: {}, codes: {},
    });
  }

  /** The seal opens for the holder of the key alone. */
  async read(slip) {
    const point = slip.sealed.slice(0, 65);
    const theirs = await subtle.importKey("raw", point, { name: "ECDH", namedCurve: "P-256" }, false, []);
    const secret = await subtle.deriveBits({ name: "ECDH", public: theirs }, this.sealPair.privateKey, 256);
    return opened(slip, secret, point);
  }

  inOrder() {
    return [...this.slips.values()].sort((a, b) => a.header.seq - b.header.seq);
  }

  chained() {
    return chained({ crypto: webcrypto }, this.inOrder());
  }
}

export async function opened(slip, secret, point) {
  const material = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: point, info: utf8("danso seal 1") }, material, { name: "AES-GCM", length: 256 }, false, ["decrypt"],
  );
  const iv = new Uint8Array(12);
  const plain = await subtle.decrypt({ name: "AES-GCM", iv, additionalData: slip.head }, key, slip.sealed.slice(65));
  return JSON.parse(new TextDecoder().decode(plain));
}

/** Caches as a browser has them, enough for the canary. */
export function fakeCaches() {
  const all = new Map();
  return {
    open: async (name) => {
      const held = all.get(name) ?? new Map();
      all.set(name, held);
      return {
        put: async (address, answer) => void held.set(address, await answer.text()),
        match: async (address) => (held.has(address) ? new Response(held.get(address)) : undefined),
      };
    },
    delete: async (name) => all.delete(name),
  };
}

export function world(office, more = {}) {
  let clock = 1_793_000_000_000;
  const it = {
    name: "phone", base: "/sync/", app: "1.0.0", schemas: [1], indexedDB: new IDBFactory(), crypto: webcrypto, rounds: 1000,
    fetch: office.fetch, now: () => clock, mono: () => clock - 1_792_999_999_000, chance: () => 0.5, caches: fakeCaches(),
    wait: () => new Promise(() => undefined), set: (ms) => (clock = ms), pass: (ms) => (clock += ms), ...more,
  };
  return it;
}

export const slip = (kind = "death", facts = { person: PERSON }) => ({
  kind, happened_on: "2026-10-12", area: 31, household: HOUSE, facts, told_by: "family", refs: { [HOUSE]: "v1" },
});

function house() {
  return {
    id: HOUSE, number: "1187", old_number: null, address: "xóm Giữa", area: 31, kind: "family", version: "v1", reviewed: null, open: [],
    people: [{ id: PERSON, name: "Nguyễn Thị Thử Một", sex: "2", birth: "1990-05-01", relation: "head", status: "here", role: "head", note: null }],
    couples: [], pregnancies: [],
  };
}

const raw = async (key) => toBase64(new Uint8Array(await subtle.exportKey("raw", key)));
const json = (body, status = 200) => new Response(JSON.stringify(body), { status });
export { joined };
