"""The page of an event as somebody checks it line by line, on a small phone and without script."""

from playwright.sync_api import Page

from tests.browser.site import Site

DISPUTED = "events/echr-ends-for-russia/index.html"
COLUMNS = ["Source", "Published", "Date it gives", "What it says", "Stance"]


def test_who_says_what_on_a_small_phone(scriptless: Page, site: Site) -> None:
    """Where the table's rows become blocks it is still a table: each row has a cell for each column, named in it."""
    scriptless.set_viewport_size({"width": 320, "height": 800})
    scriptless.goto(site.url(DISPUTED))
    table = scriptless.get_by_role("table")
    rows = table.get_by_role("row").all()[1:]

    assert table.get_by_role("columnheader").all_inner_texts() == COLUMNS
    assert {len(row.get_by_role("cell").all()) for row in rows} == {len(COLUMNS) - 1}
    assert len(rows) == len(scriptless.locator(".timeline-evidence > li").all())
    assert "16 March 2022" in table.locator("td strong").inner_text()
    assert scriptless.evaluate("document.documentElement.scrollWidth") == 320


def test_changes_open_without_script(scriptless: Page, site: Site) -> None:
    """The history of a record unfolds on request, each change with its day."""
    scriptless.goto(site.url(DISPUTED))
    changes = scriptless.locator(".timeline-history li")
    assert not changes.first.is_visible()
    scriptless.locator(".timeline-history summary").click()

    assert changes.first.is_visible()
    assert all(change.locator("time").get_attribute("datetime") for change in changes.all())
