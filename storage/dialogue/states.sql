-- name: find
-- The state of a person.
SELECT until, question, sealed FROM dialogues WHERE person_id = :person_id;

-- name: save
-- Keep the state of a person; the question's message stays, and a nudge comes once.
INSERT INTO dialogues (person_id, until, nudge_at, sealed)
VALUES (:person_id, :until, :nudge_at, :sealed)
ON CONFLICT (person_id) DO UPDATE SET
  until = excluded.until,
  nudge_at = CASE dialogues.nudged WHEN 0 THEN excluded.nudge_at END,
  sealed = excluded.sealed;

-- name: claim
-- Mark dialogues that lie still as nudged and say whose they are, each once.
UPDATE dialogues SET nudge_at = NULL, nudged = 1
WHERE person_id IN (
  SELECT person_id FROM dialogues WHERE nudge_at <= :now ORDER BY nudge_at LIMIT :most
)
RETURNING person_id;

-- name: nudge_later
-- Let a nudge that was claimed come at another moment.
UPDATE dialogues SET nudge_at = :nudge_at, nudged = 0 WHERE person_id = :person_id;

-- name: earliest
-- The moment of the nudge that is due next.
SELECT min(nudge_at) AS at FROM dialogues WHERE nudge_at IS NOT NULL;

-- name: set_question
-- Note the message that asks the current question.
UPDATE dialogues SET question = :question WHERE person_id = :person_id;

-- name: discreet_and_over
-- Whose states have had their time, of the people whose chat is cleared then.
SELECT person_id FROM dialogues JOIN people ON people.id = person_id
WHERE until <= :now AND discreet = 1 ORDER BY until LIMIT :most;

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
