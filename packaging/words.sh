#!/bin/sh
# Brings the files of resources/translations up to date with what the program says: what is new is added, unfinished,
# and what is said no more is dropped. Qt's own tool does it, which comes with PySide6-Essentials.
#
#   sh packaging/words.sh            every language
#   sh packaging/words.sh FILE.ts    that file alone
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-python3}
lupdate=$("$python" -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).with_name("lupdate"))')
[ -x "$lupdate" ] || { echo "There is no $lupdate: install PySide6-Essentials." >&2; exit 1; }
[ $# -gt 0 ] || set -- "$here"/resources/translations/*.ts
"$lupdate" -silent -extensions py "$here/ihd" -ts "$@" -tr-function-alias QT_TR_NOOP+=later -locations none -no-obsolete
