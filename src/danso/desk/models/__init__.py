from danso.desk.models.sign_in_try import SignInTry

__all__ = ["SignInTry"]
