"""The office screens."""
