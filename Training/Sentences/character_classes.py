#!/usr/bin/env python3
"""Writes Sources/CSentenceModel/characters.bin: the class of every code point, for the tokenizer.

    pip install regex && python3 Training/Sentences/character_classes.py

The properties come from the Unicode Character Database by way of the `regex` package. Layout: 4,352 bytes,
one for each 256 code points, the number of a block; then the blocks of 256 classes each. The numbers of the
classes are those of `CharacterClass` in Sources/Sentences/CharacterClass.swift.
"""
import os
import unicodedata

import regex

NAMES = ["other", "space", "lineBreak", "lower", "upper", "letter", "digit", "mark", "ideograph", "katakana",
         "punctuation", "open", "close", "quoteOpen", "quoteClose", "quote", "terminal", "fullStop", "symbol",
         "emoji", "flag", "connector", "dash", "number"]
NUMBER = {name: i for i, name in enumerate(NAMES)}

# Written without spaces between words: one token for each character (with its marks).
UNSPACED = regex.compile(
    r"[\p{LB=SA}\p{LB=ID}\p{LB=CJ}\p{Script=Hiragana}\p{Script=Bopomofo}\p{Script=Yi}--\p{Script=Katakana}]",
    regex.V1)
TESTS = [
    ("lineBreak", r"[\n\v\f\r\x85\u2028\u2029]"),
    ("space", r"[\p{White_Space}\x1c-\x1f]"),
    ("fullStop", r"[.．․﹒]"),
    ("terminal", r"[\p{STerm}…⋯;؛]"),
    ("flag", r"\p{Regional_Indicator}"),
    ("mark", r"[\p{M}\p{Cf}\p{Emoji_Modifier}]"),
    ("emoji", r"[\p{Emoji_Presentation}[\p{Extended_Pictographic}--[\x00-\xff™]]]"),
    ("upper", r"[\p{Lu}\p{Lt}]"),
    ("lower", r"[\p{Ll}]"),
    ("digit", r"\p{Nd}"),
    ("number", r"\p{N}"),
    ("quote", "[\"'`´＂＇]"),
    ("quoteOpen", r"[\p{Pi}„‚〝]"),
    ("quoteClose", r"[\p{Pf}〞〟]"),
    ("open", r"\p{Ps}"),
    ("close", r"\p{Pe}"),
    ("dash", r"[\p{Pd}]"),
    ("connector", r"\p{Pc}"),
    ("punctuation", r"\p{P}"),
    ("symbol", r"\p{S}"),
]
TESTS = [(NUMBER[name], regex.compile(pattern, regex.V1)) for name, pattern in TESTS]
LETTER = regex.compile(r"[\p{Alphabetic}\p{L}]")
KATAKANA = regex.compile(r"[\p{WB=Katakana}]")


def category(code):
    if 0xD800 <= code <= 0xDFFF:
        return 0
    c = chr(code)
    if c in ";؛":  # semicolons end no sentence; the Greek question mark U+037E is a terminal by STerm
        return NUMBER["terminal"] if code == 0x37E else NUMBER["punctuation"]
    if KATAKANA.match(c):
        return NUMBER["katakana"]
    if UNSPACED.match(c) and LETTER.match(c) and not regex.match(r"\p{M}", c):
        return NUMBER["ideograph"]
    for number, test in TESTS:
        if test.match(c):
            return number
    return NUMBER["letter"] if LETTER.match(c) else 0


def main():
    blocks, index = {}, []
    for high in range(0x1100):
        block = bytes(category(high << 8 | low) for low in range(256))
        index.append(blocks.setdefault(block, len(blocks)))
    assert len(blocks) <= 256
    path = os.path.join(os.path.dirname(__file__), "../../Sources/CSentenceModel/characters.bin")
    with open(path, "wb") as file:
        file.write(bytes(index) + b"".join(blocks))
    print(len(blocks), "blocks,", os.path.getsize(path), "bytes")


if __name__ == "__main__":
    main()
