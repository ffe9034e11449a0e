-- Whether a worker has a share without the story is asked by every list and search. SQLite turns the
-- term of a statement round, but not the one of an index: as v0014 wrote it, it was never used.
DROP INDEX shares_without_story;
CREATE INDEX shares_without_story ON shares (desk, until)
    WHERE classes = replace(classes, 'life', '');

-- The home page went through all open cases for those of one worker, and for those to be decided; that
-- of who answers for a desk through everybody's files that are late.
CREATE INDEX cases_by_coordinator ON cases (coordinator, desk)
    WHERE state NOT IN ('returnedToField', 'closed', 'interrupted');
CREATE INDEX cases_to_decide ON cases (next_on, id) WHERE state = 'assessed';
CREATE INDEX files_by_desk ON files (desk);

-- What became of a consultation is asked whenever the line of its file is made anew.
CREATE INDEX cases_by_consultation ON cases (consultation);
