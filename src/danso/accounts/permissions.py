"""What each role may do. Screens ask this table through a scope; they never decide."""

from __future__ import annotations

from enum import StrEnum

from danso.accounts.roles import Role


class Permission(StrEnum):
    record_slip = "record_slip"
    appraise = "appraise"
    import_file = "import_file"
    view_figures = "view_figures"
    view_persons = "view_persons"
    seal = "seal"
    draft_report = "draft_report"
    sign_report = "sign_report"
    return_report = "return_report"
    manage_units = "manage_units"
    manage_accounts = "manage_accounts"
    manage_staff = "manage_staff"
    set_target = "set_target"
    decide = "decide"
    erase_person = "erase_person"
    view_audit = "view_audit"
    load_data = "load_data"
    backup = "backup"


P = Permission

_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.collaborator: frozenset({P.record_slip, P.view_persons}),
    Role.commune_officer: frozenset(
        {
            P.record_slip,
            P.appraise,
            P.import_file,
            P.view_figures,
            P.view_persons,
            P.seal,
            P.draft_report,
            P.manage_staff,
            P.decide,
        }
    ),
    Role.commune_head: frozenset(
        {
            P.view_figures,
            P.view_persons,
            P.draft_report,
            P.sign_report,
            P.return_report,
            P.set_target,
            P.decide,
            P.erase_person,
        }
    ),
    # The steering committee reads figures; a named household is not its business.
    Role.steering_head: frozenset({P.view_figures}),
    Role.supervisor: frozenset(
        {
            P.view_figures,
            P.view_persons,
            P.seal,
            P.draft_report,
            P.sign_report,
            P.return_report,
            P.manage_staff,
            P.set_target,
            P.decide,
            P.erase_person,
        }
    ),
    Role.national_statistician: frozenset(
        {
            P.view_figures,
            P.seal,
            P.draft_report,
            P.sign_report,
            P.return_report,
            P.set_target,
        }
    ),
    Role.auditor: frozenset({P.view_figures, P.view_audit}),
    Role.operator: frozenset({P.manage_units, P.manage_accounts, P.load_data, P.backup, P.seal}),
}

# A command without a named account: sets up, loads, seals, backs up, counts and imports; sees no named person.
LOCAL_OPERATOR: frozenset[Permission] = frozenset(
    {
        P.manage_units,
        P.manage_accounts,
        P.manage_staff,
        P.set_target,
        P.load_data,
        P.import_file,
        P.seal,
        P.backup,
        P.view_figures,
        P.draft_report,
    }
)


def permissions_of(role: Role) -> frozenset[Permission]:
    """What a holder of this role may do inside the unit of the grant; unknown roles may nothing."""
    return _PERMISSIONS.get(role, frozenset())
