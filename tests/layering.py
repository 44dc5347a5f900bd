#!/usr/bin/env python3
"""Reads the #include lines of src and fails on an arrow that src/README.md does not allow, on a library outside its
room, on a name that two rooms define, and on output that is not the command line's."""

import re
import sys
from collections import defaultdict
from pathlib import Path

SRC = Path(__file__).resolve().parents[1] / "src"

# A library's headers, the room behind whose door it stays, and the most files of it that may open that door.
LIBRARIES = [
    (r"unicode/", "base", 2),  # converters in encoding.cpp, all else in text.cpp
    (r"zip\.h", "base", 1),
    (r"sodium\.h", "base", 1),
    (r"sqlite3\.h", "base", 1),
    (r"hb.*\.h", "base", 1),
    (r"pugixml\.hpp", "base", 1),
    (r"freexl\.h", "base", 1),
    (r"libdeflate\.h", "base", 1),
    (r"podofo/", "write", 1),
    (r"hpdf\.h", "write", 1),
    (r"CLI/", "cli", 1),
    (r"microhttpd\.h", "web", 1),
    (r"nlohmann/", "report", 1),
]
XML_ROOMS = {"base", "read", "account", "layout"}  # may walk pugixml's nodes
OUTPUT = re.compile(r"std::(cout|cerr|clog)|\b(f?printf|f?puts|fwrite|putchar)\s*\(|fmt::print\b")


def allowed_arrows():
    """The table of rooms in src/README.md: room, what it holds, what it may include."""
    rows = re.findall(r"^\| `(\w+)/` \|[^|]*\| ([^|]*) \|$", (SRC / "README.md").read_text(), re.MULTILINE)
    rooms = {room for room, _ in rows}
    words = {room: set(re.findall(r"\w+", allowed)) for room, allowed in rows}
    return {room: rooms if said == {"all"} else said | {room} for room, said in words.items()}


def room_of(path):
    return path.relative_to(SRC).parts[0] if path.parent != SRC else "main"


def without_comments(text):
    return re.sub(r"//[^\n]*", "", text)


def wrong_arrows(path, text, arrows):
    room = room_of(path)
    for include in re.findall(r'#include "(.*?)"', text):
        target = include.split("/")[0]
        if not (SRC / include).is_file():
            yield f'{path}: "{include}" is not named from src'
        elif room != "main" and target not in arrows[room]:
            yield f"{path}: {room} may not include {target}"
        elif room == "main" and target not in ("cli", "web", "base"):
            yield f"{path}: main may include cli and web alone, not {target}"
    for include in re.findall(r"#include <(.*?)>", text):
        for pattern, home, _ in LIBRARIES:
            if re.match(pattern, include) and room != home:
                yield f"{path}: <{include}> belongs behind the door of {home}"
    if "pugi::" in text and room not in XML_ROOMS:
        yield f"{path}: {room} may not walk XML nodes"
    if room not in ("cli", "main") and (found := OUTPUT.search(text)):
        yield f"{path}: {found.group()} outside cli and main"


def too_many_doors(texts):
    for pattern, _, most in LIBRARIES:
        files = [p.name for p, text in texts.items() if re.search(rf"#include <{pattern}", text)]
        if not files:
            yield f"{pattern}: nobody includes it; is it still a dependency?"
        if len(files) > most:
            yield f"{pattern}: in {len(files)} files ({', '.join(files)}), {most} is enough"


def names_defined_twice(texts):
    """All rooms share one namespace: the same name in two headers is undefined behaviour, or does not compile some day."""
    places = defaultdict(set)
    for path, text in texts.items():
        if path.suffix == ".hpp":
            for name in re.findall(r"^(?:struct|class|enum class|enum) (\w+)[^;]*?\{", text, re.MULTILINE):
                places[name].add(path)
            for name in re.findall(r"^constexpr Phrase (\w+)", text, re.MULTILINE):
                places[f"phrase::{name}"].add(path)
    for name, paths in places.items():
        if len(paths) > 1:
            yield f"{name} is defined in {' and '.join(sorted(str(p.relative_to(SRC)) for p in paths))}"


def main():
    texts = {p: without_comments(p.read_text()) for p in sorted(SRC.rglob("*.[ch]pp"))}
    arrows = allowed_arrows()
    problems = [f"src/README.md: no row for {p.name}/" for p in SRC.iterdir() if p.is_dir() and p.name not in arrows]
    if not problems:
        for path, text in texts.items():
            problems += wrong_arrows(path, text, arrows)
        problems += [*too_many_doors(texts), *names_defined_twice(texts)]
    print("\n".join(problems) or f"{len(texts)} files keep to their rooms")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
