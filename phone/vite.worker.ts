import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const built = fileURLToPath(new URL("../src/danso/sync/static/phone/", import.meta.url));
copyFileSync(fileURLToPath(new URL("./contract.json", import.meta.url)), built + "contract.json");

/** The worker comes last: its version is the digest of every file it keeps. */
const files = readdirSync(built).filter((name) => name !== "sw.js").sort();
const digest = createHash("sha256");
for (const name of files) digest.update(name).update(readFileSync(built + name));

export default defineConfig({
  publicDir: false,
  define: {
    __FILES__: JSON.stringify(files.map((name) => (name === "index.html" ? "./" : name))),
    __VERSION__: JSON.stringify(digest.digest("hex").slice(0, 12)),
  },
  build: {
    target: ["chrome109", "safari15"],
    outDir: built,
    emptyOutDir: false,
    lib: { entry: "src/sw.ts", formats: ["iife"], name: "worker", fileName: () => "sw.js" },
  },
});
