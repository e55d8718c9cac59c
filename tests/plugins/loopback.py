"""No test reaches the network: only this machine answers."""

from __future__ import annotations

import ipaddress
import sys
from typing import Any


class NetworkReached(AssertionError):
    """A test, or the code under test, tried to leave this machine."""


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and not _is_here(str(address[0])):
            raise NetworkReached(f"connection to {address[0]}")
    elif event == "socket.getaddrinfo" and arguments[0] is not None and not _is_here(_text(arguments[0])):
        raise NetworkReached(f"name looked up: {_text(arguments[0])}")


def _is_here(host: str) -> bool:
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _text(host: str | bytes) -> str:
    return host.decode() if isinstance(host, bytes) else host


sys.addaudithook(_watch)
