-- 相談. Every one has a desk and a receiver; all but answered and lost ones have a next date.
CREATE TABLE consultations (
    id          TEXT   PRIMARY KEY,
    file        TEXT   NOT NULL REFERENCES files (id),
    desk        TEXT   NOT NULL REFERENCES desks (id),
    received_at BIGINT NOT NULL,
    receiver    TEXT   NOT NULL REFERENCES workers (id),
    mode        TEXT   NOT NULL CHECK (mode IN ('ordinary', 'quick', 'hidden', 'concern')),
    channel     TEXT   NOT NULL,
    route       TEXT,
    gist        BYTEA  NOT NULL,
    wish        BYTEA,
    visitor     BYTEA,
    emergencies TEXT   NOT NULL,
    consent     TEXT   NOT NULL CHECK (consent IN ('notAsked', 'given', 'refused', 'unobtainable')),
    no_consent  BYTEA,
    state       TEXT   NOT NULL CHECK (state IN ('received', 'emergency', 'listened', 'answered', 'ownCase', 'referred', 'escalated', 'concern', 'watching', 'noContact')),
    state_ref   TEXT,
    state_text  BYTEA,
    next_on     TEXT,
    version     BIGINT NOT NULL,
    CHECK ((state IN ('answered', 'noContact')) = (next_on IS NULL)),
    CHECK ((state IN ('referred', 'escalated')) = (state_ref IS NOT NULL)),
    CHECK ((state IN ('answered', 'noContact')) = (state_text IS NOT NULL))
);
CREATE INDEX consultations_by_file ON consultations (file, received_at);
CREATE INDEX consultations_by_desk ON consultations (desk, state, next_on);

CREATE TABLE consultation_issues (
    consultation TEXT NOT NULL REFERENCES consultations (id),
    issue        TEXT NOT NULL,
    mark         TEXT NOT NULL CHECK (mark IN ('yes', 'main', 'no', 'notAsked', 'declined', 'unknown')),
    PRIMARY KEY (consultation, issue)
);
CREATE TABLE consultation_tags (
    consultation TEXT NOT NULL REFERENCES consultations (id),
    tag          TEXT NOT NULL,
    PRIMARY KEY (consultation, tag)
);

-- What a record said before it was rewritten. Nothing disappears.
CREATE TABLE revisions (
    kind    TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    version BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    worker  TEXT   NOT NULL,
    owner   TEXT   NOT NULL,
    body    BYTEA  NOT NULL,
    PRIMARY KEY (kind, subject, version)
);
