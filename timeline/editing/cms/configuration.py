"""The configuration of a web editor that keeps its content in git (Sveltia CMS), made from models and library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple
from urllib.parse import urlsplit

from timeline.editing.cms.fields import Choice, Plain, fields, label, summary
from timeline.editing.cms.files import ENDING, File, Standing
from timeline.editing.records import RECORDS
from timeline.library import Library

#: The folder of the content folder in which pictures are put.
PICTURES = "images"
SCRIPT, STYLE, CONFIGURATION = "sveltia-cms.js", "admin.css", "config.yml"
PAGE = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>Edit {{name}}</title>
<link rel="stylesheet" href="{STYLE}">
</head>
<body>
<script src="{SCRIPT}"></script>
</body>
</html>
"""
#: The editor's icons are words until their font, which comes from elsewhere, is there; so they keep to their place.
STYLES = ".sui.icon { max-width: 1em; overflow: hidden; }\n"


class Backend(NamedTuple):
    """Where the editor saves when it is not told to work with a folder of this machine."""

    #: ``github``, ``gitlab`` or ``gitea``.
    name: str
    #: The owner and the name, with a slash between.
    repo: str
    branch: str = ""
    #: Where the forge stands, if it is one of somebody's own.
    base_url: str = ""
    api_root: str = ""


#: By the kind of forge: the editor's name for it, where its public one stands, and where the others answer programs.
FORGES: Mapping[str, tuple[str, str, str]] = {
    "github": ("github", "https://github.com", "/api/v3"),
    "gitlab": ("gitlab", "https://gitlab.com", "/api/v4"),
    "forgejo": ("gitea", "https://gitea.com", "/api/v1"),
}


def page(name: str) -> str:
    """Return the page that loads the editor for the site *name*."""
    return PAGE.format(name=escape(name))


def backend(forge: str, address: str, branch: str) -> Backend:
    """Return where the editor saves: the *branch* of the repository at *address*, on a *forge* of this kind."""
    name, public, api = FORGES[forge]
    parts = urlsplit(address)
    own = f"{parts.scheme}://{parts.netloc}"
    elsewhere = {"base_url": own, "api_root": own + api} if own != public else {}
    return Backend(name, parts.path.strip("/"), branch, **elsewhere)


def this_machine(project: str) -> Backend:
    """Return a backend for the folder *project* alone; the editor asks for a repository also where there is none."""
    return Backend("gitea", f"this-machine/{project}")


def configuration(
    name: str, library: Library, where: Backend, *, root: str = "content", standing: Iterable[Standing] = ()
) -> Plain:
    """Return the configuration for the site *name*.

    *root* is the content folder from the repository's root on, *standing* the files in it that need a place of their
    own.
    """
    lanes = tuple(Choice(lane.id, lane.title) for lane in library.lanes.values())
    return {
        "backend": {**{key: value for key, value in where._asdict().items() if value}, "auth_methods": ["token"]},
        "app_title": name,
        "media_folder": f"{root}/{PICTURES}",
        "media_libraries": {"stock_assets": False},
        "output": {"omit_empty_optional_fields": True},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "collections": [
            *(_collection(folder, root, lanes) for folder in RECORDS),
            *_files(list(standing), root, lanes),
        ],
    }


def _pictures(root: str) -> Plain:
    """Return where pictures are put and how records name them; the dot keeps the editor from adding a slash."""
    return {"media_folder": f"/{root}/{PICTURES}", "public_folder": f"./{PICTURES}"}


def _collection(folder: str, root: str, lanes: tuple[Choice, ...]) -> Plain:
    """Return the list of the files of *folder*, each of which is a list of records; a new one is named by its first."""
    single = folder.removesuffix("s")
    return {
        "name": folder,
        "label": label(folder),
        "label_singular": label(single),
        "description": f"Each file holds one {single} or several. Open one and add to it, or make a new file.",
        "delete": False,
        "duplicate": False,
        "folder": f"{root}/{folder}",
        "extension": ENDING,
        "format": "yaml",
        **_pictures(root),
        "slug": {
            "template": f"{{{{fields.{folder}.0.id}}}}",
            "editable": ["create"],
            "hint": f"The name of the file. Left as it is, it is the id of the first {single}.",
        },
        "summary": "{{filename}}",
        "fields": [_records(folder, lanes)],
    }


def _records(folder: str, lanes: tuple[Choice, ...]) -> Plain:
    inner = fields(RECORDS[folder], lanes)
    return {
        "name": folder,
        "label": label(folder),
        "label_singular": folder.removesuffix("s"),
        "widget": "list",
        "root": True,
        "min": 1,
        "allow_duplicate": False,
        "collapsed": "auto",
        "summary": summary(inner),
        "fields": inner,
    }


def _files(standing: list[Standing], root: str, lanes: tuple[Choice, ...]) -> list[Plain]:
    """Return what is offered by its name, and what is kept from the editor, as far as there is any."""
    named = [each for each in standing if not each.obstacle]
    kept = [each for each in standing if each.obstacle]
    groups = {"other-files": ("Other files", named, {}), "kept": ("Not for this editor", kept, {"hide": True})}
    return [
        {
            "name": name,
            "label": title,
            **hidden,
            **_pictures(root),
            "files": [_file(f"file-{number}", each.file, root, lanes) for number, each in enumerate(group, start=1)],
        }
        for name, (title, group, hidden) in groups.items()
        if group
    ]


def _file(name: str, file: File, root: str, lanes: tuple[Choice, ...]) -> Plain:
    asked = [_records(file.folder, lanes)] if file.is_list else fields(RECORDS[file.folder], lanes)
    return {"name": name, "label": file.path, "file": f"{root}/{file.path}", "format": "yaml", "fields": asked}
