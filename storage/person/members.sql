-- name: set_code
-- The one code by which people become members of a circle.
INSERT INTO member_codes (circle_id, digest) VALUES (:circle_id, :digest)
ON CONFLICT (circle_id) DO UPDATE SET digest = excluded.digest;

-- name: has_code
-- Whether a circle has such a code.
SELECT 1 AS one FROM member_codes WHERE circle_id = :circle_id;

-- name: by_code
-- The circle that a code leads to.
SELECT circle_id FROM member_codes WHERE digest = :digest;

-- name: join
-- Make a person a member of a circle.
INSERT INTO members (person_id, circle_id) VALUES (:person_id, :circle_id)
ON CONFLICT DO NOTHING;

-- name: leave
-- Let a person be a member no longer.
DELETE FROM members WHERE person_id = :person_id AND circle_id = :circle_id;

-- name: of
-- The circles a person is a member of.
SELECT circle_id FROM members WHERE person_id = :person_id;

-- name: belonging
-- The circles a person is a member or a facilitator of.
SELECT circle_id FROM members WHERE person_id = :person_id
UNION
SELECT circle_id FROM facilitators WHERE person_id = :person_id;

-- name: up_to
-- How many people who are here belong to a circle, counted no further than asked.
SELECT count(*) AS number FROM (
  SELECT p.id
  FROM (
    SELECT person_id FROM members WHERE circle_id = :circle_id
    UNION
    SELECT person_id FROM facilitators WHERE circle_id = :circle_id
  ) AS b JOIN people AS p ON p.id = b.person_id
  WHERE p.gone = 0
  LIMIT :least
) AS counted;
