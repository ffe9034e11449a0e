-- Search over sealed data, SQLite. Everything here is a keyed hash; nothing can be read back.

-- Prefixes of names and kana, phone numbers, addresses and birth dates, each as 64 bits.
CREATE TABLE name_tokens (
    token  BIGINT NOT NULL, -- personal: keyed hash
    person TEXT   NOT NULL, -- internal
    rank   BIGINT NOT NULL, -- internal: how good a hit on this token is, 0 the best
    PRIMARY KEY (token, person)
) WITHOUT ROWID;

CREATE INDEX name_tokens_by_person ON name_tokens (person);

-- Overlapping pairs of letters of each note, each as a word of 50 bits; rowid is the note's seq.
CREATE VIRTUAL TABLE note_index USING fts5 (
    tokens,  -- special: keyed hash
    letters, -- special: keyed hash
    content = '', columnsize = 0, tokenize = 'ascii'
);
