"""Disclosed stories as files: csv, xlsx, json, md, and a booklet as pdf.

Each form is written from the same rows and says the same; what is withheld is in none of them.
"""

from bot.story.files.export import Export, Format
from bot.story.files.writing import write

__all__ = ["Export", "Format", "write"]
