-- name: note
-- Note a message after those of the same chat that still wait.
INSERT INTO outbox (id, person_id, chat_key, seq, live, sealed)
SELECT :id, :person_id, :chat_key, coalesce(max(seq), 0) + 1, :live, :sealed
FROM outbox WHERE chat_key = :chat_key;

-- name: waiting
-- All that waits, in order per chat.
SELECT id, person_id, live, sealed FROM outbox ORDER BY chat_key, seq;

-- name: count_for
-- How many messages wait for a person.
SELECT count(*) AS number FROM outbox WHERE person_id = :person_id;

-- name: drop_for
-- Drop what waits for a person.
DELETE FROM outbox WHERE person_id = :person_id;

-- name: drop_chat
-- Drop what waits for a chat.
DELETE FROM outbox WHERE chat_key = :chat_key;

-- name: drop_key
-- Strike off one message.
DELETE FROM outbox WHERE id = :key;

-- name: every
-- All sealed values, to be sealed anew.
SELECT id AS key, sealed FROM outbox;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE outbox SET sealed = :sealed WHERE id = :key;
