-- 節目: what was decided about a case, with its day, kept whatever becomes of the case afterwards.
CREATE TABLE case_turns (
    case_id     TEXT   NOT NULL REFERENCES cases (id),
    position    BIGINT NOT NULL,
    turn        TEXT   NOT NULL CHECK (turn IN ('decided', 'returnedToField', 'closed', 'interrupted', 'reopened', 'consentGained', 'consentLost')),
    happened_on TEXT   NOT NULL,
    worker      TEXT   REFERENCES workers (id),
    lead        TEXT   REFERENCES desks (id),
    consent     TEXT   REFERENCES consents (id),
    reason      TEXT,
    changes     TEXT,
    told_on     TEXT,
    -- Sealed as the words of the case itself (cases.state_text), from where they are carried over here.
    words       BYTEA,
    PRIMARY KEY (case_id, position),
    CHECK ((turn = 'decided') = (worker IS NOT NULL)),
    CHECK ((turn IN ('closed', 'interrupted')) = (reason IS NOT NULL)),
    CHECK ((turn IN ('consentGained', 'consentLost')) = (consent IS NOT NULL))
);
CREATE INDEX case_turns_by_day ON case_turns (turn, happened_on);

-- What the present states still tell.
INSERT INTO case_turns (case_id, position, turn, happened_on, worker, lead, reason, changes, told_on, words)
SELECT id, 0, state, state_on, state_by,
    CASE WHEN state IN ('returnedToField', 'closed') THEN lead END,
    state_reason, state_changes, state_told_on, state_text
FROM cases WHERE state IN ('decided', 'returnedToField', 'closed', 'interrupted');

-- What a way to a file was opened for: it ends with that. NULL: the holder's own way.
ALTER TABLE shares ADD COLUMN cause TEXT CHECK (cause IN ('referral', 'hearing', 'escalation', 'lead'));
ALTER TABLE shares ADD COLUMN cause_ref TEXT CHECK ((cause IS NULL) = (cause_ref IS NULL));

UPDATE shares SET cause = 'escalation',
    cause_ref = (SELECT MAX(c.id) FROM cases c WHERE c.file = shares.file AND c.desk = shares.desk)
WHERE basis IN ('programme', 'consent') AND may_write = 1
    AND EXISTS (SELECT 1 FROM cases c WHERE c.file = shares.file AND c.desk = shares.desk);
UPDATE shares SET cause = 'lead',
    cause_ref = (SELECT MAX(c.id) FROM cases c WHERE c.file = shares.file AND c.lead = shares.desk)
WHERE basis = 'programme' AND cause IS NULL
    AND EXISTS (SELECT 1 FROM cases c WHERE c.file = shares.file AND c.lead = shares.desk);
UPDATE shares SET cause = 'hearing',
    cause_ref = (SELECT MAX(h.id) FROM hearings h WHERE h.file = shares.file AND h.desk = shares.desk AND h.basis = shares.basis AND COALESCE(h.basis_ref, '') = COALESCE(shares.basis_ref, ''))
WHERE cause IS NULL AND may_write = 0 AND basis <> 'own'
    AND EXISTS (SELECT 1 FROM hearings h WHERE h.file = shares.file AND h.desk = shares.desk AND h.basis = shares.basis AND COALESCE(h.basis_ref, '') = COALESCE(shares.basis_ref, ''))
    AND NOT EXISTS (SELECT 1 FROM referrals r WHERE r.file = shares.file AND r.receiver_desk = shares.desk);

-- 多機関協働 goes on in its own duty when the consent ends on which it was asked: no more than it saw.
INSERT INTO shares (id, file, desk, worker, basis, basis_ref, classes, may_write, since, until, reason, version, cause, cause_ref)
SELECT 'programme-' || c.id, c.file, c.desk, NULL, 'programme', NULL, MAX(s.classes), 1, MAX(s.since), 253402268399999, NULL, 0, 'escalation', c.id
FROM cases c JOIN shares s ON s.file = c.file AND s.desk = c.desk AND s.basis = 'consent' AND s.basis_ref = c.consent
WHERE c.state NOT IN ('returnedToField', 'closed', 'interrupted')
    AND NOT EXISTS (SELECT 1 FROM shares p WHERE p.file = c.file AND p.desk = c.desk AND p.basis IN ('own', 'programme') AND p.until = 253402268399999)
GROUP BY c.id, c.file, c.desk;
