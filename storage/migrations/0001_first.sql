-- The first version: people, dialogues, messages on their way, check-ins, stories.
--
-- No table has a hidden rowid, and keys are random or keyed pseudonyms: neither says who came
-- first. Sealed values are BLOBs named `sealed`. Moments are whole seconds in UTC, days and months
-- text (2031-04-05, 2031-04).

CREATE TABLE house (
  name TEXT PRIMARY KEY,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE updates (
  update_id INTEGER PRIMARY KEY,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE moments (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  sealed BLOB NOT NULL, -- the Telegram id
  language TEXT NOT NULL,
  timezone TEXT NOT NULL,
  welcomed INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE circles (
  id TEXT PRIMARY KEY,
  name_key TEXT NOT NULL UNIQUE, -- keyed digest of the name
  sealed BLOB NOT NULL -- the name
) STRICT, WITHOUT ROWID;

CREATE TABLE facilitators (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  circle_id TEXT NOT NULL REFERENCES circles (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, circle_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX facilitators_by_circle ON facilitators (circle_id);

CREATE TABLE invitations (
  digest BLOB PRIMARY KEY,
  circle_id TEXT NOT NULL REFERENCES circles (id) ON DELETE CASCADE,
  until TEXT NOT NULL, -- the last day it can be used
  used INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX invitations_by_circle ON invitations (circle_id);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  person_id TEXT REFERENCES people (id) ON DELETE CASCADE, -- none for a group
  chat_key TEXT NOT NULL, -- keyed pseudonym of the chat
  seq INTEGER NOT NULL, -- the order within the chat
  live INTEGER NOT NULL,
  sealed BLOB NOT NULL, -- chat, method and fields
  UNIQUE (chat_key, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_by_person ON outbox (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE dialogues (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  until INTEGER NOT NULL, -- to the hour
  question INTEGER, -- the message that asks the current question
  sealed BLOB NOT NULL -- the state
) STRICT, WITHOUT ROWID;

CREATE TABLE traces (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  message_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (person_id, message_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  due_at INTEGER NOT NULL,
  asked TEXT, -- the day it was sent
  sealed BLOB NOT NULL -- the dialogue and the sentence
) STRICT, WITHOUT ROWID;

CREATE INDEX reminders_due ON reminders (due_at) WHERE asked IS NULL;
CREATE INDEX reminders_by_person ON reminders (person_id);

CREATE TABLE subscriptions (
  person_id TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  next_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX subscriptions_due ON subscriptions (next_at);

CREATE TABLE waiting_stories (
  id TEXT PRIMARY KEY,
  sealed BLOB NOT NULL -- everything, with a passing key
) STRICT, WITHOUT ROWID;

CREATE TABLE stories (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  language TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('moderation', 'published', 'refused')),
  month TEXT, -- of publication; none before
  digest BLOB NOT NULL UNIQUE, -- of the withdraw code
  sealed BLOB NOT NULL -- the text
) STRICT, WITHOUT ROWID;

CREATE INDEX stories_in_moderation ON stories (id) WHERE status = 'moderation';
CREATE INDEX stories_published ON stories (id, type, language) WHERE status = 'published';

CREATE TABLE approvals (
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (story_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX approvals_by_person ON approvals (person_id);

CREATE TABLE moderation (
  month TEXT NOT NULL,
  act TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (month, act)
) STRICT, WITHOUT ROWID;
