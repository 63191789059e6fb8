"""A playground that is started again on a database that was kept."""

from pathlib import Path

import pytest

from bot.playing import Playground


async def test_a_kept_database_goes_on_with_a_new_telegram(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chat is empty, but the dialogue that ran is offered, and goes on where it was."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOUVAST_DATABASE_URL", f"sqlite:///{tmp_path / 'kept.db'}")
    monkeypatch.setenv("HOUVAST_SECRET_KEY_FILE", str(tmp_path / "kept.key"))
    first = Playground(tmp_path)
    await first.start("127.0.0.1", 0)
    amina = first.telegram.person("Amina")
    amina.opens("flow-www")
    await amina.reads("Wat gebeurde er?")
    amina.sends("Er kwam niemand.")
    await amina.reads("Dus: wat raakt je hierin")
    await first.stop()

    second = Playground(tmp_path)
    await second.start("127.0.0.1", 0)
    amina = second.telegram.person("Amina")
    assert amina.screen() == []
    amina.opens()
    await amina.reads("Je bent nog bezig met")
    amina.taps("Ermee verder")
    await amina.reads("Dus: wat raakt je hierin")
    await second.stop()
