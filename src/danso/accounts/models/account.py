"""An account: somebody who signs in. What it may do is said by grants in `places`, never here."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class AccountManager(BaseUserManager["Account"]):
    """Finds an account by its user name; accounts are made by `accounts.actions` only."""


class Account(AbstractBaseUser):
    """One person's way in. The password is hashed with Argon2 and may be unusable (no sign-in, acts by command)."""

    class Language(models.TextChoices):
        VIETNAMESE = "vi", "Tiếng Việt"
        ENGLISH = "en", "English"

    username = models.CharField(max_length=60, unique=True)
    display_name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, choices=Language, default=Language.VIETNAMESE)
    is_active = models.BooleanField(default=True)
    # A start password handed over on paper opens one page: the one where it is changed.
    must_change_password = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(username=""), name="account_has_a_username"),
        ]

    def __str__(self) -> str:
        return self.username
