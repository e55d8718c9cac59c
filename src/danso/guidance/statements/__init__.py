"""Statement check: finds the figures of a published text and says of each whether it is right. Pure, without Django."""
