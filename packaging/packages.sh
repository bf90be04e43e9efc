#!/bin/sh
# Installs the system packages named and lets none of them start a service. Run as root by prepare.sh.
set -eu

policy=/usr/sbin/policy-rc.d
mark='Written by packaging/packages.sh of ihd while it installs packages; safe to delete.'
if grep -qsF "$mark" "$policy"; then
  rm -f "$policy" # an earlier run was killed
fi
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 1' HUP INT TERM
  printf '#!/bin/sh\n# %s\nexit 101\n' "$mark" >"$policy"
  chmod 755 "$policy"
fi

export DEBIAN_FRONTEND=noninteractive
apt-get update || echo "Some package lists could not be fetched; going on with those that are here."
dpkg --configure --pending # apt refuses to work after an install that was cut off
# A machine that was just switched on may be fetching its own updates: wait for those to end.
apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=600 "$@"

# The tests start brokers of their own. One that nobody asked for must not open a port at the next boot.
case " $* " in
  *" mosquitto "*)
    update-rc.d mosquitto disable || true
    deb-systemd-helper disable mosquitto.service || true
    ;;
esac
