#!/usr/bin/env python3
"""Cases to identify from a file of sentences with `lang` and `text`: cases.py FILE. Standard library only.

Each sentence, its first four words (twelve characters where there are no spaces), and paragraphs of five. HOLDOUT=K/N
in the environment takes every Nth line alone, beginning with the Kth: what TrainLanguages left out.
"""
import json
import os
import sys

k, n = (int(x) for x in os.environ.get("HOLDOUT", "0/1").split("/"))
groups = {}
for number, line in enumerate(open(sys.argv[1], encoding="utf-8")):
    if number % n != k:
        continue
    record = json.loads(line)
    groups.setdefault(record["lang"], []).append(record["text"])


def put(kind, lang, number, text):
    print(json.dumps({"id": f"{kind}-{lang}-{number}", "set": kind, "lang": lang, "text": text}, ensure_ascii=False))


for lang, texts in groups.items():
    for number, text in enumerate(texts):
        put("sentence", lang, number, text)
        put("short", lang, number, text[:12] if lang in ("zh", "ja", "th") else " ".join(text.split()[:4]))
    for number in range(0, len(texts) - 4, 5):
        put("paragraph", lang, number, " ".join(texts[number:number + 5]))
