"""Which part of the grid a postcode lies in, as far as its area tells: where an area has several, all of them.

Great Britain's fourteen networks were drawn long before postcodes, so this is common knowledge and no map: an area that
a border runs through, or may run through, names each network on either side, the likeliest first, and the household is
asked. The distributor's number on the bill (the first two digits of the MPAN core) is certain; that is a table.
"""

import re

# The outward half of a postcode (RG10, EC1A), with or without the rest of it.
_POSTCODE = re.compile(r"([A-Z]{1,2})([0-9][0-9A-Z]?)(?:[0-9][A-Z]{2})?")

LONGEST = 20  # characters of what is typed that are looked at
NORTHERN_IRELAND = "BT"  # a grid of its own, of which the Carbon Intensity API tells nothing

_NORTH_SCOTLAND = dict.fromkeys(("AB", "HS", "IV", "KW", "ZE"), (1,)) | {"DD": (1, 2), "PH": (1, 2)}
_SOUTH_SCOTLAND = dict.fromkeys(("EH", "ML"), (2,)) | dict.fromkeys(("FK", "G", "KA", "KY", "PA"), (2, 1))
_BORDERS = {"CA": (3, 4), "DG": (2, 3), "TD": (2, 4)}
_NORTH_WEST = dict.fromkeys(("BL", "FY", "M"), (3,)) | {
    "BB": (3, 5),
    "LA": (3, 5),
    "OL": (3, 5),
    "PR": (3, 6),
    "SK": (3, 9, 6, 8),
    "WN": (3, 6),
}
_NORTH_EAST = dict.fromkeys(("DH", "NE", "SR", "TS"), (4,)) | {"DL": (4, 5), "HG": (4, 5)}
_YORKSHIRE = dict.fromkeys(("HD", "HU", "WF"), (5,)) | {
    "BD": (5, 3),
    "DN": (5, 9),
    "HX": (5, 3),
    "LS": (5, 4),
    "S": (5, 9),
    "YO": (4, 5),
}
_WALES_AND_MERSEYSIDE = (
    dict.fromkeys(("CH", "LL"), (6,))
    | dict.fromkeys(("CF", "SA"), (7,))
    | {
        "CW": (6, 3, 8),
        "L": (6, 3),
        "LD": (7, 8, 6),
        "NP": (7, 8),
        "SY": (8, 6, 7),
        "WA": (6, 3),
    }
)
_WEST_MIDLANDS = dict.fromkeys(("DY", "WR", "WV"), (8,)) | {
    "B": (8, 9),
    "GL": (8, 12, 11),
    "HR": (8, 7),
    "ST": (8, 9, 6),
    "TF": (8, 6),
    "WS": (8, 9),
}
_EAST_MIDLANDS = dict.fromkeys(("LE", "NG"), (9,)) | {
    "CV": (9, 8),
    "DE": (9, 8),
    "LN": (9, 5),
    "MK": (9, 10, 12),
    "NN": (9, 12),
}
_EAST = dict.fromkeys(("AL", "CB", "CM", "CO", "IP", "NR", "SG", "SS"), (10,)) | {
    "EN": (10, 13),
    "HA": (10, 12, 13),
    "HP": (12, 10, 9),
    "IG": (10, 13),
    "LU": (10, 9),
    "PE": (10, 9),
    "RM": (10, 13),
    "UB": (12, 10),
    "WD": (10, 12),
}
_SOUTH_WEST = dict.fromkeys(("BS", "PL", "TQ", "TR"), (11,)) | {
    "BA": (11, 12),
    "EX": (11, 12),
    "TA": (11, 12),
}
_SOUTH = dict.fromkeys(("BH", "SO"), (12,)) | {
    "DT": (12, 11),
    "GU": (12, 14),
    "OX": (12, 9, 8),
    "PO": (12, 14),
    "RG": (12, 14),
    "SL": (12, 10),
    "SN": (12, 11),
    "SP": (12, 11),
    "TW": (12, 14, 13),
}
_LONDON = dict.fromkeys(("EC", "WC"), (13,)) | {
    "E": (13, 10),
    "N": (13, 10),
    "NW": (13, 10),
    "SE": (13, 14),
    "SW": (13, 14, 12),
    "W": (13, 12),
}
_SOUTH_EAST = dict.fromkeys(("CT", "ME", "TN"), (14,)) | {
    "BN": (14, 12),
    "BR": (14, 13),
    "CR": (14, 13),
    "DA": (14, 13),
    "KT": (14, 12),
    "RH": (14, 12),
    "SM": (14, 13),
}
AREAS: dict[str, tuple[int, ...]] = (
    _NORTH_SCOTLAND
    | _SOUTH_SCOTLAND
    | _BORDERS
    | _NORTH_WEST
    | _NORTH_EAST
    | _YORKSHIRE
    | _WALES_AND_MERSEYSIDE
    | _WEST_MIDLANDS
    | _EAST_MIDLANDS
    | _EAST
    | _SOUTH_WEST
    | _SOUTH
    | _LONDON
    | _SOUTH_EAST
)

# The first two digits of an MPAN core, the number of an electricity supply on its bill. 24 and up are independent
# networks, which lie anywhere.
DISTRIBUTORS = {
    10: 10,
    11: 9,
    12: 13,
    13: 6,
    14: 8,
    15: 4,
    16: 3,
    17: 1,
    18: 2,
    19: 14,
    20: 12,
    21: 7,
    22: 11,
    23: 5,
}


def outward_of(typed: str) -> str | None:
    """The outward half of a postcode as it is typed, whole or not: "bs16 1qy" and "BS16" are BS16. None: it is none.

    The half is all that is ever wanted, or kept: the rest names a street.
    """
    found = _parts(typed)
    return "".join(found) if found else None


def regions_of(outward: str) -> tuple[int, ...]:
    """The regions (1 to 14, as in regions.py) in which a postcode may lie, the likeliest first; none: not known here.

    It is one where the whole postcode area lies in one network. A whole postcode serves as well as its outward half.
    """
    found = _parts(outward)
    return AREAS.get(found[0], ()) if found else ()


def is_northern_ireland(outward: str) -> bool:
    """Whether a postcode lies where there is no region of Great Britain's grid, but one of another grid."""
    found = _parts(outward)
    return found is not None and found[0] == NORTHERN_IRELAND


def _parts(typed: str) -> tuple[str, str] | None:
    """The letters of the area and the digits of the district."""
    words = typed[:LONGEST].upper().split()
    found = _POSTCODE.fullmatch(words[0]) if words else None
    return (found.group(1), found.group(2)) if found else None
