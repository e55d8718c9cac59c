"""The household's card as of any day, and who changed what of it."""
