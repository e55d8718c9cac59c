"""Work lists on screen and on paper."""
