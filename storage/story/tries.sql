-- name: put
-- Keep somebody's wrong codes.
INSERT INTO tries (id, day, sealed) VALUES (:key, :day, :sealed);

-- name: every
-- All that are kept, in the order of random ids.
SELECT id AS key, sealed FROM tries ORDER BY id;

-- name: drop_key
-- Forget somebody's wrong codes.
DELETE FROM tries WHERE id = :key;

-- name: purge
-- Forget the wrong codes of days before.
DELETE FROM tries WHERE day < :before;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE tries SET sealed = :sealed WHERE id = :key;
