import { defineConfig } from "vite";

/** The core for Node: a simulation drives it with a storage, a network and a clock of its own. */
export default defineConfig({
  publicDir: false,
  build: {
    target: "node20",
    outDir: "dist-core",
    minify: false,
    lib: { entry: "src/core.ts", formats: ["es"], fileName: () => "core.mjs" },
  },
});
