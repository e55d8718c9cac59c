"""Copies of the data folder, and what an erasure still owes to its files."""
