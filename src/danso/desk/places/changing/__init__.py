"""Changes of units at the desk: typed, looked at, enacted, undone."""
