"""What figures mean for people, on screen."""
