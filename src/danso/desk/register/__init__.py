"""Households and slips on screen."""
