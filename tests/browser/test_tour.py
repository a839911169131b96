"""A tour in a real browser: by keys, by swipes and without scripts; pictures in the size that the screen needs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, expect

from tests.browser.site import WHOLE_STORY, Site

TOUR = WHOLE_STORY.replace("index.html", "tour/")
STEPS = (
    "russia-joins-council",
    "pace-sanctions-2014",
    "pace-return-2019",
    "full-scale-invasion",
    "coe-suspends-representation",
    "russia-notifies-withdrawal",
    "council-expels-russia",
    "echr-ends-for-russia",
    "russia-proposes-denunciation",
    "putin-signs-denunciation",
)
MIDDLE = 6
PHONE: ViewportSize = {"width": 390, "height": 844}


def address(place: int) -> str:
    """Return the path of a step."""
    return f"{TOUR}{STEPS[place]}/index.html"


def expect_step(page: Page, place: int) -> None:
    """Wait until the page is the step at *place*."""
    page.wait_for_url(f"**/{address(place)}*")
    expect(page.locator("[aria-current=step]")).to_have_count(1)


def test_whole_tour_without_scripts(scriptless: Page, site: Site) -> None:
    """With scripts off, "Next" leads from the timeline through every step, each with its mark, and back."""
    scriptless.goto(site.url(WHOLE_STORY))
    scriptless.get_by_role("link", name="Take the tour: 10 steps").click()
    for place, event in enumerate(STEPS):
        expect_step(scriptless, place)
        expect(scriptless).to_have_title(
            f"Step {place + 1} of 10: {scriptless.locator('h1').inner_text()} – The Council File"
        )
        marks = scriptless.locator(".timeline-mark[aria-current=true]").evaluate_all(
            "all => all.map(e => e.dataset.event)"
        )
        assert marks == [event]
        scriptless.locator(".timeline-ways > :last-child").click()
    scriptless.wait_for_url(f"**/{WHOLE_STORY}")


def test_keys(page: Page, site: Site) -> None:
    """Arrows lead to the next step and the previous one, stop at the ends, and leave other keys alone."""
    page.goto(site.url(address(0)))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowRight")
    expect_step(page, 0)
    page.keyboard.press("ArrowRight")
    expect_step(page, 1)
    page.keyboard.press("ArrowLeft")
    expect_step(page, 0)
    page.goto(site.url(address(9)))
    page.keyboard.press("ArrowRight")
    expect_step(page, 9)


def test_keys_leave_the_reader_alone(page: Page, site: Site) -> None:
    """Arrows do nothing while somebody types, where the page can be moved sideways, or where keys are switched off."""
    page.goto(site.url(address(MIDDLE)))
    page.evaluate("document.querySelector('h1').contentEditable = true")
    page.locator("h1").press("ArrowRight")
    page.evaluate(
        "document.querySelector('h1').blur(); document.body.insertAdjacentHTML('beforeend', '<hr width=4000>')"
    )
    page.keyboard.press("ArrowRight")
    page.evaluate("document.querySelector('hr:last-child').remove(); localStorage.setItem('timeline-keys', 'off')")
    page.keyboard.press("ArrowRight")
    expect_step(page, MIDDLE)
    page.evaluate("localStorage.removeItem('timeline-keys')")
    page.keyboard.press("ArrowRight")
    expect_step(page, MIDDLE + 1)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Open a page on a phone that is touched."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def drag(session: CDPSession, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Put a finger down at one place, move it to another and lift it."""
    steps = [
        (start[0] + (end[0] - start[0]) * share / 8, start[1] + (end[1] - start[1]) * share / 8) for share in range(9)
    ]
    touches = [("touchStart", steps[0]), *(("touchMove", place) for place in steps[1:])]
    for kind, (x, y) in touches:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_swipes(phone: Page, site: Site) -> None:
    """A finger that moves sideways over the event turns the page; one that moves up scrolls it, however slanted."""
    phone.goto(site.url(address(MIDDLE)))
    session = phone.context.new_cdp_session(phone)
    drag(session, (300, 500), (240, 250))
    phone.wait_for_function("scrollY > 100")
    drag(session, (380, 300), (120, 300))
    expect_step(phone, MIDDLE)
    drag(session, (300, 400), (100, 410))
    expect_step(phone, MIDDLE + 1)
    drag(phone.context.new_cdp_session(phone), (100, 400), (300, 410))
    expect_step(phone, MIDDLE)


def test_swipes_over_the_drawing_are_its_own(phone: Page, site: Site) -> None:
    """A finger that moves over the drawing turns no page."""
    phone.goto(site.url(address(MIDDLE)))
    phone.locator(".timeline-stage").scroll_into_view_if_needed()
    box = phone.locator(".timeline-stage").bounding_box()
    assert box
    y = max(box["y"], 0) + 60
    drag(phone.context.new_cdp_session(phone), (300, y), (100, y))
    phone.wait_for_timeout(200)
    expect_step(phone, MIDDLE)


@pytest.mark.parametrize(("width", "is_beside"), [(320, False), (390, False), (1280, True)])
def test_event_and_drawing(page: Page, site: Site, width: int, *, is_beside: bool) -> None:
    """On a phone the event comes first and the drawing after it; at a desk the drawing stays in view beside it."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site.url(address(MIDDLE)) + "#_step")
    event, drawing = (page.locator(each).bounding_box() for each in (".timeline-step-event", ".timeline-figure"))
    assert event
    assert drawing
    assert (drawing["x"] >= event["x"] + event["width"]) == is_beside
    assert (drawing["y"] >= event["y"] + event["height"]) != is_beside
    assert page.evaluate("document.documentElement.scrollWidth") == width
    targets = page.locator(".timeline-progress li a").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().width)"
    )
    assert min(targets) >= 24
    expect(page.locator(".timeline-ways [rel=next]")).to_be_in_viewport()


def test_a_step_on_paper(page: Page, site: Site) -> None:
    """Printed, a step shows its event with all evidence and the drawing, and nothing that is there to be pressed."""
    page.emulate_media(media="print")
    page.goto(site.url(address(MIDDLE)))
    assert page.evaluate("observer.hidden", ".timeline-evidence li") == []
    assert page.locator(".timeline-step .timeline-drawing").is_visible()
    assert page.locator(".timeline-ways:visible, .timeline-progress li:visible").count() == 0


def test_room_is_kept_for_pictures(page: Page, site: Site) -> None:
    """A picture says what it shows and how large it is, so that nothing moves when it comes."""
    page.goto(site.url(address(MIDDLE)))
    picture = page.locator(".timeline-picture img")
    assert picture.get_attribute("alt")
    assert (picture.get_attribute("loading"), picture.get_attribute("decoding")) == ("lazy", "async")
    picture.scroll_into_view_if_needed()
    size = picture.evaluate("async (img) => { await img.decode(); return [img.naturalWidth, img.naturalHeight]; }")
    assert size == [int(picture.get_attribute(name) or 0) for name in ("width", "height")]
    expect(page.locator(".timeline-picture figcaption")).to_have_text("The editors, CC BY 4.0")
