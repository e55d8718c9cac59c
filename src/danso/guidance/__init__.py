"""Guidance: what the figures mean for people."""
