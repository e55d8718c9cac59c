"""Units through time: what they are called, what they belong to, who was granted what over them."""
