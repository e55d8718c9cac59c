from danso.work.inspections.models.checklist import ChecklistItem, ChecklistTemplate
from danso.work.inspections.models.finding import Finding
from danso.work.inspections.models.inspection import Inspection, TeamMember
from danso.work.inspections.models.sample import Reinterview, Sample, SampledHousehold

__all__ = [
    "ChecklistItem",
    "ChecklistTemplate",
    "Finding",
    "Inspection",
    "Reinterview",
    "Sample",
    "SampledHousehold",
    "TeamMember",
]
