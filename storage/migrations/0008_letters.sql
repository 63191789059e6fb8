-- Letters to a board: stories, a question, a last day, and the board's answer.
--
-- A letter holds no person. Who was invited to answer is kept until it closes, for that is who may.
-- Who made it is not kept.

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  due TEXT NOT NULL, -- the last day to answer on
  closed INTEGER NOT NULL DEFAULT 0,
  digest BLOB UNIQUE, -- of the code in the link for directors; none when closed
  sealed BLOB NOT NULL -- board, question, answer
) STRICT, WITHOUT ROWID;

CREATE INDEX letters_by_due ON letters (due, id);

-- A story that is withdrawn leaves every letter by itself.
CREATE TABLE bundles (
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  PRIMARY KEY (letter_id, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bundles_by_story ON bundles (story_id);

CREATE TABLE directors (
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  remind_at INTEGER, -- computed from the last day; none: no reminder is to come
  PRIMARY KEY (letter_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX directors_by_person ON directors (person_id);
CREATE INDEX directors_to_remind ON directors (remind_at) WHERE remind_at IS NOT NULL;

-- What a facilitator or a director is writing, for at most a day.
CREATE TABLE writings (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  until INTEGER NOT NULL, -- to the hour
  sealed BLOB NOT NULL -- with a passing key
) STRICT, WITHOUT ROWID;

-- The same dilemma on the same scales: what somebody chose waits sealed and with nobody beside it,
-- as tallies do, until enough of the same letter, side and scale can be added at once.
CREATE TABLE waiting_scales (
  id TEXT PRIMARY KEY,
  sealed BLOB NOT NULL -- letter, side, scale and value, with a passing key
) STRICT, WITHOUT ROWID;

CREATE TABLE scales (
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  side TEXT NOT NULL,
  scale TEXT NOT NULL,
  people INTEGER NOT NULL,
  total INTEGER NOT NULL,
  PRIMARY KEY (letter_id, side, scale)
) STRICT, WITHOUT ROWID;

-- A one-way mark: somebody has chosen on this scale. It says not what, and goes when the letter closes.
CREATE TABLE scale_marks (
  mark TEXT PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX scale_marks_by_letter ON scale_marks (letter_id);
