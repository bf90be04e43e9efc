"""A finger on the screen: touches what can be seen, and types on our own keyboard."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ihd.ui.widgets.keyboard import Keyboard
from ihd.ui.widgets.keyboard_layers import ACCENTS, DONE, LAYERS, LETTERS, NUMBERS, SHIFT, SIGNS, SPACE

WAYS = {LETTERS: (LETTERS,), NUMBERS: (LETTERS, NUMBERS), SIGNS: (LETTERS, NUMBERS, SIGNS), ACCENTS: (LETTERS, ACCENTS)}


class Finger:
    """Touches as a touch screen tells them; nothing that is hidden, covered or cut off can be touched."""

    def __init__(self) -> None:
        self._screen = QTest.createTouchDevice()

    def __call__(self, part: QWidget) -> None:
        """Move the page until the part is in sight, and touch its middle."""
        QApplication.processEvents()  # a page that moves by itself has come to rest before a finger is there
        assert part.isEnabled(), part.accessibleName()
        scroll = part.parentWidget()
        while scroll is not None and not isinstance(scroll, QScrollArea):
            scroll = scroll.parentWidget()
        if scroll is not None:
            scroll.ensureWidgetVisible(part, 0, 8)
        window = part.window()
        at = part.mapTo(window, part.rect().center())
        assert part.isVisible(), part.accessibleName()
        assert window.rect().contains(QRect(part.mapTo(window, QPoint(0, 0)), part.size())), part.accessibleName()
        under = window.childAt(at)
        assert under is part or part.isAncestorOf(under), (part.accessibleName(), under)
        QTest.touchEvent(window, self._screen).press(0, at, window).commit()
        QTest.touchEvent(window, self._screen).release(0, at, window).commit()

    def type(self, window: QWidget, text: str) -> None:
        """Type this, key by key, and say that it is done."""
        keyboard = window.findChild(Keyboard)
        for letter in text:
            self._bring(keyboard, letter)
            if letter.isupper():
                self(keyboard.keys[SHIFT])
            self(keyboard.keys[SPACE if letter == " " else letter.lower()])
        self(keyboard.keys[DONE])

    def _bring(self, keyboard: Keyboard, letter: str) -> None:
        """Bring the layer of this letter into sight."""
        wanted = SPACE if letter == " " else letter.lower()
        if wanted in keyboard.keys:
            return
        layer = next(name for name in WAYS if any(spot.key == wanted for row in LAYERS[name].rows for spot in row))
        for way in WAYS[layer]:
            if keyboard.layer != way:
                self(keyboard.keys[way])
