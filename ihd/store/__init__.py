"""The diary; the only folder that knows SQL."""
