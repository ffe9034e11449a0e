-- The edition of F6 a note was written in. Its words move to sealed parts (resealing v0018_note_parts).
ALTER TABLE notes ADD COLUMN edition BIGINT NOT NULL DEFAULT 1;
