"""What was promised: yearly targets of units, with the document that set them."""
