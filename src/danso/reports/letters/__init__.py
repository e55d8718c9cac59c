"""Papers of the office about its meetings, in the forms of Nghị định 30/2020: invitation, minutes, notice."""
