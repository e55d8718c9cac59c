"""Numbers people carry: asked about where they do not agree, never required, never refused."""

from __future__ import annotations

import pytest

from danso.register.identity_checks import BIRTH_PROVINCES, card_findings, citizen_findings
from danso.values.day import Day


@pytest.mark.parametrize(
    ("number", "sex", "birth", "rules"),
    [
        ("", "1", "1980", set()),
        ("095123456", "1", "1980", set()),
        ("006080001234", "1", "1980-07-05", set()),
        ("006 180 001 234", "2", "1980", set()),
        ("006210001234", "1", "2010", set()),
        ("006310001234", "2", "2010-01-31", set()),
        ("006180001234", "1", "1980", {"citizen_sex"}),
        ("006081001234", "1", "1980", {"citizen_birth"}),
        ("006081001234", "1", "~1980", set()),
        ("003080001234", "1", "1980", {"citizen_province"}),
        ("00608000123", "1", "1980", {"citizen_shape"}),
        ("0060800O1234", "1", "1980", {"citizen_shape"}),
        ("006280001234", "1", "1980", {"citizen_birth"}),
    ],
)
def test_a_citizen_number_is_asked_about_where_it_does_not_agree(
    number: str, sex: str, birth: str, rules: set[str]
) -> None:
    found = list(citizen_findings(number, sex, Day(birth)))
    assert {f.rule for f in found} == rules
    assert {f.verdict for f in found} <= {"ask"}


def test_there_were_sixty_three_provinces() -> None:
    assert len(BIRTH_PROVINCES) == 63


@pytest.mark.parametrize(
    ("card", "right"),
    [
        ("", True),
        ("DN4060123456789", True),
        ("dn 4 06 0123456789", True),
        ("0612345678", True),
        ("DN406012345678", False),
        ("123", False),
    ],
)
def test_a_card_has_one_of_two_shapes(card: str, right: bool) -> None:
    assert (list(card_findings(card)) == []) is right
