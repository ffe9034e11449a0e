-- The line of a file tells what matters now, and to those who were not told the story nothing of its
-- consultations. When it was last written in is asked of the notes each may read, so it stands nowhere.
DROP TABLE file_heads;
CREATE TABLE file_heads (
    file          TEXT   PRIMARY KEY REFERENCES files (id),
    principal     TEXT   REFERENCES people (id),
    -- The open case, else the open consultation, else what ended last: case.decided, consultation.watching.
    status        TEXT   NOT NULL,
    next_on       TEXT   NOT NULL,
    is_urgent     BIGINT NOT NULL CHECK (is_urgent IN (0, 1)),
    -- The same without consultations.
    outer_status  TEXT   NOT NULL,
    outer_next_on TEXT   NOT NULL,
    received_on   TEXT   NOT NULL
);
CREATE INDEX file_heads_by_next ON file_heads (next_on, file);
CREATE INDEX file_heads_by_principal ON file_heads (principal);
-- Few ways tell no story, so whether a worker has one is answered at once.
CREATE INDEX shares_without_story ON shares (desk, until)
    WHERE replace(classes, 'life', '') = classes;

INSERT INTO file_heads (file, principal, status, next_on, is_urgent, outer_status, outer_next_on,
    received_on)
SELECT x.file, x.principal, COALESCE(x.open_case, x.open_talk, x.ended, 'file.open'),
    CASE WHEN x.talk_on < x.case_on THEN x.talk_on ELSE x.case_on END, x.is_urgent,
    COALESCE(x.open_case, x.ended_case, 'file.open'), x.case_on, x.opened_on
FROM (
    SELECT f.id AS file, f.opened_on,
        (SELECT m.person FROM memberships m WHERE m.file = f.id AND m.relation = 'principal'
            ORDER BY CASE WHEN m.until IS NULL THEN 0 ELSE 1 END, m.until DESC, m.id DESC
            LIMIT 1) AS principal,
        (SELECT 'case.' || k.state FROM cases k WHERE k.file = f.id
            AND k.state NOT IN ('returnedToField', 'closed', 'interrupted')
            LIMIT 1) AS open_case,
        (SELECT 'case.' || k.state FROM cases k WHERE k.file = f.id
            ORDER BY k.applied_on DESC, k.id DESC LIMIT 1) AS ended_case,
        (SELECT 'consultation.' || c.state FROM consultations c WHERE c.file = f.id
            AND c.state NOT IN ('answered', 'noContact', 'escalated')
            ORDER BY CASE WHEN c.state = 'emergency' THEN 0 ELSE 1 END, c.next_on,
                c.received_at DESC, c.id DESC LIMIT 1) AS open_talk,
        (SELECT CASE WHEN k.id IS NULL THEN 'consultation.' || c.state
                ELSE 'case.' || k.state END
            FROM consultations c LEFT JOIN cases k ON k.consultation = c.id
            WHERE c.file = f.id
            ORDER BY c.received_at DESC, c.id DESC, k.applied_on DESC, k.id DESC
            LIMIT 1) AS ended,
        COALESCE((SELECT MIN(c.next_on) FROM consultations c WHERE c.file = f.id
            AND c.state NOT IN ('answered', 'noContact', 'escalated')), '9999-12-31') AS talk_on,
        COALESCE((SELECT MIN(k.next_on) FROM cases k WHERE k.file = f.id
            AND k.state NOT IN ('returnedToField', 'closed', 'interrupted')),
            '9999-12-31') AS case_on,
        CASE WHEN EXISTS (SELECT 1 FROM consultations c WHERE c.file = f.id
            AND c.state = 'emergency') THEN 1 ELSE 0 END AS is_urgent
    FROM files f
) AS x;
