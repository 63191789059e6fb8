-- Nudges: a dialogue that lies still offers once to go on.

ALTER TABLE dialogues ADD COLUMN nudge_at INTEGER; -- on the hour; none: no nudge is to come
ALTER TABLE dialogues ADD COLUMN nudged INTEGER NOT NULL DEFAULT 0;

CREATE INDEX dialogues_to_nudge ON dialogues (nudge_at) WHERE nudge_at IS NOT NULL;
