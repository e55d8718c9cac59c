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
    manage_collaborators = "manage_collaborators"
    set_target = "set_target"
    decide = "decide"
    erase_person = "erase_person"
    view_audit = "view_audit"
    view_looks = "view_looks"
    export_persons = "export_persons"
    load_data = "load_data"
    backup = "backup"
    view_office_work = "view_office_work"
    keep_office_work = "keep_office_work"
    lead_office_work = "lead_office_work"


P = Permission

# `manage_collaborators`: give and end a collaborator's area and open, block, renew her account, within one's own unit.
# `view_looks`: who looked at whom in the unit, for the citizen who asks; the whole trail is the auditor's alone.
# `keep_office_work`: write meetings, tasks, documents, rounds, inspections of one's unit; `lead_office_work`: conclude,
# assign to others, decide a team, close. Neither shows a named person: that stays `view_persons`.
# `export_persons`: take a file of named persons out of the system, or consent to another's.

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
            P.manage_collaborators,
            P.decide,
            P.export_persons,
            P.view_office_work,
            P.keep_office_work,
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
            P.view_looks,
            P.export_persons,
            P.view_office_work,
            P.keep_office_work,
            P.lead_office_work,
        }
    ),
    # The steering committee reads figures; a named household is not its business.
    Role.steering_head: frozenset({P.view_figures, P.view_office_work}),
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
            P.view_looks,
            P.export_persons,
            P.view_office_work,
            P.keep_office_work,
            P.lead_office_work,
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
            P.view_office_work,
        }
    ),
    Role.auditor: frozenset({P.view_figures, P.view_audit, P.view_office_work}),
    Role.operator: frozenset({P.manage_units, P.manage_accounts, P.load_data, P.backup, P.seal}),
}

# A command without a named account: sets up, loads, seals, backs up, counts and imports; sees no named person.
LOCAL_OPERATOR: frozenset[Permission] = frozenset(
    {
        P.manage_units,
        P.manage_accounts,
        P.manage_staff,
        P.manage_collaborators,
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
