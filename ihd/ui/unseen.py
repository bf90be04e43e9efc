"""Words from outside without what is not seen and would be more than words. No Qt here."""

CONTROLS = (*range(10), *range(11, 32), *range(127, 160))  # all but the end of a line
TURNS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)  # the direction of writing
UNSEEN: dict[int, str | None] = {**dict.fromkeys((*CONTROLS, *TURNS)), ord("\t"): " "}


def harmless(text: str) -> str:
    """The words without control characters and without marks that turn their direction; a tab is a space."""
    return text if text.isprintable() else text.translate(UNSEEN)
