"""The desk's pages on a commune of 40,000 people, over HTTP, while phones hand in slips beside it.

`python -m bench.screens [--quick]`. Kept apart from the other benchmarks: it runs servers of its own.
"""
