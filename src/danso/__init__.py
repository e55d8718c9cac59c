"""danso: the register of households and people, and the figures that rise from it."""
