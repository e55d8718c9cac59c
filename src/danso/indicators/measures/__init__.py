"""Measures: what is counted, as rows over the tables of a snapshot. One topic one file."""
