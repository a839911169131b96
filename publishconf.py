"""Pelican's settings for the published site: absolute addresses without file names. SITEURL says where it stands."""

import os
import sys

sys.path.append(".")
from pelicanconf import *  # noqa: F403
from pelicanconf import TIMELINE_ADDRESS

if not os.environ.get("SITEURL"):
    sys.exit("Set SITEURL to the address at which the site will stand: SITEURL=https://example.org make publish")

SITEURL = TIMELINE_ADDRESS
#: Set by the workflow; without it, pages lead to no repository.
TIMELINE_REPOSITORY = os.environ.get("TIMELINE_REPOSITORY")
RELATIVE_URLS = False
TIMELINE_INDEX = ""
ARTICLE_URL = "posts/{slug}/"
PAGE_URL = "{slug}/"
ARCHIVES_URL = "posts/"
FEED_ALL_RSS = "posts/feed.rss"
FEED_DOMAIN = SITEURL
