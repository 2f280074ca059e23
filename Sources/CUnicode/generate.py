#!/usr/bin/env python3
"""Writes tables.c from pinyin.tsv, traditional.tsv and ambiguous.tsv, which stand beside this file.

pinyin.tsv: a Han character and its readings without tones, most common first (Unihan, Mandarin readings).
traditional.tsv: a traditional character and its simplified one (Unihan, kSimplifiedVariant).
ambiguous.tsv: the first and the last scalar of each range of ambiguous width (EastAsianWidth.txt 15.0.0, class A; neighbours joined).
"""
import pathlib

here = pathlib.Path(__file__).parent
rows = lambda name: [line.split("\t") for line in (here / name).read_text(encoding="utf-8").splitlines() if line]


def array(kind, name, values, per_line=16):
    lines = [", ".join(values[i:i + per_line]) for i in range(0, len(values), per_line)]
    return f"static const {kind} {name}[] = {{\n  " + ",\n  ".join(lines) + "\n};\n"


readings = sorted((ord(character), spoken.split()) for character, spoken in rows("pinyin.tsv"))
names = sorted({syllable for _, spoken in readings for syllable in spoken})
number = {name: index for index, name in enumerate(names)}
scalars, starts, syllables = [], [], []
for scalar, spoken in readings:
    scalars.append(hex(scalar))
    starts.append(str(len(syllables)))
    syllables += [str(number[syllable]) for syllable in spoken]
starts.append(str(len(syllables)))
simple = dict(rows("traditional.tsv"))
# A simplified form can itself be the traditional form of another character: simplifying goes all the way.
variants = sorted((ord(traditional), ord(simple.get(simplified, simplified))) for traditional, simplified in simple.items())
# Where the variants of every 64 scalars begin: folding asks for each character of each name.
pages = [sum(scalar >> 6 < page for scalar, _ in variants) for page in range((variants[-1][0] >> 6) + 2)]
ambiguous = sorted((int(first, 16), int(last, 16)) for first, last in rows("ambiguous.tsv"))

(here / "tables.c").write_text(
    "// Written by generate.py from pinyin.tsv, traditional.tsv and ambiguous.tsv. Do not edit.\n"
    '#include "CUnicode.h"\n\n'
    + array("char *const", "names", [f'"{name}"' for name in names], 12)
    + array("uint32_t", "spoken", scalars) + array("uint16_t", "starts", starts) + array("uint16_t", "syllables", syllables, 20)
    + array("uint32_t", "traditional", [hex(a) for a, _ in variants]) + array("uint32_t", "simplified", [hex(b) for _, b in variants])
    + array("uint16_t", "traditional_pages", [str(page) for page in pages])
    + array("uint32_t", "ambiguous_first", [hex(a) for a, _ in ambiguous], 12)
    + array("uint32_t", "ambiguous_last", [hex(b) for _, b in ambiguous], 12)
    + """
#define COUNT(array) (sizeof(array) / sizeof *(array))

// The first place whose value is not below a scalar; values ascend.
static size_t place(const uint32_t *values, size_t count, uint32_t scalar) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (values[middle] < scalar) low = middle + 1;
    else high = middle;
  }
  return low;
}

int cun_pinyin(uint32_t scalar, const char *readings[CUN_MOST_READINGS]) {
  size_t found = place(spoken, COUNT(spoken), scalar);
  if (found == COUNT(spoken) || spoken[found] != scalar) return 0;
  int count = 0;
  for (size_t at = starts[found]; at < starts[found + 1] && count < CUN_MOST_READINGS; at++) readings[count++] = names[syllables[at]];
  return count;
}

uint32_t cun_simplified(uint32_t scalar) {
  size_t page = scalar >> 6;
  if (page + 1 >= COUNT(traditional_pages)) return scalar;
  for (size_t at = traditional_pages[page]; at < traditional_pages[page + 1]; at++) {
    if (traditional[at] == scalar) return simplified[at];
  }
  return scalar;
}

bool cun_is_ambiguous(uint32_t scalar) {
  size_t found = place(ambiguous_last, COUNT(ambiguous_last), scalar);
  return found < COUNT(ambiguous_first) && ambiguous_first[found] <= scalar;
}
""", encoding="utf-8")
