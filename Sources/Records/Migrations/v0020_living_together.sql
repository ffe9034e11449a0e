-- Whether a member lives with the others may be unknown.
ALTER TABLE memberships ADD COLUMN together BIGINT CHECK (together IN (0, 1));
UPDATE memberships SET together = lives_together;
ALTER TABLE memberships DROP COLUMN lives_together;
