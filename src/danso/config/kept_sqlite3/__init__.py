"""Django's SQLite engine, kept open from one request to the next (docs/adr/0018)."""
