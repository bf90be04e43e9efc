"""How everything is drawn, from the settings and the command line."""

from functools import lru_cache

from ihd.display_settings import Theme
from ihd.settings import Settings
from ihd.ui.theme import Look, Palette, automatic, palette

load_palette = lru_cache(palette)


def look_for(settings: Settings, theme: str | None, hour: int, scale: float | None = None) -> Look:
    """The look that is asked for: `theme` and `scale` go before the settings; `hour` is local."""
    wanted = theme or settings.display.theme.value
    name = automatic(hour) if wanted == Theme.AUTO.value else wanted
    colours: Palette = load_palette(name)
    return Look(colours, scale or settings.display.text_scale, settings.display.reduced_motion)
