"""Pelican's settings for the published site: absolute addresses without file names. SITEURL says where it stands."""

import sys

sys.path.append(".")
from pelicanconf import *  # noqa: F403
from pelicanconf import TIMELINE_ADDRESS

SITEURL = TIMELINE_ADDRESS
RELATIVE_URLS = False
TIMELINE_INDEX = ""
ARTICLE_URL = "posts/{slug}/"
PAGE_URL = "{slug}/"
ARCHIVES_URL = "posts/"
FEED_ALL_ATOM = "posts/feed.atom"
FEED_DOMAIN = SITEURL
