-- 職員・窓口. Filled from the municipality profile; names of desks and agencies are public.
CREATE TABLE agencies (
    id        TEXT   PRIMARY KEY,
    name      TEXT   NOT NULL,
    kind      TEXT   NOT NULL CHECK (kind IN ('municipality', 'socialWelfareCouncil', 'socialWelfareCorporation', 'npo', 'other')),
    is_public BIGINT NOT NULL CHECK (is_public IN (0, 1))
);

CREATE TABLE sections (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE desks (
    id              TEXT   PRIMARY KEY,
    name            TEXT   NOT NULL,
    agency          TEXT   NOT NULL REFERENCES agencies (id),
    fields          TEXT   NOT NULL,
    topics          TEXT   NOT NULL,
    is_general      BIGINT NOT NULL CHECK (is_general IN (0, 1)),
    is_welfare      BIGINT NOT NULL CHECK (is_welfare IN (0, 1)),
    is_multi_agency BIGINT NOT NULL CHECK (is_multi_agency IN (0, 1)),
    phone           TEXT   NOT NULL,
    position        BIGINT NOT NULL
);

CREATE TABLE desk_sections (
    desk    TEXT NOT NULL REFERENCES desks (id),
    section TEXT NOT NULL REFERENCES sections (id),
    PRIMARY KEY (desk, section)
);

CREATE TABLE partners (
    id       TEXT   PRIMARY KEY,
    name     TEXT   NOT NULL,
    note     TEXT   NOT NULL,
    position BIGINT NOT NULL
);

CREATE TABLE workers (
    id           TEXT   PRIMARY KEY,
    sign_in_name TEXT   NOT NULL UNIQUE,
    name         BYTEA  NOT NULL,
    agency       TEXT   NOT NULL REFERENCES agencies (id),
    state        TEXT   NOT NULL CHECK (state IN ('invited', 'active', 'left')),
    valid_until  TEXT,
    pledged_on   TEXT,
    version      BIGINT NOT NULL
);

CREATE TABLE seats (
    worker   TEXT   NOT NULL REFERENCES workers (id),
    desk     TEXT   NOT NULL REFERENCES desks (id),
    role     TEXT   NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (worker, desk, role)
);
CREATE INDEX seats_by_desk ON seats (desk, worker);
