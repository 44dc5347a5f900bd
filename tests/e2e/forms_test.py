#!/usr/bin/env python3
"""One school in every form gives the same people and the same credentials; two forms of it give nobody twice.

PASSATION_SEED names one more random school.
"""

import datetime
import hashlib
import io
import itertools
import os
import random
import unicodedata
import unittest
import zipfile
from xml.sax.saxutils import escape

from tool import CSV, DATE, UAI, Case, accounts

SEEDS = [1, 2]
FAMILY = ["AIGRETTE", "CHOUETTE-EFFRAIE", "D'ÉGRETTE", "DE L’ÉTANG", "ŒDICNÈME", "L'HAŸ", "FRANÇOLIN", "O'MERLE", "LA PIE DES PRÉS",
          "HIRONDELLE--DES-RIVAGES", "GENÊT", "SILEX", "GEAI", "IF"]
GIVEN = ["Zoé", "Loïc", "Anne-Laure", "Cœlia", "N'Golo", "Maëlys", "Jean Côme", "Aÿmeric", "Françoise", "Lou"]
DIVISIONS = ["6E 3/B", "6ème A", "3EME1", "TG-02", "6E 03"]
MEF = "10010012110"


def folded(text):
    text = unicodedata.normalize("NFKD", text.lower()).replace("œ", "oe")
    return "".join(c for c in text if c.isalnum())


def flat(text):
    """Capitals as many programs write them, without accents or ligatures."""
    text = text.upper().replace("Œ", "OE").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def school(chance):
    """Pupils with all that a form may say of them. One has no division, one has left, two are twins; given name and birth
    date are together nobody else's."""
    pupils = []
    for i in range(chance.randrange(8, 30)):
        division = chance.choice(DIVISIONS)
        born = datetime.date(chance.randrange(2012, 2016), chance.randrange(1, 13), chance.randrange(1, 29))
        ine = f"99000{i:04}ZZ" if chance.random() < 0.9 else ""
        pupils.append(dict(
            id=str(chance.randrange(1, 900) * 100 + i), private=str(i + 1), ine=ine,
            family=chance.choice(FAMILY), used=chance.choice(FAMILY) if ine and chance.random() < 0.3 else "", given=chance.choice(GIVEN),
            second=chance.choice(GIVEN) if chance.random() < 0.3 else "", born=born, sex=chance.choice("12"),
            division="" if i == 3 else division, left=i == 5))
        if i == 7:
            twin = pupils[6]
            pupils[7] |= {"family": twin["family"], "used": "", "born": twin["born"], "given": next(g for g in GIVEN if g != twin["given"])}
    names = set()
    return [p for p in pupils if (key := (p["given"], p["born"])) not in names and not names.add(key)]


# ---- Forms: pupils -> bytes ----

def tag(name, text):
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def header(root, date):
    return f"<{root}><PARAMETRES><UAJ>{UAI}</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>{tag(date, '10/09/2026')}</PARAMETRES><DONNEES>"


def names_of(p):
    return tag("NOM_DE_FAMILLE", p["family"]) + tag("NOM_USAGE", p["used"]) + tag("PRENOM", p["given"]) + tag("PRENOM2", p["second"])


def xml(text, encoding):
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{text}'.replace("’", "'").encode(encoding)


def zipped(name, content):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(name, content)
    return archive.getvalue()


def siecle(pupils):
    people = "".join(f'<ELEVE ELEVE_ID="{p["id"]}">{names_of(p)}{tag("ID_NATIONAL", p["ine"])}<DATE_NAISS>{p["born"]:%d/%m/%Y}</DATE_NAISS>'
                     f'<CODE_SEXE>{p["sex"]}</CODE_SEXE>{tag("DATE_SORTIE", "01/09/2026" if p["left"] else "")}</ELEVE>' for p in pupils)
    structures = "".join(f'<STRUCTURES_ELEVE ELEVE_ID="{p["id"]}"><STRUCTURE>{tag("CODE_STRUCTURE", p["division"])}<TYPE_STRUCTURE>D</TYPE_STRUCTURE>'
                         f"</STRUCTURE></STRUCTURES_ELEVE>" for p in pupils if p["division"])
    return xml(header("BEE_ELEVES", "DATE_EXPORT") + f"<ELEVES>{people}</ELEVES><STRUCTURES>{structures}</STRUCTURES></DONNEES></BEE_ELEVES>", "ISO-8859-15")


