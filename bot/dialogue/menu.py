"""The payloads of the menus around dialogues: short, versioned, ids only."""

START = "m1|start"
"""`m1|start|DIALOGUE`: begin it, or ask first when another one is running."""

DROP = "m1|drop"
"""`m1|drop|DIALOGUE`: give up the running one and begin this one."""

RESUME = "m1|resume"
DECLINE = "m1|decline"
CHOOSE = "m1|choose"
