-- name: put
-- Lay a reply under a story.
INSERT INTO replies (id, story_id, kind, month, sealed)
VALUES (:id, :story_id, :kind, :month, :sealed);

-- name: of_story
-- What came back to a story.
SELECT id, kind, month, sealed FROM replies WHERE story_id = :story_id ORDER BY id;

-- name: drop
-- Take a reply away.
DELETE FROM replies WHERE id = :id;

-- name: stories_with_any
-- How many stories have a reply.
SELECT count(DISTINCT story_id) AS number FROM replies;
