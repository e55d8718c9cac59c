"""Reports on screen, each figure of which opens."""
