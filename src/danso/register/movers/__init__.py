"""People who moved from one commune to another: found alike, decided by the level above, confirmed where they left."""
