from danso.guidance.models.office_sentence import OfficeSentence

__all__ = ["OfficeSentence"]
