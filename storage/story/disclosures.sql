-- name: pools
-- How many stories for these readers are in no class yet, by language and by who may read them.
SELECT language, for_colleagues, for_policy, for_education, count(*) AS number
FROM stories
WHERE status = 'published'
  AND CASE :audience
    WHEN 'colleagues' THEN for_colleagues WHEN 'policy' THEN for_policy ELSE for_education
  END = 1
  AND NOT EXISTS (SELECT 1 FROM disclosed_stories WHERE story_id = stories.id)
GROUP BY language, for_colleagues, for_policy, for_education
ORDER BY language, for_colleagues, for_policy, for_education;

-- name: unbound
-- Stories of a pool that are in no class yet, in the order of random ids.
SELECT id, form, type, language, status, month, sealed, 0 AS approvals
FROM stories
WHERE status = 'published' AND language = :language AND for_colleagues = :for_colleagues
  AND for_policy = :for_policy AND for_education = :for_education
  AND NOT EXISTS (SELECT 1 FROM disclosed_stories WHERE story_id = stories.id)
ORDER BY id LIMIT :most;

-- name: put_class
-- Make a class.
INSERT INTO disclosure_classes (id, least, sealed) VALUES (:id, :least, :sealed);

-- name: put_story
-- A story is disclosed in this class, from now on.
INSERT INTO disclosed_stories (story_id, class_id) VALUES (:story_id, :class_id);

-- name: drop_empty
-- Forget classes of which every story was withdrawn.
DELETE FROM disclosure_classes
WHERE NOT EXISTS (SELECT 1 FROM disclosed_stories WHERE class_id = disclosure_classes.id);

-- name: classes
-- The classes whose stories these readers may read, and how many stories are left in each.
-- CROSS JOIN: SQLite goes through the classes in the order of their index and sorts nothing.
SELECT c.id, c.least, c.sealed, g.number, g.for_colleagues, g.for_policy, g.for_education
FROM (
  SELECT d.class_id, count(*) AS number, max(s.for_colleagues) AS for_colleagues,
    max(s.for_policy) AS for_policy, max(s.for_education) AS for_education
  FROM disclosed_stories AS d CROSS JOIN stories AS s
  WHERE s.id = d.story_id AND s.status = 'published'
    AND CASE :audience
      WHEN 'colleagues' THEN s.for_colleagues WHEN 'policy' THEN s.for_policy
      ELSE s.for_education
    END = 1
  GROUP BY d.class_id
) AS g JOIN disclosure_classes AS c ON c.id = g.class_id;

-- name: disclosed
-- Every disclosed story that these readers may read, in the order of random ids.
-- CROSS JOIN: SQLite goes through them in the order of the key, and keeps no row.
SELECT s.id, s.form, s.type, s.language, s.status, s.month, s.sealed, 0 AS approvals, d.class_id
FROM disclosed_stories AS d CROSS JOIN stories AS s
WHERE s.id = d.story_id AND s.status = 'published'
  AND CASE :audience
    WHEN 'colleagues' THEN s.for_colleagues WHEN 'policy' THEN s.for_policy ELSE s.for_education
  END = 1
ORDER BY d.story_id;

-- name: published
-- How many stories are published, and how many of them these readers may read.
SELECT count(*) AS number, coalesce(sum(CASE :audience
    WHEN 'colleagues' THEN for_colleagues WHEN 'policy' THEN for_policy ELSE for_education
  END), 0) AS meant
FROM stories WHERE status = 'published';
