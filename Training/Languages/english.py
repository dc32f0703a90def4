#!/usr/bin/env python3
"""English sentences of the treebank that the sentence model is trained on: english.py FILE. Standard library only."""
import json
import sys

for line in open(sys.argv[1], encoding="utf-8"):
    record = json.loads(line)
    for start, end in record["sents"]:
        if end - start > 30:
            print(json.dumps({"lang": "en", "text": record["text"][start:end]}))
