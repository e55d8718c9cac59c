/** What the phone promises, without a screen: nothing said "kept" is lost, nothing is told twice, nothing is readable. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { AlreadySaved, MOST_WRONG, NotEnrolled, Phone } from "../dist-core/core.mjs";
import { HOUSE, Office, PERSON, PIN, slip, world } from "./fakes.mjs";

async function ready(more = {}) {
  const office = await Office.open();
  const w = world(office, more);
  const phone = await Phone.start(w);
  await phone.enrol("12345 67890");
  await phone.setPin(PIN);
  assert.equal(await phone.exchange({ now: true }), "done");
  return { office, w, phone };
}

const write = async (phone, told = slip()) => phone.save(await phone.openForm(), told, 1);

test("a slip kept without a network is there after a restart, and the office can open it", async () => {
  const { office, w, phone } = await ready();
  office.silent = 99;
  const mine = await write(phone);
  assert.equal(await phone.exchange({ now: true }), "no answer");
  phone.close();
  const again = await Phone.start(w);
  assert.equal((await again.standing()).waiting, 1);
  office.silent = 0;
  assert.equal(await again.exchange({ now: true }), "done"); // locked: it goes all the same
  const [sent] = office.inOrder();
  assert.equal(sent.header.id, mine.id);
  const { slip: told, salt } = await office.read(sent);
  assert.deepEqual(told, { ...slip() });
  assert.equal(salt.length, 22);
});

test("the chain of a device has no hole and each slip names the one before", async () => {
  const { office, phone } = await ready();
  for (let n = 0; n < 5; n++) await write(phone);
  await phone.exchange({ now: true });
  assert.deepEqual(office.inOrder().map((one) => one.header.seq), [1, 2, 3, 4, 5]);
  assert.equal(await office.chained(), true);
});

test("two tabs writing at once share no number", async () => {
  const { office, w, phone } = await ready();
  const other = await Phone.start(w);
  assert.equal(await other.unlock(PIN), true);
  await Promise.all([...Array(6).keys()].map((n) => write(n % 2 ? phone : other)));
  await phone.exchange({ now: true });
  assert.deepEqual(office.inOrder().map((one) => one.header.seq), [1, 2, 3, 4, 5, 6]);
  assert.equal(await office.chained(), true);
});

test("the same form pressed twice is one slip", async () => {
  const { phone } = await ready();
  const token = await phone.openForm();
  const both = await Promise.allSettled([phone.save(token, slip(), 1), phone.save(token, slip(), 1)]);
  assert.deepEqual(both.map((one) => one.status).sort(), ["fulfilled", "rejected"]);
  assert.ok(both.find((one) => one.status === "rejected").reason instanceof AlreadySaved);
  assert.equal((await phone.kept()).length, 1);
});

test("a reply that is lost costs a second batch and no second slip", async () => {
  const { office, phone } = await ready();
  await write(phone);
  office.fetchReal = office.fetch;
  phone.world.fetch = async (address, request) => {
    const answer = await office.fetchReal(address, request);
    if (address.includes("batch") && !office.batchesLost++) throw new TypeError("reply lost");
    return answer;
  };
  assert.equal(await phone.exchange({ now: true }), "no answer");
  assert.equal((await phone.ticks()).values().next().value, 1); // no receipt, no second tick
  assert.equal(await phone.exchange({ now: true }), "done");
  assert.equal((await phone.ticks()).values().next().value, 2); // hello said so
  assert.equal(office.slips.size, 1);
});

test("a server restored from an older backup gets again what it lost, and the tick goes back meanwhile", async () => {
  const { office, phone } = await ready();
  for (let n = 0; n < 3; n++) await write(phone);
  await phone.exchange({ now: true });
  office.epoch = "e2";
  office.slips.delete(2);
  office.slips.delete(3);
  const real = office.batch.bind(office);
  office.batch = async () => { throw new TypeError("down"); };
  await phone.exchange({ now: true });
  assert.deepEqual([...(await phone.ticks()).values()], [2, 1, 1]);
  office.batch = real;
  await phone.exchange({ now: true });
  assert.deepEqual([...office.slips.keys()].sort(), [1, 2, 3]);
});

test("a receipt in a stranger's hand gives no tick", async () => {
  const { office, phone } = await ready();
  const stranger = await Office.open();
  office.receiptPair = stranger.receiptPair;
  await write(phone);
  assert.equal(await phone.exchange({ now: true }), "no answer");
  assert.equal((await phone.ticks()).values().next().value, 1);
});

test("batches are halved down to one where the way is narrow", async () => {
  const { office, phone } = await ready();
  for (let n = 0; n < 5; n++) await write(phone);
  office.most = 700;
  assert.equal(await phone.exchange({ now: true }), "done");
  assert.equal(office.slips.size, 5);
  assert.ok(office.heard.filter(([path]) => path.startsWith("batch")).length >= 6);
});

test("a batch is at most sixteen kilobytes", async () => {
  const { office, phone } = await ready();
  for (let n = 0; n < 40; n++) await write(phone);
  await phone.exchange({ now: true });
  const sizes = office.heard.filter(([path]) => path.startsWith("batch")).map(([, body]) => body.length);
  assert.ok(Math.max(...sizes) <= 16 * 1024 && sizes.length > 1, String(sizes));
  assert.equal(office.slips.size, 40);
});

test("a slip is forgotten only when it is safe, and then appraised or 62 days old by the server's time", async () => {
  const { office, w, phone } = await ready();
  const one = await write(phone);
  await write(phone);
  await phone.exchange({ now: true });
  office.told = [{ id: one.id, state: "appraised", hash: "0".repeat(64) }];
  await phone.exchange({ now: true });
  await phone.exchange({ now: true });
  assert.equal((await phone.kept()).length, 2); // appraised, but in no proven backup
  Object.assign(office, { safe: 2, safeKnown: true });
  await phone.exchange({ now: true });
  assert.deepEqual((await phone.kept()).map((kept) => kept.seq), [2]);
  w.pass(90 * 86_400_000); // the phone's own clock forgets nothing
  await phone.exchange({ now: true });
  assert.equal((await phone.kept()).length, 1);
  office.now += 63 * 86_400_000;
  await phone.exchange({ now: true });
  assert.equal((await phone.kept()).length, 0);
  assert.equal((await Phone.start(w)).world, w);
  assert.equal((await phone.standing()).alarm, null); // forgetting is not losing
});

test("ten wrong PINs destroy what is readable and nothing that waits to be sent", async () => {
  const { office, w, phone } = await ready();
  await write(phone);
  phone.close();
  const found = await Phone.start(w);
  for (let n = 0; n < MOST_WRONG; n++) assert.equal(await found.unlock("111111"), false);
  assert.equal((await found.standing()).lock, "destroyed");
  assert.equal(await found.unlock(PIN), false);
  assert.equal(await found.recover("012345678901", PIN), false);
  assert.equal(await found.exchange({ now: true }), "done");
  assert.equal(office.slips.size, 1);
  assert.equal(office.heard.filter(([path]) => path === "pull").length, 1); // only the one before
});

test("nine wrong ones and the right one: counting starts anew", async () => {
  const { phone } = await ready();
  for (let n = 0; n < 9; n++) await phone.unlock("111111");
  assert.equal((await phone.standing()).left, 1);
  assert.equal(await phone.unlock(PIN), true);
  assert.equal((await phone.standing()).left, MOST_WRONG);
});

test("a forgotten PIN is mended by the officer's twelve digits", async () => {
  const { phone } = await ready();
  phone.lock();
  assert.equal(await phone.recover("0123 4567 8901", "975310"), true);
  phone.lock();
  assert.equal(await phone.unlock(PIN), false);
  assert.equal(await phone.unlock("975310"), true);
  assert.equal(phone.book.households.get(HOUSE).people[0].id, PERSON);
});

test("nothing readable lies in the database", async () => {
  const { phone } = await ready();
  const token = await phone.openForm();
  await phone.keepForm(token, { typed: "Nguyễn Thị Thử Một" });
  await write(phone, { ...slip("birth"), identity: { persons: { [PERSON]: { name: "Nguyễn Thị Thử Một" } } } });
  for (const name of phone.store.objectStoreNames) {
    for (const one of await phone.store.getAll(name)) {
      const seen = JSON.stringify(one, (_, v) => (v instanceof Uint8Array ? Buffer.from(v).toString("utf8") : v)) ?? "";
      assert.ok(!seen.includes("Thử Một"), `${name}: ${seen.slice(0, 80)}`);
    }
  }
});

test("storage that was cleared is an alarm at the next start, told to the office at the next enrolment", async () => {
  const { office, w, phone } = await ready();
  await write(phone);
  phone.close();
  w.indexedDB = new (w.indexedDB.constructor)();
  const after = await Phone.start(w);
  const { alarm, enrolled } = await after.standing();
  assert.equal(enrolled, false);
  assert.deepEqual([alarm.expected, alarm.found, alarm.told], [1, 0, false]);
  await after.enrol("1234567890");
  assert.equal(office.heard.filter(([path]) => path === "enrol")[1][1].storage.canary, "lost 1 0");
});

test("a server that has more than the phone ever wrote is an alarm", async () => {
  const { office, phone } = await ready();
  await write(phone);
  await phone.exchange({ now: true });
  office.slips.set(2, office.slips.get(1));
  await phone.exchange({ now: true });
  assert.equal((await phone.standing()).alarm.expected, 2);
});

test("slips missing from the outbox are an alarm", async () => {
  const { w, phone } = await ready();
  await write(phone);
  const [kept] = await phone.kept();
  await phone.store.delete("outbox", [kept.device, kept.seq]);
  phone.close();
  assert.deepEqual((await (await Phone.start(w)).standing()).alarm.found, 0);
});

test("another server behind the same address is told nothing", async () => {
  const { office, phone } = await ready();
  await write(phone);
  office.environment = "a test copy";
  assert.equal(await phone.exchange({ now: true }), "other");
  assert.equal(office.slips.size, 0);
});

test("a drained phone sends what it has, empties its book and writes no more", async () => {
  const { office, phone } = await ready();
  await write(phone);
  office.orders = ["drain"];
  assert.equal(await phone.exchange({ now: true }), "refused");
  assert.equal(office.slips.size, 1);
  assert.deepEqual(office.heard.find(([path]) => path === "drained")[1], { highest: 1, captured: 1 });
  assert.equal(phone.isOpen, false);
  assert.equal(await phone.unlock(PIN), true);
  assert.equal(phone.book.households.size, 0);
  await assert.rejects(write(phone), NotEnrolled);
});

test("a wiped phone is empty", async () => {
  const { office, w, phone } = await ready();
  await write(phone);
  await phone.exchange({ now: true });
  office.orders = ["wipe"];
  assert.equal(await phone.exchange({ now: true }), "wiped");
  assert.ok(office.heard.some(([path]) => path === "wiped"));
  const after = await Phone.start(w);
  const { enrolled, alarm } = await after.standing();
  assert.deepEqual([enrolled, alarm], [false, null]);
});

test("a new enrolment does not swallow the slips of the old one", async () => {
  const { office, phone } = await ready();
  const before = office.device;
  office.silent = 99;
  await write(phone);
  office.silent = 0;
  const keptKey = office.publicKey;
  await phone.enrol("1234567890");
  office.publicKey = keptKey;
  await phone.setPin(PIN);
  const real = office.hello.bind(office);
  office.device = before;
  office.hello = (body) => real(body);
  await phone.exchange({ now: true });
  assert.deepEqual(office.inOrder().map((one) => one.header.device), [before]);
});

test("erased people leave the book and the words of my slips; a locked phone does it when it is opened", async () => {
  const { office, phone } = await ready();
  await write(phone, { ...slip("birth", { child: PERSON }), identity: { persons: { [PERSON]: { name: "Thử" } } } });
  await phone.exchange({ now: true });
  office.house = { ...office.house, people: [] };
  office.orders = [{ erase: [PERSON] }];
  phone.lock();
  await phone.exchange({ now: true });
  await phone.unlock(PIN);
  assert.ok([...phone.book.mine.values()].every((one) => !one.slip.identity));
  assert.ok(phone.book.households.get(HOUSE).people.every((one) => one.id !== PERSON));
  office.orders = [];
  await phone.exchange({ now: true });
  assert.deepEqual(office.heard.filter(([path]) => path === "hello").at(-1)[1].erased, [PERSON]);
});

test("another scope purges what is not named", async () => {
  const { office, phone } = await ready();
  assert.ok(phone.book.households.has(HOUSE));
  const other = { ...office.house, id: HOUSE.replace(/1$/, "9") };
  Object.assign(office, { scope: 2, house: other });
  await phone.exchange({ now: true });
  assert.deepEqual([...phone.book.households.keys()], [other.id]);
  phone.lock();
  await phone.unlock(PIN);
  assert.deepEqual([...phone.book.households.keys()], [other.id]);
});

test("below the office's minimum everything still goes and nothing more is fetched", async () => {
  const { office, phone } = await ready();
  office.minimum = "1.0.10"; // of 1.0.0; read as text, 1.0.9 would come after it
  office.heard = [];
  await write(phone);
  assert.equal(await phone.exchange({ now: true }), "done");
  assert.deepEqual(office.heard.map(([path]) => path.split("/")[0]), ["hello", "batch"]);
  assert.equal((await phone.standing()).old, true);
  office.minimum = "1.0.0";
  await phone.exchange({ now: true });
  assert.equal(office.heard.at(-1)[0], "pull");
  assert.equal((await phone.standing()).old, false);
});

test("in the month's last two days a phone comes by itself from its own hour on; the button and a day's silence do not wait", async () => {
  const { office, w, phone } = await ready();
  office.slot = { hour: 20 };
  const at = async (day, how) => {
    w.set((office.now = Date.parse(day)));
    return phone.exchange(how);
  };
  assert.equal(await at("2026-10-29T23:50:00+07:00"), "done"); // the 30th and 31st are the last two
  assert.equal(await at("2026-10-30T00:10:00+07:00"), "wait");
  assert.equal(await at("2026-10-30T19:59:00+07:00"), "wait");
  assert.equal(await at("2026-10-30T20:01:00+07:00"), "done");
  assert.equal(await at("2026-10-31T10:00:00+07:00"), "done");
  assert.equal(await at("2026-11-01T00:10:00+07:00"), "done");
  assert.equal(await at("2026-11-29T01:00:00+07:00", { now: true }), "done");
  assert.equal(await at("2026-11-29T02:00:00+07:00"), "wait");
  assert.equal(await at("2026-11-29T02:00:00+07:00", { now: true }), "done");
  assert.equal(await at("2026-12-30T02:00:00+07:00"), "done"); // not met for a day
});

test("who enrols anew over unsent slips tells the office how many, and they go all the same", async () => {
  const { office, phone } = await ready();
  await write(phone);
  await phone.enrol("12345 67890", (await phone.standing()).waiting);
  assert.equal(office.heard.find(([path, body]) => path === "enrol" && body.unsent)[1].unsent, 1);
  assert.equal((await phone.standing()).waiting, 1);
});

test("a clock wrong by years changes no order, is measured, and going back is counted", async () => {
  const { office, w, phone } = await ready();
  await write(phone);
  w.set(1_500_000_000_000); // 2017
  await write(phone);
  await phone.exchange({ now: true });
  await phone.exchange({ now: true });
  await phone.exchange({ now: true });
  assert.deepEqual(office.inOrder().map((one) => one.header.seq), [1, 2]);
  const standing = await phone.standing();
  assert.equal(standing.jumps, 1);
  assert.equal(standing.offset, office.now - 1_500_000_000_000);
  assert.equal(await phone.today(), "2026-10-26"); // the office's day, not the phone's
});

test("after a failure the phone waits by itself; pressing the button does not", async () => {
  const { office, w, phone } = await ready();
  office.silent = 1;
  assert.equal(await phone.exchange(), "no answer");
  assert.equal(await phone.exchange(), "wait");
  assert.equal(await phone.exchange({ now: true }), "done");
  office.silent = 2;
  await phone.exchange();
  await phone.exchange({ now: true });
  w.pass(2_001); // half of 4 s by this world's chance
  assert.equal(await phone.exchange(), "done");
});

test("a slip is taken back when the commune has named its hash", async () => {
  const { office, phone } = await ready();
  const mine = await write(phone);
  await phone.withdraw(mine.id, 1);
  assert.equal((await phone.kept()).length, 1);
  await phone.exchange({ now: true });
  office.told = [{ id: mine.id, state: "standing", hash: "ab".repeat(32) }];
  await phone.exchange({ now: true });
  await phone.exchange({ now: true });
  const told = await office.read(office.inOrder()[1]);
  assert.deepEqual([told.slip.kind, told.slip.facts], ["withdrawal", { target: mine.id, target_hash: "ab".repeat(32) }]);
  assert.equal(office.slips.size, 2);
});

test("cards opened are told once", async () => {
  const { office, phone } = await ready();
  await phone.lookedAt(HOUSE);
  await phone.lookedAt(HOUSE);
  await phone.exchange({ now: true });
  await phone.exchange({ now: true });
  const hellos = office.heard.filter(([path]) => path === "hello").map(([, body]) => body.opened);
  assert.deepEqual(hellos.slice(-2), [{ [HOUSE]: 2 }, {}]);
});

test("what was typed is there again after a reload", async () => {
  const { w, phone } = await ready();
  const token = await phone.openForm();
  await phone.keepForm(token, { kind: "death", slip: { typed: "đang ghi" } });
  phone.close();
  const again = await Phone.start(w);
  await again.unlock(PIN);
  assert.deepEqual(await again.forms(), [{ token, form: { kind: "death", slip: { typed: "đang ghi" } } }]);
});

test("a form that was just opened in one tab is not swept by looking at the forms in another", async () => {
  const { w, phone } = await ready();
  const token = await phone.openForm();
  const other = await Phone.start(w);
  await other.unlock(PIN);
  assert.deepEqual(await other.forms(), []);
  await phone.save(token, slip(), 1);
  assert.equal((await phone.kept()).length, 1);
});

test("forms opened and left leave no heap behind", async () => {
  const { phone } = await ready();
  for (let n = 0; n < 60; n++) await phone.openForm();
  assert.equal(await phone.store.count("drafts"), 51);
});

test("the wipe of an earlier enrolment leaves today's book and slips alone", async () => {
  const { office, phone } = await ready();
  const before = office.device;
  office.silent = 99;
  await write(phone);
  office.silent = 0;
  await phone.enrol("1234567890");
  await phone.setPin(PIN);
  await phone.exchange({ now: true }).catch(() => undefined);
  const real = office.answer.bind(office);
  office.fetch = phone.world.fetch = async (address, request) => {
    const old = request.headers.Authorization?.includes(before);
    if (old && address.endsWith("hello")) {
      const told = await (await real("hello", undefined, JSON.parse(request.body))).json();
      return new Response(JSON.stringify({ ...told, have: { upto: 0, extra: [] }, orders: ["wipe"] }));
    }
    return old ? new Response("{}") : real(address.split("/")[2], address.split("/")[3], request.body instanceof Uint8Array ? request.body : JSON.parse(request.body));
  };
  await write(phone);
  assert.equal(await phone.exchange({ now: true }), "done");
  assert.deepEqual((await phone.kept()).map((one) => one.device), [office.device]);
  assert.equal(phone.book.households.size, 1);
  assert.deepEqual(office.inOrder().map((one) => one.header.device), [office.device]);
});

test("a phone the server does not know goes on asking, and what is written meanwhile goes when it is known again", async () => {
  const { office, phone } = await ready();
  const real = phone.world.fetch;
  phone.world.fetch = async () => new Response("", { status: 401 });
  assert.equal(await phone.exchange({ now: true }), "refused");
  assert.equal((await phone.standing()).standing, "unknown");
  await write(phone);
  phone.world.fetch = real;
  assert.equal(await phone.exchange({ now: true }), "done");
  assert.equal((await phone.standing()).standing, "good");
  assert.equal(office.slips.size, 1);
});

test("a half-written form that names an erased person goes with her", async () => {
  const { office, phone } = await ready();
  const [names, other] = [await phone.openForm(), await phone.openForm()];
  await phone.keepForm(names, { slip: slip() });
  await phone.keepForm(other, { slip: slip("death", {}) });
  office.orders = [{ erase: [PERSON] }];
  await phone.exchange({ now: true });
  assert.deepEqual((await phone.forms()).map((one) => one.token), [other]);
});
