#!/usr/bin/env python3
"""Rebuilds texts with their sentences from treebanks, for training: treebanks.py DEV >train.jsonl

DEV/data/sentences/ewt_train.jsonl as it is, DEV/data/ud/gum_train.conllu.gz rebuilt from `# text`, SpaceAfter and
newpar; each once with its paragraphs and once flat, as text without line breaks comes. Standard library only.
"""
import gzip
import json
import re
import sys


def documents(lines):
    document, sentences, text, paragraph, rows = None, [], None, False, []
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc id"):
            if sentences:
                yield document, sentences
            document, sentences = line.split("=", 1)[1].strip(), []
            paragraph = True
        elif re.match(r"# newpar\b(?!_)", line):
            paragraph = True
        elif line.startswith("# text ="):
            text = line[8:].strip()
        elif not line:
            if text is not None and rows:
                words = [r for r in rows if "-" not in r[0] and "." not in r[0]]
                ranges = [r for r in rows if "-" in r[0]]
                last = words[-1]
                if ranges and ranges[-1][0].split("-")[1] == last[0]:
                    last = ranges[-1]
                sentences.append((text, paragraph, "SpaceAfter=No" not in last[9]))
                paragraph = False
            text, rows = None, []
        elif not line.startswith("#"):
            rows.append(line.split("\t"))
    if sentences:
        yield document, sentences


def build(sentences):
    out, spans, n, space = [], [], 0, True
    for i, (text, paragraph, after) in enumerate(sentences):
        gap = "" if i == 0 else "\n\n" if paragraph else " " if space else ""
        out.append(gap + text)
        spans.append([n + len(gap), n + len(gap) + len(text)])
        n += len(gap) + len(text)
        space = after
    return "".join(out), spans


def flat(text, spans):
    """The same with a space for each empty line."""
    places, out, n, at = {}, [], 0, 0
    while at < len(text):
        places[at] = n
        step = 2 if text.startswith("\n\n", at) else 1
        out.append(" " if step == 2 else text[at])
        at += step
        n += 1
    places[len(text)] = n
    return "".join(out), [[places[s], places[e]] for s, e in spans]


def main():
    folder = sys.argv[1]
    found = []
    with open(f"{folder}/data/sentences/ewt_train.jsonl", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            found.append(("ewt", record["text"], record["sents"]))
    with gzip.open(f"{folder}/data/ud/gum_train.conllu.gz", "rt", encoding="utf-8") as file:
        for _, sentences in documents(file):
            found.append(("gum", *build(sentences)))
    for number, (source, text, spans) in enumerate(found):
        for variant, (t, s) in (("", (text, spans)), ("-flat", flat(text, spans))):
            record = {"id": f"{source}-{number}{variant}", "set": source + variant.replace("-", "_"), "lang": "en", "text": t, "sents": s}
            print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
