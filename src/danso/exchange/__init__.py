"""Exchange: files that come in and go out. A door: it calls rooms below, no room calls it."""
