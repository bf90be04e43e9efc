"""How this home's gas becomes energy, by the calorific values that the household gave."""

from ihd.app.context import Context
from ihd.energy.gas import GasConversion, calorific_values
from ihd.energy.trouble import FileTrouble


def gas_conversion(context: Context) -> GasConversion:
    """The conversion by local dates. Raises FileTrouble where the settings hold a value that cannot be read."""
    try:
        return GasConversion(calorific_values(context.settings.gas.calorific), zone=context.zone)
    except ValueError as error:
        raise FileTrouble(f"A calorific value cannot be read: {error}", "Set gas.calorific anew.") from error
