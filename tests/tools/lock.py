"""Takes npm's addresses for donations out of its lock file, which carries hashes and no addresses."""

import json
from pathlib import Path

LOCK = Path(__file__).parents[2] / "package-lock.json"


def without_funding(lock: dict[str, object]) -> dict[str, object]:
    """Return the lock without the field ``funding`` of each package (npm's package-lock.json, "packages")."""
    packages = lock["packages"]
    assert isinstance(packages, dict)
    plain = {name: {key: value for key, value in each.items() if key != "funding"} for name, each in packages.items()}
    return {**lock, "packages": plain}


if __name__ == "__main__":
    LOCK.write_text(json.dumps(without_funding(json.loads(LOCK.read_bytes())), indent=2) + "\n", encoding="utf-8")
