"""Files that a household may have, and a home that they are brought into."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mend_home import START, said

OCTOPUS = "Consumption (kWh), Start, End"


def octopus(file: Path, first: datetime, kwh, *, header=OCTOPUS) -> Path:
    """A file as Octopus gives it out: half-hours from `first` (UTC) on."""
    lines = [header]
    for n, one in enumerate(kwh):
        start = first + timedelta(minutes=30 * n)
        lines.append(f"{one}, {start.isoformat()}, {(start + timedelta(minutes=30)).isoformat()}")
    file.write_text("\n".join(lines) + "\n")
    return file


def table(file: Path, first: datetime, kwh, header="timestamp,kwh") -> Path:
    """A table that anybody may have made, in UTC."""
    lines = [header]
    lines += [f"{first + timedelta(minutes=30 * n):%Y-%m-%dT%H:%M:%SZ},{one}" for n, one in enumerate(kwh)]
    file.write_text("\n".join(lines) + "\n")
    return file


def brought(home, *words) -> dict:
    """What `ihd import` answers."""
    return json.loads(said(home, "import", *map(str, words)))


def refused(home, *words) -> str:
    """Headline and advice of an import that is refused."""
    told = json.loads(said(home, "import", *map(str, words), status=1))["trouble"]
    return f"{told['headline']}. {told['advice']}"


BEFORE = START - timedelta(days=2)  # of the home that wants mending, which begins at START
LONG_AGO = datetime(2024, 1, 10, tzinfo=UTC)
