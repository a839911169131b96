"""The list as a vertical timeline: a rail with the lanes’ signs, and years that stay in sight."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.site import WHOLE_STORY, Site
from tests.browser.visits import MAGNIFIED

#: Where the sign of each item stands on the page, and its rail, text, colour and outline.
RAIL = """() => [...document.querySelectorAll(".timeline-event")].map((item) => {
  const sign = item.querySelector("svg"), box = sign.getBoundingClientRect(), rail = getComputedStyle(item, "::before");
  const edge = item.getBoundingClientRect(), isMirrored = getComputedStyle(item).direction === "rtl";
  const from = (x) => (isMirrored ? edge.right - x : x - edge.left);
  const text = item.querySelector("h3 a").getBoundingClientRect();
  return {
    sign: from((box.left + box.right) / 2),
    rail: parseFloat(rail.insetInlineStart) + parseFloat(rail.borderInlineStartWidth) / 2,
    text: from(isMirrored ? text.right : text.left), colour: rail.borderInlineStartColor,
    fill: getComputedStyle(sign.firstElementChild).fill, outline: sign.firstElementChild.getAttribute("d"),
  };
})"""


def rail(page: Page) -> list[dict[str, Any]]:
    """Return what is seen of each item's rail."""
    found: list[dict[str, Any]] = page.evaluate(RAIL)
    return found


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_signs_stand_on_the_rail(page: Page, site: Site, width: int) -> None:
    """Each item's sign stands in the middle of its rail, in the same colour, and the text keeps clear of both."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site.url(WHOLE_STORY))
    items = rail(page)
    assert len(items) == 30
    assert [item for item in items if abs(item["sign"] - item["rail"]) > 0.5 or item["colour"] != item["fill"]] == []
    assert min(item["text"] for item in items) >= 18
    assert len({item["outline"] for item in items}) == len({item["colour"] for item in items}) == 7


def test_lanes_are_told_apart_without_colours(page: Page, site: Site) -> None:
    """In forced colours the rail has one colour, and the lanes' signs keep their shapes in front of the page's own."""
    page.emulate_media(forced_colors="active")
    page.goto(site.url(WHOLE_STORY))
    items = rail(page)
    assert len({item["colour"] for item in items}) == 1
    assert len({item["outline"] for item in items}) == 7
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper not in {item["fill"] for item in items}
    assert (
        page.locator(".timeline-lasting").first.evaluate("(item) => getComputedStyle(item, '::after').display")
        == "block"
    )


def test_what_lasts_is_a_bar(page: Page, site: Site) -> None:
    """An event that lasts has a bar beside its text; one whose end or start is not known fades, others have none."""
    page.goto(site.url(WHOLE_STORY))
    bars = page.evaluate("""() => [...document.querySelectorAll(".timeline-event")].map((item) => {
      const bar = getComputedStyle(item, "::after");
      const open = item.matches(".timeline-open-after, .timeline-open-before, .timeline-about");
      return [item.matches(".timeline-lasting"), bar.display !== "none", open, bar.maskImage !== "none"];
    })""")
    assert [bar for bar in bars if bar[0] != bar[1] or bar[2] != bar[3]] == []
    assert 0 < sum(bar[2] for bar in bars) < sum(bar[1] for bar in bars) < len(bars)


def test_years_stay_in_sight_and_cover_nothing(page: Page, site: Site) -> None:
    """On a telephone the year of what is read stays at the top; what is jumped or tabbed to stands below it."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site.url(WHOLE_STORY) + "#putin-signs-denunciation")
    page.evaluate("document.fonts.ready.then(() => observer.settled())")
    assert covering(page, "#putin-signs-denunciation .timeline-dateline") == ["2025", True]
    page.locator("#putin-signs-denunciation h3 a").focus()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        assert covering(page, ":focus")[1] is True
    assert covering(page, ":focus")[0] == "2025"


def covering(page: Page, selector: str) -> list[Any]:
    """Return the year that is at the top of the window, and whether all of the element is seen below it."""
    found: list[Any] = page.evaluate(
        """(selector) => {
      const stuck = [...document.querySelectorAll(".timeline-year > h2")].filter((year) => {
        const { top, bottom } = year.getBoundingClientRect();
        return top < 1 && bottom > 1;
      });
      const box = document.querySelector(selector).getBoundingClientRect();
      const free = Math.max(0, ...stuck.map((year) => year.getBoundingClientRect().bottom));
      return [stuck.map((year) => year.textContent).join(), box.top >= free - 1 && box.bottom <= innerHeight + 1];
    }""",
        selector,
    )
    return found


def test_nothing_sticks_when_magnified(page: Page, site: Site) -> None:
    """Magnified four times, a year takes no room from the few lines that fit, and every text is within the page."""
    page.set_viewport_size(MAGNIFIED)
    page.goto(site.url(WHOLE_STORY))
    page.evaluate(
        "document.querySelectorAll('.timeline-event').forEach((item) => item.style.contentVisibility = 'visible')"
    )
    years = page.locator(".timeline-year > h2")
    assert years.evaluate_all("(all) => all.map((one) => getComputedStyle(one).position)") == ["static"] * years.count()
    clipped = page.evaluate("""() => [...document.querySelectorAll(".timeline-list *, .timeline-sources *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth).map((element) => element.outerHTML)""")
    assert clipped == []
    assert page.evaluate("observer.hidden('.timeline-event h3, .timeline-notes, .timeline-sources li')") == []
