"""Elements of a drawing as text: escaped, with short numbers."""

from __future__ import annotations

from html import escape


def element(tag: str, attributes: dict[str, str], inner: str = "") -> str:
    """Return an element; *inner* is markup already."""
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>"


def percent(share: float) -> str:
    """Return a share of the width, to a ten-thousandth: a tenth of a pixel on most pages."""
    return f"{_short(100 * share, 2)}%"


def px(length: float) -> str:
    """Return a length in pixels, to a tenth."""
    return _short(length, 1)


def _short(number: float, decimals: int) -> str:
    written = f"{number:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
