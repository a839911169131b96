"""The settings of somebody's site with this site's theme, for what screen readers are told of its pages."""

import sys

sys.path.append(".")
from pelicanconf import *  # noqa: F403

SITENAME = "Somebody's site"
SITESUBTITLE = "What the owner noted"
PATH = "content"
THEME = "../../../theme"
TIMELINE_FEATURED = "moon"
TIMELINE_MANUAL = False
