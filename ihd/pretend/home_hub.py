"""A pretend hub that speaks the whole hub profile: what it publishes as time goes by, and what it answers."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec
from msgspec import Struct
from msgspec.json import encode
from msgspec.structs import replace

from ihd.energy.calendar import DAY, HALF_HOUR, half_hour_of, unix, utc
from ihd.energy.command import CommandKind
from ihd.pretend import home_readings, home_words
from ihd.pretend.held_tariffs import ELECTRICITY, GAS
from ihd.pretend.home_commands import Now, expired, fetched, taken
from ihd.pretend.home_state import Asked, HubState, begin, would_be
from ihd.pretend.meter_alerts import noticed
from ihd.pretend.scenarios import HOME_HUB
from ihd.pretend.source import Moment, Source
from ihd.pretend.story import Story
from ihd.profile.accounts import Alerts, Prepayment
from ihd.profile.asking import LogRequest
from ihd.profile.kinds import Direction
from ihd.profile.reports import Burst, Health
from ihd.profile.topics import place, topic

AGAIN_EACH = 60  # seconds; what changes all the time is told no more often
LOG_AFTER = 20  # seconds from the first word after a silence to the log of it
MENDED_AFTER = 60  # seconds from that first word to the correction of a log that had flaws

Rights = Mapping[str, frozenset[CommandKind]]


class Said(NamedTuple):
    """One message to publish. An answer names the user and the command that it answers."""

    topic: str
    payload: bytes
    retain: bool = False
    correlation: bytes | None = None
    answers: tuple[str, str] | None = None


class _Log(NamedTuple):
    """A log that is to be told by itself, at the unix second `due`."""

    due: int
    meter: str
    span: tuple[int, int]
    direction: Direction
    revision: int = 0
    has_flaws: bool = False


class HomeHub:
    """Lives in whatever seconds it is told of; `state` is all that it must not forget.

    `rights` says for each user what it may ask; a user that is not named may ask nothing.
    """

    def __init__(
        self,
        home: Source,
        story: Story,
        second: int,
        rights: Rights,
        *,
        hub: str = HOME_HUB,
        state: HubState | None = None,
    ) -> None:
        self._home = home
        self._story = story
        self._rights = rights
        self._hub = hub
        self._said: dict[str, tuple[int, bytes, bytes]] = {}
        self._logs: list[_Log] = []
        self.state = begin(story, home, second) if state is None else state

    def opens(self, second: int) -> list[Said]:
        """The first words on a new connection: everything that stands, and each answer nobody is known to have."""
        while (step := half_hour_of(self.state.at) + HALF_HOUR) < second:  # what was missed while it was away
            self._live(self._home.at(step), fetches=False)
        if second > self.state.at:
            self._live(self._home.at(second), fetches=False)
        self._said.clear()
        self._plan_logs(self.state.at)
        untold = [self._answer(asked) for asked in self.state.asked if not asked.told]
        return [*self._standing(), *self._electricity(self._home.at(self.state.at)), *self._gas(), *untold]

    def speaks(self, until: int) -> list[Said]:
        """Everything from where it stopped up to this unix second."""
        said: list[Said] = []
        for moment in self._home.telling(self.state.at, until):
            said += self._passes(moment)
        return said

    def takes(self, where: str, payload: bytes, second: int, correlation: bytes | None = None) -> list[Said]:
        """The answer to what a display has published, if it is one that this hub takes, and what changed by it.

        It goes to the answers of the user whose topic was published on, whatever topic the message asks for.
        """
        found = place(where)
        if found is None or found.hub != self._hub or found.channel is None or found.channel.from_hub:
            return []
        if found.channel.name == "log-request":
            return self._asked_log(payload, second) if found.name in self._rights else []
        said = self.speaks(second)
        moment = self._home.at(second)
        if second > self.state.at:  # paid up to now, so that what the meter tells next is newer than before
            said += self._passes(moment)
        now = Now(self._story, moment, second)
        self.state, asked = taken(self.state, found.name, payload, now, self._may, correlation)
        return [*said, self._answer(asked), *self._standing()] if asked else said

    def heard(self) -> None:
        """What was said so far was handed over to a broker."""
        if not self._logs:
            self.state = replace(self.state, heard_until=self.state.at)

    def answer_heard(self, name: tuple[str, str], payload: bytes) -> None:
        """The broker has this answer to this user's command."""
        for asked in self.state.asked:
            if (asked.user, asked.command.id) == name and encode(asked.answer) == payload:
                self.state = self.state.with_asked(replace(asked, told=True))

    def _may(self, user: str, kind: CommandKind) -> bool:
        return kind in self._rights.get(user, frozenset())

    def _passes(self, moment: Moment) -> list[Said]:
        """Come to this moment, and all there is to say of it."""
        gas_at = self.state.gas_at
        changed = self._live(moment, fetches=True)
        said = self._electricity(moment)
        said += self._gas() if self.state.gas_at > gas_at else []
        said += [self._answer(asked) for asked in changed]
        return [*said, *self._due_logs(moment.at), *self._standing()]

    def _live(self, moment: Moment, *, fetches: bool) -> list[Asked]:
        """Come to this moment; the commands that stand otherwise than before."""
        changed: list[Asked] = []
        if moment.gas_at is not None and moment.gas_at > self.state.gas_at:
            self.state = replace(self.state, gas_at=moment.gas_at)
            self._use(GAS, moment.gas_at, moment)
            if fetches:
                self.state, changed = fetched(self.state, Now(self._story, moment, moment.gas_at))
        self._use(ELECTRICITY, moment.at, moment)
        self.state, over = expired(self.state, moment.at)
        self.state = replace(self.state, at=moment.at)
        return changed + over

    def _use(self, name: str, second: int, moment: Moment) -> None:
        account = self.state.accounts.get(name)
        used = would_be(moment, name)
        if account is None or used is None:
            return
        rate, standing = home_readings.price(self._story, name, account, second)
        after = account.used(second, used, rate, standing)
        codes = noticed(account.meter, after.meter)
        if held := self._story.switched(name, account.meter.at, second):
            after = after.holding(held, second, used)
        self.state = self.state.with_account(name, after).with_alerts(codes, second, name)

    def _electricity(self, moment: Moment) -> list[Said]:
        account = self.state.accounts[ELECTRICITY]
        return [self._say("meter/{meter}/live", home_readings.electricity(self._story, account, moment), ELECTRICITY)]

    def _gas(self) -> list[Said]:
        account = self.state.accounts.get(GAS)
        if account is None or not self.state.gas_at:
            return []
        return [self._say("meter/{meter}/live", home_readings.gas(self._story, account, self.state.gas_at), GAS)]

    def _say(self, address: str, message: Struct, name: str = "", *, retain: bool = False) -> Said:
        return Said(topic(self._hub, address, name), encode(message), retain)

    def _answer(self, asked: Asked) -> Said:
        where = topic(self._hub, "answer/{user}", asked.user)
        name = asked.user, asked.command.id
        return Said(where, encode(asked.answer), correlation=asked.correlation, answers=name)

    def _standing(self) -> list[Said]:
        """What is retained and is not as it was told last; what changes all the time, only now and then."""
        now = utc(self.state.at)
        story, state = self._story, self.state
        found = [
            self._news("info", home_words.info(story, self._hub, now)),
            self._news("health", home_words.health(story, state, self._heard_at())),
            self._news("messages", home_words.messages(story, state)),
            self._news("alerts", Alerts(alerts=list(state.alerts))),
            self._news("tenancy", home_words.tenancy(story, now)),
        ]
        if not story.smets1:
            found.append(self._news("firmware", home_words.firmware(story, now)))
        for name, account in state.accounts.items():
            found += [
                self._news("meter/{meter}/tariff", home_words.tariff(story, name, now), name),
                self._news("meter/{meter}/supplier", home_words.supplier(story, now), name),
                self._news("meter/{meter}/prepayment", home_words.prepayment(account, smets1=story.smets1), name),
            ]
        return [said for said in found if said is not None]

    def _news(self, address: str, message: Struct, name: str = "") -> Said | None:
        said = self._say(address, message, name, retain=True)
        kernel = encode(_without_what_always_changes(message))
        told_at, told_kernel, told = self._said.get(said.topic, (-DAY, b"", b""))
        is_news = kernel != told_kernel or (said.payload != told and self.state.at - told_at >= AGAIN_EACH)
        if is_news:
            self._said[said.topic] = self.state.at, kernel, said.payload
        return said if is_news else None

    def _heard_at(self) -> dict[str, int]:
        heard = {ELECTRICITY: self.state.at, GAS: self.state.gas_at}
        return {name: heard[name] for name in self.state.accounts}

    def _plan_logs(self, second: int) -> None:
        """After a silence of more than half an hour, the logs of that time are told by themselves."""
        self._logs = []
        span = half_hour_of(self.state.heard_until), half_hour_of(second)
        if span[1] - span[0] <= HALF_HOUR:
            return
        flawed = self._story.has_flaws and self.state.heard_until == unix(self._story.unheard_since or utc(0))
        for name in self.state.accounts:
            for direction in self._directions(name):
                self._logs.append(_Log(second + LOG_AFTER, name, span, direction, has_flaws=flawed))
                if flawed:
                    self._logs.append(_Log(second + MENDED_AFTER, name, span, direction, revision=1))

    def _directions(self, name: str) -> tuple[Direction, ...]:
        exports = name == ELECTRICITY and self._home.at(self.state.at).export_wh is not None
        return (Direction.IMPORT, Direction.EXPORT) if exports else (Direction.IMPORT,)

    def _due_logs(self, second: int) -> list[Said]:
        due = [log for log in self._logs if log.due <= second]
        self._logs = [log for log in self._logs if log.due > second]
        return [self._log(log) for log in due]

    def _asked_log(self, payload: bytes, second: int) -> list[Said]:
        try:
            request = msgspec.json.decode(payload, type=LogRequest)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return []
        known = request.meter in self.state.accounts and request.direction in self._directions(request.meter)
        oldest, newest = half_hour_of(second) - home_readings.LOG_DAYS * DAY, half_hour_of(second)
        start = max(oldest, -(-unix(request.start) // HALF_HOUR) * HALF_HOUR)
        end = min(newest, half_hour_of(unix(request.end)))
        if not known or start >= end:
            return []
        return [self._log(_Log(second, request.meter, (start, end), request.direction))]

    def _log(self, log: _Log) -> Said:
        account = self.state.accounts[log.meter]
        burst = home_readings.log(self._home, account, log.meter, log.span, log.direction, smets1=self._story.smets1)
        burst = replace(_flawed(burst) if log.has_flaws else burst, revision=log.revision)
        return self._say("meter/{meter}/log", burst, log.meter)


def _flawed(burst: Burst) -> Burst:
    """As a log can come that was read in haste: five half-hours missing, and one told as nothing that was something."""
    values = list(burst.values)
    gap = len(values) // 3
    values[gap : gap + 5] = [None] * len(values[gap : gap + 5])
    values[2 * gap] = 0
    return replace(burst, values=values)


def _without_what_always_changes(message: Struct) -> Struct:
    epoch = utc(0)
    if isinstance(message, Health):
        return replace(
            message, at=epoch, links=[replace(link, last_heard=None, rssi=None, lqi=None) for link in message.links]
        )
    if isinstance(message, Prepayment):
        return replace(message, at=epoch, balance=None, emergency_balance=None)
    return message
