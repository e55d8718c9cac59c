/** Bytes as text and back. Nothing here knows what the bytes mean. */

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
export const text = (raw: Bytes): string => new TextDecoder("utf-8", { fatal: true }).decode(raw);

export function joined(...parts: Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function toBase64(raw: Uint8Array): string {
  let binary = "";
  for (const byte of raw) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

export function fromBase64(told: string): Bytes {
  const binary = atob(told.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

export const toHex = (raw: Uint8Array): string => Array.from(raw, (b) => b.toString(16).padStart(2, "0")).join("");

export function fromHex(told: string): Bytes {
  const raw = new Uint8Array(told.length / 2);
  for (let i = 0; i < raw.length; i++) raw[i] = parseInt(told.slice(2 * i, 2 * i + 2), 16);
  return raw;
}

export const uuidBytes = (id: string): Bytes => fromHex(id.replace(/-/g, ""));

export function uuidText(raw: Uint8Array): string {
  const hex = toHex(raw);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** UUID version 7: made once on the phone and opaque to everybody. */
export function newId(now: number, random: (n: number) => Bytes): string {
  const raw = random(16);
  let ms = Math.max(0, now);
  for (let i = 5; i >= 0; i--) {
    raw[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  raw[6] = (raw[6]! & 0x0f) | 0x70;
  raw[8] = (raw[8]! & 0x3f) | 0x80;
  return uuidText(raw);
}
