#!/bin/sh
# 0 is a removal; an upgrade removes the old version when the new one is there, and keeps what is its own.
if [ "$1" = 0 ]; then
  rm -f /usr/bin/module-bench /usr/bin/module-bench-desktop
  echo "Module Bench is removed. What it kept lies in each person's ~/.config/Module Bench, untouched."
fi
