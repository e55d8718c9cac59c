"""Putting a household in the book from the desk: the sheet A0 as a form, one row a person."""
