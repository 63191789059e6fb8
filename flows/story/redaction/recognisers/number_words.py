"""Numbers below a hundred in words, as pieces of patterns: `acht`, `drieëntwintig`, `twelve`."""

_SMALL = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien"
    r"|vijftien"
    r"|zestien|zeventien|achttien|negentien"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen"
)
NUMBER = (
    _SMALL
    + r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig)|twenty)"
)
TENS = (
    _SMALL + r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?"
    r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))"
)
