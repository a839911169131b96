"""Dates as EDTF (ISO 8601-2:2019): from text to an honest value, and from the value to words.

All of levels 0, 1 and 2 of the specification of 2019 (Library of Congress) is read, except times of day in intervals and
sets. `edtf` reads the form, `mistakes` says what to write instead, `bounds` finds the days, `when` is the value.
"""

from timeline.dates.bounds import Bound, Precision
from timeline.dates.edtf import OPEN, DateError, Open
from timeline.dates.explain import explain
from timeline.dates.when import Extent, When, parse
from timeline.dates.words import display

__all__ = ["OPEN", "Bound", "DateError", "Extent", "Open", "Precision", "When", "display", "explain", "parse"]
