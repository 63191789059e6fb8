-- name: put
-- Let a choice wait to be counted.
INSERT INTO waiting_tallies (id, sealed) VALUES (:key, :sealed);

-- name: waiting
-- How many choices wait.
SELECT count(*) AS number FROM waiting_tallies;

-- name: every
-- All that waits, in the order of random ids.
SELECT id AS key, sealed FROM waiting_tallies ORDER BY id;

-- name: drop_key
-- Forget one choice.
DELETE FROM waiting_tallies WHERE id = :key;

-- name: empty
-- Forget all that waited.
DELETE FROM waiting_tallies;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE waiting_tallies SET sealed = :sealed WHERE id = :key;

-- name: add
-- Count an option so many times more.
INSERT INTO tallies (month, question, option, times)
VALUES (:month, :question, :option, :times)
ON CONFLICT (month, question, option) DO UPDATE SET times = tallies.times + excluded.times;

-- name: counted
-- The counts that are high enough to be shown.
SELECT month, question, option, times FROM tallies WHERE times >= :at_least
ORDER BY month, question, option;
