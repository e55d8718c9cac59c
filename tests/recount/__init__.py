"""The slow recount: a second opinion on every published figure, from the ledger as JSON lines.

It imports nothing of the register, the warehouse or the indicators; it is naive on purpose, so that it can be read
beside the rules and believed.
"""
