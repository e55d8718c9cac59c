/** The world a browser gives the core, and the few things only a page can do. */

import type { StorageFacts, World } from "./world";

export const APP = __APP_VERSION__;
declare const __APP_VERSION__: string;

// Reached by name: browsers without locks (Safari before 15.4) rest on the transaction alone.
interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}
const locks = Reflect.get(navigator, "locks") as Locks | undefined;

export function browserWorld(schemas: number[]): World {
  return {
    name: "danso-phone", base: "/sync/", app: APP, schemas,
    indexedDB: window.indexedDB, crypto: window.crypto, caches: window.caches,
    fetch: (address, request) => window.fetch(address, request),
    now: () => Date.now(), mono: () => performance.now(), chance: () => Math.random(),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    alone: locks ? (name, work) => locks.request(name, work) : undefined,
    storage: storageFacts,
  };
}

export async function storageFacts(): Promise<StorageFacts> {
  const storage = navigator.storage;
  const estimate = (await storage?.estimate?.()) ?? {};
  return {
    persisted: (await storage?.persisted?.()) ?? false, quota: estimate.quota ?? 0, used: estimate.usage ?? 0,
  };
}

/** Asked after installing and after the first slip; a browser may say no, and the office is told. */
export async function askToStay(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** The sealed file by the share sheet, else as a download. */
export async function handOver(raw: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = new File([raw], "danso-slips.bin", { type: "application/octet-stream" });
  const shared = { files: [file] };
  if (navigator.canShare?.(shared)) {
    const done = await navigator.share(shared).then(() => true, (wrong: Error) => wrong.name === "AbortError");
    if (done) return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// -- the worker that keeps the code -------------------------------------------------------------

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

let registration: ServiceWorkerRegistration | undefined;

export async function keepCode(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const types = (window as unknown as { trustedTypes?: Policies }).trustedTypes;
  const policy = types?.createPolicy("danso", { createScriptURL: (address) => (address === "sw.js" ? address : "") });
  registration = await navigator.serviceWorker.register(policy ? policy.createScriptURL("sw.js") : "sw.js").catch(() => undefined);
}

/** A new version waits until no form is open; then it takes over and the page starts anew. */
export function renewCode(formOpen: boolean): void {
  const waiting = registration?.waiting;
  if (!waiting || formOpen) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}

export const hasNewCode = (): boolean => Boolean(registration?.waiting);
export const lookForCode = (): void => void registration?.update().catch(() => undefined);
