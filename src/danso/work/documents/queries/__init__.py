"""Reading the office's papers and what was done beside them. The scope comes first; absent and forbidden are one answer."""

from danso.work.documents.queries.bodies import Member, bodies, body_members, terms_ending
from danso.work.documents.queries.papers import document_by_id, documents, documents_of, links_of

__all__ = [
    "Member",
    "bodies",
    "body_members",
    "document_by_id",
    "documents",
    "documents_of",
    "links_of",
    "terms_ending",
]