def private_school(pupils):
    people = "".join(
        f'<ELEVE>{tag("DATE_SORTIE", "2026-09-01" if p["left"] else "")}<ID_PRV_ELE>{p["private"]}</ID_PRV_ELE>{tag("ID_NATIONAL", p["ine"])}{names_of(p)}'
        f'<DATE_NAISS>{p["born"]}</DATE_NAISS><CODE_SEXE>{p["sex"]}</CODE_SEXE><SCOLARITE_ACTIVE><CODE_MEF>{MEF}</CODE_MEF>'
        f'{tag("CODE_DIVISION", p["division"])}</SCOLARITE_ACTIVE></ELEVE>' for p in pupils)
    content = xml(header("IMPORT_ELEVES", "DATE_IMPORT") + f"<PERSONNES/><ELEVES>{people}</ELEVES></DONNEES></IMPORT_ELEVES>", "UTF-8")
    return zipped(f"{UAI}PRIVE2026260910073000.xml", content)


def edt(pupils):
    """With the name in use alone."""
    people = "".join(f'<Eleves numero="{n}"><NOM>{escape(p["used"] or p["family"])}</NOM><PRENOM>{escape(p["given"])}</PRENOM><DATE_NAISS>{p["born"]:%d/%m/%Y}'
                     f'</DATE_NAISS><SEXE>{" MF"[int(p["sex"])]}</SEXE>{tag("N_NATIONAL", p["ine"])}{tag("CLASSE", p["division"] + ", <GR> 2" if p["division"] else "")}'
                     f"</Eleves>" for n, p in enumerate(pupils) if not p["left"])
    return b"\xef\xbb\xbf" + xml(f'<TABLE nom="Elèves">{people}</TABLE>', "UTF-8")


def table(columns, delimiter, encoding, names=str):
    """A maker of tables. `names` writes them in its own way."""
    def make(pupils):
        rows = [list(columns)]
        for p in pupils:
            if not p["left"]:
                shown = p | {key: names(p[key]) for key in ("family", "used", "given", "second") if p[key]}
                rows.append([column(shown) if callable(column) else shown[column] for column in columns.values()])
        return "".join(delimiter.join(row) + "\r\n" for row in rows).replace("’", "'").encode(encoding)
    return make


def born(p):
    return f"{p['born']:%d/%m/%Y}"


COMPLETE = {"Nom de famille": "family", "Nom d'usage": "used", "Prénom": "given", "Prénom 2": "second", "Date Naissance": born, "Sexe": "sex",
            "Id National": "ine", "Num. Elève Etab": "private", "Code Structure": "division"}
ONDE = {"Nom Elève": "family", "Nom d'usage Elève": "used", "Prénom Elève": "given", "Date naissance": lambda p: str(p["born"]), "Sexe": "sex", "Classe": "division"}
ASP = {"Classe": "division", "Nom": lambda p: p["used"] or p["family"], "Prénom": "given", "Sexe": "sex", "Date de naissance": born}
EXTRACTION = {"Division": "division", "Nom de famille": "family", "Prénom 1": "given", "Sexe": "sex", "Date de naissance": born, "INE": "ine"}
PIX = {"Identifiant unique*": "ine", "Premier prénom*": "given", "Deuxième prénom": "second", "Nom de famille*": "family", "Nom d'usage": "used",
       "Code sexe*": "sex", "Date de naissance (jj/mm/aaaa)*": born, "Division*": "division"}
FORMS = {  # what identifies a pupil in it, file, maker
    "siecle": ("id", "eleves.xml", siecle),
    "private": ("ine", f"{UAI}PRIVE2026260910073000.zip", private_school),
    "edt": ("ine", "EXP_ELEVES.xml", edt),
    "complete": ("ine", "complete.csv", table(COMPLETE, ";", "cp1252")),
    "onde": ("name", "onde.csv", table(ONDE, ";", "utf-8-sig", flat)),
    "asp": ("name", "asp.csv", table(ASP, "\t", "utf-16", lambda name: f" {name.replace(' ', '  ')}")),
    "extraction": ("ine", "extraction.csv", table(EXTRACTION, ";", "iso8859-15")),
    "pix": ("ine", "pix.csv", table(PIX, ",", "utf-8", flat)),
}


