-- 様式の版: each form as it was published. A row is never changed: a sheet always opens in the
-- edition it was written in. Nothing personal stands here.
CREATE TABLE form_editions (
    form         TEXT   NOT NULL,
    edition      BIGINT NOT NULL CHECK (edition > 0),
    shipped      BIGINT NOT NULL CHECK (shipped >= 0),
    valid_from   TEXT   NOT NULL,
    body         TEXT   NOT NULL,
    hash         BYTEA  NOT NULL,
    overlay      TEXT,
    source       TEXT   NOT NULL DEFAULT '',
    published_at BIGINT NOT NULL,
    published_by TEXT   REFERENCES workers (id),
    approved_by  TEXT   REFERENCES workers (id),
    PRIMARY KEY (form, edition),
    CONSTRAINT form_editions_by_two CHECK (published_by <> approved_by),
    CONSTRAINT form_editions_by_both CHECK ((published_by IS NULL) = (approved_by IS NULL))
);

-- 様式の改訂案: one person proposes, another publishes.
CREATE TABLE form_drafts (
    id          TEXT   PRIMARY KEY,
    form        TEXT   NOT NULL,
    state       TEXT   NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    valid_from  TEXT   NOT NULL,
    overlay     TEXT   NOT NULL,
    source      TEXT   NOT NULL,
    proposed_by TEXT   NOT NULL REFERENCES workers (id),
    proposed_at BIGINT NOT NULL,
    decided_by  TEXT   REFERENCES workers (id),
    decided_at  BIGINT,
    edition     BIGINT,
    version     BIGINT NOT NULL,
    CONSTRAINT form_drafts_decided CHECK (
        (state = 'draft') = (decided_by IS NULL) AND (state = 'draft') = (decided_at IS NULL)),
    CONSTRAINT form_drafts_published CHECK ((state = 'published') = (edition IS NOT NULL)),
    CONSTRAINT form_drafts_by_two CHECK (state <> 'published' OR proposed_by <> decided_by)
);

CREATE INDEX form_drafts_by_state ON form_drafts (state, proposed_at);
