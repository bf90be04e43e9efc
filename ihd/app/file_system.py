"""Which kind of file system a folder is on."""

from pathlib import Path

FLEETING = {"overlay", "tmpfs", "ramfs"}  # lost when the machine stops


def kind_of(folder: Path) -> str:
    """Its name, as the system has it; empty where it does not tell."""
    try:
        mounts = [row.split()[1:3] for row in Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return ""
    holding = [(where, kind) for where, kind in mounts if folder.is_relative_to(where)]
    return max(holding, key=lambda one: len(one[0]), default=("", ""))[1]
