-- Numbers are drawn and no longer counted: a gap in a running number told what others had opened.
DROP TABLE counters;
