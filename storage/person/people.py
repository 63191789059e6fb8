"""Who is here: a pseudonym, a sealed address and what they set; nothing of when."""

from flows.person.person import Person
from flows.person.quiet import QuietHours
from storage import outbox
from storage.checkin import subscriptions, weeks
from storage.database import Row, Tx
from storage.dialogue import reminders, states, traces
from storage.person import circles, members
from storage.statements import read_sql
from storage.story import calls, letters, moderating, notices, posts, tries, writings

SQL = read_sql(__file__)
PAD = 16


def arrive(tx: Tx, telegram_id: int, *, language: str, timezone: str) -> tuple[Person, bool]:
    """Return the person of a Telegram id, and whether they are new.

    Language and time zone count for a new one. Who was marked as gone is here again.
    """
    person_id = tx.sealer.pseudonym(telegram_id)
    known = find(tx, person_id)
    if known is not None:
        tx.run(SQL["back"], id=person_id)
        return known, False
    address_of = str(telegram_id).encode()
    tx.run(
        SQL["arrive"],
        id=person_id,
        sealed=tx.sealer.seal(address_of, _place(person_id), pad=PAD),
        language=language,
        timezone=timezone,
    )
    return Person(person_id, language, timezone), True


def find(tx: Tx, person_id: str) -> Person | None:
    """Return the person with this id, gone or not."""
    row = tx.one(SQL["find"], id=person_id)
    return _person(row) if row else None


def address(tx: Tx, person_id: str) -> int | None:
    """Return the Telegram id of a person who can be written to; None when unknown or gone."""
    row = tx.one(SQL["address"], id=person_id)
    return int(tx.sealer.open(row["sealed"], _place(person_id))) if row else None


def set_language(tx: Tx, person_id: str, language: str) -> None:
    """Talk with a person in this language from now on."""
    tx.run(SQL["set_language"], id=person_id, language=language)


def set_timezone(tx: Tx, person_id: str, timezone: str) -> None:
    """Tell a person's time by this zone from now on."""
    tx.run(SQL["set_timezone"], id=person_id, timezone=timezone)


def set_quiet(tx: Tx, person_id: str, hours: QuietHours | None) -> None:
    """Keep these hours quiet for a person; None: those of the house."""
    written = None if hours is None else str(hours)
    tx.run(SQL["set_quiet"], id=person_id, quiet_hours=written)


def set_discreet(tx: Tx, person_id: str, *, discreet: bool) -> None:
    """Let dialogues ask a person for reasoning instead of case facts, or no longer."""
    tx.run(SQL["set_discreet"], id=person_id, discreet=int(discreet))


def set_welcomed(tx: Tx, person_id: str) -> None:
    """Note that a person has been welcomed."""
    tx.run(SQL["set_welcomed"], id=person_id)


def mark_gone(tx: Tx, person_id: str) -> None:
    """Note that a person cannot be written to, and drop what was under way with them."""
    tx.run(SQL["mark_gone"], id=person_id)
    outbox.drop_for(tx, person_id)
    states.drop(tx, person_id)
    writings.drop(tx, person_id)
    moderating.drop(tx, person_id)
    tries.drop_for(tx, person_id)
    traces.drop_for(tx, person_id)
    subscriptions.stop(tx, person_id)
    notices.switch_off(tx, person_id)
    weeks.drop(tx, person_id)
    posts.stop_all(tx, person_id)
    calls.drop(tx, person_id)
    reminders.drop_for(tx, person_id)


def forget(tx: Tx, person_id: str) -> bool:
    """Delete all that is held on a person; return whether there was anything.

    Every table that refers to a person deletes its rows with the person's (`ON DELETE CASCADE`).
    """
    tries.drop_for(tx, person_id)
    return tx.run(SQL["forget"], id=person_id) == 1


def held(tx: Tx, person_id: str) -> dict[str, object]:
    """Return all that is held on a person as plain facts that can be written as JSON.

    Empty when nothing is. Moments are ISO 8601 in UTC.
    """
    person = find(tx, person_id)
    if person is None:
        return {}
    checkin = subscriptions.find(tx, person_id)
    remembered = weeks.all_of(tx, person_id)
    return {
        "telegram_id": address(tx, person_id),
        "pseudonym": person_id,
        "language": person.language,
        "timezone": person.timezone,
        "welcomed": person.welcomed,
        "quiet_hours": None if person.quiet is None else str(person.quiet),
        "discreet": person.discreet,
        "facilitator_of": [circle.name for circle in circles.of(tx, person_id)],
        "member_of": [circle.name for circle in members.of(tx, person_id)],
        "stories_approved_and_not_yet_decided": _count(tx, person_id),
        "letters_to_a_board_that_one_may_answer": letters.of(tx, person_id),
        "letter_or_answer_being_written": writings.kept_of(tx, person_id),
        "story_being_judged": _judging_held(tx, person_id),
        "wrong_codes": tries.of(tx, person_id).wrong,
        "dialogue": _dialogue_held(tx, person_id),
        "message_ids_kept_to_clear_the_chat": traces.count_for(tx, person_id),
        "messages_on_their_way": outbox.count_for(tx, person_id),
        "reminders": _reminders_held(tx, person_id),
        "checkin": checkin
        and {
            "weekday": checkin.weekday,
            "hour": checkin.hour,
            "next_at": checkin.next_at.isoformat(),
        },
        "to_be_told_that_stories_wait": calls.is_called(tx, person_id),
        "weekly_line_about_replies": notices.is_on(tx, person_id),
        "post": [
            {"kind": each.kind.value, "next_at": each.next_at.isoformat()}
            for each in posts.of(tx, person_id)
        ],
        "week_scores": remembered
        and [{"week_of": each.monday.isoformat(), "score": each.score} for each in remembered],
    }


def _dialogue_held(tx: Tx, person_id: str) -> dict[str, object] | None:
    state, until = states.load(tx, person_id), states.until(tx, person_id)
    if state is None or until is None:
        return None
    return {
        "dialogue": state.dialogue,
        "answers": dict(state.answers),
        "prepared_for_sharing": {name: kept.text for name, kept in state.prepared.items()},
        "kept_until": until.isoformat(),
    }


def _reminders_held(tx: Tx, person_id: str) -> list[dict[str, object]]:
    return [
        {
            "due_at": reminder.due_at.isoformat(),
            "dialogue": reminder.dialogue,
            "sentence": reminder.sentence,
        }
        for reminder in reminders.of(tx, person_id)
    ]


def _judging_held(tx: Tx, person_id: str) -> dict[str, object] | None:
    doing = moderating.held(tx, person_id)
    return None if doing is None else {"act": doing.act, "draft": doing.draft}


def _count(tx: Tx, person_id: str) -> int:
    row = tx.one(SQL["approvals"], id=person_id)
    return int(row["number"]) if row else 0


def _person(row: Row) -> Person:
    return Person(
        id=row["id"],
        language=row["language"],
        timezone=row["timezone"],
        welcomed=bool(row["welcomed"]),
        facilitator=bool(row["facilitator"]),
        quiet=None if row["quiet_hours"] is None else QuietHours.parse(row["quiet_hours"]),
        discreet=bool(row["discreet"]),
    )


def _place(person_id: str) -> str:
    return f"people.sealed:{person_id}"
