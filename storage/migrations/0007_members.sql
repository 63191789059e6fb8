-- Members: who belongs to a circle, and the code by which one comes to belong to it.
--
-- No moment stands with either: not when somebody joined, nor when a code was made.

CREATE TABLE members (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  circle_id TEXT NOT NULL REFERENCES circles (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, circle_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX members_by_circle ON members (circle_id);

CREATE TABLE member_codes (
  circle_id TEXT PRIMARY KEY REFERENCES circles (id) ON DELETE CASCADE,
  digest BLOB NOT NULL UNIQUE -- of the one code that works
) STRICT, WITHOUT ROWID;
