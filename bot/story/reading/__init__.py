"""Reading what colleagues shared: choosing, one story's card, and what readers give back."""

from bot.story.reading.card import TYPES

__all__ = ["TYPES"]
