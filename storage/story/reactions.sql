-- name: put
-- Let a reaction wait.
INSERT INTO waiting_reactions (id, sealed) VALUES (:key, :sealed);

-- name: every
-- All reactions that wait, in the order of random ids.
SELECT id AS key, sealed FROM waiting_reactions ORDER BY id;

-- name: drop_key
-- Forget one reaction.
DELETE FROM waiting_reactions WHERE id = :key;

-- name: empty
-- Forget all that waited.
DELETE FROM waiting_reactions;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE waiting_reactions SET sealed = :sealed WHERE id = :key;

-- name: add
-- Count a kind so many times more, for a story that is still there.
INSERT INTO reactions (story_id, kind, times)
SELECT id, :kind, :times FROM stories WHERE id = :story_id
ON CONFLICT (story_id, kind) DO UPDATE SET times = reactions.times + excluded.times;

-- name: counted
-- The counts of a story that are high enough to be shown.
SELECT kind, times FROM reactions WHERE story_id = :story_id AND times >= :at_least;
