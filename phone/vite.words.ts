import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const TABLED = /\[\s*("(?:[^"\\]|\\.)*[^\x20-\x7e](?:[^"\\]|\\.)*"),\s*("(?:[^"\\]|\\.)*"),?\s*\]/g;
const PAIR = /\bt\(\s*("(?:[^"\\]|\\.)*"),\s*("(?:[^"\\]|\\.)*")(?:,?\s*(\))|(,))/g;

/** Words are data, not script: pairs of t("tiếng Việt", "English") and ["tiếng Việt", "English"] go to words.json, a short key stays. */
export function wordsApart(): Plugin {
  const words: Record<string, [string, string]> = {};
  return {
    name: "words-apart",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id)) return null;
      const keyOf = (vi: string, en: string): string => {
        const pair: [string, string] = [JSON.parse(vi), JSON.parse(en)];
        const key = createHash("sha256").update(pair.join("\n")).digest("base64url").slice(0, 4);
        if (words[key] && words[key].join() !== pair.join()) throw new Error(`two pairs with one key: ${vi}`);
        words[key] = pair;
        return JSON.stringify(key);
      };
      return code
        .replace(PAIR, (_, vi: string, en: string, end?: string) => `t(${keyOf(vi, en)}${end ?? ","}`)
        .replace(TABLED, (_, vi: string, en: string) => `[${keyOf(vi, en)}]`);
    },
    generateBundle() {
      const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)));
      this.emitFile({ type: "asset", fileName: "words.json", source: JSON.stringify(sorted) });
    },
  };
}
