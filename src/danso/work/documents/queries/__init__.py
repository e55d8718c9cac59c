"""Reading the office's papers and what was done beside them. The scope comes first; absent and forbidden are one answer."""

from danso.work.documents.queries.bodies import Member, bodies, body_members, terms_ending
from danso.work.documents.queries.papers import (
    document_by_id,
    documents,
    documents_by_symbol,
    documents_of,
    documents_of_many,
    links_of,
)
from danso.work.documents.queries.work import (
    FormTotal,
    activities,
    campaign_by_id,
    campaign_days,
    campaigns,
    commitments,
    communication_totals,
    data_request_by_id,
    data_requests,
    frozen_communication,
)

__all__ = [
    "FormTotal",
    "Member",
    "activities",
    "bodies",
    "body_members",
    "campaign_by_id",
    "campaign_days",
    "campaigns",
    "commitments",
    "communication_totals",
    "data_request_by_id",
    "data_requests",
    "document_by_id",
    "documents",
    "documents_by_symbol",
    "documents_of",
    "documents_of_many",
    "frozen_communication",
    "links_of",
    "terms_ending",
]
