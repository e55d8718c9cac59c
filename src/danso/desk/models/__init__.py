from danso.desk.models.draft import Draft
from danso.desk.models.sign_in_try import SignInTry

__all__ = ["Draft", "SignInTry"]
