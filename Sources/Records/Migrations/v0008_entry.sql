-- 入口: sign-in, sessions, one-time keys and drafts, shared by all processes on one database.
CREATE TABLE credentials (
    worker   TEXT   PRIMARY KEY REFERENCES workers (id),
    password TEXT   NOT NULL,
    -- A password set by somebody else is changed at the next sign-in.
    is_initial BIGINT NOT NULL CHECK (is_initial IN (0, 1)),
    totp     BYTEA,
    changed  BIGINT NOT NULL
);

CREATE TABLE recovery_codes (
    worker TEXT   NOT NULL REFERENCES workers (id),
    code   TEXT   NOT NULL,
    used   BIGINT,
    PRIMARY KEY (worker, code)
);

CREATE TABLE sessions (
    token   TEXT   PRIMARY KEY,
    worker  TEXT   NOT NULL REFERENCES workers (id),
    csrf    TEXT   NOT NULL,
    began   BIGINT NOT NULL,
    seen    BIGINT NOT NULL,
    address TEXT   NOT NULL,
    -- Set between the password and the second factor.
    pending BIGINT NOT NULL CHECK (pending IN (0, 1))
);
CREATE INDEX sessions_by_worker ON sessions (worker);

CREATE TABLE sign_in_attempts (
    id      TEXT   PRIMARY KEY,
    name    TEXT   NOT NULL,
    address TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    success BIGINT NOT NULL CHECK (success IN (0, 1))
);
CREATE INDEX sign_in_attempts_by_name ON sign_in_attempts (name, at);
CREATE INDEX sign_in_attempts_by_address ON sign_in_attempts (address, at);

-- Browsers a worker has signed in from before: a stranger's attempts cannot lock these out.
CREATE TABLE known_browsers (
    token  TEXT   PRIMARY KEY,
    worker TEXT   NOT NULL REFERENCES workers (id),
    since  BIGINT NOT NULL
);

-- A form sent twice makes one record: the second press is led to what the first one made.
CREATE TABLE one_time_keys (
    key      TEXT   PRIMARY KEY,
    worker   TEXT   NOT NULL,
    location TEXT   NOT NULL,
    at       BIGINT NOT NULL
);

CREATE TABLE drafts (
    worker TEXT   NOT NULL REFERENCES workers (id),
    form   TEXT   NOT NULL,
    fields BYTEA  NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (worker, form)
);
