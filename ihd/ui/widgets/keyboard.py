"""Our own keyboard: letters, numbers, signs and Welsh letters for a finger, and a pad for fields that take numbers."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ihd.ui.contrast import LARGE
from ihd.ui.theme import Look, Role
from ihd.ui.widgets.icon import tinted
from ihd.ui.widgets.keyboard_layers import ACTS, DONE, DRAWN, ERASE, LAYERS, LETTERS, PAD, SHIFT, SPACE, face, spoken
from ihd.ui.widgets.touchable import TARGET, Touchable, outline, surface
from ihd.wording import tr

GAP, EDGE = 8, 8  # px between the keys, and around them
TALLEST = 72
KEY_SHARE = 0.104  # of the window's height
WIDEST, WIDEST_PAD = 1180, 560
ICON = 24


class Key(Touchable):
    """One key. It never takes the focus: that stays where the words go."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(look, spoken(key), parent)
        self.key = key
        self.capital = self.held = self.discreet = False
        self.setAutoRepeat(key == ERASE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_capital(self, capital: bool, *, held: bool) -> None:
        """Whether it types a capital letter, and whether the key for these stays down."""
        self.capital, self.held = capital, held
        self.setAccessibleName(spoken(self.key, capital=capital))
        self.update()

    @property
    def _ground(self) -> str:
        light = self.look.colour("background").lightness() > 128
        if self.key == SHIFT and self.capital:
            return "text"
        if self.isDown() and not (self.discreet and self.key not in ACTS):
            return "raised" if light else "line"
        if self.key == DONE:
            return "line"
        if self.key in ACTS:
            return "line" if light else "surface"
        return "surface" if light else "raised"

    @property
    def _front(self) -> str:
        return "on_text" if self._ground == "text" else "muted" if self.key == SPACE else "text"

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self._ground
        surface(painter, QRectF(self.rect()), self.look, ground, 12)
        ink = self.look.ink(self._front, ground, LARGE if self.key in DRAWN else None)
        if self.key in DRAWN:
            side = min(round(ICON * (1 + self.look.text_scale) / 2), self.height() - 12)
            drawn = tinted(DRAWN[self.key], ink, side, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, drawn)
            if self.held:
                outline(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self.look.colour("accent"), 3, 9)
            return
        words = face(self.key, capital=self.capital)
        font = self.look.font(Role.LEAD if len(words) == 1 else Role.STRONG)
        font.setPixelSize(min(font.pixelSize(), round(self.height() * 0.62)))
        wide = QFontMetrics(font).horizontalAdvance(words)
        if wide > self.width() - 10:
            font.setPixelSize(max(10, font.pixelSize() * (self.width() - 10) // wide))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class Keyboard(QWidget):
    """Keys in layers. `pressed` tells a character, `erased` that the last one goes, `done` that it is not needed."""

    pressed = Signal(str)
    erased = Signal()
    done = Signal()
    moved = Signal()  # it takes another place or size

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sheets: dict[str, QWidget] = {}
        self._capital = self._held = self._discreet = False
        self.layer = ""
        self.setAccessibleName(tr("Keyboard"))
        self.show_layer(LETTERS)

    @property
    def keys(self) -> dict[str, Key]:
        """The keys in sight, by what they type or do."""
        return {one.key: one for one in self._sheets[self.layer].findChildren(Key)}

    def begin(self, *, numbers: bool, discreet: bool) -> None:
        """Be ready for a field, with the pad where it takes numbers; discreet, no key shows that it was touched."""
        self._discreet = discreet
        self._capital = self._held = False
        self.show_layer(PAD if numbers else LETTERS)

    def show_layer(self, layer: str) -> None:
        """Bring a layer into sight, made when it is first asked for."""
        if layer not in self._sheets:
            sheet = self._sheets[layer] = QWidget(self)
            for spot in (spot for row in LAYERS[layer].rows for spot in row):
                key = Key(self._look, spot.key, sheet)
                key.clicked.connect(lambda _=False, pressed=spot.key: self._press(pressed))
        self.layer = layer
        for name, sheet in self._sheets.items():
            sheet.setVisible(name == layer)
        self._tell_keys()
        self._place()

    def _tell_keys(self) -> None:
        for key in self._sheets[self.layer].findChildren(Key):
            key.discreet = self._discreet
            key.show_capital(self._capital, held=self._held and key.key == SHIFT)

    def _press(self, key: str) -> None:
        if key == SHIFT:
            self._capital, self._held = not self._held, self._capital and not self._held
            self._tell_keys()
        elif key == ERASE:
            self.erased.emit()
        elif key == DONE:
            self.done.emit()
        elif key in LAYERS:
            self.show_layer(key)
        else:
            self.pressed.emit(" " if key == SPACE else key.upper() if self._capital else key)
            if self._capital and not self._held:
                self._capital = False
                self._tell_keys()

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for key in self.findChildren(Key):
            key.set_look(look)
        self.update()

    def high(self, within: int) -> int:
        """The height that it takes in a window of this height, px."""
        each = min(TALLEST, max(TARGET, round(within * KEY_SHARE)))
        return 2 * EDGE + 4 * each + 3 * GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.moved.emit()

    def _place(self) -> None:
        layer, sheet = LAYERS[self.layer], self._sheets[self.layer]
        sheet.setGeometry(self.rect())
        whole = min(self.width() - 2 * EDGE, WIDEST_PAD if self.layer == PAD else WIDEST)
        unit = (whole + GAP) / layer.columns  # a key with the gap beside it
        high = (self.height() - 2 * EDGE + GAP) / len(layer.rows)
        keys = iter(sheet.findChildren(Key))
        for n, row in enumerate(layer.rows):
            left = (self.width() - unit * sum(spot.wide for spot in row) + GAP) / 2
            top = round(EDGE + n * high)
            for spot in row:
                right = left + unit * spot.wide - GAP
                next(keys).setGeometry(round(left), top, round(right) - round(left), round(high - GAP))
                left = right + GAP

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("background"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
