-- Which facilitators are to be told that stories wait. 0: at once; later: after their quiet hours.

CREATE TABLE calls (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
