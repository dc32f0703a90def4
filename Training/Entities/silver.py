#!/usr/bin/env python3
"""Texts without labels, and the labels that several models agree on.

    silver.py texts DEV OUT.jsonl             the pool: the English Web Treebank's documents, articles of WCXB
    silver.py vote POOL.jsonl OUT.jsonl MARKED.jsonl …
                                              the pool with the names that more than half of the models mark
"""
import collections, gzip, json, pathlib, sys

TYPES = ["PERSON", "ORGANIZATION", "LOCATION", "MISC"]


def texts(dev):
    document, lines = None, []
    for line in gzip.open(dev / "data/ud/ewt_train.conllu.gz", "rt", encoding="utf-8"):
        if line.startswith("# newdoc id"):
            if lines: yield "ewt_" + document, "silver_ewt", "\n".join(lines)
            document, lines = line.split("=")[1].strip(), []
        elif line.startswith("# text ="):
            lines.append(line[8:].strip())
    yield "ewt_" + document, "silver_ewt", "\n".join(lines)
    articles = [json.loads(line) for line in open(dev / "data/extract/truth.jsonl", encoding="utf-8")]
    # Every other one: more of them crowd the gold corpora out.
    for page in [page for page in articles if page["page_type"] == "article" and len(page["text"]) > 400][::2]:
        yield "wcxb_" + page["id"], "silver_wcxb", page["text"][:9000].rpartition("\n")[0] or page["text"][:9000]


def agreed(marked):
    votes = collections.Counter((name["start"], name["end"], name["type"])
                                for document in marked for name in document["entities"] if name["type"] in TYPES)
    kept = []
    for (start, end, kind), count in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if count * 2 > len(marked) and all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, kind))
    return [{"start": start, "end": end, "type": kind} for start, end, kind in sorted(kept)]


def main():
    if sys.argv[1] == "texts":
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            for name, corpus, text in texts(pathlib.Path(sys.argv[2])):
                print(json.dumps({"id": name, "corpus": corpus, "types": TYPES, "text": text, "entities": []},
                                 ensure_ascii=False), file=out)
        return
    pool, out, *marked = sys.argv[2:]
    with open(out, "w", encoding="utf-8") as file:
        for line, *lines in zip(open(pool, encoding="utf-8"), *(open(path, encoding="utf-8") for path in marked)):
            document = json.loads(line)
            document["entities"] = agreed([json.loads(line) for line in lines])
            print(json.dumps(document, ensure_ascii=False), file=file)


main()
