"""Time two things side by side, so that whatever else the machine does hits both."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

Task = Callable[[], object]


def seconds(task: Task) -> float:
    """Return how long one run takes."""
    start = perf_counter()
    task()
    return perf_counter() - start


def side_by_side(*tasks: Task, runs: int) -> list[float]:
    """Return the median seconds of each task, the tasks taking turns *runs* times."""
    turns = [[seconds(task) for task in tasks] for _ in range(runs)]
    return [median(times) for times in zip(*turns, strict=True)]
