"""Papers of the office about its meetings and inspections, in the forms of Nghị định 30/2020: invitation, minutes, notice.

In Vietnamese whatever language the screen has: an administrative paper has force in Vietnamese only.
"""
