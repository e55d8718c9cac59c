/** One slip of mine: its three ticks, what the commune said, and the way to put it right or take it back. */

import { useState } from "preact/hooks";
import { kindOf } from "../contract";
import { innerOf } from "../slip_form";
import { say, shownDay, shownTime, t, TICKS, weekday } from "../words";
import { Signal } from "./home";
import { State } from "./household";
import { Note, Top } from "./parts";
import { tickOf, useHere } from "./state";

export function Saved({ id }: { id: string }) {
  const here = useHere();
  const [sure, setSure] = useState(false);
  const mine = here.mine.find((one) => one.id === id);
  if (!mine) return <Top title={t("Không thấy phiếu này", "No such slip")} back={t("Về sổ", "Book")} onBack={here.back} />;
  const inner = innerOf(mine.slip);
  const kind = kindOf(inner.kind);
  const house = inner.household ? here.households.get(inner.household) : undefined;
  const count = tickOf(here, mine);
  const persons = Object.values(inner.identity?.persons ?? {}).map((one) => one.name);
  const person = house?.people.find((one) => one.id === inner.facts.person)?.name;
  const under = [
    shownTime(mine.at), t("có mạng, máy tự gửi", "goes by itself when there is a network"),
    t("sau khi xã nhận, trong một ngày", "within a day of being received"),
  ];
  const again = async () => {
    await here.write(inner.kind, inner.household ?? null, { slip: inner, target: mine.hash ? { id: mine.id, hash: mine.hash } : null });
  };
  const done = mine.state === "withdrawn" || mine.withdraw;
  return (
    <>
      <Top title={t("Phiếu đã lưu", "Slip saved")} back={t("Quay lại", "Back")} onBack={here.back} />
      <Signal />
      <main>
        <div class="p-in p-saved">
          <div>
            <p class="p-name">{[say(kind?.plain), persons[0] ?? person].filter(Boolean).join(" · ")}</p>
            <p class="p-s">{[house && t("Hộ {0}", "Household {0}", house.number), weekday(inner.happened_on), shownDay(inner.happened_on)].filter(Boolean).join(" · ")}</p>
            <State one={mine} />
          </div>
          {mine.returned && (
            <Note title={t("Xã trả lại để kiểm tra", "Returned to be checked")}>
              <p>{say(mine.returned.reason)}</p>
              <p class="p-s">{[mine.returned.by, shownDay(mine.returned.on)].filter(Boolean).join(", ")}</p>
            </Note>
          )}
          {(mine.held ?? []).length > 0 && (
            <Note title={t("Cần xem lại", "To be looked at")}>{mine.held!.map((words) => <p>{say(words)}</p>)}</Note>
          )}
          <ol class="p-ticks">
            {TICKS.map((words, i) => (
              <li class={i < count ? "y" : ""}>
                <i aria-hidden="true" />
                <span><b>{say(words)}{i >= count && <span class="vh">{t(": chưa", ": not yet")}</span>}</b>{(i === 0 || i >= count) && <small>{under[i]}</small>}</span>
              </li>
            ))}
          </ol>
          <button class="btn btn-1" onClick={() => here.back()}>{t("Xong", "Done")}</button>
          {house && <button class="btn" onClick={() => here.instead({ at: "change", id: house.id })}>{t("Ghi tiếp cho hộ này", "Another for this household")}</button>}
          {!done && mine.hash && mine.slip.kind !== "reviewed" && kind && (
            <button class="btn" onClick={() => void again()}>{t("Sửa phiếu này", "Put this slip right")}</button>
          )}
          {!done && !sure && <button class="btn btn-q" onClick={() => setSure(true)}>{t("Ghi nhầm, rút lại phiếu", "Written by mistake: take it back")}</button>}
          {sure && !done && (
            <Note title={t("Rút lại phiếu này?", "Take this slip back?")}>
              <p>{mine.hash ? t("Xã sẽ thấy phiếu đã rút lại.", "The commune will see it taken back.")
                : t("Xã chưa xem phiếu. Máy tự rút lại khi xã đã nhận.", "The commune has not read it yet; it is taken back when it has.")}</p>
              <button class="btn" onClick={() => void here.phone.withdraw(mine.id, here.schema).then(() => { setSure(false); return here.refresh(); })}>{t("Rút lại", "Take back")}</button>
            </Note>
          )}
        </div>
      </main>
    </>
  );
}
