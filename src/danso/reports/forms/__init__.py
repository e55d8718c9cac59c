"""Statutory forms: one folder each, found by the code people type."""

from danso.reports.form import Form, UnknownForm
from danso.reports.forms.dsh01_quarter.form import FORM as DSH01
from danso.reports.forms.dsx01_month.form import FORM as DSX01
from danso.reports.forms.dsx02_quarter.form import FORM as DSX02
from danso.reports.forms.dsx03_year.form import FORM as DSX03
from danso.reports.forms.province_quarter.form import FORM as PROVINCE
from danso.values.words import Words

FORMS: dict[str, Form] = {form.code: form for form in (DSX01, DSX02, DSX03, DSH01, PROVINCE)}
SHEETS = ("p0-ctv", "a0-ctv", "typing")


def form_by_code(code: str) -> Form:
    """Raises UnknownForm with the codes there are."""
    found = FORMS.get(code.strip().lower())
    if found is None:
        raise UnknownForm(
            Words("Không có biểu “{code}”. Các biểu: {codes}.", "There is no form “{code}”. Forms: {codes}.").with_(
                code=code, codes=", ".join((*FORMS, *SHEETS))
            )
        )
    return found


__all__ = ["FORMS", "SHEETS", "form_by_code"]
