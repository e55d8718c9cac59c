"""Kinds of pages. Every address has one; it says who may open the page and what the page may show."""

from __future__ import annotations

from enum import Enum

from danso.accounts.permissions import Permission


class Kind(Enum):
    """`permission` is asked of the unit the address speaks of; `named` pages show persons and leave a look."""

    OPEN = ("open", None, False)  # before signing in
    DEVICE = ("device", None, False)  # a phone by its token; no browser, whoever sits there
    OWN = ("own", None, False)  # one's own: start, language, signing out
    FIGURES = ("figures", Permission.view_figures, False)
    NAMED = ("named", Permission.view_persons, True)
    WORK = ("work", Permission.view_persons, False)  # how long named lists are
    ENTRY = ("entry", Permission.record_slip, True)
    INTAKE = ("intake", Permission.import_file, False)
    APPRAISAL = ("appraisal", Permission.appraise, False)
    SHEET = ("sheet", Permission.appraise, True)
    HELD = ("held", Permission.decide, True)
    DRAFTING = ("drafting", Permission.draft_report, False)
    SIGNING = ("signing", Permission.sign_report, False)
    REFERENCE = ("reference", None, False)  # units and code lists: public facts, for whoever has signed in
    COMPONENTS = ("components", None, False)  # for whoever builds or runs the system; no data
    STAFF = ("staff", Permission.manage_staff, True)
    COLLABORATORS = ("collaborators", Permission.manage_collaborators, True)
    ACCOUNTS = ("accounts", Permission.manage_accounts, False)
    FILES = ("files", Permission.export_persons, False)
    LOOKED = ("looked", Permission.view_looks, False)
    OFFICE = (
        "office",
        Permission.view_office_work,
        False,
    )  # meetings, tasks, documents: figures and offices, no person
    OFFICE_KEPT = ("office_kept", Permission.keep_office_work, False)
    OFFICE_LED = ("office_led", Permission.lead_office_work, False)
    UNITS_CHANGED = ("units_changed", Permission.manage_units, False)
    TARGETS_SET = ("targets_set", Permission.set_target, False)
    BACKUPS = ("backups", Permission.backup, False)
    TRAIL = ("trail", Permission.view_audit, False)

    def __init__(self, code: str, permission: Permission | None, named: bool) -> None:
        self.code = code
        self.permission = permission
        self.named = named

    @classmethod
    def of(cls, code: str) -> Kind:
        return next(kind for kind in cls if kind.code == code)
