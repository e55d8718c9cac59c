"""Files that come in: opened with care, read as they are, judged row by row before anything is written."""
