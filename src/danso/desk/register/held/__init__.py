"""Lines that wait for a person, each with the answers that settle it in one step."""
