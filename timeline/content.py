"""Which files of a content folder are content: where records stand, and what the names of files end in."""

#: The folders of the content folder that hold records.
FOLDERS = ("events", "sources", "timelines")
YAML = (".yaml", ".yml")
#: What Pelican takes for Markdown.
MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")
#: How the names of content files end.
SUFFIXES = frozenset({*YAML, *MARKDOWN})
