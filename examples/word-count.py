#!/usr/bin/env python3
"""A command stage: adds `wordCount` and `readingMinutes` to each record.

    {"stage": "command", "command": ["python3", "examples/word-count.py"]}
"""
import json
import sys

for line in sys.stdin:
    record = json.loads(line)
    words = len(record["text"].split())
    print(json.dumps({"wordCount": words, "readingMinutes": max(1, round(words / 230))}), flush=True)
