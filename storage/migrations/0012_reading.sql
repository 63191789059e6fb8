-- Reading: where stories are looked up.
--
-- A shelf says no more of a story than the columns beside it do, but for its themes, each a yes.

CREATE TABLE shelves (
  shelf TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  PRIMARY KEY (shelf, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX shelves_by_story ON shelves (story_id);

INSERT INTO shelves (shelf, story_id)
SELECT 'all', id FROM stories WHERE status = 'published' AND for_colleagues = 1;

INSERT INTO shelves (shelf, story_id)
SELECT 'type.' || type, id FROM stories WHERE status = 'published' AND for_colleagues = 1;

-- Stories of the first version have a kind and a text alone: their theme is that of the kind.
INSERT INTO shelves (shelf, story_id)
SELECT 'thema.' || CASE type
    WHEN 'dilemma' THEN 'vastlopen'
    WHEN 'goede_fout' THEN 'fouten'
    WHEN 'wijsheid' THEN 'ruimte'
    ELSE 'vakplezier'
  END, id
FROM stories WHERE status = 'published' AND for_colleagues = 1;

-- Reactions: how often readers found a story recognisable, helpful, or for the table.
--
-- A reaction waits, sealed, as a choice to be counted does. That somebody gave theirs is a one-way
-- mark under a key of its month; the key waits under a passing key and goes with the month.

CREATE TABLE waiting_reactions (
  id TEXT PRIMARY KEY,
  sealed BLOB NOT NULL -- the story and the kind, with a passing key
) STRICT, WITHOUT ROWID;

CREATE TABLE reactions (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (story_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE marks (
  purpose TEXT NOT NULL,
  mark BLOB NOT NULL, -- keyed digest of who and what
  PRIMARY KEY (purpose, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark_keys (
  purpose TEXT PRIMARY KEY,
  sealed BLOB NOT NULL -- the key of its marks, with a passing key
) STRICT, WITHOUT ROWID;

-- Answers to stories: they wait as stories do, one facilitator reads them, then they are replies.

CREATE TABLE waiting_answers (
  id TEXT PRIMARY KEY,
  sealed BLOB NOT NULL -- the answer and its story, with a passing key
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL -- the answer
) STRICT, WITHOUT ROWID;

CREATE INDEX answers_by_story ON answers (story_id);

-- Post: who asked for the story of the week or the monthly letter, and what was chosen for all.

CREATE TABLE posts (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('week', 'month')),
  next_at INTEGER NOT NULL,
  PRIMARY KEY (person_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX posts_due ON posts (next_at);

CREATE TABLE picks (
  kind TEXT NOT NULL,
  period TEXT NOT NULL, -- 2031-W14, 2031-04
  place INTEGER NOT NULL,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  PRIMARY KEY (kind, period, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX picks_by_story ON picks (story_id);
