-- The class of each column stands after it: public, internal, personal, special (data dictionary).
-- "sealed" is AES-256-GCM under the data key of the owner named there.

-- 設定: what the installation was told, by key.
CREATE TABLE settings (
    key   TEXT PRIMARY KEY, -- internal
    value TEXT NOT NULL     -- internal
);

-- Tells the right master key from a wrong one: an HMAC of a constant, which betrays neither.
CREATE TABLE kasane_key_check (
    id   BIGINT PRIMARY KEY CHECK (id = 1), -- internal
    code BYTEA NOT NULL                     -- internal
);

-- Data keys, wrapped by the master key; zeros once destroyed at the end of retention.
CREATE TABLE data_keys (
    owner     TEXT PRIMARY KEY, -- internal: the person, file or worker
    kind      TEXT NOT NULL CHECK (kind IN ('person', 'file', 'worker', 'installation')), -- internal
    wrapped   BYTEA NOT NULL,   -- internal
    destroyed BIGINT            -- internal
);

-- 監査記録: who did or saw what, on what basis. Each row is chained to the one before it.
CREATE TABLE audit_log (
    seq       BIGINT PRIMARY KEY, -- internal: the order of the log, whatever the clock said
    at        BIGINT NOT NULL,    -- internal
    worker    TEXT   NOT NULL,    -- internal
    deed      TEXT   NOT NULL,    -- internal
    kind      TEXT   NOT NULL,    -- internal
    subject   TEXT   NOT NULL,    -- internal: the key of the record
    file      TEXT,               -- internal: the household file
    basis     TEXT   NOT NULL,    -- internal: code of the legal basis
    basis_ref TEXT,               -- internal: the consent, slot, statute or approver
    terminal  TEXT   NOT NULL,    -- internal: address of the terminal
    prev      BYTEA  NOT NULL,    -- internal: hash of the row before
    hash      BYTEA  NOT NULL     -- internal: keyed hash of this row
);

CREATE INDEX audit_log_by_file ON audit_log (file, seq);
CREATE INDEX audit_log_by_subject ON audit_log (subject, seq);
CREATE INDEX audit_log_by_worker ON audit_log (worker, seq);

-- The persons whose data a line of the log touched: 「誰が私の情報を見たか」 is one indexed query.
CREATE TABLE audit_persons (
    seq    BIGINT NOT NULL REFERENCES audit_log (seq), -- internal
    person TEXT   NOT NULL,                            -- internal
    PRIMARY KEY (person, seq)
);

CREATE INDEX audit_persons_by_seq ON audit_persons (seq);

-- The newest link of the chain. Its row is also what puts writers of the log in line.
CREATE TABLE audit_head (
    id   BIGINT PRIMARY KEY CHECK (id = 1), -- internal
    seq  BIGINT NOT NULL,                   -- internal
    hash BYTEA  NOT NULL                    -- internal
);
