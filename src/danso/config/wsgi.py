"""What the web server calls."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from danso.config.home import home
from danso.config.patience import Patient
from danso.operations.in_use import work_on
from danso.operations.switching import finish_switch

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danso.config.settings")
finish_switch(home())
work_on(home())  # a restore waits until the last serving process has gone
application = Patient(get_wsgi_application())
