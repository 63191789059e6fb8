-- name: count
-- Count an act of moderation.
INSERT INTO moderation (month, act, times) VALUES (:month, :act, :times)
ON CONFLICT (month, act) DO UPDATE SET times = moderation.times + excluded.times;

-- name: acts
-- What was done in moderation.
SELECT month, act, times FROM moderation ORDER BY month, act;
