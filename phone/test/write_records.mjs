/** Seals three slips for the golden office and prints them: the server's side opens what a phone makes. */

import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { joined, toHex, makeSealed, fromHex, ZEROS } from "../dist-core/core.mjs";

const golden = JSON.parse(readFileSync(new URL("../../tests/rooms/sync/golden/records.json", import.meta.url), "utf8"));
const world = { crypto: webcrypto };
const pair = await webcrypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
let prev = ZEROS;
const raws = [];
for (const [i, told] of golden.records.entries()) {
  const { schema, slip_id, device, seq, area, grant, device_time, mono } = told.header;
  const made = await makeSealed(
    world, { schema, id: slip_id, device, seq, prev, area, grant, key: fromHex(golden.keys.seal.id), deviceTime: device_time, mono },
    JSON.parse(golden.records[i].plaintext).slip, fromHex(golden.keys.seal.public), pair.privateKey,
  );
  raws.push(made.raw);
  prev = made.link;
}
const point = new Uint8Array(await webcrypto.subtle.exportKey("raw", pair.publicKey));
console.log(JSON.stringify({ public: toHex(point), batch: toHex(joined(...raws)), last: toHex(prev) }));
