"""The product's settings on a data folder of their own, thrown away afterwards; passwords hashed cheaply."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_home = Path(tempfile.mkdtemp(prefix="danso-tests-"))
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["DANSO_HOME"] = str(_home)
for _name in ("DANSO_TODAY", "DANSO_USER", "DANSO_LANG", "DANSO_SERVICE", "DANSO_DEBUG"):
    os.environ.pop(_name, None)

from danso.config.home import mark_version  # noqa: E402
from danso.config.settings import *  # noqa: E402, F403
from danso.config.steps import mark_steps  # noqa: E402

mark_version(_home)
mark_steps(_home)

PASSWORD_HASHERS = ["tests.plugins.cheap_passwords.CheapArgon2"]

for _one in DATABASES.values():  # noqa: F405
    if "sqlite" in _one["ENGINE"]:
        _one["TEST"] = {"NAME": ":memory:"}  # said aloud: parallel workers know Django's own engine only
