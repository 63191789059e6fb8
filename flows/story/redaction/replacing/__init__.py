"""The words of a replacement, one module a kind: ages, dates, and things that have a name."""
