"""The development server as a process: it builds what was saved last, survives any content, and ends when told to."""

import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.devserver.running import News, Running, running, site, until
from tests.projects import EVENTS, POST, SETTINGS, files_in, run

FILE = "content/events/events.yaml"
WRONG = EVENTS.replace("lane: law", "lane: lw")
TOLD = f"{FILE}:1:60: unknown-lane: there is no lane 'lw'; did you mean 'law'?"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    """Start a server for a small site and wait for its first build."""
    settings = f"{SETTINGS}\nTHEME_TEMPLATES_OVERRIDES = ['templates']\n"
    (tmp_path / "templates").mkdir()
    with running(site(tmp_path, settings=settings)) as server:
        until(lambda: server.builds)
        yield server


@pytest.fixture
def news(server: Running) -> News:
    """Listen as a browser does, from after the first build on."""
    news = News(server.url)
    assert news.next()["troubles"] == []
    return news


def test_good_save(server: Running, news: News) -> None:
    """A save is built, told to browsers as another edition, and served."""
    server.change(FILE, "Ministers decide", "Ministers hesitate")
    assert news.next()["troubles"] == []
    assert b"Ministers hesitate" in server.get("events/a/")[2]
    assert " 1 event, " in server.said


def test_bad_save(server: Running, news: News) -> None:
    """A problem is told with its place and its line; the page stays; mended, there is none."""
    server.save(FILE, WRONG)
    told = news.next()
    (trouble,) = told["troubles"]
    assert (trouble["place"], trouble["check"]) == (f"{FILE}:1:60", "unknown-lane")
    assert ("".join(trouble["excerpt"]), trouble["excerpt"][1]) == (WRONG.rstrip("\n"), "lw")
    assert b"Ministers decide" in server.get("events/a/")[2]
    until(lambda: "not built: 1 error\n" in server.said)
    assert f"{TOLD}\n" in server.said
    server.save(FILE, EVENTS)
    assert news.next()["troubles"] == []


def test_burst_of_saves(server: Running, news: News) -> None:
    """However many saves follow each other, good and bad, the last one is what is shown in the end."""
    for number in range(40):
        server.save(FILE, EVENTS.replace("decide", f"decide {number}") if number % 2 else "- {id: a")
    news.until(lambda told: not told["troubles"] and b"decide 39" in server.get("events/a/")[2])
    assert server.builds < 40


def test_save_by_rename(server: Running, news: News) -> None:
    """Editors that write beside and rename are followed."""
    for words in ("hesitate", "wait"):
        server.save("content/events/events.yaml~", EVENTS.replace("decide", words))
        (server.root / f"{FILE}~").replace(server.root / FILE)
        news.next()
        assert words.encode() in server.get("events/a/")[2]


def test_saves_that_change_nothing(server: Running, news: News) -> None:
    """Neither a touch nor what editors, git and the build itself leave behind is a reason to build."""
    before = server.builds
    for name in (FILE, "pelicanconf.py", "content/posts/post.md"):
        (server.root / name).touch()
    for name in (".git/index", "content/events/.events.yaml.swp", "content/4913", "output/x.html", ".timeline/x"):
        server.save(name, "x")
    server.change(FILE, "decide", "hesitate")
    news.until(lambda _: b"hesitate" in server.get("events/a/")[2])
    until(lambda: server.builds > before)
    assert server.builds == before + 1


UNDATED = "Title: No date\n\nWords.\n"
DEAD = POST.replace("event:a", "{filename}gone.md")
BROKEN: list[tuple[str, str, str, str]] = [
    ("pelicanconf.py", "SITENAME = 1\nPATH = (\n", "pelicanconf.py:2", "SyntaxError"),
    ("pelicanconf.py", "PATH = 'content'\n\nraise SystemExit", "pelicanconf.py:3", "status"),
    ("pelicanconf.py", f"{SETTINGS}\nTIMELINE_FEATURED = 'no'\n", "", "TIMELINE_FEATURED"),
    ("pelicanconf.py", f"{SETTINGS}\nTIMELINE_CHECKS = {{'no': 'off'}}\n", "", "TIMELINE_CHECKS"),
    ("templates/timeline/event.html", "<p>\n{% if %}", "templates/timeline/event.html:2", "TemplateSyntaxError"),
    ("templates/timeline/event.html", "<p>\n{{ no.no }}", "templates/timeline/event.html:2", "UndefinedError"),
    ("content/posts/undated.md", UNDATED, "content/posts/undated.md", "'date'"),
    ("content/posts/post.md", DEAD, "content/posts/post.md:4", "gone.md"),
    ("content/posts/post.md", POST.replace("event:a", "event:b"), "content/posts/post.md:4:18", "unknown-event"),
    ("content/events/bad.yaml", "\x00", "content/events/bad.yaml:1:1", "control-character"),
]


