"""What ``timeline`` can be told to do: one module a command, loaded when it is called.

Each has ``arguments(parser)``, which says what it takes, and ``run(options)``, which returns the exit status.
"""

#: Every command, with the line that ``timeline --help`` shows.
COMMANDS: dict[str, str] = {
    "check": "read everything, print every problem",
    "date": "explain dates: EDTF, first and last day, how they are shown",
    "new": "write a new event, source or timeline, and refuse what the check would",
    "format": "bring content files into one order and one way of quoting, comments and wording kept",
    "rename": "give a record another id everywhere; its old address leads to the new one",
    "schema": "write the JSON Schemas with which editors complete and explain fields",
    "cms": "write the pages of a web editor for this content",
    "forms": "write the forms with which readers propose events and corrections",
    "devserver": "serve the site, build it again after each change and refresh the browser",
    "build": "build the site into output/; on any error output/ stays as it was",
}

CLEAN, PROBLEMS, WRONG_USAGE = 0, 1, 2
