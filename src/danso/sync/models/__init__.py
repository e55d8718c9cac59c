from danso.sync.models.device import Device, DeviceGrant, DevicePull, EnrolmentCode
from danso.sync.models.received import Clash, Quarantined, QuarantineOrder, ReceivedSlip, StoredBatch

__all__ = [
    "Clash",
    "Device",
    "DeviceGrant",
    "DevicePull",
    "EnrolmentCode",
    "QuarantineOrder",
    "Quarantined",
    "ReceivedSlip",
    "StoredBatch",
]
