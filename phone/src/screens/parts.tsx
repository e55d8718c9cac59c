/** Pieces every screen is made of. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say, t, TICKS } from "../words";

/** A new screen is read from its heading. */
export function Top({ title, beside, back, onBack }: { title: string; beside?: string; back?: string; onBack?: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [title]);
  return (
    <header class="p-top">
      {back && <button type="button" class="p-back" onClick={onBack}>‹ {back}</button>}
      <h1 tabIndex={-1} ref={heading}>{title}</h1>
      {beside && <span>{beside}</span>}
    </header>
  );
}

export function Screen({ children }: { children: ComponentChildren }) {
  return <div class="screen">{children}</div>;
}

export function Ticks({ count }: { count: 1 | 2 | 3 }) {
  return (
    <>
      <span class="tick3" role="img" aria-label={t("{0} trong 3", "{0} of 3", count)}>
        {[1, 2, 3].map((n) => <i class={n <= count ? "y" : ""} />)}
      </span>
      <br />
      {say(TICKS[count - 1])}
    </>
  );
}

/** One of a few: large to press, one word each. */
export function Segments<T extends string>(
  { name, of, value, on, wide }: { name: string; of: [T, string][]; value: T | ""; on: (to: T) => void; wide?: boolean | "three" | "four" },
) {
  return (
    <div class={`p-seg ${typeof wide === "string" ? wide : wide ? "col" : ""}`}>
      {of.map(([code, words]) => (
        <label class={value === code ? "on" : ""} key={code}>
          <input type="radio" name={name} checked={value === code} onChange={() => on(code)} /> {words}
        </label>
      ))}
    </div>
  );
}

export function Note({ stop, title, children }: { stop?: boolean; title: string; children?: ComponentChildren }) {
  return (
    <div class={`p-note ${stop ? "stop" : ""}`} role={stop ? "alert" : "status"}>
      <b>{title}</b>
      {children}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return <div class="empty"><b>{title}</b>{children}</div>;
}
