-- name: find
-- The person with this id, and whether they facilitate a circle.
SELECT id, language, timezone, welcomed, quiet_hours, discreet,
  EXISTS (SELECT 1 FROM facilitators WHERE person_id = people.id) AS facilitator
FROM people WHERE id = :id;

-- name: arrive
-- Somebody new.
INSERT INTO people (id, sealed, language, timezone) VALUES (:id, :sealed, :language, :timezone);

-- name: back
-- Who was gone is here again.
UPDATE people SET gone = 0 WHERE id = :id AND gone = 1;

-- name: address
-- Where a person who is here can be written to.
SELECT sealed FROM people WHERE id = :id AND gone = 0;

-- name: set_language
-- The language to talk in.
UPDATE people SET language = :language WHERE id = :id;

-- name: set_timezone
-- The time zone on the person's own wall.
UPDATE people SET timezone = :timezone WHERE id = :id;

-- name: set_quiet
-- The quiet hours a person chose; none for those of the house.
UPDATE people SET quiet_hours = :quiet_hours WHERE id = :id;

-- name: set_discreet
-- Whether dialogues ask for reasoning instead of case facts.
UPDATE people SET discreet = :discreet WHERE id = :id;

-- name: set_welcomed
-- The person has been welcomed.
UPDATE people SET welcomed = 1 WHERE id = :id;

-- name: mark_gone
-- The person cannot be written to.
UPDATE people SET gone = 1 WHERE id = :id;

-- name: forget
-- Delete a person and, by cascade, all that refers to them.
DELETE FROM people WHERE id = :id;

-- name: approvals
-- How many stories a person approved that are not decided yet.
SELECT count(*) AS number FROM approvals WHERE person_id = :id;
