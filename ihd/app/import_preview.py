"""A file to be brought in, as the Preview page shows it: the questions on it, and what stands as their answers."""

import re
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ihd.app.context import Context
from ihd.app.import_choice import UNITS
from ihd.app.import_meter import MADE
from ihd.app.import_words import Read, kwh_of
from ihd.energy.calendar import HALF_HOUR, utc
from ihd.energy.fuel import Direction, Fuel
from ihd.energy.trouble import FileTrouble, Trouble
from ihd.history_files.amounts import VOLUMES
from ihd.history_files.found import Found, FoundSeries, Layout
from ihd.store.imports import New
from ihd.store.kept import Meter
from ihd.ui.diary_told import Option, Preview, Query, Sample, Sum
from ihd.wording import later, tr

Answers = Mapping[str, str]
COUNTS = {"electricity": later("Electricity used"), "gas": later("Gas"), "export": later("Given to the grid")}
UNIT_WORDS = {
    "kwh": "kWh",
    "wh": "Wh",
    "m3": "m³",
    "litres": later("litres"),
    "ft3": later("cubic feet"),
    "kw": "kW",
    "w": "W",
    "kwh-register": later("Meter in kWh"),
    "wh-register": later("Meter in Wh"),
    "m3-register": later("Meter in m³"),
}
OF_GAS = ("m3", "litres", "ft3", "m3-register")
STAMPS = {"start": later("The start"), "end": later("The end")}
ORDERS = {"day-first": later("3 April"), "month-first": later("4 March")}
MARKS = {"point": later("Decimals"), "comma": later("Thousands")}
SLASHED = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b")  # a date that may be read in two ways
SAYS_ZONE = re.compile(r"(Z|[+-]\d\d:?\d\d)$|^\d{9,11}$")
KINDS = {
    "table": later("A table of readings"),
    "whole-wh": later("A table of readings in Wh"),
    "octopus": later("Half-hours from Octopus"),
    "octopus-json": later("Half-hours from Octopus"),
    "n3rgy": later("Half-hours from n3rgy"),
    "n3rgy-json": later("Half-hours from n3rgy"),
    "emoncms-json": later("A feed of emoncms"),
    "glowmarkt-csv": later("Half-hours from Glowmarkt"),
    "glowmarkt-json": later("Half-hours from Glowmarkt"),
    "powershaper": later("Half-hours from PowerShaper"),
    "edf-monthly": later("Months from EDF"),
    "green-button": later("Green Button"),
    "dsmr": later("Telegrams of a P1 port"),
    "home-assistant": later("Statistics of Home Assistant"),
    "low-carbon-london": "Low Carbon London",
    "ukdale": "UK-DALE",
    "refit": "REFIT",
    "esb": "ESB Networks",
    "enedis": "Enedis",
    "datadis": "Datadis",
    "eloverblik": "Eloverblik",
    "british-gas": later("Half-hours from British Gas"),
    "edf": later("Half-hours from EDF"),
    "eon-next": later("Half-hours from E.ON Next"),
    "ovo": later("Half-hours from OVO"),
    "shell": later("Half-hours from Shell Energy"),
}
ASK_AGAIN = later("Change how it is read, below.")


def kind(found: Found) -> str:
    """The kind of a file, as the household may know it."""
    if found.format in KINDS:
        return tr(KINDS[found.format])
    return tr("Recognised as {format}", format=found.format)


def series_of(found: Found, answers: Answers) -> FoundSeries:
    """The series that is chosen; the first until one is."""
    number = int(answers.get("series") or 0)
    return found.series[number if number < len(found.series) else 0]


def standing(found: Found, known: Sequence[Meter], answers: Answers) -> dict[str, str]:
    """What stands as the answer to each question: what was answered, else what the file says; empty where neither."""
    series = series_of(found, answers)
    layout = series.layout
    units = {measure: name for name, measure in UNITS.items()}
    told = {
        "series": answers.get("series") or "0",
        "counts": answers.get("counts") or _counts(series),
        "unit": answers.get("unit") or (units.get(layout.measure, "") if layout.measure else ""),
        "stamps": answers.get("stamps") or layout.stamps.value,
        "zone": answers.get("zone") or layout.zone,
        "date_order": answers.get("date_order") or layout.date_order.value.replace(" ", "-"),
        "decimal": answers.get("decimal") or ("comma" if layout.decimal == "," else "point"),
    }
    if told["unit"] in OF_GAS and not told["counts"]:
        told["counts"] = "gas"
    meters = [option.key for option in _meters(known, told["counts"])]
    meter = answers.get("meter", "")
    told["meter"] = meter if meter in meters else meters[0] if len(meters) <= 2 else ""
    return told


def asked(path: Path, found: Found, answers: Mapping[str, str]) -> tuple[Found, Namespace]:
    """The file with the one series that is chosen, and how it is to be read, as `ihd import` would be asked."""
    counts = answers["counts"]
    series = replace(series_of(found, answers), fuel=None, direction=None)
    return replace(found, series=(series,)), Namespace(
        file=path,
        format="auto",
        series=None,
        fuel=counts,
        direction="export" if counts == "export" else "import",
        unit=answers["unit"],
        meter=answers["meter"],
        stamps=answers["stamps"],
        zone=answers["zone"],
        date_order=answers["date_order"],
        decimal=answers["decimal"],
    )


def preview(path: Path, found: Found, known: Sequence[Meter], answers: Answers) -> Preview:
    """The file before it has been read, with these answers that stand."""
    missing = ""
    if not answers["counts"]:
        missing = tr("Say first what it counts.")
    elif not answers["unit"]:
        missing = tr("Say first what its numbers are.")
    elif not answers["meter"]:
        missing = tr("Say first which meter it is of.")
    layout = series_of(found, answers).layout
    notes = tuple(_sentence(note) for note in found.notes)
    return Preview(
        path.name, kind(found), _queries(found, known, answers), _sample(found, layout), None, notes, missing
    )


