"""Where the home hangs on the grid."""

from ihd.energy.judged_by import By
from ihd.energy.trouble import FileTrouble
from ihd.form import Answers, ask
from ihd.wording import later


class CarbonSettings(Answers):
    """Which part of the grid the home's carbon is reckoned with."""

    region: int = ask(
        0,
        later("Region of the grid"),
        later(
            "0 takes all of Great Britain, for which alone it is known how clean the grid turned out to be. For a "
            "region there are forecasts only; `ihd carbon regions` lists their numbers."
        ),
        between=(0, 18),
    )
    postcode: str = ask(
        "",
        later("Postcode, first half"),
        later("Such as NG7. It finds your region of the grid, and never leaves this machine."),
    )
    best_by: By = ask(
        By.BOTH,
        later("Best time by"),
        later("Whether the best time to start something is when the grid is cleanest, or power cheapest, or both."),
        words=(
            ("both", later("Both", "carbon and price")),
            ("carbon", later("Cleanest")),
            ("price", later("Cheapest")),
        ),
    )
    appliances: tuple[str, ...] = ask(
        (),
        later("What can wait"),
        later("What you run that can wait, with its kWh and minutes: Washing 1 120, Car 20 180. None: the usual ones."),
    )


def outward(postcode: str) -> str:
    """The first half of a postcode, such as NG7: the second would tell the street, and is not kept.

    Nothing for nothing. Raises FileTrouble for what is no postcode.
    """
    from ihd.energy.carbon.postcodes import outward_of  # a start asks nothing of postcodes

    found = outward_of(postcode)
    if postcode.strip() and not found:
        raise FileTrouble("That is no postcode", "Give its first half: NG7.")
    return found or ""
