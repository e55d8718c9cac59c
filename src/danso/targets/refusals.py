"""What cannot be promised, named after the fact."""

from __future__ import annotations

from danso.values.refusal import Refusal


class BadTarget(Refusal):
    """A target that cannot be: no document, an unknown kind, a share above 100."""


class TargetAlreadySet(Refusal):
    """A decision of the same day already set this target."""


class SplitDoesNotSum(Refusal):
    """The parts of a target are not the whole; says by how much."""


class TargetAlreadyCorrected(Refusal):
    """A correction stands on this target; the newest row is the one to correct."""


class BaselineAlreadyFrozen(Refusal):
    """Last year's result is kept with the target and does not change."""
