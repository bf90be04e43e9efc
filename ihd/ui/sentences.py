"""Whole sentences about a home: what is wrong, what is worth knowing, what the Now page says. No Qt here."""

from datetime import tzinfo
from typing import NamedTuple

from ihd.energy.day import Bar, BarState, Day
from ihd.energy.home import Home, HubState, Level
from ihd.ui import words
from ihd.wording import tr

IDLE_HOURS = range(6)  # local hours in which a household sleeps, and only what is always on still runs
IDLE_ENOUGH = 6  # half-hours of sleep that must be measured before an idle power is told
TO_MONTH = 48 * 30  # half-hours, at all the rates of a day: a night rate is not what it costs by day
HEALTH = "hubs"  # the page that tells how each link fares


class Notice(NamedTuple):
    """What the banner tells. One that is not serious is only good to know; `page` is where there is more of it.

    An urgent one is red.
    """

    headline: str
    advice: str
    serious: bool = True
    page: str = ""
    urgent: bool = False


def notice(home: Home, zone: tzinfo) -> Notice | None:
    """What deserves the banner: a trouble first, then credit that has run out, the hub's silence, and lesser things."""
    if home.banner:
        return Notice(home.banner.headline, home.banner.advice)
    credit = _credit(home, zone)
    if credit and credit.urgent:
        return credit
    return _hub_trouble(home, zone) or credit or _good_to_know(home, zone)


def _credit(home: Home, zone: tzinfo) -> Notice | None:
    """Credit that runs out, or has run out; of two meters the one that is worse off."""
    if not home.prepayments:
        return None
    from ihd.ui.account_words import warning  # the first paint, which knows no meter yet, does not wait for it

    told = warning(home.prepayments, home.at, zone)
    pays_before = any(one.mode == "prepayment" for one in home.prepayments)
    return Notice(told[0], told[1], page="topup" if pays_before else "", urgent=told[2]) if told else None


def _hub_trouble(home: Home, zone: tzinfo) -> Notice | None:
    trouble = home.hub.trouble if home.hub.state in (HubState.REFUSED, HubState.LOST) else None
    if trouble:
        return Notice(trouble.headline, trouble.advice, page=HEALTH)
    if home.hub.state is HubState.SILENT:
        advice = tr("Is it switched on, and on your network?")
        if home.hub.last_heard:
            when = words.moment(home.hub.last_heard, home.at, zone)
            advice = tr("It last spoke at {time}. Is it switched on, and on your network?", time=when)
        return Notice(tr("The hub has gone quiet"), advice, page=HEALTH)
    if home.hub.state is HubState.LOST:
        advice = tr("What was last heard is shown. It is tried again all the time.")
        return Notice(tr("The link to your hub is down"), advice, page=HEALTH)
    if home.hub.state is HubState.REFUSED:
        return Notice(
            tr("This display was not let in"), tr("Check the user name and password in Settings."), page=HEALTH
        )
    return None


def _good_to_know(home: Home, zone: tzinfo) -> Notice | None:
    """What is no trouble: who lives here, messages that nobody has seen, another supplier, that this only shows."""
    if home.remark:
        return Notice(home.remark.headline, home.remark.advice, False, HEALTH)
    if home.unread:
        told = tr("A message from your supplier")
        if home.unread > 1:
            told = tr("%n messages from your supplier", "", home.unread)
        return Notice(told, tr("Not read yet: see Messages."), False, "messages")
    if home.supplier_since:
        day = words.day_of_month(home.supplier_since.astimezone(zone).date())
        told = tr("Your supplier changed on {date}, and the new tariff has not arrived.", date=day)
        return Notice(tr("Prices may be old"), told, False, HEALTH)
    if home.held_by:
        told = tr("The diary is kept by {program}.", program=home.held_by)
        return Notice(tr("Another ihd is recording; this one only shows"), told, False)
    return None


def against_yesterday(home: Home) -> str:
    """How today stands against yesterday at this time: "46p less than yesterday by now". Empty if not known."""
    day = home.electricity
    if day is None:
        return ""
    if day.pence is not None and home.yesterday_pence is not None:
        more = float(round(day.pence) - round(home.yesterday_pence))  # of the pence that are shown
        told, same = words.coins(abs(more)), not more
    elif day.kwh is not None and home.yesterday_kwh is not None:
        more, told = day.kwh - home.yesterday_kwh, words.energy(abs(day.kwh - home.yesterday_kwh))
        same = abs(more) < 0.05
    else:
        return ""
    if same:
        return tr("The same as yesterday by now")
    if more > 0:
        return tr("{amount} more than yesterday by now", amount=told)
    return tr("{amount} less than yesterday by now", amount=told)


def worth_knowing(home: Home, zone: tzinfo) -> list[str]:
    """One-line sentences that are true of today, the most telling first."""
    day = home.electricity
    if day is None:
        return []
    return [told for told in (_idle(day, home, zone), _busiest(day, zone), _guessed(day)) if told]


