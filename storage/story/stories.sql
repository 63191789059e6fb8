-- name: take_in
-- A released draft, for the facilitators.
INSERT INTO stories (
  id, form, type, language, field, support, feeling, for_colleagues, for_policy, for_education,
  status, digest, sealed
) VALUES (
  :id, :form, :type, :language, :field, :support, :feeling,
  :for_colleagues, :for_policy, :for_education, 'moderation', :digest, :sealed
);

-- name: to_moderate
-- The stories a facilitator has not approved yet; one that rests waits for its writer.
SELECT id FROM stories
WHERE status = 'moderation' AND asked = 0 AND NOT EXISTS (
  SELECT 1 FROM approvals WHERE story_id = stories.id AND person_id = :person_id
)
ORDER BY id;

-- name: find
-- The story with this id.
SELECT id, form, type, language, status, month, sealed,
  (SELECT count(*) FROM approvals WHERE story_id = stories.id) AS approvals
FROM stories WHERE id = :id;

-- name: in_moderation
-- Whether a story is in moderation.
SELECT id FROM stories WHERE id = :id AND status = 'moderation';

-- name: approve
-- A facilitator approves, once.
INSERT INTO approvals (story_id, person_id) VALUES (:story_id, :person_id)
ON CONFLICT DO NOTHING;

-- name: decide
-- A story is published or refused.
UPDATE stories SET status = :status, month = :month WHERE id = :id;

-- name: drop_approvals
-- Forget who approved a story.
DELETE FROM approvals WHERE story_id = :story_id;

-- name: approved_by
-- Whether a facilitator approved a story.
SELECT story_id FROM approvals WHERE story_id = :story_id AND person_id = :person_id;

-- name: approvers
-- Who approved a story.
SELECT person_id FROM approvals WHERE story_id = :story_id;

-- name: rewrite
-- A story in moderation holds another text.
UPDATE stories SET form = :form, sealed = :sealed WHERE id = :id AND status = 'moderation';

-- name: published
-- The published stories, all or of one type or language.
SELECT id, form, type, language, status, month, sealed, 0 AS approvals FROM stories
WHERE status = 'published'
  AND (CAST(:type AS TEXT) IS NULL OR type = :type)
  AND (CAST(:language AS TEXT) IS NULL OR language = :language)
ORDER BY id;

-- name: count
-- How many stories have a status.
SELECT count(*) AS number FROM stories WHERE status = :status;

-- name: withdraw
-- Delete the story of a withdraw code.
DELETE FROM stories WHERE digest = :digest;

-- name: of_code
-- The story with this withdraw code.
SELECT id FROM stories WHERE digest = :digest;
