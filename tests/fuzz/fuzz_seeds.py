"""The first inputs of each target: our own recordings and, for one run, any collected messages that are given."""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from fuzz_targets import joined

RECORDINGS = Path(__file__).parents[1] / "hubs" / "payloads"
PATHS = ("", "$.ENERGY.Power", "phases[0].power", "$['a b']", "$..x", "$[?@.id == 1].value", "$.a[-1]")
RULES = (("kW", "power taken"), ("W", "power given"), ("kWh", "register taken"), ("m³", "gas volume"), ("£", "balance"))
TOLD = ('{"ENERGY":{"Power":412}}', '{"phases":[{"power":1.2}]}', "17.25", '[{"id":1,"value":"3.5"}]', '{"a":[1,2]}')
TEMPLATES = (
    "{{ value_json.ENERGY.Power }}",
    "{{ value_json['phases'][0]['power'] | float(0) * 1000 | round(1) }}",
    "{{ (value | int / 1000) | round(3) }}",
    "{{ value_json.a if value_json.a is defined else 0 }}",
    "{% if value_json.a %}{{ value_json.a }}{% endif %}",
    "{{ value_json.power | default('unknown') }}",
    "{{ -value_json.a | abs + 2 - 1 }}",
    "{{ value_json.a or value_json.b and not value_json.c }}",
    "{{ value_json.a > 3 }}",
    "{{ (value_json.a|int(none)) is none }}",
    "{{ value_json['a']['b'] | is_defined }}",
    "{{ self.__init__.__globals__ }}",
)
PAIRED = "o000t010d000d000d000d000"  # a code is shown, typed and agreed
PAIRINGS = (
    f"{PAIRED}s010d000k030d000d000f000d000",
    "o000t000d000d000d000t001d000d000d000t002d000d000d000w999o000",
    "o000t010d000d100d000d000d200r000d0A0d0;5d0<7",
    f"{PAIRED}s000d000k010k020k090d000d000s090d000r000",
    "o000t010d000d00zd000c000w9d0t010d000f000",
    "n0A0o000n0B5n0C7t010t010d000d100w9z0d000d000",
    f"{PAIRED}k030d000d0A1d000d100d200r0B9k090d000d0C7d000",
    f"{PAIRED}s090d000o000t010d000d000d000d000k01zw9z0f000d000d000",
)
TEMPLATE = re.compile(r'"[a-z_]+_(?:tpl|template)": ?"([^"]+)"')
CODES = ("7412 3456 7890 1234 5678", "7394-1569-9078-6306-0488", "12345", "73941569907863060480" * 3, "74l2 O456", "")


def seeds(target: str, collected: Path | None = None) -> Iterator[bytes]:
    """The first inputs of a target. `collected` is a file of messages, JSON Lines, of which nothing is kept."""
    match target:
        case "understand" | "survey" | "home_hub":
            yield from _heard(target, collected)
        case "templates":
            yield from ("\x1f".join(pair).encode() for pair in product(TEMPLATES, TOLD))
            yield from (f"{one}\x1f{TOLD[0]}".encode() for one in sorted(set(_templates())))
        case "generic":
            for path, (unit, meaning), told in product(PATHS, RULES, TOLD):
                yield f"{path}\x1f{unit}\x1f{meaning}\x1fMain\x1f{told}".encode()
        case "pairing":
            yield from (one.encode() for one in PAIRINGS)
        case "topup":
            yield from (one.encode() for one in CODES)


def _heard(target: str, collected: Path | None) -> Iterator[bytes]:
    for told in _recordings():
        is_ours = told["topic"].startswith("ihd-hub/")
        if target == "survey" or is_ours == (target == "home_hub"):
            before = [(one["topic"], one["payload"], True) for one in told.get("before", [])]
            yield joined([*before, (told["topic"], told["payload"], told.get("retained", False))])
    if collected and target != "home_hub":
        for line in collected.read_text("utf-8").splitlines():
            told = json.loads(line)
            yield joined([(told["topic"], str(told["payload"]), False)])


def _recordings() -> Iterator[dict[str, Any]]:
    for file in sorted(RECORDINGS.glob("*/*.json")):
        told: dict[str, Any] = json.loads(file.read_text("utf-8"))
        yield told


def _templates() -> Iterator[str]:
    """Those in the recorded announcements."""
    for told in _recordings():
        for one in (told, *told.get("before", [])):
            if one["topic"].endswith("/config"):
                yield from TEMPLATE.findall(one["payload"])
