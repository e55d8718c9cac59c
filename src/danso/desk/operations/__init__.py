"""Screens of the backups."""
