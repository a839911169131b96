"""Pelican's settings for the site as it is built on one's own machine: it works when opened from disk."""

import os

SITENAME = "The Council File"
SITESUBTITLE = "How Russia and the Council of Europe parted, with the sources"
AUTHOR = "The editors"
SITEURL = ""
RELATIVE_URLS = True
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True, "autoescape": True, "extensions": []}
DEFAULT_DATE_FORMAT = "%-d %B %Y"

PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["posts"]
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
THEME = "theme"
THEME_STATIC_DIR = "assets/theme"
PLUGINS = ["timeline.plugin"]

#: The permanent address, named in every page; the workflow sets it to where the site is published.
TIMELINE_ADDRESS = os.environ.get("SITEURL", "https://timeline.example").rstrip("/")
#: Addresses name the file, as a disk has no server that would find it.
TIMELINE_INDEX = "index.html"
#: Where the content is kept, for the links to edit and correct it.
TIMELINE_REPOSITORY = "forgejo+https://timeline.example/editors/council-file"
TIMELINE_FEATURED = "russia-council-of-europe"
TIMELINE_MANUAL = True
TIMELINE_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
#: No archived copies were recorded while the sources were read, and each source would be told of.
TIMELINE_CHECKS = {"no-archived-copy": "off"}


def permanent(url: str) -> str:
    """Return the permanent address of a page that Pelican itself writes to *url*."""
    return f"{TIMELINE_ADDRESS}/{url.removesuffix('index.html')}"


JINJA_FILTERS = {"permanent": permanent}
ARTICLE_URL = "posts/{slug}/" + TIMELINE_INDEX
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
PAGE_URL = "{slug}/" + TIMELINE_INDEX
PAGE_SAVE_AS = "{slug}/index.html"
DIRECT_TEMPLATES = ["index", "archives"]
ARCHIVES_URL = "posts/" + TIMELINE_INDEX
ARCHIVES_SAVE_AS = "posts/index.html"
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
