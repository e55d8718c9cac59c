"""The server of the model: chains by commune, receipts by batch, backups, grants on areas, closed units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.sync_model.rules import Rules

Area = int
Commune = int
SlipId = int


@dataclass(frozen=True, slots=True)
class Slip:
    """What the phone sends. `poison`: nobody can read its content, but who sent it and which it is are plain."""

    id: SlipId
    device: int
    seq: int
    area: Area
    commune: Commune  # as the phone knew it
    poison: bool


@dataclass(frozen=True, slots=True)
class Row:
    position: int
    slip: Slip


@dataclass(slots=True)
class Kept:
    """What a backup holds."""

    chains: dict[Commune, list[Row]] = field(default_factory=dict)
    quarantine: dict[SlipId, Slip] = field(default_factory=dict)
    have: dict[int, set[int]] = field(default_factory=dict)  # device -> seqs
    replies: dict[int, list[tuple[int, str]]] = field(default_factory=dict)  # batch -> seq, verdict
    next_position: int = 1  # where numbers are given at the beginning

    def copy(self) -> Kept:
        return Kept(
            {commune: list(rows) for commune, rows in self.chains.items()},
            dict(self.quarantine),
            {device: set(seqs) for device, seqs in self.have.items()},
            dict(self.replies),
            self.next_position,
        )


@dataclass(slots=True)
class Open:
    """A transaction that has not committed."""

    batch: int
    device: int
    slips: Sequence[Slip]
    first_position: int


@dataclass(frozen=True, slots=True)
class Hello:
    epoch: int
    scope: int
    area: Area | None
    commune: Commune | None
    have: frozenset[int]
    safe: frozenset[int]
    order: str  # "", "drain", "wipe"


@dataclass(frozen=True, slots=True)
class Pulled:
    """Rows of the area beyond the cursor, or the whole of it."""

    epoch: int
    scope: int
    position: int
    whole: bool
    ids: frozenset[SlipId]


class Refused(Exception):
    """The batch was not taken."""


class Server:
    WINDOW = 3  # backups a restore may take

    def __init__(self, rules: Rules, areas: dict[Area, Commune], held: dict[int, Area]) -> None:
        self.rules = rules
        self.kept = Kept()
        self.backups: list[Kept] = [Kept()]
        self.open: list[Open] = []
        self.epoch = 1
        self.scopes = dict.fromkeys(held, 1)
        self.areas = areas
        self.held = held  # device -> area today
        self.had = set(held.items())
        self.closed: dict[Commune, Commune] = {}
        self.orders: dict[int, str] = {}

    # ---- what phones ask

    def hello(self, device: int, unsent: bool, unsafe: bool) -> Hello:
        drained = not (unsafe if self.rules.wiped_when_safe else unsent)
        if self.orders.get(device) == "drain" and drained:
            self.orders[device] = "wipe"
        area = self.held.get(device)
        have = self.kept.have.get(device, set())
        window = self.backups[-self.WINDOW :] if self.rules.safe_in_every_backup else self.backups[-1:]
        safe = set(have)
        for backup in window:
            safe &= backup.have.get(device, set())
        commune = self.areas[area] if area is not None else None
        return Hello(
            self.epoch, self.scopes.get(device, 0), area, commune, frozenset(have), frozenset(safe),
            self.orders.get(device, ""),
        )  # fmt: skip

    def begin(self, batch: int, device: int, slips: Sequence[Slip]) -> Open | list[tuple[int, str]]:
        """A transaction, or the reply given before."""
        if self.rules.one_slip_one_row and batch in self.kept.replies:
            return self.kept.replies[batch]
        if not self.rules.doubtful_is_stored and any(slip.poison for slip in slips):
            raise Refused
        one = Open(batch, device, slips, self.kept.next_position)
        self.kept.next_position += len(slips)
        self.open.append(one)
        return one

    def commit(self, one: Open) -> list[tuple[int, str]]:
        self.open.remove(one)
        kept, verdicts = self.kept, []
        have = kept.have.setdefault(one.device, set())
        for n, slip in enumerate(one.slips):
            if self.rules.one_slip_one_row and slip.seq in have:
                verdicts.append((slip.seq, "duplicate"))
                continue
            if slip.poison:
                kept.quarantine[slip.id] = slip
                verdicts.append((slip.seq, "quarantined"))
            elif (commune := self._home(slip)) is None:
                verdicts.append((slip.seq, "rejected"))
                continue
            else:
                chain = kept.chains.setdefault(commune, [])
                at_commit = chain[-1].position + 1 if chain else 1
                chain.append(Row(at_commit if self.rules.position_at_commit else one.first_position + n, slip))
                verdicts.append((slip.seq, "stored"))
            have.add(slip.seq)
        kept.replies[one.batch] = verdicts
        return verdicts

    def _home(self, slip: Slip) -> Commune | None:
        may = (
            (slip.device, slip.area) in self.had
            if self.rules.right_at_capture
            else self.held.get(slip.device) == slip.area
        )
        if not may:
            return None
        if slip.commune in self.closed and not self.rules.successor_of_closed:
            return None
        return self.areas[slip.area]

    def pull(self, device: int, epoch: int, scope: int, position: int) -> Pulled:
        area = self.held[device]
        same = (epoch == self.epoch or not self.rules.cursor_knows_epoch) and (
            scope == self.scopes[device] or not self.rules.cursor_knows_scope
        )
        chain = self.kept.chains.get(self.areas[area], [])
        last = max((row.position for row in chain), default=0)
        if same:
            new = frozenset(row.slip.id for row in chain if row.position > position and row.slip.area == area)
            return Pulled(self.epoch, self.scopes[device], max(last, position), False, new)
        return Pulled(self.epoch, self.scopes[device], last, True, self.of_area(area))

    def of_area(self, area: Area) -> frozenset[SlipId]:
        return frozenset(row.slip.id for chain in self.kept.chains.values() for row in chain if row.slip.area == area)

    # ---- what the office and its machines do

    def back_up(self) -> None:
        self.backups = [*self.backups, self.kept.copy()][-self.WINDOW :]

    def restore(self, which: int) -> None:
        """Transactions under way are gone; what was written since the backup too."""
        self.open.clear()
        self.kept = self.backups[which % len(self.backups)].copy()
        self.epoch += 1

    def merge(self, ends: Commune, goes_on: Commune) -> None:
        self.closed[ends] = goes_on
        for area, commune in self.areas.items():
            if commune == ends:
                self.areas[area] = goes_on
                self._rescope(area)

    def assign(self, device: int, area: Area) -> None:
        for other in [one for one, held in self.held.items() if held == area]:
            del self.held[other]
        self.held[device] = area
        self.had.add((device, area))
        self.scopes[device] = self.scopes.get(device, 0) + 1

    def revoke(self, device: int) -> None:
        self.held.pop(device, None)
        self.orders[device] = "drain" if self.rules.drained_before_wiped else "wipe"

    def _rescope(self, area: Area) -> None:
        for device, held in self.held.items():
            if held == area:
                self.scopes[device] += 1
