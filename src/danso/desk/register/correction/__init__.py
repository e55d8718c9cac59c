"""Correcting a line of a household's card: the same form filled in, the difference shown, the whole new body written."""
