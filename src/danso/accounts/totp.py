"""Codes that change every half minute (RFC 6238: HMAC-SHA-1, 30 seconds, six digits, as every phone's program reads)."""

from __future__ import annotations

import base64
import hmac
import secrets
from urllib.parse import quote

STEP_SECONDS, DIGITS = 30, 6
_SECRET_BYTES = 20


def new_secret() -> str:
    """160 random bits in base32, without padding."""
    return base64.b32encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def code_at(secret: str, step: int) -> str:
    """The code of one half minute; `step` counts them from 1970."""
    key = base64.b32decode(secret)
    mac = hmac.new(key, step.to_bytes(8, "big"), "sha1").digest()
    at = mac[-1] & 0x0F
    number = int.from_bytes(mac[at : at + 4], "big") & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)


def matching_step(secret: str, typed: str, instant: float, used: int) -> int | None:
    """The half minute the typed code belongs to: now or its neighbours (a phone's clock may be a little off).

    `instant` in seconds since 1970. A step not later than `used` is never accepted again.
    """
    now = int(instant) // STEP_SECONDS
    found = [s for s in (now - 1, now, now + 1) if s > used and hmac.compare_digest(code_at(secret, s), typed)]
    return found[-1] if found else None


def enrolment_address(secret: str, issuer: str, username: str) -> str:
    """What a phone's program opens or scans; the user name stands in it, never a person's."""
    label = f"{quote(issuer)}:{quote(username)}"
    return f"otpauth://totp/{label}?secret={secret}&issuer={quote(issuer)}&digits={DIGITS}&period={STEP_SECONDS}"
