"""One thumb on a phone of 360 points: what a collaborator does, by what she sees."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.flow.phone.office import CODE, Office

PIN = "248163"
SIZE = {"width": 360, "height": 740}
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class Thumb:
    """`wrong`: what the browser complained of; empty at the end of every journey."""

    def __init__(self, page: Page, office: Office) -> None:
        self.page, self.office = page, office
        self.wrong: list[str] = []
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: self.wrong.append(f"{error} {error.stack}"))
        page.on("console", lambda line: self._heard(line.type, line.text))

    def _heard(self, kind: str, text: str) -> None:
        if kind == "error" and "net::ERR" not in text and "404" not in text:  # no network is no mistake of the page
            self.wrong.append(text)

    def enrol(self) -> None:
        self.page.goto("about:blank")  # a link opened anew, not another place on the same page
        self.page.goto(f"{self.office.address}#{CODE}")
        self.page.fill("#pin", PIN)
        self.page.fill("#pin2", PIN)
        self.page.click("button.btn-1")
        expect(self.page.locator(".p-list .p-row").first).to_be_visible()
        # The worker holds the code: from here on nothing needs a network.
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    def open(self) -> None:
        self.page.goto(self.office.address)
        self.unlock()

    def unlock(self) -> None:
        self.page.fill("#pin", PIN)
        expect(self.page.locator(".p-prog")).to_be_visible()

    def household(self, number: int = 0) -> None:
        self.page.locator(".p-list .p-row").nth(number).click()
        expect(self.page.locator(".p-act")).to_be_visible()

    def death_form(self) -> None:
        """Up to the last press: who, and today."""
        self.page.locator(".p-act .btn-1").click()
        self.page.get_by_role("button", name="Có người mất").click()
        self.page.locator("#slip fieldset label").first.click()
        self.page.get_by_role("button", name="Hôm nay").click()

    def save(self) -> None:
        self.page.locator(".p-act .btn-1").click()
        expect(self.page.get_by_role("heading", name="Phiếu đã lưu")).to_be_visible()

    def death(self) -> None:
        self.death_form()
        self.save()

    def ticks(self) -> int:
        return self.page.locator(".p-ticks .y").count()

    def received(self) -> None:
        expect(self.page.locator(".p-ticks .y")).to_have_count(2)

    def slips(self) -> int:
        """How many of this month the list shows."""
        self.page.locator(".p-bar button").nth(2).click()
        return self.page.locator(".p-list .p-row").count()
