-- 職員の入口: accounts shut at once, second factors in two steps, attempts counted by browser.
ALTER TABLE workers ADD COLUMN is_locked BIGINT NOT NULL DEFAULT 0 CHECK (is_locked IN (0, 1));

-- The secret that was shown and not yet proved, and the last step of the clock that was accepted:
-- no code opens twice.
ALTER TABLE credentials ADD COLUMN totp_draft BYTEA;
ALTER TABLE credentials ADD COLUMN totp_step BIGINT;

-- When the worker last came all the way in, for the list of workers.
ALTER TABLE credentials ADD COLUMN signed_in BIGINT;
UPDATE credentials SET signed_in = (
    SELECT MAX(at) FROM audit_log
    WHERE audit_log.worker = credentials.worker AND audit_log.deed = 'worker.signIn'
);

-- The browser an attempt came from, as the hash of its mark.
ALTER TABLE sign_in_attempts ADD COLUMN browser TEXT;

-- On shared terminals several workers use one browser.
CREATE TABLE worker_browsers (
    token  TEXT   NOT NULL,
    worker TEXT   NOT NULL REFERENCES workers (id),
    since  BIGINT NOT NULL,
    PRIMARY KEY (token, worker)
);
INSERT INTO worker_browsers (token, worker, since) SELECT token, worker, since FROM known_browsers;
DROP TABLE known_browsers;

-- The auditor asks for days.
CREATE INDEX audit_log_by_time ON audit_log (at);
