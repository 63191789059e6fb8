-- name: note
-- Note an update unless it is noted already.
INSERT INTO updates (update_id, day) VALUES (:update_id, :day) ON CONFLICT DO NOTHING;

-- name: purge
-- Forget the updates of earlier days.
DELETE FROM updates WHERE day < :before;
