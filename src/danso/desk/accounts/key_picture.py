"""The second factor's key as a picture for the phone's camera: an SVG drawn here, in the page, sent to nobody."""

from __future__ import annotations

import segno
from django.utils.safestring import SafeString, mark_safe

_QUIET = 4  # white modules around, as ISO/IEC 18004 asks


def key_picture(address: str, title: str) -> SafeString:
    """`address`: the otpauth: address that the phone's application reads. Colours stay black on white in any theme."""
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(border=_QUIET, omitsize=True, dark="#000", light="#fff", svgclass="qr", title=title)
    return mark_safe(drawn.replace("<svg ", '<svg role="img" ', 1))  # noqa: S308  segno escapes the title
