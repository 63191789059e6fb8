-- name: rest
-- A story rests until its writer answers.
UPDATE stories SET asked = 1 WHERE id = :story_id AND status = 'moderation';

-- name: wake
-- A story rests no longer.
UPDATE stories SET asked = 0 WHERE id = :story_id AND asked = 1;

-- name: rests
-- Whether a story waits for its writer.
SELECT id FROM stories WHERE id = :story_id AND status = 'moderation' AND asked = 1;

-- name: resting
-- The stories that wait for their writers.
SELECT id FROM stories WHERE status = 'moderation' AND asked = 1 ORDER BY id;

-- name: resting_with_code
-- The story with this withdraw code, when it waits for its writer.
SELECT id FROM stories WHERE digest = :digest AND status = 'moderation' AND asked = 1;

-- name: put
-- What the writer answered.
INSERT INTO additions (story_id, sealed) VALUES (:story_id, :sealed)
ON CONFLICT (story_id) DO UPDATE SET sealed = excluded.sealed;

-- name: answer
-- What the writer answered.
SELECT sealed FROM additions WHERE story_id = :story_id;

-- name: drop
-- Forget what the writer answered.
DELETE FROM additions WHERE story_id = :story_id;
