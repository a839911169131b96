"""One attempt after another to build the site, each told to the terminal and to the browsers."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from timeline.build import UnsoundError, built_beside, complaining, prepare_for_many, settings_in
from timeline.content import YAML
from timeline.devserver.exchange import edition_in, exchange
from timeline.devserver.inputs import Inputs, roots_in
from timeline.devserver.troubles import ContentError, Situation, Trouble, of_mistake, of_problems, summary
from timeline.project import Project, ProjectError
from timeline.rendered import Rendered
from timeline.reports.lines import summary as in_words
from timeline.schemas import write_schemas
from timeline.site.settings import from_pelican
from timeline.site.words import counted
from timeline.web_editor import folder_of, write_web_editor

#: Mistakes that say all there is to say.
PLAIN = (ContentError, UnsoundError, ProjectError, SystemExit)


@dataclass(frozen=True)
class Order:
    """What to build, and how to tell of it."""

    #: Pelican's settings.
    file: Path
    #: Settings that count more than those in the file.
    given: Mapping[str, Any]
    #: Tells the terminal a line or some.
    say: Callable[[str], None]
    #: Whether an unexpected mistake shows its traceback.
    is_debugging: bool = False


@dataclass
class Desk:
    """Builds the site of an order again and again: whenever something that it is made from has changed."""

    order: Order
    #: Hands the browsers what they should show.
    show: Callable[[Situation], None]
    #: Makes a block that cannot be stopped in its middle.
    whole: Callable[[], AbstractContextManager[None]]
    inputs: Inputs = field(init=False)
    _last: str = field(init=False, default="")
    _contents: Mapping[str, bytes] = field(init=False, default_factory=dict)
    _rendered: Rendered = field(init=False, default_factory=Rendered)

    def __post_init__(self) -> None:
        """Begin with what is known before the settings are read."""
        prepare_for_many()
        self.inputs = Inputs(roots_in(self.order.given, self.order.file), Path("output").resolve())
        self.show(Situation(edition_in(self.inputs.output)))

    def attend(self) -> None:
        """Build the site if anything that it is made from is other than the last time."""
        digest = self.inputs.digest()
        if digest == self._last:
            return
        self._last = digest
        begun = time.monotonic()
        troubles: tuple[Trouble, ...] = ()
        try:
            built = self._build()
            told = f"built in {time.monotonic() - begun:.1f} s: {built}"
        except (Exception, SystemExit) as mistake:  # noqa: BLE001 (whatever settings, plugins and templates do)
            if self.order.is_debugging and not isinstance(mistake, PLAIN):
                traceback.print_exception(mistake)
            troubles = tuple(of_mistake(mistake, (Path.cwd(), *self.inputs.roots), self._contents))
            self.order.say("\n".join(map(str, troubles)))
            told = f"not built: {summary(troubles)}"
        self.show(Situation(edition_in(self.inputs.output), troubles))
        self.order.say(f"{time.strftime('%H:%M:%S')} {told}")

    def _build(self) -> str:
        """Build the site and return what was built in words; raises what there is against it."""
        with complaining():
            settings = settings_in(self.order.file, **self.order.given)
        self._take(settings)
        project = Project(from_pelican(settings), Path(settings["PATH"]), self.order.file.parent)
        self._contents = project.files()
        reading = project.read(self._contents)
        if not reading.is_sound:
            raise ContentError(tuple(of_problems(reading.problems, self._contents)))
        write_schemas(project, reading.library)
        if folder_of(project).is_dir():
            write_web_editor(project, reading.library)
        self._rendered.hold_under(self.inputs.digest(but=YAML))
        given = {"TIMELINE_READING": reading, "TIMELINE_RENDERED": self._rendered}
        with built_beside({**settings, **given}) as beside, self.whole():
            changed = exchange(beside, self.inputs.output)
        events = len(reading.library.events)
        warned = f"; {in_words(reading.problems)}, see `timeline check`" if reading.problems else ""
        return f"{counted(events, 'event', 'events')}, {counted(changed, 'file', 'files')} changed{warned}"

    def _take(self, settings: dict[str, Any]) -> None:
        """Let what the site is made from, and where it is made, be as these *settings* say."""
        self.inputs.output = Path(settings["OUTPUT_PATH"]).resolve()
        roots = roots_in(settings, self.order.file)
        if roots != self.inputs.roots:
            self.inputs.roots = roots
            self._last = self.inputs.digest()
