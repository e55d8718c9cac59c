/** The frame: what is locked stays shut, one place at a time, contact whenever there is a network. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { lookForCode, renewCode } from "../browser";
import { contract, kindOf } from "../contract";
import { newId, type Phone, type Standing } from "../core";
import { withMine } from "../people";
import type { Mine } from "../outbox";
import { newSlip } from "../slip_form";
import { random } from "../world";
import { t } from "../words";
import { Change } from "./change";
import { Enrol } from "./enrol";
import { Form } from "./form";
import { Home, Lost } from "./home";
import { Household } from "./household";
import { Month, Slips, Tasks } from "./lists";
import { Screen, Top } from "./parts";
import { Saved } from "./saved";
import { Settings } from "./settings";
import { type Form as Writing, Here, type Place, type Shared } from "./state";
import { Unlock } from "./unlock";

const MINUTE = 60_000;
const IDLE = 5 * MINUTE;
const IDLE_WRITING = 15 * MINUTE;

interface Seen {
  standing: Standing;
  today: string;
  mine: Mine[];
  ticks: Map<string, 1 | 2 | 3>;
  unfinished: { token: string; form: Writing }[];
}

export function App({ phone, code }: { phone: Phone; code: string }) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [places, setPlaces] = useState<Place[]>([{ at: "home" }]);
  const [online, setOnline] = useState(navigator.onLine);
  const [wiped, setWiped] = useState(false);
  const place = places[places.length - 1]!;
  const writing = place.at === "form";
  const open = useRef(writing);
  open.current = writing;

  const look = async () => {
    // My slips first, their ticks after: one without ticks was forgotten, never one too new to be counted.
    const mine = phone.isOpen ? [...phone.book.mine.values()] : [];
    const [standing, today, ticks] = await Promise.all([phone.standing(), phone.today(), phone.ticks()]);
    setSeen({ standing, today, mine, ticks, unfinished: standing.open ? await phone.forms<Writing>() : [] });
  };
  const talk = async () => {
    const outcome = await phone.exchange({ now: true }).catch(() => "no answer" as const);
    setOnline(outcome !== "no answer");
    if (outcome === "wiped") setWiped(true);
  };

  useEffect(() => {
    phone.changed = () => void look().catch(() => undefined);
    phone.changed();
    const contact = async (now = false) => {
      const outcome = await phone.exchange({ now }).catch(() => "no answer" as const);
      if (outcome !== "busy" && outcome !== "wait") setOnline(outcome !== "no answer");
      if (outcome === "wiped") setWiped(true);
      lookForCode();
      renewCode(open.current);
    };
    void contact();
    const often = setInterval(() => void contact(), MINUTE);
    const came = () => void contact(true); // a network that came back is no reason to wait
    const went = () => setOnline(false);
    window.addEventListener("online", came);
    window.addEventListener("offline", went);
    return () => {
      clearInterval(often);
      window.removeEventListener("online", came);
      window.removeEventListener("offline", went);
    };
  }, []);

  useIdle(phone, open);

  // The phone's own back button goes back within the book.
  const depth = useRef(0);
  useEffect(() => {
    const popped = () => {
      if (depth.current === 0) return;
      depth.current -= 1;
      setPlaces((now) => (now.length > 1 ? now.slice(0, -1) : now));
    };
    window.addEventListener("popstate", popped);
    return () => window.removeEventListener("popstate", popped);
  }, []);

  // Shut: what was open is not what is seen first when it opens again.
  const isOpen = phone.isOpen;
  useEffect(() => {
    if (isOpen) return;
    depth.current = 0;
    setPlaces([{ at: "home" }]);
  }, [isOpen]);

  const households = useMemo(
    () => (phone.isOpen ? withMine(phone.book.households, seen?.mine ?? []) : new Map()),
    [seen],
  );

  if (wiped) return <Screen><Top title={t("Máy đã được xóa sổ", "The book was erased")} /><main><p class="p-in">{t("Theo yêu cầu của xã. Muốn dùng lại, xin xã mã mới.", "As the commune ordered. Ask the office for a new code.")}</p></main></Screen>;
  if (!seen) return null;
  const { standing } = seen;
  const alarm = standing.alarm && <Lost alarm={standing.alarm} />;
  if (!standing.enrolled || standing.lock === "none") return <>{alarm}<Enrol phone={phone} code={code} waiting={standing.waiting} /></>;
  if (standing.lock === "destroyed") {
    return <>{alarm}<Enrol phone={phone} code={code} waiting={standing.waiting} why={t("Gõ sai mã PIN 10 lần, phần đọc được trong máy đã bị xóa. Phiếu chờ gửi vẫn còn và vẫn được gửi. Xin xã mã mới.",
      "After 10 wrong PINs what could be read here was erased. Slips that wait are still here and still go. Ask the office for a new code.")} /></>;
  }
  if (!phone.isOpen) return <>{alarm}<Unlock phone={phone} left={standing.left} waiting={standing.waiting} /></>;

  const here: Shared = {
    phone, standing, today: seen.today, ticks: seen.ticks, online, unfinished: seen.unfinished, schema: contract().schema,
    households, mine: seen.mine, talk, refresh: look,
    go(to) {
      depth.current += 1;
      history.pushState(null, "");
      setPlaces((now) => [...now, to]);
    },
    instead: (of) => setPlaces((now) => {
      const kept = now.filter((one) => one.at !== "form" && one.at !== "change" && one.at !== "saved");
      depth.current = kept.length;
      return [...kept, of];
    }),
    back: () => (depth.current > 0 ? history.back() : setPlaces([{ at: "home" }])),
    async write(kind, id, start) {
      const house = households.get(id ?? "") ?? null;
      const area = standing.areas[0]?.id ?? 0;
      const slip = start?.slip ?? newSlip(kindOf(kind)!, house, area, () => newId(phone.world.now(), random(phone.world)));
      const form: Writing = { kind, household: id, slip, target: start?.target ?? null };
      here.go({ at: "form", token: await phone.openForm(), form });
    },
  };
  const bar = place.at === "home" || place.at === "tasks" || place.at === "slips" || place.at === "month";
  return (
    <Here.Provider value={here}>
      <Screen>
        <Shown place={place} />
        {bar && <Bar here={here} at={place.at} onGo={(to) => { depth.current = 0; setPlaces([to]); }} />}
      </Screen>
    </Here.Provider>
  );
}

function Shown({ place }: { place: Place }) {
  switch (place.at) {
    case "home": return <Home />;
    case "tasks": return <Tasks />;
    case "slips": return <Slips />;
    case "month": return <Month />;
    case "settings": return <Settings />;
    case "household": return <Household id={place.id} />;
    case "change": return <Change id={place.id} group={place.group} />;
    case "form": return <Form key={place.token} token={place.token} form={place.form} />;
    case "saved": return <Saved id={place.id} />;
  }
}

function Bar({ here, at, onGo }: { here: Shared; at: string; onGo: (to: Place) => void }) {
  const waits = here.mine.filter((one) => one.state === "returned" || one.state === "held").length;
  const parts: [Place, string, number][] = [
    [{ at: "home" }, t("Hộ", "Book"), 0],
    [{ at: "tasks" }, t("Việc", "To do"), here.phone.book.rest.tasks.length + waits],
    [{ at: "slips" }, t("Phiếu", "Slips"), here.standing.waiting],
    [{ at: "month" }, t("Tháng", "Month"), 0],
  ];
  return (
    <nav class="p-bar" aria-label={t("Các phần", "Parts")}>
      {parts.map(([place, words, count]) => (
        <button key={place.at} aria-current={at === place.at ? "page" : undefined} onClick={() => onGo(place)}>{words}{count > 0 && <b>{count}</b>}</button>
      ))}
    </nav>
  );
}

/** Five minutes without a touch shut the book; fifteen while a form is open, which lies sealed by then. */
function useIdle(phone: Phone, writing: { current: boolean }) {
  useEffect(() => {
    let last = performance.now();
    const touched = () => void (last = performance.now());
    const look = () => {
      if (phone.isOpen && performance.now() - last > (writing.current ? IDLE_WRITING : IDLE)) phone.lock();
    };
    const events = ["pointerdown", "keydown", "scroll"];
    for (const name of events) window.addEventListener(name, touched, { passive: true });
    const often = setInterval(look, 5_000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(often);
      document.removeEventListener("visibilitychange", look);
      for (const name of events) window.removeEventListener(name, touched);
    };
  }, []);
}

