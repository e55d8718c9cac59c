"""Reports: statutory forms and the briefing, filled from figures, signed, frozen and issued anew."""
