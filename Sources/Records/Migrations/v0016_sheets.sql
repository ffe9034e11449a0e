-- 記入票: the answers to one edition of one form in a household file.
CREATE TABLE sheets (
    id            TEXT   PRIMARY KEY,
    file          TEXT   NOT NULL REFERENCES files (id),
    subject       TEXT   REFERENCES people (id),
    form          TEXT   NOT NULL,
    edition       BIGINT NOT NULL,
    desk          TEXT   NOT NULL REFERENCES desks (id),
    author        TEXT   NOT NULL REFERENCES workers (id),
    written_at    BIGINT NOT NULL,
    secrecy       TEXT   NOT NULL CHECK (secrecy IN ('internal', 'ownDesk', 'consented', 'art106_6', 'youtaikyo', 'abuseReport', 'dvProtected')),
    slot          TEXT,
    state         TEXT   NOT NULL CHECK (state IN ('draft', 'signed', 'superseded')),
    signed_by     TEXT   REFERENCES workers (id),
    signed_at     BIGINT,
    supersedes    TEXT   REFERENCES sheets (id),
    superseded_by TEXT   REFERENCES sheets (id),
    version       BIGINT NOT NULL,
    CHECK ((secrecy = 'art106_6') = (slot IS NOT NULL)),
    CHECK ((state = 'draft') = (signed_by IS NULL)),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CHECK ((state = 'superseded') = (superseded_by IS NOT NULL))
);
CREATE INDEX sheets_by_file ON sheets (file, written_at);
CREATE INDEX sheets_by_form ON sheets (form, written_at, id);

-- What was answered in one record, whatever its kind (ids are unique over all kinds): a part for each
-- it is about and each kind of data. Parts of a record are written together and so lie together.
-- An emptied part stays, with no answer in it, so that its version goes on.
CREATE TABLE sheet_parts (
    sheet      TEXT   NOT NULL,
    -- subject, household, informant, or the key of the member.
    about      TEXT   NOT NULL,
    data_class TEXT   NOT NULL CHECK (data_class IN ('identity', 'health', 'schoolWork', 'money', 'services', 'life')),
    -- Whose data key seals it.
    owner      TEXT   NOT NULL,
    version    BIGINT NOT NULL CHECK (version >= 1),
    -- Its place in the search index, if it has words.
    sequence   BIGINT UNIQUE,
    body       BYTEA  NOT NULL,
    PRIMARY KEY (sheet, about, data_class)
);

-- Coded answers to counted questions, for filters and figures. Nothing that was typed.
CREATE TABLE sheet_codes (
    sheet      TEXT NOT NULL,
    form       TEXT NOT NULL,
    question   TEXT NOT NULL,
    about      TEXT NOT NULL,
    data_class TEXT NOT NULL CHECK (data_class IN ('identity', 'health', 'schoolWork', 'money', 'services', 'life')),
    code       TEXT NOT NULL,
    -- For a line of a list of issues.
    mark       TEXT CHECK (mark IN ('yes', 'main', 'no', 'notAsked', 'declined', 'unknown')),
    PRIMARY KEY (sheet, question, about, code)
);
CREATE INDEX sheet_codes_by_code ON sheet_codes (form, question, code);

-- What a part said before it was rewritten. Nothing disappears.
CREATE TABLE sheet_revisions (
    sheet         TEXT   NOT NULL,
    about         TEXT   NOT NULL,
    data_class    TEXT   NOT NULL CHECK (data_class IN ('identity', 'health', 'schoolWork', 'money', 'services', 'life')),
    -- Of the part. 0 says that there was none yet.
    version       BIGINT NOT NULL,
    -- The last version of the record in which it said this.
    until_version BIGINT NOT NULL,
    -- When, by whom and in what step it was rewritten.
    at            BIGINT NOT NULL,
    worker        TEXT   NOT NULL REFERENCES workers (id),
    action        TEXT   NOT NULL,
    owner         TEXT   NOT NULL,
    body          BYTEA,
    PRIMARY KEY (sheet, about, data_class, version),
    CHECK ((version = 0) = (body IS NULL))
);
