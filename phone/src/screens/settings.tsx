/** PIN, language, storage, the sealed file, version. */

import { useEffect, useState } from "preact/hooks";
import { APP, askToStay, handOver, hasNewCode, storageFacts } from "../browser";
import type { StorageFacts } from "../core";
import { speak, speaking, shownTime, t } from "../words";
import { PinPair, pinWrong } from "./enrol";
import { Note, Segments, Top } from "./parts";
import { useHere } from "./state";

export function Settings() {
  const here = useHere();
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const [handed, setHanded] = useState("");
  const look = () => void storageFacts().then(setFacts);
  useEffect(look, []);

  async function hand() {
    const raw = await here.phone.exported();
    if (!raw.length) return setHanded(t("Không có phiếu nào trong máy để xuất.", "There is no slip here to hand over."));
    await handOver(raw);
    setHanded(t("Tệp đã niêm phong: chỉ xã mở được. Mang đến cho viên chức dân số xã.", "The file is sealed: only the commune can open it. Take it to the officer."));
  }

  return (
    <>
      <Top title={t("Máy và mã PIN", "Phone and PIN")} back={t("Tháng", "Month")} onBack={here.back} />
      <main>
        <div class="p-in">
          <fieldset>
            <legend class="p-lab">{t("Ngôn ngữ", "Language")}</legend>
            <Segments name="language" of={[["vi", "Tiếng Việt"], ["en", "English"]]} value={speaking()}
              on={(to) => { speak(to); localStorage.setItem("danso-language", to); void here.refresh(); }} />
          </fieldset>
          <p class="p-fact"><span>{t("Người dùng máy", "Person")}</span><b>{here.standing.worker}</b></p>
          <p class="p-fact"><span>{t("Lần gần nhất liên lạc với xã", "Last contact")}</span><b>{here.standing.heardAt ? shownTime(here.standing.heardAt) : t("chưa có", "none yet")}</b></p>
          <p class="p-fact"><span>{t("Phiếu đã ghi trên máy", "Slips written here")}</span><b>{here.standing.captured}</b></p>
          <p class="p-fact"><span>{t("Trình duyệt giữ dữ liệu lâu dài", "Storage is kept")}</span><b>{facts?.persisted ? t("có", "yes") : t("chưa", "not yet")}</b></p>
          {facts && !facts.persisted && (
            <button class="btn" onClick={() => void askToStay().then(look)}>{t("Xin giữ lâu dài", "Ask to keep it")}</button>
          )}
          <p class="p-fact"><span>{t("Phiên bản", "Version")}</span><b>{APP}{hasNewCode() && t(" · có bản mới, đóng phiếu sẽ đổi", " · a new one waits")}</b></p>
          {!matchMedia("(display-mode: standalone)").matches && (
            <Note title={t("Thêm Sổ của tôi vào màn hình chính của máy", "Add this book to the home screen")}>
              <p>{t("Trong thực đơn của trình duyệt, chọn “Thêm vào màn hình chính”: máy giữ sổ lâu dài hơn.", "In the browser's menu: the phone then keeps the book longer.")}</p>
            </Note>
          )}
          <ChangePin />
          <h2>{t("Mang phiếu đến xã bằng tệp", "Slips as a file")}</h2>
          <p class="p-s">{t("Khi lâu không có mạng: xuất các phiếu đã niêm phong. Nộp hai lần cũng không bị tính hai lần.", "When there is no network for long. Handing it in twice changes nothing.")}</p>
          <button class="btn" onClick={() => void hand()}>{t("Xuất tệp niêm phong", "Make the sealed file")}</button>
          {handed && <Note title={handed} />}
          <button class="btn" onClick={() => here.phone.lock()}>{t("Khóa sổ trên máy này", "Lock now")}</button>
        </div>
      </main>
    </>
  );
}

function ChangePin() {
  const { phone } = useHere();
  const [open, setOpen] = useState(false);
  const [old, setOld] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [told, setTold] = useState("");

  async function change(event: Event) {
    event.preventDefault();
    const bad = pinWrong(pin, again);
    if (bad) return setTold(bad);
    const good = await phone.changePin(old, pin);
    setTold(good ? t("Đã đổi mã PIN.", "The PIN is changed.") : t("Mã PIN cũ chưa đúng.", "That is not the old PIN."));
    if (good) setOpen(false);
    else phone.changed();
  }

  if (!open) return <>{told && <Note title={told} />}<button class="btn" onClick={() => setOpen(true)}>{t("Đổi mã PIN", "Change the PIN")}</button></>;
  return (
    <form class="p-form" onSubmit={change}>
      <div>
        <label class="p-lab" for="old">{t("Mã PIN đang dùng", "The present PIN")}</label>
        <input id="old" class="pin" type="password" inputMode="numeric" autocomplete="off" value={old} onInput={(e) => setOld(e.currentTarget.value)} />
      </div>
      <PinPair pin={pin} again={again} onPin={setPin} onAgain={setAgain} />
      {told && <Note title={told} />}
      <button class="btn btn-1">{t("Đổi", "Change")}</button>
    </form>
  );
}
