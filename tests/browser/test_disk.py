"""The site opened from disk, without any server."""

from playwright.sync_api import Page, expect

from tests.browser.chart import explore, first_figure, marks_of_chart, marks_of_drawing, order
from tests.browser.site import Site


def test_whole_way_from_disk(page: Page, site: Site) -> None:
    """From the first page to a timeline, its chart, an event and a source, by links alone and with nothing refused."""
    page.goto((site.folder / "index.html").as_uri())
    page.locator(".onward a").click()
    page.wait_for_url("file://**/timelines/russia-council-of-europe/index.html")
    explore(first_figure(page))
    assert order(marks_of_chart(first_figure(page))) == order(marks_of_drawing(first_figure(page)))
    page.locator("li#council-expels-russia h3 a").click()
    page.wait_for_url("file://**/events/council-expels-russia/index.html")
    page.locator(".timeline-evidence cite a").first.click()
    page.wait_for_url("file://**/sources/*/index.html")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("body").evaluate("(body) => getComputedStyle(body).borderTopWidth") == "4px"


def test_post_from_disk(page: Page, site: Site) -> None:
    """A post's own chart opens from disk as well."""
    page.goto((site.folder / "posts/two-days-in-march-2022/index.html").as_uri())
    explore(first_figure(page))
    assert len(marks_of_chart(first_figure(page))) == len(marks_of_drawing(first_figure(page))) > 3
