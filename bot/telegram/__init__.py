"""Everything that knows python-telegram-bot; nothing else in the house imports `telegram`."""

import os
import sys

# PTB warns at every 429 until one opts in to `retry_after` as a timedelta, its next default.
os.environ.setdefault("PTB_TIMEDELTA", "true")

# PTB imports httpx, which we never call; httpx imports its command line where it can, and with it
# rich and more: a tenth of the start. `None` says that there is none.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
