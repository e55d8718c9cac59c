"""Sealed columnar snapshots of the register, and the engine that counts them."""
