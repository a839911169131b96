"""What the development server adds to pages on their way to the browser, and the pages it makes itself."""

from __future__ import annotations

import re
from html import escape

#: Where the development server's own addresses begin; no page of a site stands there.
OWN = "/_devserver"
#: The end of a page's head; where a page has none, the script goes before everything else.
HEAD_ENDS = re.compile(rb"</head\s*>", re.IGNORECASE)
STAND_IN = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<link rel="stylesheet" href="{own}/refresh.css">
</head>
<body class="devserver">
<main>
<h1>{title}</h1>
<p>{words}</p>
{more}
</main>
</body>
</html>
"""
FIRST_PAGE = '<p><a href="/">To the first page</a></p>'


def with_script(page: bytes, edition: str) -> bytes:
    """Return *page* of this *edition* with the script that refreshes it."""
    script = f'<script src="{OWN}/refresh.js" data-edition="{edition}" defer></script>\n'.encode()
    end = HEAD_ENDS.search(page)
    return page[: end.start()] + script + page[end.start() :] if end else script + page


def not_there(address: str) -> bytes:
    """Return the page for an *address* at which there is nothing now."""
    words = f"There is no page at <code>{escape(address)}</code> now: it may have another address since the last save."
    return _stand_in("Not found", f"{words} As soon as it is there, it is shown here.", FIRST_PAGE)


def not_built() -> bytes:
    """Return the page for every address as long as there is no site."""
    return _stand_in("Not built yet", "As soon as the site is built, this page is shown here.", "")


def _stand_in(title: str, words: str, more: str) -> bytes:
    return STAND_IN.format(title=title, words=words, more=more, own=OWN).encode()
