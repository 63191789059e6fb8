"""What a reader can say of a story with one tap."""

import enum


class Reaction(enum.StrEnum):
    """The values stand in the database and in buttons, so they stay."""

    RECOGNISED = "herkenbaar"
    HELPS = "helpt"
    TABLE = "tafel"
    """Put it on the table: it is to be talked about. It may come to call a round table."""
