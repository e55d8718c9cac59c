"""The register of documents, the calendar of the work and what was done beside it."""
