"""Month's end at the phones' door: sealed batches of many devices against the served program (issue 4, sync.md 3)."""
