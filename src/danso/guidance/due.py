"""The pages above ask here; the rule is the briefing's own."""

from danso.reports.due import dues as dues
