"""Who may do what: the few lines of the table that must never move."""

from __future__ import annotations

from danso.accounts.permissions import LOCAL_OPERATOR, Permission, permissions_of
from danso.accounts.roles import Role

P = Permission


def holders(permission: Permission) -> set[Role]:
    return {role for role in Role if permission in permissions_of(role)}


def test_only_the_communes_officer_appraises() -> None:
    assert holders(P.appraise) == {Role.commune_officer}


def test_named_persons_are_seen_by_those_who_work_with_them() -> None:
    assert holders(P.view_persons) == {Role.collaborator, Role.commune_officer, Role.commune_head, Role.supervisor}


def test_the_local_operator_sees_no_named_person_and_signs_nothing() -> None:
    assert not LOCAL_OPERATOR & {P.view_persons, P.appraise, P.record_slip, P.sign_report, P.decide, P.erase_person}
    assert {P.load_data, P.seal, P.backup, P.import_file, P.view_figures} <= LOCAL_OPERATOR


def test_only_the_auditor_reads_the_audit_trail_and_writes_nothing() -> None:
    assert holders(P.view_audit) == {Role.auditor}
    assert permissions_of(Role.auditor) <= {P.view_figures, P.view_audit, P.view_office_work}


def test_the_steering_committee_reads() -> None:
    assert permissions_of(Role.steering_head) == {P.view_figures, P.view_office_work}


def test_every_role_has_words_in_both_languages() -> None:
    assert all(role.words.vi and role.words.en for role in Role)
