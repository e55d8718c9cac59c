"""What is counted, by dated definition; pure, on sealed snapshots only."""
