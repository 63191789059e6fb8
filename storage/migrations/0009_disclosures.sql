-- Disclosures: how each story was made coarse when it was first given to anybody, for ever.
--
-- Nothing says when, to whom or in which form: what was given is always whole classes, so that is
-- not needed to keep two exports from being subtracted. A withdrawn story leaves its class with its
-- row.

CREATE TABLE disclosure_classes (
  id TEXT PRIMARY KEY,
  least INTEGER NOT NULL, -- with fewer stories left it is not given any more
  sealed BLOB NOT NULL -- what is said of its stories
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosed_stories (
  story_id TEXT PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
  class_id TEXT NOT NULL REFERENCES disclosure_classes (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX disclosed_stories_by_class ON disclosed_stories (class_id);
