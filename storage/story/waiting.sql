-- name: put
-- Let a draft wait.
INSERT INTO waiting_stories (id, sealed) VALUES (:key, :sealed);

-- name: count
-- How many drafts wait.
SELECT count(*) AS number FROM waiting_stories;

-- name: every
-- All that waits, in the order of random ids.
SELECT id AS key, sealed FROM waiting_stories ORDER BY id;

-- name: drop_key
-- Forget one draft.
DELETE FROM waiting_stories WHERE id = :key;

-- name: empty
-- Forget all drafts.
DELETE FROM waiting_stories;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE waiting_stories SET sealed = :sealed WHERE id = :key;
