#!/usr/bin/env python3
"""The documents of a JSON Lines file with a space for each empty line: flatten.py FILE. Standard library only."""
import json
import sys

from treebanks import flat

for line in open(sys.argv[1], encoding="utf-8"):
    record = json.loads(line)
    text, spans = flat(record["text"], record["sents"])
    print(json.dumps(dict(record, id=record["id"] + "-flat", set=record["set"] + "_flat", text=text, sents=spans), ensure_ascii=False))
