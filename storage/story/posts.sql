-- name: subscribe
-- Send a person this kind of post.
INSERT INTO posts (person_id, kind, next_at) VALUES (:person_id, :kind, :next_at)
ON CONFLICT (person_id, kind) DO UPDATE SET next_at = excluded.next_at;

-- name: stop
-- Send a person no more of this kind.
DELETE FROM posts WHERE person_id = :person_id AND kind = :kind;

-- name: of_person
-- What a person gets.
SELECT person_id, kind, next_at FROM posts WHERE person_id = :person_id ORDER BY kind;

-- name: due
-- What is to be sent by now.
SELECT person_id, kind, next_at FROM posts WHERE next_at <= :now ORDER BY next_at LIMIT :most;

-- name: move_on
-- When a person's next one comes.
UPDATE posts SET next_at = :next_at WHERE person_id = :person_id AND kind = :kind;

-- name: earliest
-- The moment of what is due next.
SELECT min(next_at) AS at FROM posts;

-- name: picked
-- What was chosen for a period.
SELECT story_id FROM picks WHERE kind = :kind AND period = :period ORDER BY place;

-- name: recent
-- What was chosen from a period on.
SELECT story_id FROM picks WHERE kind = :kind AND period >= :since;

-- name: pick
-- Choose a story for a period.
INSERT INTO picks (kind, period, place, story_id) VALUES (:kind, :period, :place, :story_id);

-- name: forget
-- What was chosen long ago counts no more.
DELETE FROM picks WHERE kind = :kind AND period < :since;
