-- What lists show and sort by, kept beside each file and made anew in the transaction that changes it.
CREATE TABLE file_heads (
    file         TEXT   PRIMARY KEY REFERENCES files (id),
    principal    TEXT   REFERENCES people (id),
    -- The state of the open case, or of the newest consultation: case.decided, consultation.watching.
    status       TEXT   NOT NULL,
    next_on      TEXT   NOT NULL,
    last_on      TEXT   NOT NULL,
    received_on  TEXT   NOT NULL,
    is_urgent    BIGINT NOT NULL CHECK (is_urgent IN (0, 1))
);
CREATE INDEX file_heads_by_next ON file_heads (next_on, file);
CREATE INDEX file_heads_by_principal ON file_heads (principal);
