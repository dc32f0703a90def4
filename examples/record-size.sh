#!/bin/sh
# A command stage: adds `recordBytes`, the size of the record up to here.
#
#     {"stage": "command", "command": ["examples/record-size.sh"]}
LC_ALL=C
export LC_ALL
while IFS= read -r record; do
  printf '{"recordBytes": %d}\n' "${#record}"
done
