#!/usr/bin/env python3
"""Makes the invented private school of this folder: run it here, it writes what its own software would send to SIECLE.

Everybody is invented: pupils and guardians are named after stones. Schema 3.1 of the ministry's import for private
schools. No chance is involved: same script, same XML.
"""

import zipfile
from xml.sax.saxutils import escape

UAI, YEAR, STAMP = "9990005B", 2026, "260914073000"
NAME = f"{UAI}PRIVE{YEAR}{STAMP}"
STONES = ("AGATE BÉRYL CALCÉDOINE DIAMANT ÉMERAUDE FELDSPATH GRENAT HÉMATITE IOLITE JASPE KUNZITE LAZULITE MALACHITE "
          "NACRE ONYX PÉRIDOT QUARTZ RUBIS SAPHIR TOPAZE").split()
GIRLS = "Léa Anaïs Chloé Inès Noémie Zoé Jeanne Maëlys Solène Agnès".split()
BOYS = "Léo Gaël Noé Théo Côme Joël Anatole Loïc Raphaël Ismaël".split()
MEF = {"6": "10010012110", "5": "10110001110"}


def tag(name, *content):
    return f"<{name}>{''.join(content)}</{name}>"


def text(name, value):
    return tag(name, escape(str(value)))


def persons():
    """A mother and a father of each family, numbered 1, 2; 3, 4; ..."""
    for n, family in enumerate(STONES):
        yield 2 * n + 1, 2, family, ("Marie", "Lucie", "Rosa", "Hélène")[n % 4]
        yield 2 * n + 2, 1, family, ("Paul", "Étienne", "Marc", "Karim")[n % 4]


def personne(number, civility, family, given):
    return tag("PERSONNE", text("ID_PRV_PER", number), text("CODE_CIVILITE", civility),
               text("NOM_DE_FAMILLE", family), text("PRENOM", given), text("COMMUNICATION_ADRESSE", "true"),
               text("CODE_PROFESSION", "99"), text("TEL_PERSONNEL", f"0199000{number:03}"),
               text("EMAIL", f"responsable{number}@exemple.fr"))


def legal(element, number, kinship):
    return tag(element, text("ID_PRV_PER", number), text("CODE_PARENTE", kinship), text("HEBERGE_ELEVE", "true"))


def eleve(n):
    """Forty pupils: 6A, 6B and 5A; brothers and sisters share their guardians."""
    family, girl, sixth = n % 20, n % 2 == 0, n < 26
    division = "5A" if not sixth else ("6A", "6B")[n % 2]
    leaves = n == 7
    mother, father = 2 * family + 1, 2 * family + 2
    guardians = legal("LEGAL", mother, "10") + legal("LEGAL", father, "20")
    if n == 3:
        guardians += tag("CONTACT", text("ID_PRV_PER", 1), text("CODE_PARENTE", "50"))
    if n == 11:
        guardians = legal("LEGAL", 99, "10")  # a guardian whom the file does not hold
    if n == 12:
        guardians = legal("LEGAL", mother, "1")  # the schema takes one character, SIECLE drops it in silence
    return tag(
        "ELEVE",
        text("CODE_MOTIF_SORTIE", "11") + text("DATE_SORTIE", "2026-09-05") if leaves else "",
        text("ID_PRV_ELE", 500 + n),
        text("ID_NATIONAL", f"{980000000 + n:09}YY") if n % 9 else "",  # some have not got theirs yet
        text("NOM_DE_FAMILLE", STONES[family]), text("PRENOM", (GIRLS if girl else BOYS)[(n * 3 + n // 20) % 10]),
        text("CODE_PAYS_NAT", "100"),
        text("DATE_NAISS", f"{2015 if sixth else 2014}-{1 + n * 5 % 12:02}-{1 + n * 11 % 28:02}"),
        text("CODE_SEXE", 2 if girl else 1), text("CODE_PAYS", "100"), text("CODE_COMMUNE_INSEE_NAISS", "99100"),
        text("ADHESION_TRANSPORT", "false"), text("CODE_REGIME", n % 3), text("DOUBLEMENT", "false"),
        tag("RESPONSABLES_ELEVE", guardians),
        tag("SCOLARITE_ACTIVE", text("CODE_MEF", MEF[division[0]]),
            text("CODE_DIVISION", division) if n != 20 else "",  # not placed yet
            text("CODE_STATUT", "ST"), text("DATE_DEB_SCO", f"{YEAR}-09-01"), tag("OPTIONS")),
        tag("ETABLISSEMENT_AN_DERNIER", text("CODE_RNE", UAI), text("CODE_PROVENANCE", "1"),
            text("CODE_DIVISION", "CM2"), tag("OPTIONS_AN_DERNIER")))  # last year's: not to be read


def export():
    lines = ['<?xml version="1.0" encoding="ISO-8859-15"?>', '<IMPORT_ELEVES VERSION="3.1">',
             tag("PARAMETRES", text("UAJ", UAI), text("ANNEE_SCOLAIRE", YEAR), text("DATE_IMPORT", "14/09/2026"),
                 text("NUM_ENVOI", 1), text("LOGICIEL", "INVENTE")),
             "<DONNEES>", "<PERSONNES>", *(personne(*person) for person in persons()), "</PERSONNES>",
             "<ELEVES>", *map(eleve, range(40)), "</ELEVES>", "</DONNEES>", "</IMPORT_ELEVES>\n"]
    return "\n".join(lines).encode("iso-8859-15", "xmlcharrefreplace")


def main():
    entry = zipfile.ZipInfo(f"{NAME}.xml", (2026, 9, 14, 7, 30, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(f"{NAME}.zip", "w") as archive:
        archive.writestr(entry, export())


if __name__ == "__main__":
    main()
