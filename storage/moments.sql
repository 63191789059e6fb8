-- name: find
-- When the moment of this name comes.
SELECT at FROM moments WHERE name = :name;

-- name: put
-- Say when the moment of this name comes next.
INSERT INTO moments (name, at) VALUES (:name, :at)
ON CONFLICT (name) DO UPDATE SET at = excluded.at;
