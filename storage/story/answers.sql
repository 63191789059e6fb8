-- name: put
-- Let an answer wait.
INSERT INTO waiting_answers (id, sealed) VALUES (:key, :sealed);

-- name: every
-- All answers that wait, in the order of random ids.
SELECT id AS key, sealed FROM waiting_answers ORDER BY id;

-- name: drop_key
-- Forget one answer that waits.
DELETE FROM waiting_answers WHERE id = :key;

-- name: empty
-- Forget all that waited.
DELETE FROM waiting_answers;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE waiting_answers SET sealed = :sealed WHERE id = :key;

-- name: take_in
-- A released answer, for a facilitator; only to a story that is still read.
INSERT INTO answers (id, story_id, sealed)
SELECT :id, id, :sealed FROM stories
WHERE id = :story_id AND status = 'published' AND for_colleagues = 1;

-- name: to_read
-- The answers that a facilitator is to read.
SELECT id FROM answers ORDER BY id;

-- name: find
-- An answer that is to be read.
SELECT id, sealed FROM answers WHERE id = :id;

-- name: drop
-- An answer is decided.
DELETE FROM answers WHERE id = :id;

-- name: tally
-- Count an act of moderation.
INSERT INTO moderation (month, act, times) VALUES (:month, :act, 1)
ON CONFLICT (month, act) DO UPDATE SET times = moderation.times + 1;
