-- name: save
-- What a facilitator is doing now, in place of what it was.
INSERT INTO moderating (person_id, until, sealed) VALUES (:person_id, :until, :sealed)
ON CONFLICT (person_id) DO UPDATE SET until = excluded.until, sealed = excluded.sealed;

-- name: find
-- What a facilitator is doing.
SELECT until, sealed FROM moderating WHERE person_id = :person_id;

-- name: drop_key
-- A facilitator is doing nothing any more.
DELETE FROM moderating WHERE person_id = :key;

-- name: purge
-- Forget what has had its time.
DELETE FROM moderating WHERE until <= :now;

-- name: every
-- All that is being done.
SELECT person_id AS key, sealed FROM moderating ORDER BY person_id;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE moderating SET sealed = :sealed WHERE person_id = :key;
