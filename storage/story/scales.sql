-- name: mark
-- Note by a one-way mark that somebody has chosen on a scale.
INSERT INTO scale_marks (mark, letter_id) VALUES (:mark, :letter_id) ON CONFLICT DO NOTHING;

-- name: marked
-- Whether somebody has chosen on a scale.
SELECT mark FROM scale_marks WHERE mark = :mark;

-- name: forget_marks
-- Forget who has chosen on the scales of a letter.
DELETE FROM scale_marks WHERE letter_id = :letter_id;

-- name: put
-- Let a choice wait to be added.
INSERT INTO waiting_scales (id, sealed) VALUES (:key, :sealed);

-- name: every
-- All that waits, in the order of random ids.
SELECT id AS key, sealed FROM waiting_scales ORDER BY id;

-- name: drop_key
-- Forget one choice.
DELETE FROM waiting_scales WHERE id = :key;

-- name: reseal
-- Put a value that was sealed anew.
UPDATE waiting_scales SET sealed = :sealed WHERE id = :key;

-- name: add
-- Add the choices of so many people of one side.
INSERT INTO scales (letter_id, side, scale, people, total)
VALUES (:letter_id, :side, :scale, :people, :total)
ON CONFLICT (letter_id, side, scale) DO UPDATE SET
  people = scales.people + excluded.people, total = scales.total + excluded.total;

-- name: there
-- Whether a letter is there and takes choices.
SELECT id FROM letters WHERE id = :letter_id AND closed = 0;

-- name: of_letter
-- What was added for a letter, where so many people stand behind it.
SELECT side, scale, people, total FROM scales
WHERE letter_id = :letter_id AND people >= :at_least
ORDER BY scale, side;
