"""A timeline on a page of somebody else: in a sandbox, at another address, as the reader's view was."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from tests.browser.markup import markup
from tests.browser.site import ADDRESS, WHOLE_STORY, Site, served

CODE = ".timeline-share textarea"
VIEW = "?lanes=membership,war&from=2022#council-expels-russia"
#: Looks again and again, for the messages between frame and host take a moment.
AS_HIGH_AS_ITS_CONTENT = """new Promise((done) => {
  (function look(times) {
    const isIt = innerHeight > 1000 && document.documentElement.scrollHeight === innerHeight;
    if (isIt || times > 100) done(isIt);
    else setTimeout(look, 50, times + 1);
  })(0);
})"""
HEIGHTS = "[document.querySelector('iframe').getBoundingClientRect().height, innerWidth]"


def code_of(page: Page, site: Site, view: str = "") -> str:
    """Return the embed code that a reader finds, made to lead to where the site is served."""
    page.goto(site.url(WHOLE_STORY) + view)
    page.click(".timeline-share summary")
    expect(page.locator(".timeline-share button")).to_be_visible()
    return page.input_value(CODE).replace(ADDRESS, site.address).replace("/embed/", "/embed/index.html")


@pytest.fixture
def host(page: Page, site: Site, tmp_path: Path) -> Iterator[str]:
    """Serve a page of somebody else that holds the code of a narrowed view."""
    code = code_of(page, site, VIEW)
    text = f'<!DOCTYPE html><link rel="icon" href="data:,"><title>Host</title><p>Before</p>{code}<p>After</p>'
    (tmp_path / "index.html").write_text(text, encoding="utf-8")
    with served(tmp_path) as address:
        yield f"{address}/index.html"


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Page]:
    """Open a page of somebody else, and fail if a script or the content policy complains."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, complaints = context.new_page(), list[str]()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(error.message))
    yield page
    context.close()
    assert complaints == []


def embedded(page: Page, host: str) -> Frame:
    """Open the page of somebody else and return the frame, once its view is shown."""
    page.goto(host)
    frame = page.frames[1]
    expect(page.frame_locator("iframe").locator("li[data-event='council-in-1996'], li[hidden]").first).to_be_hidden()
    return frame


def test_what_pages_name_is_there(site: Site) -> None:
    """Each card and each oEmbed document that a page names stands in the site; every event and timeline has both."""
    pages = {path: markup(site.text(path)) for path in site.pages}
    named = {page.metas["og:image"] for page in pages.values() if "og:image" in page.metas}
    documents = {address for page in pages.values() for _, address in page.addresses if address.endswith("oembed.json")}
    assert all((site.folder / address.removeprefix(f"{ADDRESS}/")).is_file() for address in named | documents)
    shared = {
        path.removesuffix("index.html") for path in pages if re.fullmatch(r"(events|timelines)/[^/]+/index.html", path)
    }
    assert named == {f"{ADDRESS}/{folder}card.png" for folder in shared}
    assert documents == {f"{ADDRESS}/{folder}oembed.json" for folder in shared}


def test_code_follows_the_view(page: Page, site: Site) -> None:
    """The code on the page shows what the address says, and takes along nothing that an embed does not know."""
    assert '/embed/index.html"' in code_of(page, site)
    expect(page.locator(".timeline-shared")).to_have_text("the whole timeline")
    page.evaluate("location.hash = 'council-expels-russia'")
    expect(page.locator(CODE)).to_have_value(re.compile('/embed/#council-expels-russia"'))
    assert "status" not in code_of(page, site, "?lanes=war&status=confirmed&words=a%26b")
    assert '/embed/index.html?lanes=war&amp;words=a%26b"' in code_of(
        page, site, "?lanes=war&status=confirmed&words=a%26b"
    )
    expect(page.locator(".timeline-shared")).to_have_text("what you have chosen here")


def test_embed_in_a_sandbox(stranger: Page, host: str) -> None:
    """Without an origin of its own it shows view and event, is as high as its content, and has its chart."""
    frame = embedded(stranger, host)
    assert frame.evaluate("origin") == "null"
    shown = frame.evaluate("[...document.querySelectorAll('li[data-event]:not([hidden])')].map((each) => each.id)")
    assert "council-expels-russia" in shown
    assert 3 < len(shown) < 15
    assert frame.evaluate("document.querySelector('li[aria-current]').id") == "council-expels-russia"
    frame.click("[data-action=explore]")
    expect(stranger.frame_locator("iframe").locator(".timeline-chart .main-svg").first).to_be_visible()
    for width in (1280, 390):
        stranger.set_viewport_size({"width": width, "height": 900})
        expect_height(stranger, frame)


def expect_height(page: Page, frame: Frame) -> None:
    """Wait until the frame is as high as what it holds."""
    assert frame.evaluate(AS_HIGH_AS_ITS_CONTENT), page.evaluate(HEIGHTS)


def test_links_of_an_embed(stranger: Page, host: str) -> None:
    """An event's page opens beside the host's, which it cannot reach; a mark leads to its event within the frame."""
    frame = embedded(stranger, host)
    with stranger.context.expect_page() as opened:
        frame.click("li[data-event]:not([hidden]) h3 a")
    opened.value.wait_for_load_state()
    assert "/events/" in opened.value.url
    assert opened.value.evaluate("opener") is None
    frame.dispatch_event(".timeline-drawing-wide a[data-event=full-scale-invasion]", "click")
    frame.wait_for_url("**#full-scale-invasion")
    assert len(stranger.context.pages) == 2


def test_host_listens_to_its_frames_only(stranger: Page, host: str) -> None:
    """Nobody but an embedded timeline changes the height of a frame, and only its own."""
    frame = embedded(stranger, host)
    expect_height(stranger, frame)
    before = stranger.evaluate(HEIGHTS)
    stranger.evaluate("postMessage({type: 'timeline:height', height: 5}, '*')")
    for height in ("'<b>'", "'700'", "[700]", "-1", "0", "NaN", "Infinity", "null", "{}"):
        frame.evaluate(f"parent.postMessage({{type: 'timeline:height', height: {height}}}, '*')")
    frame.evaluate("parent.postMessage(null, '*')")
    stranger.evaluate("new Promise((done) => setTimeout(done, 100))")
    assert stranger.evaluate(HEIGHTS) == before
    frame.evaluate("parent.postMessage({type: 'timeline:height', height: 1e9}, '*')")
    stranger.wait_for_function("document.querySelector('iframe').style.height === '1e+06px'")
