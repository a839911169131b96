"""Questions at a terminal, one line each: what is refused is asked again, with the reason."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Callable, Iterable, Sequence

from timeline.editing.drafts.answers import Choice, matching
from timeline.problems import did_you_mean

#: More choices than these are not listed; a part of a title finds them.
SHOWN = 9
#: Longer choices are cut, so that each stays one line.
LENGTH = 100
YES = {"", "y", "yes"}

#: Says why an answer cannot be taken; nothing if it can.
Refusal = Callable[[str], str]


def is_terminal() -> bool:
    """Tell whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(*lines: str) -> None:
    """Print *lines* between questions."""
    print("\n".join(lines))


def ask(label: str, refusal: Refusal, *, default: str = "", known: Iterable[str] = ()) -> str:
    """Ask until the answer is not refused; Enter alone takes the *default*, Tab completes what is *known*."""
    prompt = f"{label} [{default}]: " if default else f"{label}: "
    while True:
        answer = _line(prompt, known).strip() or default
        if not (reason := refusal(answer)):
            return answer
        say(f"  {reason}")


def agreed(question: str) -> bool:
    """Ask something that Enter alone answers with yes."""
    return _line(f"{question} [yes]: ", ()).strip().lower() in YES


def pick(label: str, choices: Sequence[Choice], *, default: str = "", none: str = "", is_open: bool = False) -> str:
    """Ask for one of *choices* by number, id or a part of its title, and return its id.

    *none* says what Enter alone means where no default is; nothing is returned then. Where the list *is_open*, an
    answer that fits none of them is returned as it is.
    """
    offered = choices
    prompt = f"{label} [{default or none}]: " if default or none else f"{label}: "
    while True:
        answer = _line(prompt, [each.id for each in choices]).strip() or default
        if not answer and none:
            return ""
        found = (matching(offered, answer) or matching(choices, answer)) if answer else []
        if len(found) == 1:
            if found[0].id != answer:
                say(f"  {_shown(found[0])}")
            return found[0].id
        if found:
            offered = found
            say(f"  {len(found)} fit:")
            show(offered)
        elif answer and is_open:
            return answer
        else:
            hint = did_you_mean(answer, [each.id for each in choices])
            say(f"  None of them fits{hint or '; type a number, an id, or a part of a title.'}")


def show(choices: Sequence[Choice]) -> None:
    """Print the first of *choices* with their numbers."""
    for number, each in enumerate(choices[:SHOWN], 1):
        say(f"  {number}  {_shown(each)}")
    if len(choices) > SHOWN:
        say(f"     and {len(choices) - SHOWN} more: type a part of a title or an id to find them")


def _shown(choice: Choice) -> str:
    return textwrap.shorten(f"{choice.id}: {choice.title}", LENGTH, placeholder="…") if choice.title else choice.id


def _line(prompt: str, known: Iterable[str]) -> str:
    _complete(sorted(known))
    return input(prompt)


def _complete(words: list[str]) -> None:
    """Let Tab complete *words*, where the terminal can."""
    try:
        import readline  # noqa: PLC0415 (not every Python has it)
    except ImportError:
        return
    readline.set_completer_delims("")
    readline.set_completer(lambda text, state: ([*filter(lambda each: each.startswith(text), words), None])[state])
    readline.parse_and_bind("tab: complete")
