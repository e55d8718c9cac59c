"""The month of a commune before it is closed, and of a level above over its communes."""
