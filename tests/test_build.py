"""A whole build: a sound one replaces the site, anything else leaves it byte for byte as it was and says why."""

import re
from pathlib import Path

import pytest

from tests.projects import EVENTS, POST, SETTINGS, files_in, project, run

LAST = {"output/index.html": "the last good site", "output/events/old/index.html": "an old page"}


def site(root: Path, content: dict[str, str] | None = None, **others: str) -> Path:
    """Write a project that can be built, with a site that was built before; *others* are files by their stem."""
    project(root, {"posts/post.md": POST, **(content or {})})
    files = {"pelicanconf.py": SETTINGS, **{f"{name}.py": text for name, text in others.items()}, **LAST}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that was built once, soundly, with a warning."""
    root = site(tmp_path_factory.mktemp("built"), {"sources/unused.yaml": "{id: unused, title: Unused}\n"})
    done = run(root, "build", PYTHONHASHSEED="1")
    assert done.returncode == 0, done.stderr
    (root / "told.txt").write_text(done.stderr, encoding="utf-8")
    return root


def test_good_build_replaces_the_site(built: Path) -> None:
    """The new site stands where the last one stood, and nothing is left of that or beside it."""
    now = files_in(built / "output")
    assert {
        "index.html",
        "events/a/index.html",
        "timelines/all/index.html",
        "timelines/all/events.json",
        "a-post.html",
    } <= set(now)
    assert "events/old/index.html" not in now
    assert b"the last good site" not in now["index.html"]
    assert [path.name for path in built.iterdir() if path.name.startswith("output")] == ["output"]


def test_warnings_are_told_and_do_no_harm(built: Path) -> None:
    """A warning is printed as the check prints it; the site is built."""
    told = (built / "told.txt").read_text(encoding="utf-8")
    assert "content/sources/unused.yaml:1:6: unused-source: no event cites the source 'unused'\n" in told
    assert "Traceback" not in told


def test_two_builds_are_identical(built: Path, tmp_path: Path) -> None:
    """Neither the hour, nor the time zone, nor the order of a set, nor the folder shows in a built file."""
    other = site(tmp_path / "elsewhere", {"sources/unused.yaml": "{id: unused, title: Unused}\n"})
    for path in (built / "content").rglob("*.yaml"):
        times = path.stat().st_mtime_ns
        __import__("os").utime(other / path.relative_to(built), ns=(times, times))
    assert run(other, "build", PYTHONHASHSEED="2", TZ="Pacific/Auckland").returncode == 0
    first, second = files_in(built / "output"), files_in(other / "output")
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


def test_post_shows_its_timeline(built: Path) -> None:
    """In a post the block is a drawing whose marks lead to event pages, and links to records are led there too."""
    text = (built / "output/a-post.html").read_text(encoding="utf-8")
    assert text.count('<svg class="timeline-drawing ') == 2
    assert text.count("timeline.css") == 1
    led = re.findall(r'href="([^"]*events/a/[^"]*)"', text)
    assert len(led) == 3
    assert set(led) == {"https://timeline.example/events/a/"}
    assert "```" not in text
    assert "{filename}" not in text


def test_pages_of_the_contract_are_there(built: Path) -> None:
    """Every address of the contract that a plan holds is written, with the chart library and the style sheet."""
    names = set(files_in(built / "output"))
    pages = "timelines timelines/all timelines/all/embed events/a sources sources/report".split()
    assert {f"{page}/index.html" for page in pages} <= names
    assert {f"timelines/all/{name}" for name in ("events.json", "events.csv", "feed.atom", "all.chart.js")} <= names
    assert {f"assets/timeline/{name}" for name in ("plotly.js", "timeline.css", "timeline.js")} <= names
    assert {f"schema/{name}.json" for name in ("event", "source", "timeline")} <= names


BAD_EVENT = EVENTS.replace("id: a", "id: b").replace("lane: law", "lane: lw")
TOLD = "content/events/bad.yaml:1:60: unknown-lane: there is no lane 'lw'; did you mean 'law'?"
NO_DATE = "Title: No date\n\nWords.\n"
WRONG_BLOCK = POST.replace("id: all", "id: al")

BROKEN: list[tuple[dict[str, str], str]] = [
    ({"events/bad.yaml": BAD_EVENT}, TOLD),
    ({"events/bad.yaml": "- {id: b\n"}, "content/events/bad.yaml:"),
    ({"events/bad.yaml": "\x00"}, "content/events/bad.yaml:1:1: control-character:"),
    ({"posts/undated.md": NO_DATE}, "undated.md"),
    ({"posts/post.md": WRONG_BLOCK}, "content/posts/post.md:7:5: unknown-timeline:"),
    ({"posts/post.md": "", "posts/post.markdown": WRONG_BLOCK}, "post.markdown"),
    ({"posts/post.md": "", "posts/post.mkd": POST.replace("id: all", "id: [")}, "post.mkd"),
    ({"posts/post.md": POST.replace("event:a", "event:b")}, "content/posts/post.md:4:"),
    ({"posts/twin.md": POST.replace("A post", "A Post")}, "a-post"),
]


@pytest.mark.parametrize(("content", "told"), BROKEN, ids=[str(number) for number in range(len(BROKEN))])
def test_bad_content_publishes_nothing(content: dict[str, str], told: str, tmp_path: Path) -> None:
    """The last site stays byte for byte, the status is 1, and a line says where and why, without a traceback."""
    root = site(tmp_path, content)
    before = files_in(root / "output")
    done = run(root, "build")
    assert done.returncode == 1
    assert files_in(root / "output") == before
    assert told in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert [path.name for path in root.iterdir() if path.name.startswith("output")] == ["output"]


WRONG_SETTINGS = [
    ("SITENAME = ", "pelicanconf.py"),
    (SETTINGS.replace('"content"', '"no-such"'), "path containing the content"),
    (SETTINGS + 'THEME = "no-such-theme"\n', "no-such-theme"),
    (SETTINGS + 'DIRECT_TEMPLATES = ["no-such-template"]\n', "no-such-template"),
    (SETTINGS.replace("timeline.plugin", "no_such_plugin"), "no_such_plugin"),
]


@pytest.mark.parametrize(("text", "told"), WRONG_SETTINGS, ids=[told for _, told in WRONG_SETTINGS])
def test_wrong_settings_publish_nothing(text: str, told: str, tmp_path: Path) -> None:
    """A mistake in the settings or the theme leaves the site as it was and is told by name."""
    root = site(tmp_path, pelicanconf=text)
    before = files_in(root / "output")
    done = run(root, "build")
    assert done.returncode == 1
    assert files_in(root / "output") == before
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_outside_of_a_project(tmp_path: Path) -> None:
    """Where there are no settings a sentence says so, and no folder is made."""
    done = run(tmp_path, "build")
    assert done.returncode in {1, 2}
    assert "pelicanconf.py" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_first_build(tmp_path: Path) -> None:
    """A site that was never built needs no folder to begin with; --publish reads publishconf.py."""
    conf = SETTINGS.replace("https://timeline.example", "https://public.example/sub")
    root = project(tmp_path, {"posts/post.md": POST})
    (root / "publishconf.py").write_text(conf, encoding="utf-8")
    done = run(root, "build", "--publish")
    assert done.returncode == 0, done.stderr
    page = (root / "output/events/a/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://public.example/sub/events/a/">' in page


HOSTILE = "- {id: a, date: 2022-03-16, title: '<b>\"x\"</b> & <script>', lane: law, sources: [{source: report}]}\n"


def test_hostile_title_on_a_real_page(tmp_path: Path) -> None:
    """Under Pelican's own Jinja a title is text as well."""
    root = site(tmp_path, {"events/events.yaml": HOSTILE})
    assert run(root, "build").returncode == 0
    page = (root / "output/events/a/index.html").read_text(encoding="utf-8")
    heading = re.search(r"<h1>(&lt;b.*?)</h1>", page)
    assert heading
    assert re.fullmatch(r"&lt;b&gt;(&#34;|&quot;)x\1&lt;/b&gt; &amp; &lt;script&gt;", heading[1])


@pytest.mark.parametrize("place", [".", "..", "content", "content/..", "theme"])
def test_site_takes_the_place_of_nothing_it_is_made_from(tmp_path: Path, place: str) -> None:
    """An output folder that holds content, settings or theme is refused, as building replaces all in it."""
    root = site(tmp_path / "project")
    (root / "theme" / "templates").mkdir(parents=True)
    with (root / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"THEME = 'theme'\nOUTPUT_PATH = {place!r}\n")
    before = files_in(tmp_path)
    done = run(root, "build")
    assert done.returncode == 1
    assert "which holds" in done.stderr
    assert files_in(tmp_path) == before
