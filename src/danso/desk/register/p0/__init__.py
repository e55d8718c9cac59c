"""One collaborator's P0 sheet of a month typed as it comes: eleven grids, each line judged, none in another's way."""
