"""Dates as EDTF (ISO 8601-2:2019): from text to an honest value, and from the value to words.

All of levels 0, 1 and 2 is read as the Library of Congress specified them in 2019. `edtf` reads the form of a text,
`mistakes` says what to write instead, `bounds` finds the days, `when` is the value, `words` and `explain` show it.
"""

from timeline.dates.bounds import Bound, Precision
from timeline.dates.edtf import OPEN, DateError, Open
from timeline.dates.explain import explain
from timeline.dates.when import Extent, When, parse
from timeline.dates.words import display

__all__ = ["OPEN", "Bound", "DateError", "Extent", "Open", "Precision", "When", "display", "explain", "parse"]
