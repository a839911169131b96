"""Dates as EDTF (ISO 8601-2:2019): from text to an honest value, and from the value to words."""

from timeline.dates.bounds import Bound, Precision
from timeline.dates.edtf import OPEN, DateError, Open
from timeline.dates.explain import explain
from timeline.dates.when import Extent, When, parse
from timeline.dates.words import display

__all__ = ["OPEN", "Bound", "DateError", "Extent", "Open", "Precision", "When", "display", "explain", "parse"]