def read_preview(context: Context, shown: Preview, read: Read, new: New) -> Preview:
    """The file once it has been read."""
    every = tuple(read.told.told())
    is_volume = read.what.direction is Direction.VOLUME
    litres = sum(counted for _, counted in every)
    told = Sum(
        utc(every[0][0]),
        utc(every[-1][0] + HALF_HOUR),
        len(every),
        len(new),
        kwh_of(context, read, every),
        litres / 1000 if is_volume else None,
        read.made.rows_read,
        read.made.rows_skipped,
    )
    return shown._replace(sum=told, notes=tuple(dict.fromkeys(_sentence(note) for note in read.notes)))


def plain(trouble: Trouble) -> Trouble:
    """A trouble whose advice names options of the command line, for whoever has a screen instead."""
    return FileTrouble(trouble.headline, tr(ASK_AGAIN)) if "--" in trouble.advice else trouble


def _counts(series: FoundSeries) -> str:
    if series.fuel is None:
        return ""
    if series.fuel is Fuel.ELECTRICITY and series.direction is Direction.EXPORT:
        return "export"
    return series.fuel.value if series.fuel.value in COUNTS else ""


def _meters(known: Sequence[Meter], counts: str) -> tuple[Option, ...]:
    """Meters of this home that count such, and one that is not among them."""
    fuel = "electricity" if counts == "export" else counts or "electricity"
    names = dict.fromkeys(one.name for one in known if one.fuel.value == fuel)
    other = f"{MADE}/{fuel}"
    told = tuple(Option(name, name, tr("What it told itself stands first.")) for name in names if name != other)
    line = tr("What two meters tell of the same time is added up.") if told else ""
    return (*told, Option(other, tr("Another meter"), line))


def _queries(found: Found, known: Sequence[Meter], answers: Answers) -> tuple[Query, ...]:
    series = series_of(found, answers)
    units = {name: UNIT_WORDS[name] for name in UNITS if _is_unit(name, answers)}
    says = "" if series.fuel else tr("The file does not say.")
    queries = [
        Query("counts", tr("What it counts"), says, _options(COUNTS), answers["counts"]),
        Query("unit", tr("Its numbers are"), _of_unit(series, answers), _options(units), answers["unit"]),
    ]
    if len(found.series) > 1:
        several = tuple(Option(str(n), one.name) for n, one in enumerate(found.series))
        told = tr("The file has several. Each is brought in by itself.")
        queries.insert(0, Query("series", tr("Which of them"), told, several, answers["series"], is_list=True))
    meters = _meters(known, answers["counts"])
    if len(meters) > 1:
        queries.append(Query("meter", tr("Which meter it is of"), "", meters, answers["meter"], is_list=True))
    return (*queries, *_of_table(found, series.layout, answers))


def _of_table(found: Found, layout: Layout, answers: Answers) -> list[Query]:
    """What only a table leaves open: its times and its decimals."""
    if not found.sample:
        return []
    times = [row[layout.time_column] for row in found.sample if layout.time_column < len(row)]
    amounts = [row[layout.value_column] for row in found.sample if layout.value_column < len(row)]
    queries = []
    if layout.end_column is None:
        told = tr("Which end of its time a row marks.")
        queries.append(Query("stamps", tr("Its times are"), told, _options(STAMPS), answers["stamps"]))
    if any(SLASHED.match(time) for time in times) and answers["date_order"] in ORDERS:
        queries.append(Query("date_order", tr("03/04 means"), "", _options(ORDERS), answers["date_order"]))
    if not all(SAYS_ZONE.search(time) for time in times):
        zones = dict.fromkeys((answers["zone"], layout.zone, "Europe/London", "UTC"))
        words = {zone: tr("UTC, all year") if zone == "UTC" else tr("The wall: {zone}", zone=zone) for zone in zones}
        queries.append(Query("zone", tr("By which clock"), "", _options(words), answers["zone"]))
    if any("," in amount for amount in amounts):
        marks = Query("decimal", tr("A comma stands before"), "", _options(_comma()), answers["decimal"])
        queries.append(marks)
    return queries


def _comma() -> dict[str, str]:
    return {"comma": MARKS["point"], "point": MARKS["comma"]}


def _is_unit(name: str, answers: Answers) -> bool:
    """Whether this may be the unit of what it counts; the one that stands always is."""
    return name == answers["unit"] or (name in OF_GAS) <= (answers["counts"] in ("gas", ""))


def _of_unit(series: FoundSeries, answers: Answers) -> str:
    if series.layout.measure is None:
        return tr("The file does not say. A bill of the same days helps to tell.")
    if answers["unit"].endswith("-register"):
        return tr("A running total, as the meter shows it.")
    power = UNITS[answers["unit"]] if answers["unit"] in ("kw", "w") else None
    if power is not None:
        return tr("The mean power over each time.")
    return tr("Gas by volume becomes kWh by your calorific value.") if UNITS[answers["unit"]] in VOLUMES else ""


def _sample(found: Found, layout: Layout) -> Sample:
    times = tuple(n for n in (layout.time_column, layout.clock_column, layout.end_column) if n is not None)
    return Sample(found.header, found.sample[:5], times, (layout.value_column,))


def _options(words: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(key, tr(said)) for key, said in words.items())


def _sentence(note: str) -> str:
    return note if note.endswith((".", "!", "?")) else f"{note}."
