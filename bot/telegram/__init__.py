"""Everything that knows python-telegram-bot; nothing else in the house imports `telegram`."""

import os

# PTB warns at every 429 until one opts in to `retry_after` as a timedelta, its next default.
os.environ.setdefault("PTB_TIMEDELTA", "true")
