-- 共有と同意. Every way to a file is a row of shares, the holder's own included.
CREATE TABLE shares (
    id        TEXT   PRIMARY KEY,
    file      TEXT   NOT NULL REFERENCES files (id),
    desk      TEXT   NOT NULL REFERENCES desks (id),
    worker    TEXT   REFERENCES workers (id),
    basis     TEXT   NOT NULL CHECK (basis IN ('own', 'programme', 'consent', 'art106_6', 'statute', 'art69_2_2', 'art69_2_3', 'art69_2_4', 'emergency')),
    basis_ref TEXT,
    classes   TEXT   NOT NULL,
    may_write BIGINT NOT NULL CHECK (may_write IN (0, 1)),
    since     BIGINT NOT NULL,
    until     BIGINT NOT NULL CHECK (until >= since),
    reason    BYTEA,
    version   BIGINT NOT NULL,
    CHECK ((basis IN ('own', 'programme')) = (basis_ref IS NULL))
);
CREATE INDEX shares_by_file ON shares (file, until);
CREATE INDEX shares_by_desk ON shares (desk, until, file);

CREATE TABLE consents (
    id            TEXT   PRIMARY KEY,
    file          TEXT   NOT NULL REFERENCES files (id),
    person        TEXT   NOT NULL REFERENCES people (id),
    edition       BIGINT NOT NULL CHECK (edition >= 1),
    state         TEXT   NOT NULL CHECK (state IN ('refused', 'unobtainable', 'oral', 'written', 'superseded', 'withdrawn')),
    state_on      TEXT,
    scope_from    TEXT   NOT NULL,
    scope_through TEXT   NOT NULL,
    purposes      TEXT   NOT NULL,
    classes       TEXT   NOT NULL,
    agencies      TEXT   NOT NULL,
    explained_by  TEXT   NOT NULL REFERENCES workers (id),
    asked_on      TEXT   NOT NULL,
    remark        BYTEA,
    version       BIGINT NOT NULL,
    UNIQUE (file, person, edition),
    CHECK ((state IN ('refused', 'unobtainable')) = (state_on IS NULL))
);
