-- name: find
-- A person's week scores.
SELECT sealed FROM weeks WHERE person_id = :person_id;

-- name: keep
-- Remember a person's week scores, in place of what there was.
INSERT INTO weeks (person_id, sealed) VALUES (:person_id, :sealed)
ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed;

-- name: drop
-- Remember nothing any more.
DELETE FROM weeks WHERE person_id = :person_id;

-- name: every
-- All that is remembered, to take out what is too old.
SELECT person_id, sealed FROM weeks;
