"""Figures of other sectors, typed with their document: registrations of marriage as a denominator (rules.md 3)."""
