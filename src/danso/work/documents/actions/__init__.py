"""Writing the office's papers and what was done beside them."""
