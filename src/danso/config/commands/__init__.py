"""One file per command; each has `command`. What a command does lives in the rooms below."""
