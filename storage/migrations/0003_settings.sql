-- Settings: what people set for themselves.

ALTER TABLE people ADD COLUMN quiet_hours TEXT; -- 20:00-08:00; none: those of the house
ALTER TABLE people ADD COLUMN discreet INTEGER NOT NULL DEFAULT 0;
