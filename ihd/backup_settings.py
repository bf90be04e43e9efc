"""How a home is backed up."""

from ihd.form import Answers, ask
from ihd.wording import later


class BackupSettings(Answers):
    """Copies of your diary and settings, made while it runs. Of older ones 7 days, 4 weeks and 12 months stay.

    Beside the diary they take up at most a tenth of the free space: where that is little, the oldest go first.
    """

    daily: bool = ask(
        True,
        later("Back up each day"),
        later(
            "A copy is made beside the diary each night, or when it next runs. On a small disk fewer old ones stay "
            "there."
        ),
    )
    folder: str = ask(
        "",
        later("A second place"),
        later("A folder on a USB stick or another disk, such as /media/usb/energy: a copy goes there too."),
    )
    encrypt: bool = ask(
        False,
        later("Encrypt the second place"),
        later("Under a passphrase, without which nobody can read or restore it."),
    )