def _idle(day: Day, home: Home, zone: tzinfo) -> str:
    asleep = [
        bar
        for bar in day.bars
        if bar.state is BarState.MEASURED
        and bar.kwh is not None
        and bar.start.astimezone(zone).hour in IDLE_HOURS
        and (home.at - bar.start).total_seconds() >= 1800
    ]
    if len(asleep) < IDLE_ENOUGH:
        return ""
    least = min(asleep, key=lambda bar: bar.kwh or 0.0)
    if not least.kwh:
        return ""
    power = words.power(round(least.kwh * 200) * 10)
    if day.evenly is None or day.evenly <= 0:
        return tr("Your home idles at about {power} before anyone switches anything on.", power=power)
    money = f"£{least.kwh * day.evenly * TO_MONTH / 100:.0f}"
    return tr(
        "Your home idles at about {power}: {money} a month before anyone switches anything on.",
        power=power,
        money=money,
    )


def _busiest(day: Day, zone: tzinfo) -> str:
    told = [bar for bar in day.bars if bar.kwh is not None]
    most = max(told, key=lambda bar: bar.kwh or 0.0, default=None)
    if most is None or not most.kwh or most.state is not BarState.MEASURED or day.count(BarState.MISSING) > len(told):
        return ""  # of a day mostly unheard nobody knows when it was busiest
    when, kwh = words.half_hour(most.start, zone), f"{most.kwh:.2f} kWh"
    if most.pence is None:
        return tr("The busiest half-hour today was {times}: {energy}.", times=when, energy=kwh)
    cost = words.coins(most.pence)
    return tr("The busiest half-hour today was {times}: {energy}, {money}.", times=when, energy=kwh, money=cost)


def _guessed(day: Day) -> str:
    return f"{bars_told(day)}." if bars_told(day) else ""


def bars_told(day: Day | None) -> str:
    """What is not plainly measured among the bars: "2 half-hours estimated, 1 missing"; empty if nothing is."""
    if day is None:
        return ""
    estimated, missing = day.count(BarState.ESTIMATED), day.count(BarState.MISSING)
    if not estimated:
        return tr("%n half-hour(s) missing", "", missing) if missing else ""
    told = tr("%n half-hour(s) estimated", "", estimated)
    return tr("{estimated}, %n missing", "after: 2 half-hours estimated", missing, estimated=told) if missing else told


def spoken_bars(day: Day | None, zone: tzinfo) -> str:
    """The bars of a day as they are said."""
    if day is None or day.kwh is None:
        return tr("Today, half-hour by half-hour: nothing known yet")
    most: Bar = max((bar for bar in day.bars if bar.kwh is not None), key=lambda bar: bar.kwh or 0.0)
    told = tr(
        "Today, half-hour by half-hour: {energy}, most at {times}",
        energy=words.spoken_energy(day.kwh),
        times=words.half_hour(most.start, zone),
    )
    return ", ".join(part for part in (told, bars_told(day)) if part)


def gas_as_of(home: Home, zone: tzinfo) -> str:
    """Up to when gas has been told: "as of 18:30", and its age if that is late."""
    if home.gas is None or home.gas.as_of is None:
        return ""
    when = words.moment(home.gas.as_of, home.at, zone)
    if home.gas_is_late:
        return tr("as of {time}, {ago}", time=when, ago=words.ago(home.at - home.gas.as_of))
    return tr("as of {time}", time=when)


def now_page(home: Home, zone: tzinfo) -> list[str]:
    """What the Now page says, line by line, for where there is no screen."""
    lines = [f"{words.clock(home.at, zone)} · {words.hub(home.hub, home.at, zone)}"]
    told = notice(home, zone)
    if told:
        lines.append(f"{told.headline}. {told.advice}")
    lines.append(_power_line(home, zone))
    days = ((tr("Electricity today"), home.electricity), (tr("Gas today"), home.gas), (tr("Given back"), home.export))
    for title, day in days:
        if day is not None:
            parts = [words.money(day.pence)] if day.pence is not None else []
            parts.append(words.energy(day.kwh))
            if day is home.gas:
                parts.append(gas_as_of(home, zone))
            lines.append(f"{title}: {' · '.join(part for part in parts if part)}")
    if home.prepayments:
        from ihd.ui.account_words import lines as accounts

        lines += accounts(home.prepayments, home.at, zone)
    return lines


def _power_line(home: Home, zone: tzinfo) -> str:
    if home.watts is None:
        return tr("Using now: {power}", power=words.DASH)
    told = f"{words.kilowatts(home.watts)} kW"
    if home.power_is_old and home.watts_at:
        when = words.moment(home.watts_at, home.at, zone, seconds=True)
        return tr("Last known: {power}, as of {time}", power=told, time=when)
    if home.level is Level.EXPORTING:
        return tr("Giving back: {power}", power=told)
    parts = (told, words.an_hour(home.pence_per_hour), words.level(home.level))
    return tr("Using now: {power}", power=" · ".join(part for part in parts if part))
