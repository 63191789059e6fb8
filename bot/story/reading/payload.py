"""The payloads of reading, all under one prefix.

`s1|menu`, `s1|again` and `s1|by|FACET` choose; `s1|go|SHELF` is the first story of a shelf,
`s1|n|START|SHELF|ID` the one after it, `s1|show|ID` this one; `s1|r|KIND|ID` is a reaction to it,
`s1|a|ID|PAGE` its answers, `s1|b|ID` begins one, `s1|d|ID` too and gives up what was running.
"""

PREFIX = "s1"
