/** The lock: PIN, or the officer's twelve digits and a new PIN. */

import { useState } from "preact/hooks";
import { MOST_WRONG, type Phone } from "../core";
import { t } from "../words";
import { PinPair, pinWrong } from "./enrol";
import { Note, Screen, Top } from "./parts";

export function Unlock({ phone, left, waiting }: { phone: Phone; left: number; waiting: number }) {
  const [forgotten, setForgotten] = useState(false);
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);

  async function open(told: string) {
    setPin(told);
    setWrong("");
    if (told.length < 6 || busy) return;
    setBusy(true);
    const good = await phone.unlock(told);
    setBusy(false);
    setPin("");
    if (good) void phone.exchange();
    else {
      setWrong(t("Mã PIN chưa đúng.", "That is not the PIN."));
      phone.changed();
    }
  }

  if (forgotten) return <Recover phone={phone} onBack={() => setForgotten(false)} />;
  return (
    <Screen>
      <Top title={t("Mở sổ", "Open the book")} />
      <main>
        <form class="p-in p-form" onSubmit={(event) => { event.preventDefault(); void open(pin); }}>
          <div>
            <label class="p-lab" for="pin">{t("Mã PIN", "PIN")}</label>
            <input id="pin" class="pin" type="password" inputMode="numeric" autocomplete="off" autofocus value={pin} disabled={busy}
              onInput={(e) => void open(e.currentTarget.value.replace(/\D/g, "").slice(0, 6))} />
          </div>
          {wrong && <Note stop title={wrong} />}
          {left < MOST_WRONG - 2 && (
            <Note title={t("Còn {0} lần. Sai hết thì phần đọc được trong máy bị xóa; phiếu chờ gửi vẫn còn.",
              "{0} left. After that what can be read here is erased; slips that wait to be sent remain.", left)} />
          )}
          {waiting > 0 && <p class="p-say">{t("{0} phiếu trong máy chờ gửi; có mạng máy tự gửi, không cần mở sổ.",
            "{0} slips wait here; they go by themselves when there is a network.", waiting)}</p>}
          <button class="btn btn-1" disabled={busy || pin.length < 6}>{busy ? t("Đang mở…", "Opening…") : t("Mở sổ", "Open")}</button>
          <button type="button" class="btn btn-q" onClick={() => setForgotten(true)}>{t("Quên mã PIN", "PIN forgotten")}</button>
        </form>
      </main>
    </Screen>
  );
}

function Recover({ phone, onBack }: { phone: Phone; onBack: () => void }) {
  const [code, setCode] = useState("");
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState("");

  async function recover(event: Event) {
    event.preventDefault();
    const digits = code.replace(/\D/g, "");
    const bad = digits.length === 12 ? pinWrong(pin, again) : t("Mã gồm 12 số.", "The code has 12 digits.");
    setWrong(bad);
    if (bad) return;
    if (!(await phone.recover(digits, pin))) {
      setWrong(t("Mã chưa đúng. Hỏi lại viên chức dân số xã.", "Not the code. Ask the officer again."));
      phone.changed();
    }
  }

  return (
    <Screen>
      <Top title={t("Quên mã PIN", "PIN forgotten")} back={t("Mã PIN", "PIN")} onBack={onBack} />
      <main>
        <form class="p-in p-form" onSubmit={recover}>
          <p>{t("Gọi cho viên chức dân số xã. Viên chức đọc 12 số của máy này.",
            "Call the commune's population officer, who reads this phone's 12 digits.")}</p>
          <div>
            <label class="p-lab" for="code">{t("12 số viên chức đọc", "The 12 digits")}</label>
            <input id="code" inputMode="numeric" autocomplete="off" value={code} onInput={(e) => setCode(e.currentTarget.value)} />
          </div>
          <PinPair pin={pin} again={again} onPin={setPin} onAgain={setAgain} />
          {wrong && <Note stop title={wrong} />}
          <button class="btn btn-1">{t("Mở sổ bằng mã PIN mới", "Open with the new PIN")}</button>
        </form>
      </main>
    </Screen>
  );
}
