"""People who moved between communes: compared, decided, confirmed where they left."""
