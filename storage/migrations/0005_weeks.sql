-- Weeks: the scores of those who asked to have theirs remembered, for eight weeks.

CREATE TABLE weeks (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL -- all of them together, at one length
) STRICT, WITHOUT ROWID;
