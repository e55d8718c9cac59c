"""What every screen shares: the gate, the frame, languages, days, words."""
