from danso.guidance.models.named_text import NamedText
from danso.guidance.models.office_sentence import OfficeSentence

__all__ = ["NamedText", "OfficeSentence"]
