"""The names of the pages: which are part of which, which stand alone, and which want to know what."""

PARTS = ("settings", "messages", "meters", "about", "connections", "report", "hubs")
DIARY = ("storage", "backups", "import", "export")
PART_OF = dict.fromkeys((*PARTS, *DIARY), "more")
WITHOUT_NAV = (
    "welcome",
    "start",
    "find",
    "connect",
    "choose",
    "rule",
    "pair",
    "device",
    "preview",
    "reading-card",
    "standby",
    "tariff-choice",
    "region",
)
COLUMNS = tuple(name for name in WITHOUT_NAV if name not in ("preview", "reading-card", "standby"))  # of one column
FIRST_STEPS = ("welcome", "start")
ALSO_ASKED = {"tariff-choice": ("settings", "cost", "history"), "region": ("settings", "carbon")}  # and from where
TAKE_KEYS = ("history", "messages", "topup")  # and these whatever nobody else takes
