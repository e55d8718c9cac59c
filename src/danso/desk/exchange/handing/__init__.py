"""Files of named persons: the form that asks the reason, and the page of those asked for and taken."""
