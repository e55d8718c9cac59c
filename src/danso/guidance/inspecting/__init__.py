"""Inspections where they read the register: which households to call on, what their answers say of the book."""
