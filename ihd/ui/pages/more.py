"""The More page: all that has no way of its own, each with a line on how it stands."""

from collections.abc import Mapping
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ihd.ui.keys import put_in_order
from ihd.ui.pages.scrolled import ScrolledPage
from ihd.ui.theme import Look
from ihd.ui.widgets.row import Row
from ihd.ui.widgets.stack import lay_beside
from ihd.wording import later, tr

EDGE, GAP = 14, 10  # px
WIDEST = 1180  # px at normal text size
STRETCH = 36  # px by which a tile may be taller than its words ask for
COLUMN = 310  # px at normal text size; below this a tile is too narrow to be read
TILES = (
    ("messages", "messages", later("Messages"), later("What your supplier has written")),
    ("meters", "meters", later("Meters and readings"), later("What to read to your supplier")),
    ("settings", "settings", later("Settings"), later("Prices, screen, language and sound")),
    ("hubs", "hub", later("Hub health"), later("How each link to the meters fares")),
    ("report", "report", later("Monthly report"), later("A month on paper, with its prices")),
    ("storage", "storage", later("Storage"), later("What is kept, and since when")),
    ("backups", "backup", later("Backups"), later("A copy for when this display breaks")),
    ("import", "bring-in", later("Bring in readings"), later("From a file of your supplier or another app")),
    ("export", "take-out", later("Export"), later("Your history as a file")),
    ("connections", "connections", later("Network connections"), later("Every one that was made, and where to")),
    ("about", "info", later("About"), later("Version, licence, and where data comes from")),
)


class MorePage(ScrolledPage):
    """Tiles, each leading to a page. Told by `show_lines` how each stands; without, it says what is there."""

    page_wanted = Signal(str)

    def __init__(self, look: Look, _zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.tiles: dict[str, Row] = {}
        for name, icon, title, line in TILES:
            tile = self.tiles[name] = Row(look, tr(title), tr(line), icon=icon, parent=self._sheet)
            tile.clicked.connect(lambda _=False, name=name: self.page_wanted.emit(name))
        put_in_order(list(self.tiles.values()))

    def show_lines(self, lines: Mapping[str, str]) -> None:
        """Say on these tiles how each stands."""
        told = [self.tiles[name].say(self.tiles[name].title, line) for name, line in lines.items()]
        if any(told):
            self._place()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        self._scroll.set_look(look)
        for tile in self.tiles.values():
            tile.set_look(look)
        self._place()

    def _place(self) -> None:
        scale = self._look.text_scale
        wide = min(self.width() - 2 * EDGE, round(WIDEST * scale))
        x, column = (self.width() - wide) // 2, max(round(COLUMN * scale), (wide - 2 * GAP) // 3)
        tiles = list(self.tiles.values())
        end = lay_beside(tiles, x, 2, wide, column, GAP)
        self._stretch(tiles, self.height() - GAP - end)
        self._scroll.fit(end + GAP)

    def _stretch(self, tiles: list[Row], spare: int) -> None:
        """Let each row of tiles have its share of the room that is left, so far as that does a tile good."""
        tops = sorted({tile.y() for tile in tiles})
        more = min(spare // len(tops), round(STRETCH * self._look.text_scale))
        if more > 0:
            for tile in tiles:
                n = tops.index(tile.y())
                tile.setGeometry(tile.x(), tile.y() + n * more, tile.width(), tile.height() + more)
