-- name: make
-- A letter to a board.
INSERT INTO letters (id, due, digest, sealed) VALUES (:id, :due, :digest, :sealed);

-- name: bundle
-- A published story that board and policy may read goes into a letter.
INSERT INTO bundles (letter_id, story_id)
SELECT :letter_id, id FROM stories
WHERE id = :story_id AND status = 'published' AND for_policy = 1
ON CONFLICT DO NOTHING;

-- name: find
-- The letter with this id.
SELECT id, due, closed, sealed FROM letters WHERE id = :id;

-- name: every
-- All letters, the latest last day first.
SELECT id, due, closed, sealed FROM letters ORDER BY due DESC, id;

-- name: keep
-- The sealed part of a letter has changed.
UPDATE letters SET sealed = :sealed WHERE id = :id;

-- name: drop
-- Take a letter back, with all that hangs on it.
DELETE FROM letters WHERE id = :id;

-- name: stories
-- The stories of a letter that are still there for board and policy.
SELECT id, for_colleagues FROM bundles JOIN stories ON id = story_id
WHERE letter_id = :letter_id AND status = 'published' AND for_policy = 1
ORDER BY id;

-- name: with_story
-- The letters that hold a story, the latest last day first.
SELECT id, due, closed, sealed FROM letters JOIN bundles ON letter_id = id
WHERE story_id = :story_id ORDER BY due DESC, id;

-- name: eligible
-- The published stories that board and policy may read.
SELECT id FROM stories WHERE status = 'published' AND for_policy = 1 ORDER BY id;

-- name: set_digest
-- Another link for directors takes the place of the one there was.
UPDATE letters SET digest = :digest WHERE id = :id AND closed = 0;

-- name: by_digest
-- The open letter of a link.
SELECT id, due, closed, sealed FROM letters WHERE digest = :digest AND closed = 0;

-- name: join_in
-- Somebody opened the link for directors.
INSERT INTO directors (letter_id, person_id, remind_at)
VALUES (:letter_id, :person_id, :remind_at)
ON CONFLICT DO NOTHING;

-- name: is_director
-- Whether somebody may answer a letter.
SELECT letter_id FROM directors WHERE letter_id = :letter_id AND person_id = :person_id;

-- name: directors
-- How many may answer a letter.
SELECT count(*) AS number FROM directors WHERE letter_id = :letter_id;

-- name: drop_directors
-- Nobody may answer a letter by the old link any more.
DELETE FROM directors WHERE letter_id = :letter_id;

-- name: quiet
-- Nobody needs to be reminded of a letter any more.
UPDATE directors SET remind_at = NULL WHERE letter_id = :letter_id;

-- name: due
-- The directors whose reminder has come, longest waiting first.
SELECT letter_id, person_id FROM directors WHERE remind_at <= :now
ORDER BY remind_at, letter_id, person_id LIMIT :most;

-- name: remind
-- Say when a director is reminded next; none: no more.
UPDATE directors SET remind_at = :remind_at
WHERE letter_id = :letter_id AND person_id = :person_id;

-- name: earliest
-- The moment of the reminder that is due next.
SELECT min(remind_at) AS at FROM directors WHERE remind_at IS NOT NULL;

-- name: of
-- How many letters somebody may answer.
SELECT count(*) AS number FROM directors WHERE person_id = :person_id;

-- name: to_close
-- The letters whose time for late answers is over.
SELECT id FROM letters WHERE closed = 0 AND due < :before;

-- name: close
-- A letter takes nothing any more, and its link is no link any more.
UPDATE letters SET closed = 1, digest = NULL WHERE id = :id;
