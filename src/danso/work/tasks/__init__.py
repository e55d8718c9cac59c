"""What somebody is to do by a day, where it came from and what came of it."""
