-- name: by_name
-- The circle of this name.
SELECT id, sealed FROM circles WHERE name_key = :name_key;

-- name: find
-- The circle with this id.
SELECT id, sealed FROM circles WHERE id = :id;

-- name: make
-- Make a circle.
INSERT INTO circles (id, name_key, sealed) VALUES (:id, :name_key, :sealed);

-- name: invite
-- Keep a one-time invitation.
INSERT INTO invitations (digest, circle_id, until) VALUES (:digest, :circle_id, :until);

-- name: invitation
-- An invitation and its circle.
SELECT i.used, i.until, c.id, c.sealed
FROM invitations AS i JOIN circles AS c ON c.id = i.circle_id
WHERE i.digest = :digest;

-- name: use
-- An invitation counts once.
UPDATE invitations SET used = 1 WHERE digest = :digest;

-- name: grant
-- Make a person a facilitator of a circle.
INSERT INTO facilitators (person_id, circle_id) VALUES (:person_id, :circle_id)
ON CONFLICT DO NOTHING;

-- name: facilitators
-- Who facilitates a circle.
SELECT person_id FROM facilitators WHERE circle_id = :circle_id ORDER BY person_id;

-- name: by_facilitator
-- Who facilitates which circle; with those who are gone, or without.
SELECT f.person_id, f.circle_id
FROM facilitators AS f JOIN people AS p ON p.id = f.person_id
WHERE p.gone <= :gone;

-- name: of
-- The circles a person facilitates.
SELECT c.id, c.sealed
FROM facilitators AS f JOIN circles AS c ON c.id = f.circle_id
WHERE f.person_id = :person_id;

-- name: purge
-- Forget the invitations whose last day is over.
DELETE FROM invitations WHERE until < :today;
