-- 手続きの記録: what was answered on the form of an action beyond what the record itself keeps. The answers
-- lie in sealed parts; a row is never changed.
CREATE TABLE action_answers (
    id          TEXT   PRIMARY KEY,
    file        TEXT   NOT NULL REFERENCES files (id),
    -- The record the action was taken on: `case` and its key.
    record_kind TEXT   NOT NULL,
    record      TEXT   NOT NULL,
    action      TEXT   NOT NULL,
    form        TEXT   NOT NULL,
    edition     BIGINT NOT NULL,
    desk        TEXT   NOT NULL REFERENCES desks (id),
    worker      TEXT   NOT NULL REFERENCES workers (id),
    taken_at    BIGINT NOT NULL
);
CREATE INDEX action_answers_by_record ON action_answers (record, taken_at);
