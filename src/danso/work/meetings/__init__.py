"""The giao ban: called, held, minuted, concluded."""
