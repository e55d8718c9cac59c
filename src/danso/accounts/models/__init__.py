from danso.accounts.models.account import Account
from danso.accounts.models.audit_entry import AuditEntry
from danso.accounts.models.look import Look
from danso.accounts.models.open_session import OpenSession
from danso.accounts.models.second_factor import RecoveryCode, SecondFactor

__all__ = ["Account", "AuditEntry", "Look", "OpenSession", "RecoveryCode", "SecondFactor"]
