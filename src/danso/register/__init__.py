"""The register: households, persons, and the slips from which everything is folded."""
