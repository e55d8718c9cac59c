"""Inspections: plan, sample, re-interview, findings, remedy."""
