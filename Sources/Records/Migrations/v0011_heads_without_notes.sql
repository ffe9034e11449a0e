-- The day of the last note is told by the list itself, to each what they may read.
ALTER TABLE file_heads DROP COLUMN last_on;
