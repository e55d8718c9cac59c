/** The records of tests/rooms/sync/golden: what the server's side made, this side reads alike. */

import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chained, fromHex, linkOf, packHeader, provenReceipt, provenSlip, readBatch, toBase64, toHex } from "../dist-core/core.mjs";
import { opened } from "./fakes.mjs";

const file = new URL("../../tests/rooms/sync/golden/records.json", import.meta.url);
const golden = JSON.parse(readFileSync(file, "utf8"));
const world = { crypto: webcrypto };
const slips = readBatch(fromHex(golden.batch));

/** A private key of the file as the browser's interface takes it. */
async function sealKey() {
  const point = fromHex(golden.keys.seal.public);
  const jwk = {
    kty: "EC", crv: "P-256", x: toBase64(point.slice(1, 33)), y: toBase64(point.slice(33)), d: toBase64(fromHex(golden.keys.seal.private)),
  };
  return webcrypto.subtle.importKey("jwk", jwk, { name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
}

test("each field of a header is read where it stands, and packed back to the same bytes", () => {
  golden.records.forEach((told, i) => {
    const { header, head } = slips[i];
    assert.equal(toHex(head), told.head);
    assert.equal(toHex(packHeader(header)), told.head);
    const { schema, slip_id, device, seq, prev, content, area, grant, key_id, device_time, mono } = told.header;
    assert.deepEqual(
      [header.schema, header.id, header.device, header.seq, toHex(header.prev), toHex(header.content)],
      [schema, slip_id, device, seq, prev, content],
    );
    assert.deepEqual(
      [header.area, header.grant, toHex(header.key), header.deviceTime, header.mono], [area, grant, key_id, device_time, mono],
    );
  });
});

test("signatures, links and the chain hold; a flipped bit does not", async () => {
  const key = fromHex(golden.keys.device.public);
  for (const [i, one] of slips.entries()) {
    assert.equal(await provenSlip(world, key, one), true);
    assert.equal(toHex(await linkOf(world, one.head, one.sealed)), golden.records[i].link);
    const bent = { ...one, head: one.head.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) };
    assert.equal(await provenSlip(world, key, bent), false);
  }
  assert.equal(await chained(world, slips), true);
  assert.equal(await chained(world, [slips[0], slips[2]]), false);
});

test("the seal opens with the office's key to the words that were told", async () => {
  const key = await sealKey();
  for (const [i, one] of slips.entries()) {
    const point = one.sealed.slice(0, 65);
    const theirs = await webcrypto.subtle.importKey("raw", point, { name: "ECDH", namedCurve: "P-256" }, false, []);
    const secret = await webcrypto.subtle.deriveBits({ name: "ECDH", public: theirs }, key, 256);
    assert.deepEqual(await opened(one, secret, point), JSON.parse(golden.records[i].plaintext));
  }
});

test("a receipt is proven by the office's hand, and by no other key", async () => {
  const known = { id: golden.receipt.key, public: toBase64(fromHex(golden.keys.receipt.public)) };
  assert.equal(await provenReceipt(world, known, golden.receipt), true);
  assert.equal(await provenReceipt(world, { ...known, id: "AAAAAAAAAAA" }, golden.receipt), false);
  assert.equal(await provenReceipt(world, known, { ...golden.receipt, receipt: `${golden.receipt.receipt} ` }), false);
});

test("bytes that make no sense are not read", () => {
  for (const [why, raw] of Object.entries(golden.not_a_batch)) assert.throws(() => readBatch(fromHex(raw)), undefined, why);
  assert.ok(Object.keys(golden.not_a_batch).length >= 4);
});

test("one bit changed anywhere is not the device's hand", async () => {
  for (const [why, raw] of Object.entries(golden.does_not_prove)) {
    assert.equal(await provenSlip(world, fromHex(golden.keys.device.public), readBatch(fromHex(raw))[0]), false, why);
  }
});
