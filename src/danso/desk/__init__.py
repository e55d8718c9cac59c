"""The office's screens: a door above every room. Each page passes one gate (`shared/gate.py`)."""
