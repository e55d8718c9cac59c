"""Totals of the past whose households nobody knows, and what they are on the boundaries of another day."""
