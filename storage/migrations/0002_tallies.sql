-- Tallies: how often an option was chosen, by month, counted only with a yes and for no person.
--
-- An increment at the moment somebody says yes would tell whose it is to whoever compares two
-- copies. So a choice waits sealed, at one length, under a random id, as stories do.

CREATE TABLE waiting_tallies (
  id TEXT PRIMARY KEY,
  sealed BLOB NOT NULL -- the question and the options chosen, with a passing key
) STRICT, WITHOUT ROWID;

CREATE TABLE tallies (
  month TEXT NOT NULL, -- of the release
  question TEXT NOT NULL, -- dialogue.step
  option TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (month, question, option)
) STRICT, WITHOUT ROWID;
