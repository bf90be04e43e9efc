"""The Top up page: what is left on each meter, a code typed, read back and sent, and how that went."""

from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ihd.energy.command import CommandKind
from ihd.energy.fuel import Fuel
from ihd.energy.till import Asked, Stand, Till
from ihd.energy.topup_code import check
from ihd.energy.trouble import Trouble
from ihd.ui import account_words, outcome_words, topup_words, words
from ihd.ui.outcome_words import Outcome, Tone
from ihd.ui.pages.scrolled import ScrolledPage
from ihd.ui.pages.topup_accounts import Accounts
from ihd.ui.pages.topup_saying import Saying
from ihd.ui.pages.topup_typing import Typing
from ihd.ui.theme import Look
from ihd.wording import later, tr

ICONS = {Tone.GOOD: ("check", "low"), Tone.BAD: ("cross", "high")}
WAITS = ("waiting", "accent")
LATE = ("warning", "medium")
AGAIN = later("Type a code again")
SENT_BEFORE = later("This has been sent already, and was not sent a second time.")


class Step(StrEnum):
    """Where the household is on its way to a top-up."""

    ACCOUNTS = "accounts"
    TYPING = "typing"
    QUESTION = "question"
    OUTCOME = "outcome"


class TopupPage(ScrolledPage):
    """Shows a till. `asked` tells what is to be asked of a meter: the kind, its fuel, and a code or nothing."""

    asked = Signal(object, object, str)  # CommandKind, Fuel, code

    def __init__(self, look: Look, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._zone = zone
        self._till, self._now = Till(), datetime.min.replace(tzinfo=UTC)
        self._kind, self._fuel = CommandKind.ADD_CREDIT, Fuel.ELECTRICITY
        self._watched, self._note = "", ""  # the id of what was asked last; what is to be said besides how it went
        self._trouble: Trouble | None = None
        self.step = Step.ACCOUNTS
        self.accounts = Accounts(look, zone, self._sheet)
        self.typing = Typing(look, self._sheet)
        self.saying = Saying(look, self._sheet)
        self.accounts.top_up_wanted.connect(self.choose)
        self.accounts.emergency_wanted.connect(lambda fuel: self._ask(CommandKind.ACTIVATE_EMERGENCY, fuel))
        self.accounts.enable_wanted.connect(lambda fuel: self._ask(CommandKind.ENABLE_SUPPLY, fuel))
        self.typing.complete.connect(lambda _: self._ask(CommandKind.ADD_CREDIT, self._fuel))
        self.typing.left.connect(lambda: self._go(Step.ACCOUNTS))
        self.typing.told.connect(self._place)
        self.saying.agreed.connect(self._agreed)
        self.saying.declined.connect(self._declined)
        self._go(Step.ACCOUNTS)

    @property
    def is_typing(self) -> bool:
        """Whether a code has been begun and not been sent."""
        return self.step in (Step.TYPING, Step.QUESTION) and bool(self.typing.typed)

    def opened(self) -> None:
        """Somebody has opened the page: what has ended was read the last time, and what was asked may be hours old."""
        asks = self.step is Step.QUESTION and self._kind is not CommandKind.ADD_CREDIT
        if asks or (self.step is Step.OUTCOME and not self._is_open):
            self._go(Step.ACCOUNTS)

    def choose(self, fuel: Fuel) -> None:
        """Have a code typed for this fuel."""
        account = self._till.account(fuel)
        if account is None or not account.can_top_up:
            self._go(Step.ACCOUNTS)
            return
        if fuel is not self._fuel or self.step is Step.OUTCOME:
            self.typing.begin()
        self._fuel = fuel
        self._go(Step.TYPING)

    def turn_on(self, fuel: Fuel) -> None:
        """Ask whether to turn this supply on; where that cannot be done from here its card says how it stands."""
        account = self._till.account(fuel)
        if account is not None and account.can_enable:
            self._ask(CommandKind.ENABLE_SUPPLY, fuel)
        else:
            self._go(Step.ACCOUNTS)

    def show_till(self, till: Till, now: datetime) -> None:
        """Show these accounts, as they stand at `now`, UTC."""
        known = self._till, self._now.replace(second=0, microsecond=0)
        self._till, self._now = till, now
        if known == (till, now.replace(second=0, microsecond=0)):
            return
        if self.step in (Step.TYPING, Step.QUESTION) and not self._may_go_on:
            self.step = Step.ACCOUNTS
        self._tell()

    @property
    def _may_go_on(self) -> bool:
        """Whether what is being asked can still be done: meanwhile the meter may have done it, or offer it no more."""
        account = self._till.account(self._fuel)
        if account is None:
            return False
        if self.step is Step.TYPING or self._kind is CommandKind.ADD_CREDIT:
            return True
        return account.can_enable if self._kind is CommandKind.ENABLE_SUPPLY else account.can_activate

    def show_asked(self, id_: str, *, again: bool = False) -> None:
        """What was wanted is kept under this id, and on its way; `again`, because it had been asked before."""
        self._watched, self._note, self._trouble = id_, tr(SENT_BEFORE) if again else "", None
        self._go(Step.OUTCOME)

    def show_trouble(self, trouble: Trouble) -> None:
        """Why what was wanted could not be asked."""
        self._watched, self._trouble = "", trouble
        self._go(Step.OUTCOME)

    def set_look(self, look: Look) -> None:
        """Take on this look."""
        self._look = look
        for part in (self.accounts, self.typing, self.saying, self._scroll):
            part.set_look(look)
        self._place()

    def take_key(self, event: QKeyEvent) -> bool:
        """Type, erase, paste, go on or back, if this key asks for it; whether it did."""
        if event.key() == Qt.Key.Key_Escape and self.step is not Step.ACCOUNTS:
            self._back()
            return True
        if self.step is not Step.TYPING:
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            self.typing.paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.typing.erase()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.typing.finish()
        elif event.text() and event.text() in "0123456789":
            self.typing.type(event.text())
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def _ask(self, kind: CommandKind, fuel: Fuel) -> None:
        self._kind, self._fuel = kind, fuel
        self._go(Step.QUESTION)

    def _agreed(self) -> None:
        if self.step is Step.OUTCOME:
            self._after()
            return
        code = self.typing.typed if self._kind is CommandKind.ADD_CREDIT else ""
        self.typing.begin()  # once it is sent, a code is on no screen any more
        self._watched, self._note, self._trouble = "", "", None
        self._go(Step.OUTCOME)
        self.asked.emit(self._kind, self._fuel, code)

    def _after(self) -> None:
        """What the button under an outcome leads to."""
        if self._next_step == account_words.TURN_ON:
            self._ask(CommandKind.ENABLE_SUPPLY, self._fuel)
        elif self._next_step == AGAIN:
            self.choose(self._fuel)
        else:
            self._go(Step.ACCOUNTS)

    @property
    def _next_step(self) -> str:
        """What an outcome makes likely to be wanted next; empty where that is nothing."""
        account, last = self._till.account(self._fuel), self._last
        if last is None or account is None:
            return ""
        if last.stand is Stand.REJECTED:
            return AGAIN if self._kind is CommandKind.ADD_CREDIT and account.can_top_up else ""
        enables = account.can_enable and self._kind is not CommandKind.ENABLE_SUPPLY
        return account_words.TURN_ON if last.stand is Stand.ACCEPTED and enables else ""

    def _declined(self) -> None:
        self._back()

    def _back(self) -> None:
        is_code = self.step is Step.QUESTION and self._kind is CommandKind.ADD_CREDIT
        self._go(Step.TYPING if is_code else Step.ACCOUNTS)

    def _go(self, step: Step) -> None:
        self.step = step
        self.to_top()
        self._tell()
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _last(self) -> Asked | None:
        return next((one for one in self._till.asked if one.command.id == self._watched), None)

    @property
    def _is_open(self) -> bool:
        last = self._last
        return self._trouble is None and (last is None or last.stand in (Stand.SENDING, Stand.WAITING, Stand.OVERDUE))

    def _tell(self) -> None:
        account = self._till.account(self._fuel)
        self.accounts.setVisible(self.step is Step.ACCOUNTS)
        self.typing.setVisible(self.step is Step.TYPING)
        self.saying.setVisible(self.step in (Step.QUESTION, Step.OUTCOME))
        if self.step is Step.ACCOUNTS:
            self.accounts.show_till(self._till, self._now)
        elif self.step is Step.TYPING and account:
            self.typing.show_account(account, self._now, self._zone)
        elif self.step is Step.QUESTION:
            self._tell_question()
        elif self.step is Step.OUTCOME:
            self._tell_outcome()
        self._place()

    def _tell_question(self) -> None:
        self.saying.mean(*LATE)
        if self._kind is CommandKind.ADD_CREDIT:
            account = self._till.account(self._fuel)
            verdict = check(self.typing.typed, account is not None and account.smets1)
            code, asked = topup_words.read_back(self.typing.typed, self._fuel, verdict)
            self.saying.mean("topup", "accent")
            self.saying.say(tr("Is this the code?"), asked, code=code)
            self.saying.offer(tr("Send it"), tr("Change it"))
        elif self._kind is CommandKind.ACTIVATE_EMERGENCY:
            meter = next((one.meter for one in self._till.accounts if one.fuel is self._fuel), None)
            ready = account_words.emergency(meter) if meter else ""
            asked = tr("Use emergency credit for {fuel}?", fuel=words.fuel(self._fuel))
            self.saying.say(asked, f"{ready}.", tr(account_words.PAID_BACK))
            self.saying.offer(tr("Use it"), tr("Not now"))
        else:
            self.saying.say(
                tr("Turn the power on?"), tr(account_words.CHECK_FIRST), tr("Nobody should be working on the wiring.")
            )
            self.saying.offer(tr(account_words.TURN_ON), tr("Not now"))

    def _tell_outcome(self) -> None:
        last = self._last
        told = self._outcome(last)
        self.saying.mean(*ICONS.get(told.tone, LATE if told.tone is Tone.LATE else WAITS))
        advice = " ".join(one for one in (told.advice, self._note) if one)
        about = topup_words.about(last, self._now, self._zone) if last else ""
        self.saying.say(told.headline, "\n".join(told.lines), advice, about=about)
        if self._next_step:
            self.saying.offer(tr(self._next_step), tr("Not now"))
        else:
            self.saying.offer(tr("Done"))

    def _outcome(self, last: Asked | None) -> Outcome:
        if self._trouble:
            return Outcome(self._trouble.headline, advice=self._trouble.advice, tone=Tone.BAD)
        if last is None:
            return Outcome(tr("Sending…"), advice=tr("The hub has not answered yet."))
        account = self._till.account(last.command.fuel)
        return outcome_words.outcome(last, account.meter if account else None, self._now, self._zone)

    def _place(self) -> None:
        shown: Any = {Step.ACCOUNTS: self.accounts, Step.TYPING: self.typing}.get(self.step, self.saying)
        width, height = self.width(), self.height()
        high = shown.high(width, height)
        shown.setGeometry(0, 0, width, max(high, height))
        self._scroll.fit(high)
