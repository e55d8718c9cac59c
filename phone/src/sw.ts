/** Keeps the code of the app, and nothing else: no answer of the server is ever put in a cache. */

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Waiting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", heard: (event: Waiting) => void): void;
  addEventListener(name: "fetch", heard: (event: Asking) => void): void;
  addEventListener(name: "message", heard: (event: MessageEvent) => void): void;
}

declare const __FILES__: string[];
declare const __VERSION__: string;

const worker = globalThis as unknown as Worker;
const PREFIX = "danso-code-";
const CACHE = PREFIX + __VERSION__;
const at = (name: string): string => new URL(name, worker.registration.scope).href;
const ours = new Map(__FILES__.map((name) => [at(name), name]));

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(__FILES__.map((name) => new Request(at(name), { cache: "reload" })))),
  );
});

worker.addEventListener("activate", (event) => {
  const clean = async (): Promise<void> => {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
    await worker.clients.claim();
  };
  event.waitUntil(clean());
});

worker.addEventListener("message", (event) => {
  if (event.data === "take over") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const address = request.url.split(/[?#]/)[0]!;
  if (!ours.has(address)) return;
  event.respondWith(
    caches.open(CACHE).then((cache) => cache.match(address)).then((kept) => kept ?? fetch(request)),
  );
});
