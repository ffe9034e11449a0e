-- 多機関ケース, 聞き取り, 支援経過記録, やること.
CREATE TABLE cases (
    id            TEXT   PRIMARY KEY,
    file          TEXT   NOT NULL REFERENCES files (id),
    consultation  TEXT   NOT NULL REFERENCES consultations (id),
    number        TEXT   NOT NULL UNIQUE,
    applied_on    TEXT   NOT NULL,
    desk          TEXT   NOT NULL REFERENCES desks (id),
    coordinator   TEXT   REFERENCES workers (id),
    consent       TEXT   REFERENCES consents (id),
    reasons       TEXT   NOT NULL,
    state         TEXT   NOT NULL CHECK (state IN ('applied', 'preHearing', 'assessed', 'returnedToField', 'decided', 'inConference', 'supporting', 'closed', 'interrupted')),
    state_on      TEXT,
    state_by      TEXT   REFERENCES workers (id),
    state_reason  TEXT,
    state_changes TEXT,
    state_told_on TEXT,
    state_text    BYTEA,
    lead          TEXT   REFERENCES desks (id),
    next_on       TEXT,
    version       BIGINT NOT NULL,
    CHECK (state <> 'decided' OR (state_on IS NOT NULL AND state_by IS NOT NULL)),
    CHECK (state NOT IN ('closed', 'returnedToField') OR lead IS NOT NULL),
    CHECK (state <> 'closed' OR (state_text IS NOT NULL AND state_reason IS NOT NULL))
);
-- One open case a file, whatever two desks press at once.
CREATE UNIQUE INDEX one_open_case ON cases (file) WHERE state NOT IN ('returnedToField', 'closed', 'interrupted');
CREATE INDEX cases_by_file ON cases (file);
CREATE INDEX cases_by_applied ON cases (applied_on);
CREATE INDEX cases_by_next ON cases (next_on, id);

CREATE TABLE case_sessions (
    case_id  TEXT   NOT NULL REFERENCES cases (id),
    position BIGINT NOT NULL,
    held_on  TEXT   NOT NULL,
    kind     TEXT   NOT NULL CHECK (kind IN ('plan', 'statutory')),
    PRIMARY KEY (case_id, position)
);

CREATE TABLE hearings (
    id          TEXT   PRIMARY KEY,
    file        TEXT   NOT NULL REFERENCES files (id),
    case_id     TEXT   NOT NULL REFERENCES cases (id),
    desk        TEXT   NOT NULL REFERENCES desks (id),
    question    BYTEA  NOT NULL,
    asked_on    TEXT   NOT NULL,
    answer_by   TEXT   NOT NULL,
    basis       TEXT   NOT NULL,
    basis_ref   TEXT,
    answer      BYTEA,
    part        BYTEA,
    answered_on TEXT,
    version     BIGINT NOT NULL,
    CHECK ((answer IS NULL) = (answered_on IS NULL))
);
CREATE INDEX hearings_by_file ON hearings (file);
CREATE INDEX hearings_by_desk ON hearings (desk, answered_on);

CREATE TABLE notes (
    id           TEXT   PRIMARY KEY,
    sequence     BIGINT NOT NULL UNIQUE,
    file         TEXT   NOT NULL REFERENCES files (id),
    desk         TEXT   NOT NULL REFERENCES desks (id),
    worker       TEXT   NOT NULL REFERENCES workers (id),
    written_at   BIGINT NOT NULL,
    happened_on  TEXT   NOT NULL,
    start_minute BIGINT CHECK (start_minute BETWEEN 0 AND 1439),
    minutes      BIGINT CHECK (minutes BETWEEN 0 AND 1440),
    method       TEXT   NOT NULL,
    counterparts TEXT   NOT NULL,
    facts        BYTEA  NOT NULL,
    view         BYTEA,
    next         BYTEA,
    next_on      TEXT,
    secrecy      TEXT   NOT NULL CHECK (secrecy IN ('internal', 'ownDesk', 'consented', 'art106_6', 'youtaikyo', 'abuseReport', 'dvProtected')),
    slot         TEXT,
    data_class   TEXT   NOT NULL,
    corrects     TEXT   REFERENCES notes (id),
    corrected_by TEXT,
    version      BIGINT NOT NULL,
    CHECK ((secrecy = 'art106_6') = (slot IS NOT NULL))
);
CREATE INDEX notes_by_file ON notes (file, happened_on, sequence);

CREATE TABLE note_people (
    note     TEXT   NOT NULL REFERENCES notes (id),
    person   TEXT   NOT NULL REFERENCES people (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (note, person)
);
CREATE INDEX note_people_by_person ON note_people (person);

CREATE TABLE tasks (
    id         TEXT   PRIMARY KEY,
    file       TEXT   NOT NULL REFERENCES files (id),
    title      BYTEA  NOT NULL,
    owner      TEXT   NOT NULL REFERENCES workers (id),
    due_on     TEXT   NOT NULL,
    state      TEXT   NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    state_on   TEXT,
    state_text BYTEA,
    version    BIGINT NOT NULL,
    CHECK ((state = 'open') = (state_on IS NULL))
);
CREATE INDEX tasks_by_file ON tasks (file);
CREATE INDEX tasks_by_owner ON tasks (owner, state, due_on);
