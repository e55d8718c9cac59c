"""Django's settings, short on purpose: what is not here is Django's default."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from danso.config.databases import databases
from danso.config.home import home
from danso.config.keys import keys
from danso.config.today import set_today, today

DANSO_HOME = home()
# Rooms below read the day here: they may not look up to this floor.
DANSO_TODAY: Callable[[], date] = today
DANSO_SET_TODAY: Callable[[], date | None] = set_today
IN_SERVICE = os.environ.get("DANSO_SERVICE") == "1"
DEBUG = False

_keys = keys(DANSO_HOME)
SECRET_KEY = _keys.secret_key
DANSO_FIELD_KEYS = _keys.field_keys
DANSO_INDEX_KEY = bytes.fromhex(_keys.index_key)

ALLOWED_HOSTS = os.environ.get("DANSO_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_FAILURE_VIEW = "danso.desk.shared.gate.page_expired"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if IN_SERVICE else []

ROOMS = [
    "accounts", "places", "register", "staff", "work.documents", "work.tasks", "work.meetings", "work.inspections",
    "work.rounds", "operations", "targets", "reports", "guidance", "exchange", "sync", "desk",
]  # fmt: skip
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    *(f"danso.{room}" for room in ROOMS if find_spec(f"danso.{room}.apps")),
]

MIDDLEWARE = [
    "danso.config.compression.Compression",
    "django.middleware.security.SecurityMiddleware",
    "danso.config.headers.OfficeHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "danso.config.urls"
WSGI_APPLICATION = "danso.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "danso.desk.shared.frame.frame",
            ],
        },
    },
]

DATABASES = databases(os.environ.get("DANSO_DATABASE_URL"), DANSO_HOME)
DATABASE_ROUTERS = ["danso.accounts.routers.LooksRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "/vao"
LOGIN_REDIRECT_URL = "/"

LANGUAGE_CODE = "vi"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DANSO_HOME / "static"
# Served straight from the packages unless `collectstatic` has been run: one command less to go wrong.
WHITENOISE_USE_FINDERS = True
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IN_SERVICE
SECURE_SSL_REDIRECT = IN_SERVICE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if os.environ.get("DANSO_BEHIND_PROXY") else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000  # a whole P0 sheet of a busy month comes as one form of plain tables
DANSO_DRAFT_DAYS = int(os.environ.get("DANSO_DRAFT_DAYS", "30"))  # what was typed and not written is kept so long
# Backups lie elsewhere than what they are of: another disk. The witness file, a third place, knows what was written.
DANSO_BACKUP_DIR = Path(_folder).resolve() if (_folder := os.environ.get("DANSO_BACKUP_DIR")) else None
DANSO_BACKUP_WINDOW = int(os.environ.get("DANSO_BACKUP_WINDOW", "7"))  # how many a restore may choose from
DANSO_BACKUP_ARCHIVES = int(os.environ.get("DANSO_BACKUP_ARCHIVES", "0"))  # older ones kept for reading only
DANSO_WITNESS_FILE = Path(_file).resolve() if (_file := os.environ.get("DANSO_WITNESS_FILE")) else None
FILE_UPLOAD_TEMP_DIR = DANSO_HOME / "uploads"
for _made in (FILE_UPLOAD_TEMP_DIR, STATIC_ROOT):
    _made.mkdir(mode=0o700, exist_ok=True)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
