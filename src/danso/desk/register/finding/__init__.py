"""Finding a person or a household from one box."""
