"""How figures are written: one form, one file."""
