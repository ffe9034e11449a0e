-- Indexes that answer the reading rule by themselves: every list, count and search asks it.
DROP INDEX shares_by_file;
DROP INDEX shares_by_desk;
CREATE INDEX shares_by_file ON shares (file, until, desk, worker, since, classes);
CREATE INDEX shares_by_desk ON shares (desk, until, file, worker, since);

-- The few files and persons whose keys are gone.
CREATE INDEX data_keys_destroyed ON data_keys (owner) WHERE destroyed IS NOT NULL;
