-- Fields of the forms that were still missing: F1 without consent asks whether the closed conference
-- is needed; F6 says who exactly was spoken to and where the information came from.
ALTER TABLE consultations ADD COLUMN conference_need TEXT NOT NULL DEFAULT 'undecided'
    CHECK (conference_need IN ('needed', 'notNeeded', 'undecided'));
ALTER TABLE notes ADD COLUMN whom BYTEA;
ALTER TABLE notes ADD COLUMN source BYTEA;
