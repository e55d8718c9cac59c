from danso.places.models.change import Change
from danso.places.models.closure import UnitClosure
from danso.places.models.grant import Grant
from danso.places.models.unit import Unit
from danso.places.models.unit_version import UnitVersion

__all__ = ["Change", "Grant", "Unit", "UnitClosure", "UnitVersion"]
