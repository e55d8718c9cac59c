"""Users, roles, permissions, and the trace every write leaves."""
