#!/usr/bin/env python3
"""Writes Sources/Stripping/Encoding/SingleByteTables.swift from Python's codecs, with the differences of
the WHATWG Encoding Standard. Usage: single-byte-tables.py > SingleByteTables.swift"""
NAMES = """windows-1250:cp1250 windows-1251:cp1251 windows-1252:cp1252 windows-1253:cp1253 windows-1254:cp1254
windows-1255:cp1255 windows-1256:cp1256 windows-1257:cp1257 windows-1258:cp1258 windows-874:cp874
iso-8859-2:iso8859-2 iso-8859-3:iso8859-3 iso-8859-4:iso8859-4 iso-8859-5:iso8859-5 iso-8859-6:iso8859-6
iso-8859-7:iso8859-7 iso-8859-8:iso8859-8 iso-8859-10:iso8859-10 iso-8859-13:iso8859-13 iso-8859-14:iso8859-14
iso-8859-15:iso8859-15 iso-8859-16:iso8859-16 koi8-r:koi8-r koi8-u:koi8-u ibm866:cp866 macintosh:mac_roman
x-mac-cyrillic:mac_cyrillic""".split()
print("// Made by Training/Stripping/single-byte-tables.py; do not edit.\n")
print("""/// What the upper half of each single-byte encoding means: 128 characters for the bytes 80 to FF, U+FFFD
/// where a byte has no meaning.
enum SingleByteTables {
  static let all: [String: String] = [""")
def escape(c):
    if ord(c) in (0xA0, 0xAD, 0xFFFD) or 0x80 <= ord(c) < 0xA0 or 0x200B <= ord(c) <= 0x200F or 0x300 <= ord(c) < 0x370 \
       or 0x590 <= ord(c) < 0x5D0 or 0x64B <= ord(c) < 0x653 or 0xE31 <= ord(c) < 0xE4F:
        return "\\u{%X}" % ord(c)
    return c
for pair in NAMES:
    name, codec = pair.split(":")
    chars = []
    for b in range(128, 256):
        try:
            c = bytes([b]).decode(codec)
        except UnicodeDecodeError:
            c = "\uFFFD"
        if name == "x-mac-cyrillic":
            c = {0xA2: "Ґ", 0xB6: "ґ", 0xFF: "€"}.get(b, c)
        chars.append("\uFFFD" if len(c) != 1 or (0x80 <= ord(c) < 0xA0) else c)
    text = "".join(map(escape, chars))
    print('    "%s":' % name)
    lines, line = [], ""
    for c in chars:
        e = escape(c)
        if len(line) + len(e) > 80:
            lines.append(line); line = ""
        line += e
    lines.append(line)
    print("\n".join("      %s\"%s\"" % ("" if i == 0 else "+ ", l) for i, l in enumerate(lines)) + ",")
print("  ]\n}")
