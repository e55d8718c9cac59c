"""What places refuses, named after the fact."""

from __future__ import annotations

from danso.values.refusal import Refusal


class UnknownUnit(Refusal):
    """No unit has this code or name on that day."""


class AmbiguousUnit(Refusal):
    """Several units have this name; the sentence lists them."""


class UnitNotInForce(Refusal):
    """The unit existed, but not on that day."""


class BadUnit(Refusal):
    """A unit that cannot be: wrong kind for its level, a part above its whole, an end before its beginning."""


class UnitHasParts(Refusal):
    """A unit cannot be closed while parts of it go on."""


class RoleNotHeldHere(Refusal):
    """This role is not held at this level."""


class UnknownGrant(Refusal):
    """No such grant in force."""


class BadTable(Refusal):
    """A table of units or changes that cannot be read; the sentence names the file, line or column."""


class PlanUnanswered(Refusal):
    """A plan of change with something wrong or left open; the sentence names it."""


class ChangeBuiltUpon(Refusal):
    """Later changes rest on this one."""


class ChangeInUse(Refusal):
    """Other rooms already keep something in the units this change created."""


class ChangeNotEnacted(Refusal):
    """The change was not enacted from a plan, or does not exist."""
