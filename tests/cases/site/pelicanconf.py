"""The settings of somebody else's site: Pelican's defaults and one plugin."""

SITENAME = "Somebody's site"
SITESUBTITLE = "What the owner noted"
SITEURL = "https://somebody.example"
AUTHOR = "Somebody"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
PLUGINS = ["timeline.plugin"]
STATIC_PATHS: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
