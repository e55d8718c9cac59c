"""Texts of the office that say the name of somebody erased by law: found when it happens, mended by a person."""
