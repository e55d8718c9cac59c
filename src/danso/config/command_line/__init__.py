"""How `danso` speaks on a terminal: both languages, one sentence per refusal, exit codes."""
