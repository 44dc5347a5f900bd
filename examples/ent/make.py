#!/usr/bin/env python3
"""Makes the account list of the invented collège's ENT: run it here, it writes export.csv.

The pupils are those of ../college/make.py, as an ENT of the family NEO / ONE exports them: UTF-8 with a byte order mark,
semicolons, everything quoted. No chance is involved: same script, same list.
"""

import hashlib
import importlib.util
import re
import unicodedata
from pathlib import Path

HEADER = ["Id", "Id Siecle", "Type", "Nom", "Prénom", "Login", "Alias de login", "Code d'activation", "Fonction(s)",
          "Structure(s)", "Classe(s)", "Enfant(s)", "Parent(s)"]
SCHOOL = "Collège des Fleurs"
CODE_ALPHABET = "abcdefghjkmnprstvwxyz3456789"  # that of these ENTs

spec = importlib.util.spec_from_file_location("college", Path(__file__).parent.parent / "college" / "make.py")
college = importlib.util.module_from_spec(spec)
spec.loader.exec_module(college)


def login(given, family, taken):
    def plain(name):
        letters = unicodedata.normalize("NFD", name.replace("Œ", "OE").replace("œ", "oe").replace("æ", "ae"))
        return re.sub(r"[^a-z]", "", letters.lower())

    wished = f"{plain(given)}.{plain(family)}"
    number = 2
    found = wished
    while found in taken:
        found, number = f"{wished}{number}", number + 1
    taken.add(found)
    return found


def code(text):
    digest = hashlib.sha256(text.encode()).digest()
    return "".join(CODE_ALPHABET[byte % len(CODE_ALPHABET)] for byte in digest[:8])


def row(kind, family, given, taken, siecle="", division="", child="", opened=False):
    name = login(given, family, taken)
    return [hashlib.md5(name.encode()).hexdigest()[:12], siecle, kind, family, given, name, "",
            "" if opened else code(name), "", SCHOOL, division, child, ""]


def accounts():
    """The 6e, whose accounts are new; the 4e have had theirs for two years."""
    taken = set()
    pupils = list(enumerate(college.ordinary_pupils() + college.special_pupils(), 1))
    for number, pupil in pupils:
        division = next((code for code, kind in pupil.structures if kind == "D"), "")
        if not division.startswith("6E") or pupil.left:
            continue
        if number == 7:
            continue  # arrived after the list was made
        without_key = pupil.family in ("CAPUCINE", "TILLEUL", "RÉSÉDA")
        siecle = "" if without_key else str(700000 + number)
        yield row("Élève", pupil.used or pupil.family, pupil.given, taken, siecle, division, opened=number == 5)
        if number % 10 == 0:
            yield row("Parent", pupil.family, "Dominique", taken, child=f"{pupil.family} {pupil.given}")
    yield row("Élève", "MUGUET", "Aimée", taken, "700999", "6E 1")  # not in SIECLE
    yield row("Enseignant", "ORTIE", "Claude", taken, division="6E 1, 6E 2")
    yield row("Personnel", "PISSENLIT", "Alix", taken)


def main():
    lines = [HEADER, *accounts()]
    text = "".join(";".join(f'"{cell}"' for cell in line) + "\n" for line in lines)
    Path("export.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())


if __name__ == "__main__":
    main()
