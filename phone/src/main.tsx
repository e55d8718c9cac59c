/** Start: the contract, the worker that keeps the code, the phone, the screens. */

import { render } from "preact";
import "./phone.css";
import { browserWorld, keepCode } from "./browser";
import { loadContract } from "./contract";
import { Phone } from "./core";
import { App } from "./screens/app";
import { type Language, loadWords, speak } from "./words";

async function start(): Promise<void> {
  speak((localStorage.getItem("danso-language") as Language | null) ?? "vi");
  void keepCode();
  const [contract] = await Promise.all([loadContract(), loadWords("words.json")]);
  const phone = await Phone.start(browserWorld([contract.schema]));
  // A link of the office carries the code behind the #: it never reaches a server's log.
  const code = decodeURIComponent(location.hash.slice(1)).replace(/\D/g, "").slice(0, 10);
  if (location.hash) history.replaceState(null, "", location.pathname);
  // The office's link opened while the book is open: what was typed lies sealed, the page starts anew with the code.
  window.addEventListener("hashchange", () => location.reload());
  render(<App phone={phone} code={code} />, document.getElementById("app")!);
}

void start();
