-- name: find
-- The state of a person.
SELECT until, question, sealed FROM dialogues WHERE person_id = :person_id;

-- name: save
-- Keep the state of a person; the question's message stays.
INSERT INTO dialogues (person_id, until, sealed) VALUES (:person_id, :until, :sealed)
ON CONFLICT (person_id) DO UPDATE SET until = excluded.until, sealed = excluded.sealed;

-- name: set_question
-- Note the message that asks the current question.
UPDATE dialogues SET question = :question WHERE person_id = :person_id;

-- name: purge
-- Forget the states whose time is over.
DELETE FROM dialogues WHERE until <= :now;

-- name: drop_key
-- Forget the state of a person.
DELETE FROM dialogues WHERE person_id = :key;

-- name: every
-- All sealed values, to be sealed anew.
SELECT person_id AS key, sealed FROM dialogues;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE dialogues SET sealed = :sealed WHERE person_id = :key;
