-- name: put
-- Set a mark, once.
INSERT INTO marks (purpose, mark) VALUES (:purpose, :mark) ON CONFLICT DO NOTHING;

-- name: count
-- How many marks there are for a purpose.
SELECT count(*) AS number FROM marks WHERE purpose = :purpose;

-- name: drop_marks
-- Forget the marks of a purpose.
DELETE FROM marks WHERE purpose = :purpose;

-- name: purposes
-- Every purpose that has a key.
SELECT purpose FROM mark_keys ORDER BY purpose;

-- name: find_key
-- The key of a purpose.
SELECT sealed FROM mark_keys WHERE purpose = :purpose;

-- name: put_key
-- Give a purpose its key.
INSERT INTO mark_keys (purpose, sealed) VALUES (:purpose, :sealed);

-- name: every
-- All keys, in the order of names.
SELECT purpose AS key, sealed FROM mark_keys ORDER BY purpose;

-- name: drop_key
-- Forget a key.
DELETE FROM mark_keys WHERE purpose = :key;

-- name: reseal
-- Put a key that was sealed anew.
UPDATE mark_keys SET sealed = :sealed WHERE purpose = :key;

-- name: drop_orphans
-- Forget the marks whose key is gone: they say nothing any more.
DELETE FROM marks WHERE purpose NOT IN (SELECT purpose FROM mark_keys);
