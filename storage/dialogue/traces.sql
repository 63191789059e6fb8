-- name: note
-- Note a message of a dialogue.
INSERT INTO traces (person_id, message_id, day, own)
VALUES (:person_id, :message_id, :day, :own)
ON CONFLICT DO NOTHING;

-- name: take
-- Forget the messages of a person and say which they were.
DELETE FROM traces WHERE person_id = :person_id RETURNING message_id, day;

-- name: take_own
-- Forget the messages that a person sent and say which they were.
DELETE FROM traces WHERE person_id = :person_id AND own = 1 RETURNING message_id, day;

-- name: count_for
-- How many messages are noted of a person.
SELECT count(*) AS number FROM traces WHERE person_id = :person_id;

-- name: drop_for
-- Forget the messages of a person.
DELETE FROM traces WHERE person_id = :person_id;

-- name: purge
-- Forget the messages of earlier days.
DELETE FROM traces WHERE day < :before;
