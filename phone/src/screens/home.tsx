/** "My book": households in the order of walking, what is left to do in words. */

import { useState } from "preact/hooks";
import type { Household } from "../book";
import { byWalk, headOf, matches } from "../people";
import { say, shownDay, t } from "../words";
import { Empty, Segments, Top } from "./parts";
import { useHere } from "./state";

export const reviewedIn = (day: string | null | undefined, month: string): boolean => Boolean(day?.startsWith(month));

/** Reviewed this month: as the commune knows it, or by a slip of mine. */
export function reviewedHouses(here: ReturnType<typeof useHere>): Map<string, string> {
  const month = here.today.slice(0, 7);
  const done = new Map<string, string>();
  for (const house of here.households.values()) {
    if (house.reviewed && reviewedIn(house.reviewed, month)) done.set(house.id, house.reviewed);
  }
  for (const { slip, state } of here.mine) {
    if (slip.kind === "reviewed" && state !== "withdrawn" && slip.household && reviewedIn(slip.happened_on, month)) {
      done.set(slip.household, slip.happened_on);
    }
  }
  return done;
}

/** What of a household waits; `named` says of whom. The same thing of several people is told once, with their number. */
export function waitsOf(here: ReturnType<typeof useHere>, house: Household, named = false): string[] {
  const returned = here.mine.filter((one) => one.slip.household === house.id && one.state === "returned").length;
  const told = returned ? [t("Xã trả lại {0} phiếu", "{0} returned by the commune", returned)] : [];
  const tasks = here.phone.book.rest.tasks.filter((task) => task.household === house.id);
  if (named) {
    const name = (id: unknown) => house.people.find((one) => one.id === id)?.name;
    return [...told, ...house.open.map(say), ...tasks.map((task) => [name(task.person), say(task.words)].filter(Boolean).join(": "))];
  }
  const counts = new Map<string, number>();
  for (const words of [...house.open, ...tasks.map((task) => task.words)].map(say)) counts.set(words, (counts.get(words) ?? 0) + 1);
  return [...told, ...[...counts].map(([words, n]) => (n > 1 ? `${words} (${n})` : words))];
}

export function Home() {
  const here = useHere();
  const [asked, setAsked] = useState("");
  const [only, setOnly] = useState<"all" | "left" | "wait">("all");
  const [shown, setShown] = useState(60);
  const reviewed = reviewedHouses(here);
  const all = [...here.households.values()].sort(byWalk);
  const found = all.filter(
    (house) =>
      (only === "all" || (only === "left" ? !reviewed.has(house.id) : waitsOf(here, house).length > 0)) &&
      (!asked.trim() || matches(house, asked)),
  );
  const done = all.filter((house) => reviewed.has(house.id)).length;
  const areas = here.standing.areas;
  return (
    <>
      <Top title={t("Sổ của tôi", "My book")} beside={areas.map((one) => one.name).slice(0, 2).join(", ")} />
      <Signal />
      <main>
        <div class="p-in">
          <Unfinished />
          <div class="p-prog">
            <p>
              <b>{done}</b> {t("trong {0} hộ đã rà soát tháng {1}", "of {0} households reviewed this month", all.length, Number(here.today.slice(5, 7)))}
            </p>
            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect class="k-track" width="100" height="12" />
              <rect class="k-fill" width={all.length ? (100 * done) / all.length : 0} height="12" />
            </svg>
          </div>
          <div>
            <label class="p-lab" for="find">{t("Tìm hộ", "Find a household")}</label>
            <input id="find" type="search" autocomplete="off" value={asked} placeholder={t("Tên hoặc hộ số, không cần dấu", "Name or number")}
              onInput={(event) => setAsked(event.currentTarget.value)} />
          </div>
          <fieldset>
            <legend class="vh">{t("Hiện những hộ nào", "Which households")}</legend>
            <Segments name="only" value={only} on={setOnly} wide="three"
              of={[["all", t("Tất cả", "All")], ["left", t("Chưa rà soát", "Not reviewed")], ["wait", t("Có việc", "To do")]]} />
          </fieldset>
        </div>
        <ul class="p-list">
          {found.slice(0, shown).map((house) => <Row house={house} reviewed={reviewed.get(house.id)} key={house.id} />)}
        </ul>
        {!found.length && (all.length
          ? <Empty title={t("Không thấy hộ nào", "No household found")}>{t("Thử hộ số, hoặc một chữ trong tên.", "Try the number, or one word of a name.")}</Empty>
          : <Empty title={t("Sổ chưa có hộ", "The book is empty")}>{t("Có mạng, máy tự lấy sổ về.", "With a network the book comes by itself.")}</Empty>)}
        {found.length > shown && <p class="p-more"><button class="btn" onClick={() => setShown(shown + 60)}>{t("Hiện thêm hộ", "More households")}</button></p>}
        <p class="p-more"><button class="btn" onClick={() => void here.write("household_opened", null)}>{t("+ Hộ mới", "+ New household")}</button></p>
      </main>
    </>
  );
}

