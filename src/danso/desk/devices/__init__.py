"""Phones at the office: who has one and how it fares, giving one, losing one, what waits, a file brought by hand."""
