-- 人と世帯ファイル. What identifies somebody is sealed under the person's own key.
CREATE TABLE people (
    id          TEXT   PRIMARY KEY,
    name        BYTEA  NOT NULL,
    birth       BYTEA,
    sex         TEXT   NOT NULL CHECK (sex IN ('male', 'female', 'other', 'undisclosed', 'unknown')),
    birth_year  BIGINT,
    addresses   BYTEA,
    contacts    BYTEA,
    other_names BYTEA,
    caution     BYTEA,
    merged_into TEXT   REFERENCES people (id) CHECK (merged_into <> id),
    version     BIGINT NOT NULL
);

CREATE TABLE files (
    id           TEXT   PRIMARY KEY,
    number       TEXT   NOT NULL UNIQUE,
    opened_on    TEXT   NOT NULL,
    desk         TEXT   NOT NULL REFERENCES desks (id),
    -- Nobody is ever without a worker beside them.
    accompanying TEXT   NOT NULL REFERENCES workers (id),
    is_hidden    BIGINT NOT NULL CHECK (is_hidden IN (0, 1)),
    version      BIGINT NOT NULL
);
CREATE INDEX files_by_companion ON files (accompanying);

CREATE TABLE memberships (
    id             TEXT   PRIMARY KEY,
    file           TEXT   NOT NULL REFERENCES files (id),
    person         TEXT   NOT NULL REFERENCES people (id),
    relation       TEXT   NOT NULL,
    is_head        BIGINT NOT NULL CHECK (is_head IN (0, 1)),
    lives_together BIGINT NOT NULL CHECK (lives_together IN (0, 1)),
    since          TEXT   NOT NULL,
    until          TEXT   CHECK (until >= since),
    version        BIGINT NOT NULL
);
CREATE INDEX memberships_by_file ON memberships (file);
CREATE INDEX memberships_by_person ON memberships (person, file);
-- One 本人 a file at a time, whatever two desks press at once.
CREATE UNIQUE INDEX one_principal ON memberships (file) WHERE relation = 'principal' AND until IS NULL;

-- 閲覧制限: the persons under a protective measure, and the workers to whom they stay visible.
CREATE TABLE person_guards (
    person TEXT   PRIMARY KEY REFERENCES people (id),
    since  BIGINT NOT NULL
);
CREATE TABLE person_permits (
    person TEXT NOT NULL REFERENCES person_guards (person),
    worker TEXT NOT NULL REFERENCES workers (id),
    PRIMARY KEY (person, worker)
);

CREATE TABLE identity_verdicts (
    id      TEXT   PRIMARY KEY,
    kept    TEXT   NOT NULL REFERENCES people (id),
    other   TEXT   NOT NULL REFERENCES people (id) CHECK (other <> kept),
    kind    TEXT   NOT NULL CHECK (kind IN ('same', 'different')),
    reason  BYTEA  NOT NULL,
    worker  TEXT   NOT NULL REFERENCES workers (id),
    at      BIGINT NOT NULL,
    moved   TEXT   NOT NULL,
    undone  BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX identity_verdicts_by_kept ON identity_verdicts (kept);
CREATE INDEX identity_verdicts_by_other ON identity_verdicts (other);

-- Running numbers a fiscal year, such as file-2026.
CREATE TABLE counters (
    name  TEXT   PRIMARY KEY,
    value BIGINT NOT NULL
);
