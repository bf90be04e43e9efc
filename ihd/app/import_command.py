"""`ihd import`: brings in a file of past readings, or all that another home's diary said."""

from argparse import Namespace

from ihd.app.context import Context
from ihd.history_files.own_export import is_own


def bring_in(context: Context, asked: Namespace) -> int:
    """Do what the file asks for; the readers of other makes are loaded only where they are needed."""
    if is_own(str(asked.file)):
        from ihd.app.import_own import bring_back

        return bring_back(context, asked)
    from ihd.app.import_file import bring_in_file

    return bring_in_file(context, asked)
