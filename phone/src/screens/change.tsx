/** "Any change?": large plain choices, the speech of the village first, the form's term small below. */

import { choices, type Choice, kindOf } from "../contract";
import { say, t } from "../words";
import { Top } from "./parts";
import { useHere } from "./state";


export function Change({ id, group: named }: { id: string; group?: string }) {
  const here = useHere();
  const house = here.households.get(id);
  const group = choices().find((one) => one.name === named);
  const choose = (one: Choice) =>
    one.kinds.length > 1 ? here.go({ at: "change", id, group: one.name }) : void here.write(one.kinds[0]!, id);
  return (
    <>
      <Top title={group ? say(group.words) : t("Có gì thay đổi?", "Any change?")} onBack={here.back}
        back={group ? t("Chọn lại", "Back") : t("Hộ {0}", "Household {0}", house?.number ?? "")} />
      <main>
        {group ? (
          <ul class="p-choice one">
            {group.kinds.map((code) => {
              const kind = kindOf(code);
              return kind && (
                <li key={code}>
                  <button onClick={() => void here.write(code, id)}><b>{say(kind.plain)}</b><small>{say(kind.words)}</small></button>
                </li>
              );
            })}
          </ul>
        ) : (
          <ul class="p-choice">
            {choices().map((one) => (
              <li key={one.name}>
                <button onClick={() => choose(one)}>
                  <svg viewBox="0 0 32 32" aria-hidden="true"><path d={one.icon} /></svg>
                  <b>{say(one.words)}</b>
                  {one.kinds.length === 1 && <small>{say(kindOf(one.kinds[0]!)?.words)}</small>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </main>
    </>
  );
}
