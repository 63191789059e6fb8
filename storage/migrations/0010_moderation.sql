-- Moderation: a question to the writer, what a facilitator is doing, wrong codes, the weekly line.

ALTER TABLE stories ADD COLUMN asked INTEGER NOT NULL DEFAULT 0; -- 1: rests until its writer answers

-- What the writer answered to a question: read by facilitators, gone when the story is decided.
CREATE TABLE additions (
  story_id TEXT PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL -- the answer
) STRICT, WITHOUT ROWID;

-- What a facilitator is typing about, for half an hour at most.
CREATE TABLE moderating (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  until INTEGER NOT NULL, -- to the hour
  sealed BLOB NOT NULL -- the story, the act and a draft, with a passing key
) STRICT, WITHOUT ROWID;

-- Wrong codes typed one after another. Whose they are is sealed too: only who told has a code.
CREATE TABLE tries (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  sealed BLOB NOT NULL -- the person, how many, until when they wait; with a passing key
) STRICT, WITHOUT ROWID;

-- Who gets the weekly line about replies.
CREATE TABLE notices (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  next_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX notices_due ON notices (next_at);
