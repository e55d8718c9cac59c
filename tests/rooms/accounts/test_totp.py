"""Codes of RFC 6238: the vectors of its appendix B, by the last six digits."""

from __future__ import annotations

import base64

import pytest

from danso.accounts.totp import code_at, enrolment_address, matching_step, new_secret

SECRET = base64.b32encode(b"12345678901234567890").decode()


@pytest.mark.parametrize(
    ("second", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037")],
)
def test_the_vectors_of_the_standard(second: int, code: str) -> None:
    assert code_at(SECRET, second // 30) == code


def test_a_phone_half_a_minute_off_still_fits_and_a_minute_off_does_not() -> None:
    code = code_at(SECRET, 100)
    assert matching_step(SECRET, code, 99 * 30, used=0) == 100
    assert matching_step(SECRET, code, 101 * 30, used=0) == 100
    assert matching_step(SECRET, code, 102 * 30, used=0) is None


def test_a_code_is_good_once() -> None:
    assert matching_step(SECRET, code_at(SECRET, 100), 100 * 30, used=100) is None


def test_the_address_for_the_phone_carries_a_user_name_and_no_more() -> None:
    secret = new_secret()
    assert len(secret) == 32
    assert enrolment_address(secret, "danso", "bk-giam-sat") == (
        f"otpauth://totp/danso:bk-giam-sat?secret={secret}&issuer=danso&digits=6&period=30"
    )
