#!/bin/sh
# Installs the system packages named and lets none of them start a service. Run as root by prepare.sh.
set -eu

policy=/usr/sbin/policy-rc.d # what Debian asks before it starts any service
mark='Written by packaging/packages.sh of ihd while it installs packages.'

# finish PACKAGE...: undoes what must not outlast an installation, be it this one or one that was killed.
finish() {
  for service in mosquitto postgresql; do
    case " $* " in
      *" $service "*) # the tests start brokers and servers of their own; this one must not open a port at the next boot
        update-rc.d "$service" disable || true
        deb-systemd-helper disable "$service.service" || true
        ;;
    esac
  done
  if grep -qsF "$mark" "$policy"; then rm -f "$policy"; fi
}

if grep -qsF "$mark" "$policy"; then
  # shellcheck disable=SC2046  # a list of words, meant to be split
  finish $(sed -n 's/^# Packages: //p' "$policy")
fi
[ $# -gt 0 ] || exit 0

trap 'finish "$@"' EXIT
trap 'exit 1' HUP INT TERM
if [ ! -e "$policy" ]; then
  # It forbids only while this script lives, so that one left behind by a power cut forbids nothing.
  cat >"$policy" <<POLICY
#!/bin/sh
# $mark
# Packages: $*
if grep -qsF packaging/packages.sh /proc/$$/cmdline; then exit 101; fi
POLICY
  chmod 755 "$policy"
fi

export DEBIAN_FRONTEND=noninteractive
apt-get update || echo "Some package lists could not be fetched; going on with those that are here."
dpkg --configure --pending # apt refuses to work after an install that was cut off
# A machine that was just switched on may be fetching its own updates: wait for those to end.
apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=600 "$@"
