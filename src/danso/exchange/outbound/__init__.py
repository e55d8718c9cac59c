"""What leaves the office as a file."""
