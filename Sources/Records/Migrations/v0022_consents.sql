-- The edition of F9 a consent was given in, and the paper on which several answered together. What else
-- stands on it moves to sealed parts (resealing v0022_consent_parts).
ALTER TABLE consents ADD COLUMN form_edition BIGINT NOT NULL DEFAULT 1;
ALTER TABLE consents ADD COLUMN paper TEXT;

-- What was put down when something was done with a consent: how a withdrawal came, and from whom. What
-- was typed lies in sealed parts.
CREATE TABLE consent_events (
    id           TEXT   PRIMARY KEY,
    file         TEXT   NOT NULL REFERENCES files (id),
    consent      TEXT   NOT NULL REFERENCES consents (id),
    action       TEXT   NOT NULL CHECK (action IN ('confirmation', 'prolongation', 'withdrawal', 'lapse', 'correction')),
    happened_on  TEXT   NOT NULL,
    worker       TEXT   NOT NULL REFERENCES workers (id),
    written_at   BIGINT NOT NULL,
    form_edition BIGINT NOT NULL,
    version      BIGINT NOT NULL
);
CREATE INDEX consent_events_by_file ON consent_events (file, written_at);
