/** To do, my slips, my month. */

import { useState } from "preact/hooks";
import type { Task } from "../book";
import { headOf } from "../people";
import { say, shownDay, t } from "../words";
import { reviewedHouses, Signal } from "./home";
import { SlipList } from "./household";
import { Empty, Top } from "./parts";
import { useHere } from "./state";

/** Each list with its count and, for each line, the reason. A count of people to offer something, never a quota. */
export function Tasks() {
  const here = useHere();
  const groups = new Map<string, Task[]>();
  for (const task of here.phone.book.rest.tasks) {
    const name = say(task.words) || task.kind || "";
    groups.set(name, [...(groups.get(name) ?? []), task]);
  }
  const returned = here.mine.filter((one) => one.state === "returned" || one.state === "held");
  return (
    <>
      <Top title={t("Việc cần làm", "To do")} />
      <Signal />
      <main>
        {returned.length > 0 && <><h2 class="p-h">{t("Phiếu xã trả lại, cần xem lại: {0}", "Returned or held: {0}", returned.length)}</h2><SlipList slips={returned} /></>}
        {[...groups].map(([name, tasks]) => (
          <>
            <h2 class="p-h">{name}: {tasks.length}</h2>
            <ul class="p-list">{tasks.map((task) => <TaskRow task={task} />)}</ul>
          </>
        ))}
        {!groups.size && !returned.length && <Empty title={t("Không có việc nào chờ", "Nothing waits")}>{t("Khi xã trả lại phiếu hoặc có người đến hạn, việc hiện ở đây.", "Returned slips and people whose time has come are listed here.")}</Empty>}
      </main>
    </>
  );
}

function TaskRow({ task }: { task: Task }) {
  const here = useHere();
  const house = here.households.get(task.household ?? "");
  const person = house?.people.find((one) => one.id === task.person);
  const name = person?.name ?? (house && headOf(house)?.name);
  const inner = (
    <>
      <span class="p-no">{house?.number}</span>
      <span><b>{name ?? say(task.words)}</b><span class="p-s">{[say(task.why), task.due && t("hạn {0}", "by {0}", shownDay(task.due))].filter(Boolean).join(" · ")}</span></span>
      <span class="p-go" aria-hidden="true">{house ? "›" : ""}</span>
    </>
  );
  return <li>{house ? <button class="p-row no" onClick={() => here.go({ at: "household", id: house.id })}>{inner}</button> : <div class="p-row no">{inner}</div>}</li>;
}

export function Slips() {
  const here = useHere();
  const month = Date.parse(`${here.today.slice(0, 7)}-01T00:00:00Z`) - 7 * 3_600_000;
  const slips = [...here.mine].sort((a, b) => b.at - a.at);
  const now = slips.filter((one) => one.at >= month);
  const old = slips.filter((one) => one.at < month);
  return (
    <>
      <Top title={t("Phiếu của tôi", "My slips")} />
      <Signal />
      <main>
        <div class="p-in">
          <p>{here.standing.waiting
            ? t("{0} phiếu chờ gửi. Có mạng, máy tự gửi.", "{0} wait to be sent; they go by themselves.", here.standing.waiting)
            : t("Mọi phiếu xã đã nhận.", "The commune has received every slip.")}</p>
          <button class="btn" onClick={() => void here.talk()}>{t("Gửi ngay", "Send now")}</button>
        </div>
        {now.length > 0 && <><h2 class="p-h">{t("Tháng này", "This month")}</h2><SlipList slips={now} /></>}
        {old.length > 0 && <><h2 class="p-h">{t("Các tháng trước", "Earlier")}</h2><SlipList slips={old} /></>}
        {!slips.length && <Empty title={t("Chưa ghi phiếu nào", "No slip yet")}>{t("Mở một hộ, bấm “Có gì thay đổi?”.", "Open a household, press “Any change?”.")}</Empty>}
      </main>
    </>
  );
}

export function Month() {
  const here = useHere();
  const [asked, setAsked] = useState<number | null>(null);
  const month = here.today.slice(0, 7);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 0)).toISOString().slice(0, 7);
  const reviewed = reviewedHouses(here);
  const changes = (of: string) =>
    here.mine.filter((one) => one.slip.happened_on.startsWith(of) && one.state !== "withdrawn" && !["reviewed", "month_complete", "withdrawal"].includes(one.slip.kind));
  // A month is handed in on the first days of the next one.
  const of = Number(here.today.slice(8)) <= 10 ? last : month;
  const handed = (area: number) =>
    here.mine.find((one) => one.slip.kind === "month_complete" && one.state !== "withdrawn" && one.slip.area === area && String(one.slip.facts.month).startsWith(of));

  async function hand(area: number) {
    const token = await here.phone.openForm();
    const nothing = !changes(of).some((one) => one.slip.area === area);
    await here.phone.save(
      token, { kind: "month_complete", happened_on: here.today, area, facts: nothing ? { month: of, no_event: true } : { month: of } }, here.schema,
    );
    setAsked(null);
    void here.talk();
  }

  const shown = t("tháng {0}/{1}", "{0}/{1}", Number(of.slice(5)), of.slice(0, 4));
  const told = here.phone.book.rest.month as { month?: string; verified?: number; returned?: number; held?: number; handed_in?: number[] };
  return (
    <>
      <Top title={t("Tháng của tôi", "My month")} />
      <Signal />
      <main>
        <div class="p-in">
          <p class="p-fact"><span>{t("Hộ đã rà soát tháng này", "Reviewed this month")}</span><b>{reviewed.size} / {here.households.size}</b></p>
          <p class="p-fact"><span>{t("Hộ còn phải đến", "Still to visit")}</span><b>{Math.max(0, here.households.size - reviewed.size)}</b></p>
          <p class="p-fact"><span>{t("Thay đổi của {0}", "Changes of {0}", shown)}</span><b>{changes(of).length}</b></p>
          <p class="p-fact"><span>{t("Phiếu chờ gửi", "Waiting to be sent")}</span><b>{here.standing.waiting}</b></p>
          {told.month === month && <p class="p-fact"><span>{t("Xã đã thẩm định", "Appraised")}</span><b>{told.verified ?? 0}</b></p>}
          {here.standing.areas.map((area) => {
            const done = handed(area.id);
            const known = told.month === of && told.handed_in?.includes(area.id);
            const none = !changes(of).some((one) => one.slip.area === area.id);
            return (
              <div key={area.id}>
                <h2>{area.name}</h2>
                {done || known ? (
                  <p class="p-s">{done?.slip.facts.no_event ? t("Đã báo: {0} không có phát sinh.", "Handed in: no event in {0}.", shown) : t("Đã nộp Phiếu thu tin {0}.", "Slip sheet of {0} handed in.", shown)}</p>
                ) : asked === area.id ? (
                  <div class="p-note">
                    <b>{none ? t("Cả {0} không có thay đổi nào?", "No change at all in {0}?", shown) : t("Đã ghi đủ thay đổi của {0}?", "Is everything of {0} written?", shown)}</b>
                    <button class="btn btn-1" onClick={() => void hand(area.id)}>{none ? t("Không có phát sinh, nộp", "No event, hand in") : t("Đủ, nộp tháng", "Yes, hand in")}</button>
                  </div>
                ) : (
                  <button class="btn" onClick={() => setAsked(area.id)}>{t("Nộp {0}", "Hand in {0}", shown)}</button>
                )}
              </div>
            );
          })}
          <button class="btn" onClick={() => here.go({ at: "settings" })}>{t("Máy và mã PIN", "Phone and PIN")}</button>
        </div>
      </main>
    </>
  );
}
