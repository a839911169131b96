"""Explain one text as a date, in the form that `timeline date --format json` prints."""

from timeline.dates.edtf import DateError
from timeline.dates.when import Extent, When, parse
from timeline.dates.words import display

_UNKNOWN = ("edtf", "earliest", "latest", "precision", "approximate", "uncertain", "display", "datetime")


def explain(text: str) -> dict[str, object]:
    """Return what is known of a text: whether it is a date, and its parts as JSON values or the error."""
    try:
        when = parse(text)
    except DateError as error:
        return {"text": text, "valid": False, "error": str(error)} | dict.fromkeys(_UNKNOWN)
    return {"text": text, "valid": True, "error": None} | _parts(when)


def _parts(when: When) -> dict[str, object]:
    whole = Extent(when.earliest, when.latest)
    return {
        "edtf": when.edtf,
        "earliest": None if whole.earliest is None else str(whole.earliest),
        "latest": None if whole.latest is None else str(whole.latest),
        "precision": str(when.precision),
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "display": display(when),
        "datetime": when.datetime,
    }
