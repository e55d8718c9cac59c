from danso.work.documents.models.activity import Activity
from danso.work.documents.models.body import Body, BodyMember
from danso.work.documents.models.campaign import Campaign, CampaignDay, CampaignPerson
from danso.work.documents.models.commitment import Commitment
from danso.work.documents.models.data_request import DataRequest
from danso.work.documents.models.document import Document, DocumentLink, NumberSeries
from danso.work.documents.models.frozen_totals import FrozenTotals

__all__ = [
    "Activity",
    "Body",
    "BodyMember",
    "Campaign",
    "CampaignDay",
    "CampaignPerson",
    "Commitment",
    "DataRequest",
    "Document",
    "DocumentLink",
    "FrozenTotals",
    "NumberSeries",
]
