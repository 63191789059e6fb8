-- name: call_all
-- Tell every facilitator who is here, at once.
INSERT INTO calls (person_id, due_at)
SELECT id, 0 FROM people
WHERE gone = 0 AND id IN (SELECT person_id FROM facilitators)
ON CONFLICT (person_id) DO NOTHING;

-- name: call
-- Tell one person who is here, at once.
INSERT INTO calls (person_id, due_at)
SELECT id, 0 FROM people WHERE gone = 0 AND id = :person_id
ON CONFLICT (person_id) DO NOTHING;

-- name: put_off
-- Tell a facilitator later.
UPDATE calls SET due_at = :due_at WHERE person_id = :person_id;

-- name: drop
-- Tell a person no more.
DELETE FROM calls WHERE person_id = :person_id;

-- name: find
-- Whether a person is to be told.
SELECT person_id FROM calls WHERE person_id = :person_id;

-- name: due
-- Who is to be told by now.
SELECT person_id FROM calls WHERE due_at <= :now ORDER BY due_at, person_id LIMIT :most;

-- name: earliest
-- The moment of who is to be told next.
SELECT min(due_at) AS at FROM calls;