UNDECIDABLE = {"asp", "extraction"}  # either has another of somebody's two names, and they share no number


# ---- What must come out ----

def opaque_login(identity):
    """The keyed hash of who somebody is, in readable characters, computed anew."""
    keyed = hashlib.blake2b(key=bytes.fromhex("a1" * 32), digest_size=32)
    for part in ("login", UAI, "asp", "student", identity, "0"):
        keyed.update(len(part.encode()).to_bytes(8, "little") + part.encode())
    alphabet, login = "346789abcdfghknprtxy", ""
    for block in itertools.count():
        stream = hashlib.blake2b(bytes(4) + block.to_bytes(4, "little"), key=keyed.digest(), digest_size=32).digest()
        login += "".join(alphabet[byte % 20] for byte in stream if byte < 240)
        if len(login) >= 8:
            return login[:8]


def identities(p, kinds):
    """By the surest sign that a form of these kinds has; some take the name in use for the family name."""
    if "id" in kinds:
        return [f"source_id\n\n{p['id']}\n"]
    if "ine" in kinds and p["ine"]:
        return [f"ine\n{folded(p['ine'])}\n"]
    return [f"name\n{folded(p['given'])}\n{folded(name)}\n{p['born']}\n" for name in (p["family"], p["used"]) if name]


class FormsTest(Case):
    options = ("--no-registry", "--uai", UAI)

    def printed(self, pupils, forms):
        """The rows of the account list."""
        files = []
        for form in forms:
            self.write(f"in/{FORMS[form][1]}", FORMS[form][2](pupils))
            files.append(f"in/{FORMS[form][1]}")
        done = self.run_program("generate", "--operation", "EVA6", "--key", "key", "--date", DATE, "--out", "out", *self.options, *files, status=3)
        self.assertIn("ACDIV_P_0", done.stdout.decode())  # the fourth pupil
        return accounts((self.folder / "out" / CSV).read_bytes())

    def check(self, pupils, forms):
        kinds = {FORMS[form][0] for form in forms}
        expected = [p for p in pupils if p["division"] and not p["left"]]
        rows = self.printed(pupils, forms)
        self.assertEqual(len(rows), len(expected))
        for p in expected:
            mine = [r for r in rows if folded(r[3]) == folded(p["given"]) and r[5] == born(p)]
            self.assertEqual(len(mine), 1)
            self.assertIn(folded(mine[0][2]), [folded(p["family"]), folded(p["used"])])
            self.assertEqual((mine[0][1], mine[0][8]), (p["division"], f"{p['born']:%d%m%Y}"))
            self.assertIn(mine[0][7], [opaque_login(identity) for identity in identities(p, kinds)])

    def schools(self):
        for seed in SEEDS + ([os.environ["PASSATION_SEED"]] if "PASSATION_SEED" in os.environ else []):
            chance = random.Random(f"school {seed}")
            yield seed, chance, school(chance)

    def test_every_form_alone_gives_the_people_and_the_credentials_that_follow_from_the_rules(self):
        for seed, _, pupils in self.schools():
            for form in FORMS:
                with self.subTest(seed=seed, form=form):
                    self.check(pupils, [form])

    def test_two_forms_together_give_nobody_twice(self):
        for seed, chance, pupils in self.schools():
            for pair in itertools.combinations(FORMS, 2):
                if set(pair) == UNDECIDABLE:
                    continue
                with self.subTest(seed=seed, forms=pair):
                    self.check(pupils, chance.sample(pair, 2))

    def test_the_order_of_rows_changes_nothing(self):
        for seed, chance, pupils in self.schools():
            for forms in (["siecle", "asp"], ["edt", "extraction"]):
                with self.subTest(seed=seed, forms=forms):
                    rows = self.printed(pupils, forms)
                    self.assertEqual(self.printed(chance.sample(pupils, len(pupils)), forms), rows)


if __name__ == "__main__":
    unittest.main()
