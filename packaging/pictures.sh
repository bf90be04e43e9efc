#!/bin/sh
# Draws every page at every size, dark and light, into docs/pictures: the pictures of the README.
set -eu
cd "$(dirname -- "$0")/.."
ihd=${IHD:-.venv/bin/ihd}
out=docs/pictures
mkdir -p "$out"

draw() { # page scenario name
  for size in 800x480 1280x800 720x1280; do
    for theme in dark light; do
      "$ihd" screenshot "$1" "$out/$3-$size-$theme.png" --scenario "$2" --size "$size" --theme "$theme"
    done
  done
}

draw now evening now
draw history evening history
for page in cost carbon more meters reading-card report connections about standby; do
  draw "$page" evening "$page"
done
for view in week month year both table curve; do
  "$ihd" screenshot "history-$view" "$out/history-$view.png" --theme dark
done
draw settings evening settings
draw connect first_start connect
for page in welcome start tariff-choice region connect-keyboard; do
  draw "$page" first_start "$page"
done
draw find first_start find
draw choose first_start choose
draw rule first_start rule
draw pair first_start pair
draw device first_start device
draw hubs dual_band hubs
draw messages messages messages
draw topup prepay topup
for page in storage backups import preview export; do
  draw "$page" evening "$page"
done
for moment in night winter_morning gas_late hub_lost export prepay prepay_low supply_off; do
  "$ihd" screenshot now "$out/now-$moment.png" --scenario "$moment" --theme dark
done
"$ihd" screenshot now "$out/now-contrast.png" --theme contrast
"$ihd" screenshot now "$out/now-large-text.png" --theme light --size 1280x800 --scale 2
for page in now history cost carbon; do
  "$ihd" screenshot "$page" "$out/$page-welsh.png" --theme dark --language cy
done
