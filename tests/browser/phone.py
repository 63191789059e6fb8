"""One person's phone on the chat page, used as a person does: by what can be seen."""

from pathlib import Path

from playwright.async_api import Locator, Page, expect


class Phone:
    """A seat of the chat page. Every act waits until what it needs is there to see."""

    def __init__(self, page: Page, name: str) -> None:
        self.name = name
        self.page = page
        self.seat = page.get_by_label(f"Telefoon van {name}")
        self.log = self.seat.get_by_role("log")

    async def is_taken_up(self) -> None:
        """Bring it into view by the row of people, where the page does not show it yet."""
        person = self.page.get_by_role("navigation").get_by_role("button", name=self.name)
        if await person.get_attribute("aria-pressed") == "false":
            await person.click()
        await expect(self.seat).to_be_visible()

    @property
    def newest(self) -> Locator:
        """The bot's newest message."""
        return self.log.locator(".other").last

    async def starts(self) -> None:
        """Press the button below an empty chat."""
        await self.seat.get_by_role("button", name="Starten").click()

    async def types(self, text: str) -> None:
        """Write a message and send it."""
        box = self.seat.get_by_role("combobox")
        await box.fill(text)
        await box.press("Enter")

    async def taps(self, label: str) -> None:
        """Tap the newest button of this label under a message."""
        await self.log.get_by_role("button", name=label, exact=True).last.click()

    async def sees(self, text: str) -> None:
        """See this text in the bot's newest message, within the screen."""
        await expect(self.newest).to_contain_text(text)
        await expect(self.newest).to_be_in_viewport()

    async def finds(self, text: str) -> Locator:
        """Find the newest message that holds this text, further up too; return it."""
        message = self.log.get_by_role("listitem").filter(has_text=text).last
        await expect(message).to_be_visible()
        return message

    async def downloads(self, name: str) -> Path:
        """Save the file of this name; return where."""
        async with self.page.expect_download() as begun:
            await self.log.get_by_role("link", name=name).last.click()
        return await (await begun.value).path()

    async def turns_to(self, chat: str) -> None:
        """Turn to another of this person's chats."""
        await self.seat.get_by_role("tab", name=chat).click()
