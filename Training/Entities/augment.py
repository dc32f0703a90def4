#!/usr/bin/env python3
"""Writes the training corpus and, once more, its edited texts with other names in the place of some.

    augment.py TRAIN.jsonl LEXICON.tsv WORLD_FOLDER OUT.jsonl

The corpora name what Wikipedia and the web of a few years named; the copies name what the lists of
`Sources/Entities/World` hold, names of the corpora themselves, and names put together by the patterns below. A
document names the same thing alike throughout. Seeded: the same input gives the same bytes.
"""
import json, pathlib, random, re, sys

RATE, MADE, SEED = 0.3, 0.5, 42
PLAIN = ("gum", "redocred", "wikigold", "uner_ewt")
FIRST, LAST, GIVEN, FAMILY = 1 << 0, 1 << 1, 1 << 12, 1 << 13

OFFICES = ("Police Department,City Council,University,Chamber of Commerce,Fire Department,Institute of Technology,"
           "Stock Exchange,Health Authority,Port Authority,District Court,High Court,Police,United,City,FC,"
           "Symphony Orchestra,Medical Center,General Hospital,School Board,Bar Association,Times,Herald,Post,Tribune,"
           "Rovers,Airways,Electric Company").split(",")
NATIONAL = ("Football Federation,Red Cross,Medical Association,Journalists Union,Central Bank,Armed Forces,"
            "Olympic Committee,Human Rights Commission,Electoral Commission,Revenue Authority,Airlines,Telecom,"
            "Petroleum Corporation,Cricket Board").split(",")
TOPICS = ("Health,Finance,Justice,Education,Agriculture,Defence,Transport,Energy,Interior,Labour,Trade,Culture,Tourism,"
          "Environment,Water,Foreign Affairs,Public Works,Social Affairs").split(",")
HOUSES = ("Group,Foundation,Institute,Holdings,Industries,Capital,Partners,Bank,Brothers,Motors,Energy,Pharmaceuticals,"
          "Technologies,Records,Pictures,Airlines,Securities,Logistics,Media,Hotels,Mining").split(",")
LEANINGS = ("National,United,Democratic,Progressive,Popular,Islamic,Socialist,Liberal,Patriotic,Republican,"
            "Revolutionary,Christian,Green").split(",")
BODIES = "Front,Party,Alliance,Movement,Union,Congress,Coalition,Rally,Bloc,League,Army,Council".split(",")
MEMBERS = "People,Workers,Farmers,Women,Students,Citizens,Teachers".split(",")
AREAS = ("International Airport,Airport,Province,District,County,Street,Square,Bridge,Park,Stadium,Port,Prison,"
         "Central Station,Valley,Heights,Cathedral,Mosque,Museum").split(",")
SITES = ("Street,Avenue,Road,Bridge,Stadium,Park,Square,Hall,Island,Lake,River,County,Airport,Hospital,Hotel,Theatre,"
         "Dam,Hill,Beach,Creek,Tower,Mall").split(",")
LANDS = "Lake,Mount,Cape,Port,Fort,San,Santa,St.,Camp,River,North,South,East,West,Upper,New".split(",")
EVENTS = ("Marathon,Open,Film Festival,Accords,Declaration,Convention,Grand Prix,Derby,Protocol,Agreement,Biennale,"
          "Treaty,Summit").split(",")
CUPS = "Championship,Championships,Games,Cup,Prize,Award,League".split(",")


