"""The weekly line about replies: the same for everybody who switched it on, at one moment.

Telling a writer that something came back would need an address beside the story. So nobody is told
of a story of theirs: all are told how many stories have replies, whether or not they told one, and
the moment is the house's. A person's own quiet hours can only put it off.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from flows.checkin.recurrence import Weekday, Weekly, due_moment
from flows.person.quiet import QuietHours, awake

MOMENT = Weekly(Weekday.MONDAY, time(10))
"""When the line goes out, on the wall of the house."""


def next_line(
    after: datetime, house: tuple[ZoneInfo, QuietHours], person: tuple[ZoneInfo, QuietHours]
) -> datetime:
    """Return the next moment of the line for somebody, in UTC: the house's, or their first awake.

    house and person: zone and quiet hours.
    """
    moment = due_moment(MOMENT, after, *house)
    zone, quiet = person
    return awake(moment, quiet, zone)
