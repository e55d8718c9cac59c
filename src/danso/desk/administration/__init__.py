"""Administration: units, collaborators and areas, accounts and grants, code lists."""
