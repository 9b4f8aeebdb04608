"""Makes the fonts that the desk carries (src/main/resources/org/daybook/app/fonts).

JavaFX takes one family per node, cannot switch on an OpenType feature, and falls back to
whatever the machine has for a script that the family lacks. So one family holds all scripts:
Inter with its tabular figures made the default, IBM Plex Sans Arabic a step larger, and
Noto Sans Devanagari. See README.md beside this file for why these and how to run it.
"""

import pathlib
import sys

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._g_l_y_f import Glyph

UNITS_PER_EM = 2048
LATIN = ["U+0020-007E,00A0-024F,0259,02B0-02FF,0300-036F,0370-03FF,0400-04FF,1E00-1EFF,"
         "2000-200A,2010-2027,2030-205E,20A0-20C0,2116,2122,2190-2199,21B5,2212,2215,2248,"
         "2260,2264,2265,23CE,25CB,25CF,2318,21E7,2303,2325,232B,21A9"]
ARABIC = ["U+0600-06FF,0750-077F,08A0-08FF,FB50-FDFF,FE70-FEFC,200C-200F"]
DEVANAGARI = ["U+0900-097F,1CD0-1CFA,A8E0-A8FF,25CC"]
INVISIBLE = [0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF]
STYLES = [
    # family, style, weight, the sources' name, the sources' number
    ("Daybook Sans", "Regular", 400, "Regular"),
    ("Daybook Sans", "Bold", 700, "Bold"),
    ("Daybook Sans Medium", "Regular", 500, "Medium"),
    ("Daybook Sans SemiBold", "Regular", 600, "SemiBold"),
]


def unicodes(ranges):
    return subset.parse_unicodes(ranges[0].replace("U+", ""))


def cut(font, ranges, features):
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.glyph_names = True
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "MVAR", "HVAR", "avar", "DSIG", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes(ranges))
    cutter.subset(font)
    return font


def freeze_tabular_figures(font):
    gsub = font["GSUB"].table
    indices = set()
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            indices.update(record.Feature.LookupListIndex)
    swaps = {}
    for index in indices:
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            swaps.update(getattr(table, "mapping", {}))
    if not any(name in swaps for name in ("one", "seven")):
        raise SystemExit("the source has no tabular figures")
    for table in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in table.cmap:
                table.cmap[code] = swaps.get(table.cmap[code], table.cmap[code])


def empty_first_glyph(font):
    """What Pango hides, marks of direction among it, JavaFX draws as the first glyph."""
    font["glyf"][".notdef"] = Glyph()


def scaled(font, factor):
    scale_upem(font, round(UNITS_PER_EM * factor))
    font["head"].unitsPerEm = UNITS_PER_EM
    return font


def hide_controls(font):
    """Gives the marks of direction and joining a glyph without width: JavaFX draws the box of a
    missing glyph where the font has none."""
    glyph = "invisible"
    font.setGlyphOrder(font.getGlyphOrder() + [glyph])
    font["glyf"][glyph] = Glyph()
    font["hmtx"][glyph] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in INVISIBLE:
                table.cmap.setdefault(code, glyph)


def name(font, family, style, weight):
    table = font["name"]
    table.names = [n for n in table.names if n.nameID == 0]
    full = family if style == "Regular" else f"{family} {style}"
    post = full.replace(" ", "") + ("" if style != "Regular" else "-Regular")
    for key, text in {
        0: "Copyright 2016 The Inter Project Authors; Copyright 2019 IBM Corp.; "
           "Copyright 2022 The Noto Project Authors",
        1: family, 2: style, 3: f"Daybook;{full}", 4: full, 5: "Version 1.000", 6: post,
        13: "SIL Open Font License, Version 1.1", 14: "https://openfontlicense.org",
    }.items():
        table.setName(text, key, 3, 1, 0x409)
        table.setName(text, key, 1, 0, 0)
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    bold = style == "Bold"
    os2.fsSelection = (os2.fsSelection & ~0b1100001) | (0b100000 if bold else 0b1000000)
    font["head"].macStyle = 1 if bold else 0


def main(sources, target):
    sources, target = pathlib.Path(sources), pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    shaping = ["ccmp", "locl", "kern", "mark", "mkmk"]
    complex_shaping = shaping + [
        "init", "medi", "fina", "isol", "rlig", "liga", "calt", "curs", "abvm", "blwm", "akhn",
        "rphf", "blwf", "half", "pstf", "vatu", "cjct", "pres", "abvs", "blws", "psts", "haln",
        "nukt", "rkrf", "dist"]
    for family, style, weight, label in STYLES:
        inter = TTFont(next(sources.rglob(f"web/Inter-{label}.woff2")))
        freeze_tabular_figures(inter)
        cut(inter, LATIN, shaping)
        scale_upem(inter, UNITS_PER_EM)
        vertical = {t: dict(vars(inter[t])) for t in ("hhea", "OS/2")}
        arabic = scaled(cut(TTFont(next(
            sources.rglob(f"ibm-plex-sans-arabic-arabic-{weight}-normal.woff2"))),
            ARABIC, complex_shaping), 1.1)
        devanagari = scaled(cut(TTFont(next(
            sources.rglob(f"noto-sans-devanagari-devanagari-{weight}-normal.woff2"))),
            DEVANAGARI, complex_shaping), 1.0)
        parts = []
        for part, font in (("latin", inter), ("arabic", arabic), ("devanagari", devanagari)):
            font.flavor = None
            path = target / f".{part}.ttf"
            font.save(path)
            parts.append(path)
        options = merge.Options()
        options.drop_tables = ["vhea", "vmtx", "DSIG", "STAT", "meta", "BASE"]
        merged = merge.Merger(options).merge([str(p) for p in parts])
        for part in parts:
            part.unlink()
        for field in ("ascent", "descent", "lineGap"):
            setattr(merged["hhea"], field, vertical["hhea"][field])
        for field in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent",
                      "usWinDescent", "sxHeight", "sCapHeight"):
            setattr(merged["OS/2"], field, vertical["OS/2"][field])
        hide_controls(merged)
        name(merged, family, style, weight)
        empty_first_glyph(merged)
        merged.save(target / f"DaybookSans-{label}.ttf")
    for weight, label in ((500, "Medium"), (700, "Bold")):
        mono = TTFont(next(sources.rglob(f"jetbrains-mono-latin-{weight}-normal.woff2")))
        cut(mono, LATIN, shaping)
        mono.flavor = None
        hide_controls(mono)
        name(mono, "Daybook Mono", "Bold" if label == "Bold" else "Regular", weight)
        mono["name"].setName("Copyright 2020 The JetBrains Mono Project Authors", 0, 3, 1, 0x409)
        mono["name"].setName("Copyright 2020 The JetBrains Mono Project Authors", 0, 1, 0, 0)
        empty_first_glyph(mono)
        mono.save(target / f"DaybookMono-{label}.ttf")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: build-fonts.py SOURCES TARGET")
    main(sys.argv[1], sys.argv[2])
