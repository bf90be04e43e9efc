# shellcheck shell=sh
# What run.sh and test.sh do first: system packages, a Python, a virtual environment. They source it.

folder=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)

case "$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-}")" in
  bookworm) glib=libglib2.0-0 ;;
  *) glib=libglib2.0-0t64 ;; # renamed in Debian 13, when time stamps grew to 64 bits
esac

# Why each is needed stands in README.md beside this file, and a test keeps it so.
drawing="libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 $glib libxkbcommon0 libbrotli1 libgssapi-krb5-2"
x11="libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"
wayland="libwayland-client0 libwayland-cursor0 libwayland-egl1"
fonts="fonts-inter fonts-dejavu-core"
run_packages="python3-venv $drawing $x11 $wayland $fonts"

say() { printf '%s\n' "$*"; }

# give_up STATUS LINE...: ends the script with something that the household can act on.
give_up() {
  status=$1
  shift
  printf '%s\n' "$@" >&2
  exit "$status"
}

# quietly COMMAND...: shows what a command printed only when it failed.
quietly() {
  log=$(mktemp)
  if "$@" >"$log" 2>&1 </dev/null; then
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# missing_of PACKAGE...: those that dpkg does not have whole.
missing_of() {
  have=" $(dpkg-query --show --showformat='${Package}=${db:Status-Status} ' "$@" 2>/dev/null || true)"
  for package in "$@"; do
    case $have in
      *" $package=installed "*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

may_use_sudo() {
  command -v sudo >/dev/null || return 1
  sudo -n true 2>/dev/null && return
  [ -t 0 ] && sudo -v
}

# install_packages PACKAGE...: asks apt for those that are missing, and for nothing when none is.
install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian system, so the Qt system libraries are left to you (packaging/README.md names them)."
    return
  fi
  missing=$(missing_of "$@")
  missing=${missing% }
  as_root=''
  if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
  if [ -z "$missing" ]; then
    if grep -qs 'packages.sh of ihd' /usr/sbin/policy-rc.d; then # an installation was killed: tidy up after it
      quietly ${as_root:+sudo -n} sh "$folder/packaging/packages.sh" 2>/dev/null || true
    fi
    return 0
  fi
  [ -z "$as_root" ] || may_use_sudo || give_up 2 \
    "Some system packages are missing, and only root may install them. Ask someone who may to run:" \
    "" \
    "  apt-get update && apt-get install --no-install-recommends $missing" \
    "" \
    "Then start this again."
  say "Installing system packages: $missing"
  # shellcheck disable=SC2086  # lists of words, meant to be split
  quietly $as_root sh "$folder/packaging/packages.sh" $missing ||
    give_up 1 "The system packages could not be installed. What apt said is above; start this again once that is mended."
}

# find_python: sets $python to the first that is new enough and able to make a virtual environment.
find_python() {
  for python in python3 python3.14 python3.13 python3.12 python3.11; do
    "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11) or sys.maxsize < 2**32)' \
      2>/dev/null && return
  done
  give_up 1 "No Python that ihd can use was found: it needs version 3.11 or newer, and a 64-bit one." \
    "Debian 12, Debian 13 and the 64-bit Raspberry Pi OS bring one with them."
}

# venv_is_for EXTRA: whether $venv was finished, on the Python and in the folder it still has, with all that EXTRA asks.
venv_is_for() {
  [ -f "$stamp" ] && [ -x "$venv/bin/python" ] || return 1
  { read -r made_with && read -r made_from && read -r made_extra; } <"$stamp" || return 1
  [ "$made_with" = "$(readlink -f "$venv/bin/python") $folder" ] || return 1
  [ "$made_from" = "$declared" ] && case $made_extra in "$1" | run+test) ;; *) return 1 ;; esac
}

# fill_venv EXTRA: brings the virtual environment to what pyproject.toml declares.
fill_venv() {
  made_with=''
  if [ -f "$stamp" ]; then read -r made_with <"$stamp" || true; fi
  # No stamp: an earlier run was stopped half-way, and pip may believe in packages that are not whole.
  if [ -z "$made_with" ] || [ "$made_with" != "$(readlink -f "$venv/bin/python") $folder" ]; then
    find_python
    made_with=''
    if [ "$venv" != "$folder/.venv" ] && [ -n "$(ls -A "$venv" 2>/dev/null)" ] && [ ! -f "$venv/pyvenv.cfg" ]; then
      give_up 2 "IHD_VENV names $venv, which holds something other than a virtual environment. Name another folder."
    fi
    say "Making a virtual environment in $venv with $("$python" -V)."
    rm -rf "$venv"
    quietly "$python" -m venv "$venv" || give_up 1 "The virtual environment could not be made; the reason is above."
  fi
  rm -f "$stamp"
  if [ -n "$made_with" ]; then
    say "Bringing the Python parts up to date."
  else
    say "Fetching the Python parts: some 150 MB, which takes minutes on a slow line."
  fi
  case $1 in run+test) project="${folder}[test]" ;; *) project=$folder ;; esac
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$project" ||
    give_up 1 "The Python parts could not be fetched; the reason is above. Start this again to carry on."
  printf '%s\n' "$(readlink -f "$venv/bin/python") $folder" "$declared" "$1" >"$stamp.new"
  mv "$stamp.new" "$stamp"
}

# prepare EXTRA [PACKAGE...]: the whole of it. EXTRA is "run", or "run+test" with the packages that only tests need.
# Leaves the environment's folder in $venv.
prepare() {
  extra=$1
  shift
  case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;; # in the POSIX locale Qt warns at every start, and £ cannot be printed
  esac
  # shellcheck disable=SC2086  # a list of words, meant to be split
  install_packages $run_packages "$@"
  venv=${IHD_VENV:-$folder/.venv}
  case $venv in /*) ;; *) venv=$PWD/$venv ;; esac
  stamp=$venv/ihd-ready
  declared=$(cksum <"$folder/pyproject.toml")
  venv_is_for "$extra" && return
  exec 9<"$folder"
  flock 9 # two first starts at once would write over each other
  venv_is_for "$extra" || fill_venv "$extra"
  exec 9<&-
}
