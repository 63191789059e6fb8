-- name: put
-- A published story stands on this shelf.
INSERT INTO shelves (shelf, story_id) VALUES (:shelf, :story_id) ON CONFLICT DO NOTHING;

-- name: next_on
-- The first story of a shelf after one id, up to and including another.
SELECT story_id FROM shelves
WHERE shelf = :shelf AND story_id > :after AND story_id <= :upto
ORDER BY story_id LIMIT 1;

-- name: readable
-- Whether colleagues may read this story.
SELECT story_id FROM shelves WHERE shelf = 'all' AND story_id = :story_id;
