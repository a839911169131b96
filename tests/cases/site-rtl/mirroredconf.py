"""The settings of a site in Hebrew, with this site's theme: everything is mirrored but time."""

import sys

sys.path.append(".")
from pelicanconf import *  # noqa: F403

SITENAME = "הירח"
SITESUBTITLE = "מי הגיע לירח, ולפי אילו מקורות"
DEFAULT_LANG = "he"
PATH = "content"
THEME = "../../../theme"
TIMELINE_FEATURED = "moon"
TIMELINE_MANUAL = False
