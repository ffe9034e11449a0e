-- つなぎ: a closed loop from one desk to another, or to a partner without an account.
CREATE TABLE referrals (
    id               TEXT   PRIMARY KEY,
    file             TEXT   NOT NULL REFERENCES files (id),
    consultation     TEXT   NOT NULL REFERENCES consultations (id),
    sender           TEXT   NOT NULL REFERENCES desks (id),
    sent_by          TEXT   NOT NULL REFERENCES workers (id),
    receiver_desk    TEXT   REFERENCES desks (id) CHECK (receiver_desk <> sender),
    receiver_partner TEXT   REFERENCES partners (id),
    reason           BYTEA  NOT NULL,
    told             BYTEA,
    wishes           BYTEA,
    classes          TEXT   NOT NULL,
    basis            TEXT   NOT NULL,
    basis_ref        TEXT,
    state            TEXT   NOT NULL CHECK (state IN ('drafted', 'sent', 'acknowledged', 'accepted', 'returned', 'connected', 'feedbackGiven', 'withdrawn')),
    state_at         BIGINT,
    state_on         TEXT,
    state_desk       TEXT   REFERENCES desks (id),
    state_text       BYTEA,
    answer_by        TEXT,
    taken_by         TEXT   REFERENCES workers (id),
    version          BIGINT NOT NULL,
    CHECK ((receiver_desk IS NULL) <> (receiver_partner IS NULL)),
    CHECK ((state = 'drafted') = (state_at IS NULL)),
    CHECK (state NOT IN ('returned', 'feedbackGiven', 'withdrawn') OR state_text IS NOT NULL)
);
CREATE INDEX referrals_by_file ON referrals (file, state_at);
CREATE INDEX referrals_by_sender ON referrals (sender, state, answer_by);
CREATE INDEX referrals_by_receiver ON referrals (receiver_desk, state, answer_by);
