-- Reading: where stories are looked up.
--
-- A shelf says no more of a story than the columns beside it do, but for its themes, each a yes.

CREATE TABLE shelves (
  shelf TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  PRIMARY KEY (shelf, story_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX shelves_by_story ON shelves (story_id);

INSERT INTO shelves (shelf, story_id)
SELECT 'all', id FROM stories WHERE status = 'published' AND for_colleagues = 1;

INSERT INTO shelves (shelf, story_id)
SELECT 'type.' || type, id FROM stories WHERE status = 'published' AND for_colleagues = 1;

-- Stories of the first version have a kind and a text alone: their theme is that of the kind.
INSERT INTO shelves (shelf, story_id)
SELECT 'thema.' || CASE type
    WHEN 'dilemma' THEN 'vastlopen'
    WHEN 'goede_fout' THEN 'fouten'
    WHEN 'wijsheid' THEN 'ruimte'
    ELSE 'vakplezier'
  END, id
FROM stories WHERE status = 'published' AND for_colleagues = 1;
