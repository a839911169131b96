"""What was measured beside what, as a small table."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One measurement: ours, the other in the same run, and what `DESIGN.md` allows."""

    what: str
    ours: float
    #: What ours is held against; it is named in *beside*.
    other: float
    unit: str
    beside: str
    budget: str

    @property
    def ratio(self) -> float | None:
        """How many times the other ours is; None where the other is nothing."""
        return self.ours / self.other if self.other else None


def lines(rows: Iterable[Row]) -> str:
    """Return the table: a line a row, in columns."""
    cells = [("", "ours", "beside it", "", "ratio", "budget"), *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in cells)


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "–" if row.ratio is None else f"{row.ratio:.3g}×"
    return row.what, _number(row.ours, row.unit), _number(row.other, row.unit), row.beside, ratio, row.budget


def _number(number: float, unit: str) -> str:
    written = f"{number:.3g}" if 0 < abs(number) < 100 else f"{number:,.0f}"
    return f"{written} {unit}".rstrip()
