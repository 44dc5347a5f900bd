#!/usr/bin/env python3
"""Every sentence that people may read, French and English, in one list; and what must hold for each of them.

    messages.py           checks, and says nothing if all is well
    messages.py --list    prints them all, to be read through as somebody who has not built this

What is checked: no "(s)" in place of a plural, the same fields in both languages, no-break spaces in French.
"""

import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src"
ASP_TAB = "Classe(s)"  # ASP calls it so
TEXT = r'"(?:[^"\\]|\\.)*"'
TEXTS = rf"{TEXT}(?:\s*{TEXT})*"


def joined(literals):
    """Adjacent literals as one text."""
    text = "".join(part[1:-1] for part in re.findall(TEXT, literals))
    return text.replace('\\"', '"').replace("\\n", "\n").replace("\\u00a0", "\u00a0").replace("\\u202f", "\u202f")


def messages():
    """Where a sentence stands, what it is called, French, English."""
    for file in sorted(SOURCE.rglob("*.?pp")):
        source, name = file.read_text(), str(file.relative_to(SOURCE))
        for key, fr, en in re.findall(rf"constexpr Phrase (\w+)\{{\s*({TEXTS}),\s*({TEXTS})\}}", source):
            yield name, key, joined(fr), joined(en)
    pair = rf"\{{({TEXTS}),\s*({TEXTS})\}}"
    for fr, en in re.findall(pair, (SOURCE / "roster/family.hpp").read_text()):
        yield "roster/family.hpp", "family", joined(fr), joined(en)
    rules = (SOURCE / "roster/rule.hpp").read_text()
    for code, severity, *texts in re.findall(rf'\{{"(\w+)", Severity::(\w+),\s*{pair},\s*{pair}', rules):
        fr, en, todo_fr, todo_en = map(joined, texts)
        yield "roster/rule.hpp", f"{code} ({severity})", fr, en
        if todo_fr:
            yield "roster/rule.hpp", f"{code}, what to do", todo_fr, todo_en


def fields(text):
    """How often each field is filled; a reason has its French at one number and its English at the next."""
    return len(re.findall(r"\{(?:\d*|\d:[^{}|]*)\}", text.replace("{{", "").replace("}}", "")))


def faults(fr, en):
    if re.search(r"\w\((s|e|x|es)\)", fr + " " + en) and fr != ASP_TAB:
        yield "(s) is no plural"
    if fields(fr) != fields(en):
        yield "the languages have different fields"
    if re.search(r"« | »|\w [:;?!](?=\s|$)", fr):
        yield "a plain space where French has a no-break space"
    if re.search(r"\{\d\|[^{}]*$", fr) or re.search(r"\{\d\|[^{}]*$", en):
        yield "a plural that never ends"


def main():
    status = 0
    for place, key, fr, en in messages():
        if "--list" in sys.argv:
            print(f"{place}  {key}\n  {fr}\n  {en}")
        for fault in faults(fr, en):
            print(f"{place}: {key}: {fault}\n  {fr}\n  {en}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
