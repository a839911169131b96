"""The setting that names loaded words."""

import pytest

from timeline.house import LOADED_WORDS
from timeline.site.settings import SettingsError, from_pelican


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, LOADED_WORDS),
        ({"TIMELINE_LOADED_WORDS": ["junta", "of course"]}, ("junta", "of course")),
        ({"TIMELINE_LOADED_WORDS": ()}, ()),
    ],
)
def test_words_of_the_settings_take_the_place_of_the_built_in_ones(
    settings: dict[str, object], expected: tuple[str, ...]
) -> None:
    """Without the setting the built-in words stand; a list, even an empty one, takes their place."""
    assert from_pelican(settings).house.loaded_words == expected


@pytest.mark.parametrize("words", ["junta", None, 7, ["junta", 7], ["junta", " "], {"junta": "x"}])
def test_wrong_words_are_told_with_the_other_mistakes(words: object) -> None:
    """What is no list of words is named, together with what is wrong with the checks."""
    with pytest.raises(SettingsError) as told:
        from_pelican({"TIMELINE_LOADED_WORDS": words, "TIMELINE_CHECKS": {"no-sauce": "off"}})
    assert f"TIMELINE_LOADED_WORDS must be a list of words, such as ['regime', 'of course'], not {words!r}" in str(
        told.value
    )
    assert "'no-sauce'" in str(told.value)
