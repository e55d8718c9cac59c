"""Collaborators and officers: who looks after which area, by which decision, until when. Not a source of rights."""