@pytest.mark.parametrize("saved", BROKEN, ids=[f"{row[2]} {row[3]}" for row in BROKEN])
def test_whatever_is_saved(saved: tuple[str, str, str, str], server: Running, news: News) -> None:
    """Broken settings, templates and content are told with their place, as often as it takes, and can be mended."""
    name, text, place, words = saved
    path = server.root / name
    last = path.read_text(encoding="utf-8") if path.exists() else None
    for more in ("\n", "\n\n"):
        server.save(name, text + more)
        told = news.next()["troubles"][0]
        assert told["place"] == place
        assert words in told["message"] + told["check"]
    if last is None:
        path.unlink()
    else:
        server.save(name, last)
    assert news.next()["troubles"] == []
    assert "Traceback" not in server.said


def test_content_folder_comes_and_goes(server: Running, news: News) -> None:
    """Without its content folder the server waits, and watches the one that comes."""
    (server.root / "content").rename(server.root / "elsewhere")
    assert news.next()["troubles"]
    assert server.get("events/a/")[0] == 200
    (server.root / "elsewhere").rename(server.root / "content")
    news.until(lambda told: not told["troubles"])
    server.change(FILE, "decide", "hesitate")
    news.until(lambda _: b"hesitate" in server.get("events/a/")[2])


def test_event_gets_another_id(server: Running, news: News) -> None:
    """The page of an event that is gone is gone too; a page in its place waits for it."""
    server.change(FILE, "id: a", "id: b")
    server.change("content/posts/post.md", "event:a", "event:b")
    news.until(lambda told: not told["troubles"] and server.get("events/b/")[0] == 200)
    status, _, page = server.get("events/a/")
    assert (status, b"/events/a/" in page, b"/_devserver/refresh.js" in page) == (404, True, True)


def test_beginning_with_problems(tmp_path: Path) -> None:
    """Where there was never a good build, a page says so and waits for the first one."""
    with running(site(tmp_path, {"events/events.yaml": WRONG})) as server:
        told = News(server.url).until(lambda told: bool(told["troubles"]))
        status, _, page = server.get("")
        assert (status, told["edition"], b"/_devserver/refresh.js" in page) == (503, "", True)
        server.save(FILE, EVENTS)
        until(lambda: server.get("")[0] == 200)


def test_served_files(server: Running) -> None:
    """Pages carry the script, files are as they are, and the browser keeps nothing without asking."""
    status, headers, page = server.get("events/a/", if_modified_since="Fri, 01 Jan 2100 00:00:00 GMT")
    assert (status, headers["cache-control"], page.count(b"_devserver/refresh.js")) == (200, "no-cache", 1)
    status, headers, style = server.get("assets/timeline/timeline.css", range="bytes=0-9")
    assert (status, headers["cache-control"], len(style)) == (206, "no-cache", 10)
    assert server.get("", "HEAD")[2] == server.get("assets/timeline/timeline.css", "HEAD")[2] == b""
    assert server.get("events/a")[2] == page
    assert server.get("", "POST")[0] == 405
    assert [server.get(path)[0] for path in ("no/such/page", "%2e%2e/pelicanconf.py", "_devserver/no")] == [404] * 3


def test_other_hosts_are_refused(server: Running) -> None:
    """A name that leads to this machine does not let another site read along."""
    assert [server.get("", Host=host)[0] for host in ("localhost", "127.0.0.1:1", "[::1]", "evil.example")] == [
        200,
        200,
        200,
        400,
    ]


def test_editor_pages(server: Running) -> None:
    """What stands in the private folder for the web editor is served as it is, and never kept."""
    assert server.get("admin/")[0] == 404
    page = "<head></head>edit"
    server.save(".timeline/admin/index.html", page)
    server.save(".timeline/admin/config.yml", "x: 1")
    status, headers, content = server.get("admin")
    assert (status, headers["cache-control"], content) == (200, "no-store", page.encode())
    assert server.get("admin/config.yml")[2] == b"x: 1"


def test_output_is_what_a_build_makes(server: Running, news: News) -> None:
    """Nothing of the development server is in the output folder: it is what `timeline build` makes."""
    server.change(FILE, "decide", "hesitate")
    news.next()
    served = files_in(server.root / "output")
    assert [name for name, content in served.items() if b"_devserver" in content] == []
    assert run(server.root, "build").returncode == 0
    assert files_in(server.root / "output") == served


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopping(number: signal.Signals, server: Running) -> None:
    """Told to stop, it ends cleanly, whoever listens, and takes its half-built site along."""
    listener = News(server.url)
    server.change(FILE, "decide", "hesitate")
    assert server.stop(number) == 0
    assert listener.until_over()
    assert "Traceback" not in server.said
    assert [path.name for path in server.root.glob("output*")] == ["output"]


def test_port_in_use(tmp_path: Path) -> None:
    """A port that is taken is told in one line."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run(site(tmp_path), "devserver", "--port", str(taken.getsockname()[1]))
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "in use" in done.stderr


def test_outside_of_a_project(tmp_path: Path) -> None:
    """Where there are no settings there is nothing to serve."""
    done = run(tmp_path, "devserver", "--port", "0")
    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "pelicanconf.py" in done.stderr