class Names:
    """Where other names come from."""

    def __init__(self, documents, lexicon, world):
        self.random = random.Random(SEED)
        listed = {kind: self.listed(world / f"WorldNames+{kind}.swift")
                  for kind in ("Organizations", "Places", "Others", "Products")}
        self.states = listed["Places"][:190]
        self.towns = [name for name in listed["Places"] if name.count(" ") < 2]
        self.pools = {"ORGANIZATION": listed["Organizations"], "LOCATION": listed["Places"],
                      "MISC": listed["Others"] + listed["Products"]}
        for kind, pool in self.pools.items():
            pool += sorted({document["text"][name["start"]:name["end"]] for document in documents
                            for name in document["entities"] if name["type"] == kind})
        self.given, self.family = [], []
        for line in open(lexicon, encoding="utf-8"):
            word, _, bits = line.rstrip("\n").split("\t")
            if len(word) < 3 or not word.isalpha(): continue
            if int(bits) & (FIRST | GIVEN): self.given.append(word.capitalize())
            if int(bits) & (LAST | FAMILY): self.family.append(word.capitalize())

    @staticmethod
    def listed(path):
        lists = re.findall(r'"""\n(.*?)\n *"""', path.read_text(encoding="utf-8"), re.S)
        names = [" ".join(name.split()) for text in lists for name in text.replace("\\\n", " ").split(",")]
        return [name for name in names if name]

    def pick(self, *choices): return self.random.choice(choices)

    def made(self, kind):
        one, pick = self.random.choice, self.pick
        town, state, family = one(self.towns), one(self.states), one(self.family)
        if kind == "ORGANIZATION":
            letters = "".join(one("ABCDEFGHIKLMNOPRSTUW") for _ in range(pick(3, 3, 3, 4, 4, 5)))
            company = family + one((" Inc", " Inc.", " Ltd", " Corp", " AG", " SA", " Plc", " GmbH", " SpA", ", Inc."))
            return pick(f"{town} {one(OFFICES)}", f"{state} {one(NATIONAL)}", f"Ministry of {one(TOPICS)}",
                        f"{one(TOPICS)} {pick('Ministry', 'Department', 'Commission', 'Committee', 'Agency')}",
                        f"National {one(TOPICS)} {pick('Agency', 'Authority', 'Council', 'Institute', 'Union')}",
                        f"{family} {one(HOUSES)}", f"{family} & {one(self.family)}{pick(' LLP', '', ' Co')}", company,
                        f"University of {town}", f"{pick('Bank', 'Church', 'Government', 'Diocese')} of {town}",
                        f"{one(LEANINGS)} {one(BODIES)}", f"{one(MEMBERS)}' {one(BODIES)}", letters)
        if kind == "LOCATION":
            return pick(f"{town} {one(AREAS)}", f"{family} {one(SITES)}", f"{one(LANDS)} {family}")
        return pick(f"{town} {one(EVENTS)}", f"Operation {family}", f"Hurricane {one(self.given)}",
                    f"{pick('World', 'European', 'Asian', 'African', 'National', 'Grand')} {one(CUPS)}",
                    f"{family} {pick('Act', 'Prize', 'Award', 'Report', 'Doctrine', 'Plan', 'Cup', 'Inquiry')}")

    def other(self, name, kind, known):
        """Another name for this one; `known` holds those of the document."""
        if self.random.random() > RATE: return name
        words = name.split()
        if kind == "PERSON":
            if len(words) == 1:
                full = next((other for (one, type), other in known.items()
                             if type == kind and " " in one and one.split()[-1] == name), None)
                return full.split()[-1] if full else self.random.choice(self.given + self.family)
            if len(words) > 3: return name
            return " ".join([self.random.choice(self.given), *words[1:-1], self.random.choice(self.family)])
        if kind not in self.pools: return name
        for _ in range(20):
            other = self.made(kind) if self.random.random() < MADE else self.random.choice(self.pools[kind])
            if (" " in other) == (len(words) > 1): return other
        return name


def renamed(document, names):
    """A copy of the document with other names."""
    text, known = document["text"], {}
    spans = sorted(document["entities"], key=lambda name: name["start"])
    # Full names before their surnames.
    for span in sorted(spans, key=lambda name: name["start"] - name["end"]):
        key = text[span["start"]:span["end"]], span["type"]
        if key not in known: known[key] = names.other(*key, known)
    parts, length, last, entities = [], 0, 0, []
    for span in spans:
        if span["start"] < last: continue
        other = known[text[span["start"]:span["end"]], span["type"]]
        length += span["start"] - last
        parts += [text[last:span["start"]], other]
        entities.append({"start": length, "end": length + len(other), "type": span["type"]})
        length, last = length + len(other), span["end"]
    return {**document, "id": document["id"] + "~", "text": "".join(parts) + text[last:], "entities": entities}


def main():
    corpus, lexicon, world, out = map(pathlib.Path, sys.argv[1:])
    documents = [json.loads(line) for line in corpus.open(encoding="utf-8")]
    edited = [each for each in documents if each["corpus"] in PLAIN or each["corpus"].startswith("crossner")]
    names = Names(edited, lexicon, world)
    with out.open("w", encoding="utf-8") as file:
        for document in documents + [renamed(document, names) for document in edited]:
            print(json.dumps(document, ensure_ascii=False), file=file)


main()
