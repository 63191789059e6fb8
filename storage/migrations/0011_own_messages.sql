-- Own messages: which of the messages that can be removed are the person's own, so that these can
-- be removed alone. Of messages noted before nobody knows: they count as the bot's.

ALTER TABLE traces ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
