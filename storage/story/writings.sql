-- name: find
-- What somebody is writing.
SELECT until, sealed FROM writings WHERE person_id = :person_id;

-- name: save
-- Keep what somebody is writing; its time runs from the first word.
INSERT INTO writings (person_id, until, sealed) VALUES (:person_id, :until, :sealed)
ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed;

-- name: purge
-- Forget what has had its time.
DELETE FROM writings WHERE until <= :now;

-- name: drop_key
-- Forget what somebody is writing.
DELETE FROM writings WHERE person_id = :key;

-- name: every
-- All that is being written, to be sealed anew.
SELECT person_id AS key, sealed FROM writings;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE writings SET sealed = :sealed WHERE person_id = :key;
