-- name: remind
-- Keep a reminder.
INSERT INTO reminders (id, person_id, due_at, sealed)
VALUES (:id, :person_id, :due_at, :sealed);

-- name: claim
-- Mark due reminders as asked and give them out, each once.
UPDATE reminders SET asked = :day
WHERE id IN (
  SELECT id FROM reminders WHERE asked IS NULL AND due_at <= :now ORDER BY due_at LIMIT :most
)
RETURNING id, person_id, due_at, sealed;

-- name: asked
-- A reminder that was sent and not answered yet.
SELECT id, person_id, due_at, sealed FROM reminders WHERE id = :id AND asked IS NOT NULL;

-- name: of
-- The reminders of a person.
SELECT id, person_id, due_at, sealed FROM reminders WHERE person_id = :person_id
ORDER BY due_at, id;

-- name: postpone
-- Let a reminder come later.
UPDATE reminders SET due_at = :due_at WHERE id = :id AND asked IS NULL;

-- name: drop
-- Forget one reminder.
DELETE FROM reminders WHERE id = :id;

-- name: drop_for
-- Forget the reminders of a person.
DELETE FROM reminders WHERE person_id = :person_id;

-- name: purge
-- Forget what was sent before this day and never answered.
DELETE FROM reminders WHERE asked < :before;

-- name: earliest
-- The moment of the reminder that is due next.
SELECT min(due_at) AS at FROM reminders WHERE asked IS NULL;
