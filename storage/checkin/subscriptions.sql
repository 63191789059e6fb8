-- name: subscribe
-- Give a person a weekly check-in, in place of the one there was.
INSERT INTO subscriptions (person_id, weekday, hour, next_at)
VALUES (:person_id, :weekday, :hour, :next_at)
ON CONFLICT (person_id) DO UPDATE
SET weekday = excluded.weekday, hour = excluded.hour, next_at = excluded.next_at;

-- name: find
-- A person's check-in.
SELECT person_id, weekday, hour, next_at FROM subscriptions WHERE person_id = :person_id;

-- name: stop
-- End a person's check-ins.
DELETE FROM subscriptions WHERE person_id = :person_id;

-- name: due
-- The check-ins whose moment has come.
SELECT person_id, weekday, hour, next_at FROM subscriptions WHERE next_at <= :now
ORDER BY next_at LIMIT :most;

-- name: move_on
-- Say when a person's check-in comes next.
UPDATE subscriptions SET next_at = :next_at WHERE person_id = :person_id;

-- name: earliest
-- The moment of the check-in that is due next.
SELECT min(next_at) AS at FROM subscriptions WHERE next_at IS NOT NULL;
