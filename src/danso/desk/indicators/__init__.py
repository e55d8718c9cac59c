"""Figures on screens: asked from the catalogue on a sealed snapshot, never added up here."""
