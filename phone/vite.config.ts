import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
import { wordsApart } from "./vite.words.ts";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

/** The app: one script, one style, names that stay; the worker keeps versions apart. */
export default defineConfig({
  base: "/phone/",
  plugins: [wordsApart()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    target: ["chrome109", "safari15"],
    outDir: "../src/danso/sync/static/phone",
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      output: { entryFileNames: "app.js", chunkFileNames: "[name].js", assetFileNames: "app.[ext]" },
    },
  },
});
