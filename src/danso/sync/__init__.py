"""The phones' door: what was sealed on a phone comes in and is never lost; what a phone may see goes out."""
