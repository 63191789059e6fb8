-- Contents: a story holds more than its text, and who may read it.
--
-- What the teller made of it is sealed with the text. In the clear stands what stories are looked
-- up by, each of a few values: type, language, field, support, feeling, audience, month.

ALTER TABLE stories ADD COLUMN form INTEGER NOT NULL DEFAULT 1; -- 1: sealed is the text; 2: the content
ALTER TABLE stories ADD COLUMN field TEXT;
ALTER TABLE stories ADD COLUMN support TEXT;
ALTER TABLE stories ADD COLUMN feeling TEXT;
ALTER TABLE stories ADD COLUMN for_colleagues INTEGER NOT NULL DEFAULT 1;
ALTER TABLE stories ADD COLUMN for_policy INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN for_education INTEGER NOT NULL DEFAULT 0;

-- What comes back to a story, to be fetched with its code or read beside it. No person stands
-- with a reply, and no moment finer than the month.
CREATE TABLE replies (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'note', 'answer')),
  month TEXT NOT NULL,
  sealed BLOB NOT NULL -- the text
) STRICT, WITHOUT ROWID;

CREATE INDEX replies_by_story ON replies (story_id);