function Row({ house, reviewed }: { house: Household; reviewed: string | undefined }) {
  const here = useHere();
  const waits = waitsOf(here, house);
  const count = house.people.length;
  return (
    <li>
      <button class="p-row no" onClick={() => here.go({ at: "household", id: house.id })}>
        <span class="p-no">{house.number}</span>
        <span>
          <b>{headOf(house)?.name || t("Chưa có người", "Nobody yet")}</b>
          <span class="p-s">{[house.address, t("{0} người", "{0} people", count)].filter(Boolean).join(" · ")}</span>
          {waits.slice(0, 2).map((one) => <span class="p-w">{one}</span>)}
        </span>
        <span class={`p-r ${reviewed ? "ok" : ""}`}>
          {reviewed ? t("Đã rà soát", "Reviewed") : t("Chưa rà soát", "Not reviewed")}
          {reviewed && <><br />{shownDay(reviewed).slice(0, 5)}</>}
        </span>
      </button>
    </li>
  );
}

/** A form that was open when the page went away. */
function Unfinished() {
  const here = useHere();
  if (!here.unfinished.length) return null;
  return (
    <div class="p-note">
      <b>{t("Có phiếu đang ghi dở", "A slip is half written")}</b>
      {here.unfinished.map(({ token, form }) => (
        <button class="btn" onClick={() => here.go({ at: "form", token, form })}>{t("Ghi tiếp", "Go on")}</button>
      ))}
    </div>
  );
}

/** What the network and the clock are doing, only when it matters. */
export function Signal() {
  const { online, standing, phone } = useHere();
  const off = Math.abs(standing.offset) > 12 * 3_600_000;
  return (
    <>
      {standing.alarm && <Lost alarm={standing.alarm} onSeen={() => void phone.silenceAlarm().then(phone.changed)} />}
      {standing.standing === "drain" || standing.standing === "drained" || standing.standing === "unknown" ? (
        <p class="p-net" role="status">{t("Xã đã ngừng máy này. Phiếu đã ghi vẫn được gửi. Liên hệ viên chức dân số xã.",
          "The commune has stopped this phone. Slips already written still go. Call the officer.")}</p>
      ) : !online && (
        <p class="p-net" role="status">{t("Chưa có mạng. Phiếu vẫn lưu trong máy, khi có mạng máy tự gửi.",
          "No network. Slips stay on this phone and go by themselves later.")}</p>
      )}
      {standing.old && <p class="p-net" role="status">{t("Ứng dụng này đã cũ: phiếu vẫn gửi, sổ chưa nhận tin mới. Khi có mạng, đóng rồi mở lại ứng dụng.",
        "This app is too old: slips still go, the book gets nothing new. With a network, close the app and open it again.")}</p>}
      <Silence />
      {off && <p class="p-net" role="status">{t("Đồng hồ của máy chưa đúng. Phiếu vẫn lưu đủ; chỉnh giúp ngày giờ của máy.",
        "This phone's clock is wrong. Slips are kept all the same; please set date and time.")}</p>}
      {standing.jumps > 0 && !off && <Jumped times={standing.jumps} />}
    </>
  );
}

/** Some browsers clear what was not used for a week: said on the third day and on the fifth. */
function Silence() {
  const { standing } = useHere();
  const days = standing.heardAt ? Math.floor((Date.now() + standing.offset - standing.heardAt) / 86_400_000) : 0;
  if (days < 3) return null;
  return <p class="p-net" role="status">{days < 5
    ? t("Đã {0} ngày máy chưa gặp được xã. Tìm chỗ có mạng giúp.", "{0} days without contact. Find a network.", days)
    : t("Đã {0} ngày máy chưa gặp được xã. Mang máy đến chỗ có mạng trong hôm nay.", "{0} days without contact. Take the phone to a network today.", days)}</p>;
}

function Jumped({ times }: { times: number }) {
  return <p class="p-net" role="status">{t("Đồng hồ của máy đã bị lùi {0} lần. Xem lại giúp ngày giờ của máy.",
    "This phone's clock went back {0} times. Look at date and time.", times)}</p>;
}

export function Lost({ alarm, onSeen }: { alarm: { expected: number; found: number; told: boolean }; onSeen?: () => void }) {
  const gone = Math.max(0, alarm.expected - alarm.found);
  return (
    <div class="p-alarm" role="alert">
      <b>{t("Dữ liệu trong máy đã bị mất", "Data on this phone was lost")}</b>
      {gone > 0
        ? t("Máy từng ghi {0} phiếu, nay chỉ còn biết {1}. Phiếu xã đã nhận thì vẫn còn ở xã. Gọi cho viên chức dân số xã.",
          "{0} slips were written here, {1} are known now. What the commune received is still there. Call the officer.", alarm.expected, alarm.found)
        : t("Phần lưu của trình duyệt bị xóa. Gọi cho viên chức dân số xã để lấy mã mới.", "The browser's storage was cleared. Ask the officer for a new code.")}
      {alarm.told && onSeen && <><br />{t("Xã đã được báo.", "The commune was told.")}<button class="btn" onClick={onSeen}>{t("Đã rõ", "Understood")}</button></>}
    </div>
  );
}
