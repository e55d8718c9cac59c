"""The live projection of all standing slips. Thrown away and rebuilt at will; rebuilt == live is a tested law.

Ids are text, places are unit ids; `until` is the first day on which the row is no longer true. `appraised` says
whether the row rests on appraised slips only.
"""

from typing import Any, ClassVar

from django.db import models

_ID: dict[str, Any] = {"max_length": 36}
# By slip, for the act that appraises it; most rows are appraised, so these indexes stay small.
_WAITS = models.Q(appraised=False)


class HouseholdRow(models.Model):
    id = models.CharField(primary_key=True, **_ID)
    kind = models.CharField(max_length=12)
    commune = models.IntegerField()
    area = models.IntegerField()
    number = models.CharField(max_length=20)
    head = models.CharField(null=True, **_ID)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True)
    address = models.CharField(max_length=300, blank=True)
    address_folded = models.CharField(max_length=300, blank=True)
    appraised = models.BooleanField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["area", "number"], name="household_number")]


class HouseholdPlaceRow(models.Model):
    household = models.CharField(db_index=True, **_ID)
    commune = models.IntegerField()
    area = models.IntegerField()
    number = models.CharField(max_length=20)
    since = models.DateField()
    until = models.DateField(null=True)
    slip = models.CharField(**_ID)


class PersonRow(models.Model):
    """A person under the id by which all others are read (`also`: other ids of the same person)."""

    id = models.CharField(primary_key=True, **_ID)
    also = models.JSONField()
    sex = models.CharField(max_length=1)
    birth = models.CharField(max_length=10)
    birth_on = models.DateField()
    ethnicity = models.CharField(max_length=2, null=True)
    education = models.CharField(max_length=1, null=True)
    relation = models.CharField(max_length=12, null=True)
    marital = models.CharField(max_length=12, null=True)
    mother = models.CharField(null=True, **_ID)
    died_on = models.DateField(null=True)
    household = models.CharField(null=True, db_index=True, **_ID)
    commune = models.IntegerField(null=True)
    area = models.IntegerField(null=True)
    counted_since = models.DateField(null=True)
    counted_until = models.DateField(null=True)
    name = models.CharField(max_length=200, blank=True)
    name_folded = models.CharField(max_length=200, blank=True)
    card = models.CharField(max_length=300, blank=True)  # encrypted
    card_index = models.CharField(max_length=64, blank=True)
    citizen = models.CharField(max_length=300, blank=True)  # encrypted
    citizen_index = models.CharField(max_length=64, blank=True)
    appraised = models.BooleanField()

    class Meta:
        indexes: ClassVar = [
            # All that a search by name or birth reads: it never opens the rows it passes over.
            models.Index(
                fields=["commune", "name_folded", "birth_on", "counted_until", "household", "id"], name="person_find"
            ),
            models.Index(fields=["name_folded", "birth_on"], name="person_alike"),
            models.Index(fields=["area"], name="person_area"),
            models.Index(fields=["card_index"], name="person_card"),
            models.Index(fields=["citizen_index"], name="person_citizen"),
            # Work lists: people of an age with all that a list asks of them, so that the rows passed over stay closed;
            # households and their size.
            models.Index(
                fields=[
                    *("commune", "birth_on", "name_folded", "sex", "marital", "counted_since", "counted_until"),
                    *("died_on", "area", "household", "id"),
                ],
                name="person_birth",
            ),
            models.Index(fields=["commune", "household"], name="person_home"),
        ]


class StayRow(models.Model):
    person = models.CharField(db_index=True, **_ID)
    household = models.CharField(db_index=True, **_ID)
    commune = models.IntegerField()
    came_on = models.DateField()
    since = models.DateField()
    until = models.DateField(null=True)
    ground_in = models.CharField(max_length=16)
    ground_out = models.CharField(max_length=16, null=True)
    slip_in = models.CharField(**_ID)
    slip_out = models.CharField(null=True, **_ID)
    appraised = models.BooleanField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["commune", "since"], name="stay_begun"),
            models.Index(fields=["commune", "until"], name="stay_ended"),
            models.Index(fields=["slip_in"], name="stay_waits_in", condition=_WAITS),
            models.Index(fields=["slip_out"], name="stay_waits_out", condition=_WAITS),
        ]


class MaritalRow(models.Model):
    person = models.CharField(db_index=True, **_ID)
    status = models.CharField(max_length=12)
    since = models.DateField()
    slip = models.CharField(**_ID)


class CoupleRow(models.Model):
    id = models.CharField(primary_key=True, **_ID)
    wife = models.CharField(null=True, db_index=True, **_ID)
    husband = models.CharField(null=True, db_index=True, **_ID)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    ended_by = models.CharField(max_length=12, null=True)
    slip = models.CharField(**_ID)


class SpellRow(models.Model):
    person = models.CharField(db_index=True, **_ID)
    method = models.CharField(max_length=1)
    channel = models.CharField(max_length=16, null=True)
    since = models.CharField(max_length=10)
    since_on = models.DateField()
    until = models.DateField(null=True)
    reason = models.CharField(max_length=16, null=True)
    known_from = models.CharField(max_length=8)
    slip_start = models.CharField(**_ID)
    slip_stop = models.CharField(null=True, **_ID)
    appraised = models.BooleanField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["slip_start"], name="spell_waits_start", condition=_WAITS),
            models.Index(fields=["slip_stop"], name="spell_waits_stop", condition=_WAITS),
        ]


class MarkRow(models.Model):
    person = models.CharField(db_index=True, **_ID)
    on = models.DateField()
    method = models.CharField(max_length=1, null=True)
    channel = models.CharField(max_length=16, null=True)
    slip = models.CharField(**_ID)
    appraised = models.BooleanField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["slip"], name="mark_waits", condition=_WAITS)]


class AbsenceRow(models.Model):
    person = models.CharField(db_index=True, **_ID)
    since = models.DateField()
    until = models.DateField(null=True)
    slip = models.CharField(**_ID)


class EventRow(models.Model):
    slip = models.CharField(db_index=True, **_ID)
    kind = models.CharField(max_length=32)
    on = models.DateField()
    person = models.CharField(null=True, db_index=True, **_ID)
    household = models.CharField(null=True, db_index=True, **_ID)
    commune = models.IntegerField()
    area = models.IntegerField(null=True)
    facts = models.JSONField()
    appraised = models.BooleanField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["commune", "kind", "on"], name="event_by_kind")]


class SlipRow(models.Model):
    """Where a slip stands: its state, what people did with it, and why it waits."""

    slip_id = models.CharField(primary_key=True, **_ID)
    kind = models.CharField(max_length=32)
    happened_on = models.CharField(max_length=10)
    happened = models.DateField()
    commune = models.IntegerField()
    area = models.IntegerField(null=True)
    household = models.CharField(null=True, db_index=True, **_ID)
    position = models.IntegerField()
    received_at = models.DateTimeField()
    body_hash = models.CharField(max_length=64)
    told_by = models.CharField(max_length=16)
    written_by = models.IntegerField(null=True)
    on_behalf_of = models.IntegerField(null=True)
    by = models.IntegerField(null=True)
    state = models.CharField(max_length=12)  # standing, held, withdrawn, witness, replaced
    appraisal = models.CharField(max_length=12)  # unappraised, appraised, returned
    appraised_by = models.IntegerField(null=True)
    findings = models.JSONField()
    other = models.CharField(null=True, **_ID)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["commune", "appraisal", "state"], name="slip_queue"),
            models.Index(fields=["area", "happened"], name="slip_area_day"),
        ]
