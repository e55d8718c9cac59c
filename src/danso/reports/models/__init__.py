from danso.reports.models.estimate import Estimate
from danso.reports.models.known_total import KnownTotal
from danso.reports.models.left_for_later import LeftForLater
from danso.reports.models.outside_figure import OutsideFigure
from danso.reports.models.own_paragraph import OwnParagraph
from danso.reports.models.report import Report
from danso.reports.models.typed_tick import TypedTick

__all__ = ["Estimate", "KnownTotal", "LeftForLater", "OutsideFigure", "OwnParagraph", "Report", "TypedTick"]
