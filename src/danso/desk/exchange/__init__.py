"""Files taken in: shown row by row before anything is written."""
