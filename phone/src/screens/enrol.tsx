/** Enrolment: ten digits from the office, then a PIN of six. Also the new PIN after a forgotten one. */

import { useState } from "preact/hooks";
import { askToStay } from "../browser";
import { NoAnswer, type Phone, Refused } from "../core";
import { t } from "../words";
import { Note, Screen, Top } from "./parts";

const PIN = /^\d{6}$/;

/** Six digits that are not the first six anybody tries. */
export function weakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size === 1 && [0, 1, -1].some((step) => steps.has(step));
}

export function PinPair({ pin, again, onPin, onAgain }: {
  pin: string; again: string; onPin: (pin: string) => void; onAgain: (pin: string) => void;
}) {
  const said = (event: Event) => (event.currentTarget as HTMLInputElement).value.replace(/\D/g, "").slice(0, 6);
  return (
    <>
      <div>
        <label class="p-lab" for="pin">{t("Chọn mã PIN 6 số", "Choose a PIN of 6 digits")}</label>
        <input id="pin" class="pin" type="password" inputMode="numeric" autocomplete="off" value={pin} onInput={(e) => onPin(said(e))} />
      </div>
      <div>
        <label class="p-lab" for="pin2">{t("Gõ lại mã PIN", "The PIN again")}</label>
        <input id="pin2" class="pin" type="password" inputMode="numeric" autocomplete="off" value={again} onInput={(e) => onAgain(said(e))} />
      </div>
    </>
  );
}

export function pinWrong(pin: string, again: string): string {
  if (!PIN.test(pin)) return t("Mã PIN gồm 6 số.", "A PIN has 6 digits.");
  if (weakPin(pin)) return t("Mã này dễ đoán. Chọn giúp mã khác.", "This one is easy to guess. Choose another.");
  return pin === again ? "" : t("Hai lần gõ chưa giống nhau.", "The two are not the same.");
}

export function Enrol({ phone, code: told, why, waiting }: { phone: Phone; code: string; why?: string; waiting: number }) {
  const [known, setKnown] = useState("");
  const [code, setCode] = useState(told);
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);

  async function enrol(event: Event) {
    event.preventDefault();
    const digits = code.replace(/\D/g, "");
    const bad = waiting && Number(known) !== waiting
      ? t("Gõ giúp số phiếu còn chờ gửi: {0}.", "Type how many slips wait here: {0}.", waiting)
      : digits.length === 10 ? pinWrong(pin, again) : t("Mã của xã gồm 10 số.", "The office's code has 10 digits.");
    setWrong(bad);
    if (bad || busy) return;
    setBusy(true);
    try {
      await phone.enrol(digits, waiting);
      await phone.setPin(pin);
      void askToStay();
      void phone.exchange({ now: true });
    } catch (failed) {
      setWrong(
        failed instanceof NoAnswer
          ? t("Chưa có mạng. Cần mạng cho lần đầu này.", "No network. This first time needs it.")
          : failed instanceof Refused
            ? t("Xã không nhận mã này: đã dùng, hết hạn hoặc gõ nhầm. Xin xã mã mới.", "The office does not take this code: used, expired or mistyped. Ask for a new one.")
            : t("Máy này chưa giữ được khóa. Dùng trình duyệt khác hoặc thoát chế độ ẩn danh.", "This browser cannot keep a key. Use another one, or leave private mode."),
      );
    }
    setBusy(false);
  }

  return (
    <Screen>
      <Top title={t("Sổ dân số của tôi", "My population book")} />
      <main>
        <form class="p-in p-form" onSubmit={enrol}>
          {why && <Note title={why} />}
          {waiting > 0 && (
            <div>
              <label class="p-lab" for="known">{t("Máy còn {0} phiếu chưa gửi, máy giữ lại và gửi sau. Gõ số {0} nếu vẫn muốn bắt đầu lại.",
                "{0} slips are not sent yet; they are kept and sent later. Type {0} to begin anew all the same.", waiting)}</label>
              <input id="known" inputMode="numeric" autocomplete="off" value={known} onInput={(e) => setKnown(e.currentTarget.value)} />
            </div>
          )}
          <div>
            <label class="p-lab" for="code">
              {t("Mã xã cấp", "Code from the office")} <small>{t("10 số, dùng một lần", "10 digits, used once")}</small>
            </label>
            <input id="code" inputMode="numeric" autocomplete="off" value={code} onInput={(e) => setCode(e.currentTarget.value)} placeholder="12345 67890" />
          </div>
          <PinPair pin={pin} again={again} onPin={setPin} onAgain={setAgain} />
          <p class="p-say">
            {t("Mỗi lần mở sổ gõ mã PIN. Không nói mã cho ai. Quên mã thì gọi cho viên chức dân số xã.",
              "The PIN opens the book each time. Tell it to nobody. If it is forgotten, call the commune's population officer.")}
          </p>
          {wrong && <Note stop title={wrong} />}
          <button class="btn btn-1" disabled={busy}>{busy ? t("Đang lấy sổ…", "Fetching the book…") : t("Bắt đầu", "Begin")}</button>
        </form>
      </main>
    </Screen>
  );
}
