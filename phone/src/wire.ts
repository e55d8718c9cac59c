/** The sealed slip as bytes (ADR 0017): the server's sync/wire.py says the same; golden records hold both. */

import { type Bytes, fromBase64, joined, same, toBase64, utf8, uuidBytes, uuidText } from "./bytes";
import { random, sha256, type World } from "./world";

export const VERSION = 1;
export const HEADER = 135;
export const ZEROS: Bytes = new Uint8Array(32);
const POINT = 65;
const SIGNATURE = 64;
const MOST_SEALED = 65_536;
const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
export const SIGNING = { name: "ECDSA", namedCurve: "P-256" } as const;
const BY_SHA = { name: "ECDSA", hash: "SHA-256" } as const;

/** A public key and its eight-byte id, as the server tells them. */
export interface NamedKey {
  id: string;
  public: string;
}

export interface Header {
  version: number;
  schema: number;
  id: string;
  device: string;
  seq: number;
  prev: Bytes;
  content: Bytes;
  area: number;
  grant: number;
  key: Bytes;
  deviceTime: number;
  mono: number;
}

export interface SealedSlip {
  header: Header;
  head: Bytes;
  sealed: Bytes;
  signature: Bytes;
  raw: Bytes;
}

export function packHeader(h: Header): Bytes {
  const raw = new Uint8Array(HEADER);
  const view = new DataView(raw.buffer);
  view.setUint8(0, h.version);
  view.setUint16(1, h.schema);
  raw.set(uuidBytes(h.id), 3);
  raw.set(uuidBytes(h.device), 19);
  view.setUint32(35, h.seq);
  raw.set(h.prev, 39);
  raw.set(h.content, 71);
  view.setUint32(103, h.area);
  view.setUint32(107, h.grant);
  raw.set(h.key, 111);
  setLong(view, 119, h.deviceTime);
  setLong(view, 127, h.mono);
  return raw;
}

export function readHeader(raw: Bytes): Header {
  const view = new DataView(raw.buffer, raw.byteOffset, HEADER);
  return {
    version: view.getUint8(0),
    schema: view.getUint16(1),
    id: uuidText(raw.slice(3, 19)),
    device: uuidText(raw.slice(19, 35)),
    seq: view.getUint32(35),
    prev: raw.slice(39, 71),
    content: raw.slice(71, 103),
    area: view.getUint32(103),
    grant: view.getUint32(107),
    key: raw.slice(111, 119),
    deviceTime: getLong(view, 119),
    mono: getLong(view, 127),
  };
}

// Whole milliseconds below 2^53, a clock before 1970 as 0.
function setLong(view: DataView, at: number, value: number): void {
  const whole = Math.max(0, Math.floor(value));
  view.setUint32(at, Math.floor(whole / 2 ** 32));
  view.setUint32(at + 4, whole % 2 ** 32);
}

const getLong = (view: DataView, at: number): number => view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4);

/** What is sealed: the slip with a salt of its own, so that its hash cannot be guessed. */
export function plaintext(slip: unknown, salt: Bytes): Bytes {
  return utf8(JSON.stringify({ salt: toBase64(salt), slip }));
}

/** Only the holder of the seal key can open it: not this phone either. */
export async function seal(world: World, plain: Bytes, head: Bytes, publicKey: Bytes): Promise<Bytes> {
  const subtle = world.crypto.subtle;
  const theirs = await subtle.importKey("raw", publicKey, CURVE, false, []);
  const once = await subtle.generateKey(CURVE, true, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", once.publicKey));
  const secret = await subtle.deriveBits({ name: "ECDH", public: theirs }, once.privateKey, 256);
  const material = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: point, info: utf8("danso seal 1") },
    material, { name: "AES-GCM", length: 256 }, false, ["encrypt"],
  );
  const iv = new Uint8Array(12); // each key seals once
  return joined(point, new Uint8Array(await subtle.encrypt({ name: "AES-GCM", iv, additionalData: head }, key, plain)));
}

const proofOf = async (world: World, head: Bytes, sealed: Bytes) => joined(head, await sha256(world, sealed));

/** What the device's next slip names as its `prev`. */
export async function linkOf(world: World, head: Bytes, sealed: Bytes): Promise<Bytes> {
  return sha256(world, await proofOf(world, head, sealed));
}

export async function makeSealed(
  world: World, header: Omit<Header, "version" | "content">, slip: unknown, sealTo: Bytes, device: CryptoKey,
): Promise<{ raw: Bytes; link: Bytes }> {
  const plain = plaintext(slip, random(world)(16));
  const head = packHeader({ ...header, version: VERSION, content: await sha256(world, plain) });
  const sealed = await seal(world, plain, head, sealTo);
  const proof = await proofOf(world, head, sealed);
  const signature = new Uint8Array(await world.crypto.subtle.sign(BY_SHA, device, proof));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, sealed.length);
  return { raw: joined(head, length, sealed, signature), link: await sha256(world, proof) };
}

/** The sealed slips of a batch, one after the other. Throws where the bytes stop making sense. */
export function readBatch(raw: Bytes): SealedSlip[] {
  const found: SealedSlip[] = [];
  let at = 0;
  while (at < raw.length) {
    const start = at + HEADER + 4;
    if (start > raw.length || raw[at] !== VERSION) throw new Error("not a sealed slip");
    const length = new DataView(raw.buffer, raw.byteOffset).getUint32(at + HEADER);
    const end = start + length + SIGNATURE;
    if (length > MOST_SEALED || length < POINT || end > raw.length) throw new Error("not a sealed slip");
    const head = raw.slice(at, at + HEADER);
    found.push({
      header: readHeader(head), head, sealed: raw.slice(start, start + length),
      signature: raw.slice(start + length, end), raw: raw.slice(at, end),
    });
    at = end;
  }
  return found;
}

export async function proven(world: World, publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const key = await world.crypto.subtle.importKey("raw", publicKey, SIGNING, false, ["verify"]);
  return world.crypto.subtle.verify(BY_SHA, key, signature, message);
}

export async function provenSlip(world: World, publicKey: Bytes, slip: SealedSlip): Promise<boolean> {
  return proven(world, publicKey, await proofOf(world, slip.head, slip.sealed), slip.signature);
}

/** A receipt counts only under the server's own hand. */
export async function provenReceipt(
  world: World, known: NamedKey, told: { receipt: string; signature: string; key: string },
): Promise<boolean> {
  if (told.key !== known.id) return false;
  return proven(world, fromBase64(known.public), utf8(told.receipt), fromBase64(told.signature));
}

/** Whether each slip names the one before it. */
export async function chained(world: World, slips: SealedSlip[]): Promise<boolean> {
  for (let i = 1; i < slips.length; i++) {
    const before = slips[i - 1]!;
    if (!same(slips[i]!.header.prev, await linkOf(world, before.head, before.sealed))) return false;
  }
  return true;
}
