"""What leaders see in ten seconds: seven lines (rules.md 10)."""
