/** One household's card: people, couples and method, what waits, the slips I wrote for it. */

import { useEffect } from "preact/hooks";
import type { Household as House, Person } from "../book";
import { codeWords, kindOf } from "../contract";
import type { Mine } from "../outbox";
import { ageOn, headOf } from "../people";
import { say, shownDay, shownTime, t } from "../words";
import { Signal, waitsOf, reviewedHouses } from "./home";
import { Ticks, Top } from "./parts";
import { tickOf, useHere } from "./state";

export function Household({ id }: { id: string }) {
  const here = useHere();
  const house = here.households.get(id);
  useEffect(() => {
    void here.phone.lookedAt(id);
  }, [id]);
  if (!house) return <Top title={t("Hộ này không còn trong sổ", "No longer in the book")} back={t("Hộ", "Book")} onBack={here.back} />;
  const slips = here.mine.filter((one) => one.slip.household === id && one.slip.kind !== "withdrawal").sort((a, b) => b.at - a.at);
  const waits = waitsOf(here, house, true);
  const reviewed = reviewedHouses(here).get(id);

  async function nothing() {
    const token = await here.phone.openForm();
    const slip = { kind: "reviewed", happened_on: here.today, area: house!.area, household: id, facts: {}, refs: { [id]: house!.version } };
    const mine = await here.phone.save(token, slip, here.schema);
    await here.refresh();
    void here.talk();
    here.go({ at: "saved", id: mine.id });
  }

  return (
    <>
      <Top title={t("Hộ {0}", "Household {0}", house.number)} back={t("Hộ", "Book")} onBack={here.back} />
      <Signal />
      <main>
        <div class="p-in">
          <div>
            <p class="p-name">{headOf(house)?.name}</p>
            <p class="p-s">{[house.address, house.old_number && t("hộ số cũ {0}", "was {0}", house.old_number)].filter(Boolean).join(" · ")}</p>
          </div>
          {waits.length > 0 && (
            <div class="p-note"><b>{t("Việc đang chờ", "What waits")}</b>{waits.map((one) => <p>{one}</p>)}</div>
          )}
        </div>
        <h2 class="p-h">{t("Người trong hộ", "People")}</h2>
        <ul class="p-list">{house.people.map((one) => <PersonRow one={one} house={house} key={one.id} />)}</ul>
        <Couples house={house} />
        {slips.length > 0 && <><h2 class="p-h">{t("Phiếu đã ghi cho hộ này", "Slips of this household")}</h2><SlipList slips={slips} /></>}
        <div class="p-act">
          <button class="btn btn-1" onClick={() => here.go({ at: "change", id })}>{t("Có gì thay đổi?", "Any change?")}</button>
          <button class="btn" disabled={reviewed === here.today} onClick={() => void nothing()}>
            {reviewed === here.today ? t("Đã rà soát hôm nay", "Reviewed today") : t("Không có gì", "Nothing new")}
          </button>
        </div>
      </main>
    </>
  );
}

function PersonRow({ one, house }: { one: Person; house: House }) {
  const { today } = useHere();
  const age = ageOn(one.birth, today);
  const pregnant = house.pregnancies.some((p) => p.person === one.id);
  const told = [
    say(codeWords("relation", one.relation)).toLowerCase(), say(codeWords("sex", one.sex)).toLowerCase(),
    age !== null ? t("{0} tuổi", "{0} years", age) : t("chưa rõ tuổi", "age not known"),
    say(STATUS[one.status ?? ""]), pregnant ? t("đang mang thai", "pregnant") : "",
    one.note === "new" ? t("mới ghi, chờ xã", "just written") : say(one.note),
  ];
  return (
    <li>
      <div class="p-row">
        <span><b>{one.name || t("chưa có tên", "no name yet")}</b><span class="p-s">{told.filter(Boolean).join(" · ")}</span></span>
        <span class="p-r">{shownDay(one.birth)}</span>
      </div>
    </li>
  );
}

const STATUS: Record<string, [string, string]> = {
  away: ["tạm vắng", "away"], not_counted_yet: ["chưa tính vào dân số thường trú", "not counted as resident yet"],
};

function Couples({ house }: { house: House }) {
  if (!house.couples.length) return null;
  const name = (id: string | null) => house.people.find((one) => one.id === id)?.name ?? t("người ngoài hộ", "outside the household");
  return (
    <>
      <h2 class="p-h">{t("Vợ chồng, biện pháp tránh thai", "Couples and method")}</h2>
      <ul class="p-list">
        {house.couples.map((pair) => (
          <li key={pair.id}>
            <div class="p-row">
              <span>
                <b>{name(pair.wife)} – {name(pair.husband)}</b>
                <span class="p-s">
                  {pair.method
                    ? [say(codeWords("method", pair.method.code)), t("từ {0}", "since {0}", shownDay(pair.method.since)),
                      pair.method.confirmed && t("xác nhận {0}", "confirmed {0}", shownDay(pair.method.confirmed))]
                        .filter(Boolean).join(" · ")
                    : t("chưa ghi biện pháp nào", "no method written")}
                </span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

export function SlipList({ slips }: { slips: Mine[] }) {
  const here = useHere();
  return (
    <ul class="p-list">
      {slips.map((one) => {
        const house = one.slip.household && here.households.get(one.slip.household);
        const inner = one.slip.kind === "correction" ? (one.slip.facts.body as { kind: string }).kind : one.slip.kind;
        const kind = kindOf(inner);
        return (
          <li key={one.id}>
            <button class="p-row" onClick={() => here.go({ at: "saved", id: one.id })}>
              <span>
                <b>{one.slip.kind === "correction" ? t("Đính chính: ", "Correction: ") : ""}{say(kind?.plain)}</b>
                <span class="p-s">{[house && t("hộ {0}", "household {0}", house.number), shownTime(one.at)].filter(Boolean).join(" · ")}</span>
                <State one={one} />
              </span>
              <span class="p-r"><Ticks count={tickOf(here, one)} /></span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export function State({ one }: { one: Mine }) {
  const told = one.withdraw ? t("Sẽ rút lại khi có mạng", "To be withdrawn") : say(STATES[one.state ?? ""]);
  return told ? <span class={one.state === "returned" || one.state === "held" ? "p-w" : "p-s"}>{told}</span> : null;
}

const STATES: Record<string, [string, string]> = {
  returned: ["Xã trả lại để kiểm tra", "Returned to be checked"],
  held: ["Cần xem lại", "To be looked at"],
  quarantined: ["Cần xem lại ở xã", "To be looked at in the office"],
  appraised: ["Đã thẩm định", "Appraised"],
  withdrawn: ["Đã rút lại", "Withdrawn"],
  replaced: ["Đã đính chính", "Corrected"],
  standing: ["Chưa thẩm định", "Not yet appraised"],
  typed: ["Xã đã ghi lại", "Written anew by the office"],
  discarded: ["Xã không dùng phiếu này", "Not used by the office"],
};
