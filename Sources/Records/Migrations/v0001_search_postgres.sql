-- Search over sealed data, PostgreSQL. Everything here is a keyed hash; nothing can be read back.

-- Prefixes of names and kana, phone numbers, addresses and birth dates, each as 64 bits.
CREATE TABLE name_tokens (
    token  BIGINT NOT NULL, -- personal: keyed hash
    person TEXT   NOT NULL, -- internal
    rank   BIGINT NOT NULL, -- internal: how good a hit on this token is, 0 the best
    PRIMARY KEY (token, person) INCLUDE (rank)
);

CREATE INDEX name_tokens_by_person ON name_tokens (person);

-- Overlapping pairs of letters of each note, each as a word of 50 bits. A long note has several
-- parts, because a tsvector forgets positions beyond 16383 and beyond 256 of one word.
CREATE TABLE note_index (
    seq     BIGINT   NOT NULL, -- internal: the note
    part    BIGINT   NOT NULL, -- internal
    tokens  TSVECTOR NOT NULL, -- special: keyed hash
    letters TSVECTOR NOT NULL, -- special: keyed hash
    PRIMARY KEY (seq, part)
);

-- A phrase is checked in the vector itself: kept beside its row it is read three times as fast.
ALTER TABLE note_index ALTER COLUMN tokens SET STORAGE MAIN;

CREATE INDEX note_index_by_tokens ON note_index USING GIN (tokens);
CREATE INDEX note_index_by_letters ON note_index USING GIN (letters);
