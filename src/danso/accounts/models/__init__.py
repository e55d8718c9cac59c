from danso.accounts.models.account import Account
from danso.accounts.models.audit_entry import AuditEntry
from danso.accounts.models.look import Look

__all__ = ["Account", "AuditEntry", "Look"]
