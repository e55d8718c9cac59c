"""Journeys start from the same small office as the pages' own tests."""

from tests.rooms.desk.conftest import commune, office

__all__ = ["commune", "office"]
