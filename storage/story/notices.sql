-- name: switch_on
-- Let a person get the weekly line, or get it at another moment.
INSERT INTO notices (person_id, next_at) VALUES (:person_id, :next_at)
ON CONFLICT (person_id) DO UPDATE SET next_at = excluded.next_at;

-- name: switch_off
-- Let a person get the weekly line no more.
DELETE FROM notices WHERE person_id = :person_id;

-- name: find
-- Whether a person gets the weekly line.
SELECT person_id FROM notices WHERE person_id = :person_id;

-- name: due
-- Whose weekly line is due.
SELECT person_id, next_at FROM notices WHERE next_at <= :now ORDER BY next_at LIMIT :most;

-- name: earliest
-- The moment of the weekly line that is due next.
SELECT min(next_at) AS at FROM notices;
