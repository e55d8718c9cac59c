"""Benchmarks against named peers that do the same job in the same run. `make bench` runs them all."""
