"""Rounds over the whole register: yearly review, closing the book, renewal of the A0 book, basic survey."""
