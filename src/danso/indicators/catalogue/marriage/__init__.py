"""Marriages, divorces, premarital checks: one indicator one file."""

from danso.indicators.catalogue.marriage import (
    consanguineous_marriages,
    consanguineous_marriages_share,
    couples_married,
    couples_married_with_premarital_check,
    couples_married_with_premarital_check_share,
    early_marriages,
    early_marriages_share,
    persons_divorced,
    persons_married,
    premarital_checks,
)
from danso.indicators.definition import Indicator

INDICATORS: tuple[Indicator, ...] = (
    persons_married.INDICATOR,
    early_marriages.INDICATOR,
    consanguineous_marriages.INDICATOR,
    early_marriages_share.INDICATOR,
    consanguineous_marriages_share.INDICATOR,
    couples_married.INDICATOR,
    couples_married_with_premarital_check.INDICATOR,
    couples_married_with_premarital_check_share.INDICATOR,
    premarital_checks.INDICATOR,
    persons_divorced.INDICATOR,
)
