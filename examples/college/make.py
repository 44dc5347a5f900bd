#!/usr/bin/env python3
"""Makes the invented collège of this folder: run it here, it writes all its exports.

Everybody is invented: family names are flowers, trees, tools and mountains. The shape is that of SIECLE's generic
export (true ISO-8859-15, the order of its elements, its traps). No chance is involved: same script, same XML.
The pupils are made here, what other files say of them in others.py.
"""

import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import others
from others import tag

UAI = "9990001X"  # no département has the number 999
SCHOOL_YEAR = 2026
EDT_NAME = f"{UAI}ELEGROUPE{SCHOOL_YEAR}260911073000"  # SIECLE wants zip and XML to bear the same
MEF_6E, MEF_5E, MEF_4E, MEF_CM2 = "10010012110", "10110001110", "10210001110", "00510001110"


def names(text):
    """A space separates names; one inside a name is written _."""
    return [name.replace("_", " ") for name in text.split()]


FAMILY = names("""
ANCOLIE BLEUET CAMOMILLE DAHLIA ÉRABLE FOUGÈRE GENTIANE HORTENSIA IRIS JONQUILLE KERRIA LAVANDE MYOSOTIS
NÉNUPHAR ŒILLET PERVENCHE QUENOUILLE RENONCULE SUREAU TILLEUL VÉRONIQUE YUCCA ZINNIA CISEAU RABOT MAILLET TENAILLE
BURIN ÉQUERRE TRUELLE VILEBREQUIN CANIGOU VENTOUX MÉZENC CHASSERAL BELLEDONNE D'AUBÉPINE ŠIPEK DE_LA_BRUYÈRE
HOA_SEN PRIMEVÈRE-DES-BOIS CHÈVREFEUILLE RÉSÉDA CAPUCINE""")
GIRLS = names("""
Léa Zoé Anaïs Maëlys Chloé Inès Noémie Agnès Lætitia Cœlia Minh_Châu Špela Éléonore Marie-Lou Jeanne Aïcha
Océane Thaïs Solène Bérénice""")
BOYS = names("""
Léo Gaël Loïc François Noé Raphaël Jean-Côme Thiên_Ân Žan Aurélien Mathéo Zéphyr Anatole Ismaël Côme Théo
Nuño Joël Björn Tristan""")


@dataclass
class Pupil:
    family: str
    given: str
    sex: int  # 1 boy, 2 girl
    born: str  # JJ/MM/AAAA
    structures: list = field(default_factory=list)  # (code, "D" or "G"), in the order written
    mef: str = MEF_6E
    last_mef: str = MEF_CM2
    last_division: str = "CM2"
    used: str | None = None  # None: no NOM_USAGE element; "": an empty one
    other: list = field(default_factory=list)
    left: str = ""
    reason: str = ""


def ordinary_pupils():
    """Ninety-six pupils in four divisions; everybody in 6e learns German in one of two groups, half of 4e Latin."""
    pupils = []
    for i in range(96):
        sixth = i < 48
        division = ("6E 1", "6E 2", "4E A", "4E B")[i // 24]
        girl = i % 2 == 0
        given = (GIRLS if girl else BOYS)[(i // 2 * 7 + i // 40) % 20]
        born = f"{1 + i * 11 % 28:02}/{1 + i * 5 % 12:02}/{2015 if sixth else 2013}"
        group = (("6ALL1", "6ALL2")[i % 2] if sixth else "4LATIN", "G")
        structures = [(division, "D")]
        if sixth or i % 4 == 0:
            structures.insert(0 if i % 5 == 0 else 1, group)  # SIECLE promises no order
        pupil = Pupil(FAMILY[i * 13 % len(FAMILY)], given, 2 if girl else 1, born, structures)
        if not sixth:
            pupil.mef, pupil.last_mef, pupil.last_division = MEF_4E, MEF_5E, f"5E {'AB'[i % 2]}"
        if i % 9 == 0:
            pupil.other = [(GIRLS if girl else BOYS)[(i + 3) % 20]]
        if i % 6 == 0:
            pupil.used = ""
        pupils.append(pupil)
    return pupils


def special_pupils():
    """One pupil for each case that an export of a real school holds."""
    return [
        Pupil("CAPUCINE", "Lou", 2, "04/02/2015", [("6E 1", "D")], other=["Rose"]),  # homonyms in one division
        Pupil("CAPUCINE", "Lou", 2, "19/10/2015", [("6E 1", "D")], other=["Anne"]),
        Pupil("TILLEUL", "Camille", 1, "07/05/2015", [("6E 2", "D")]),  # homonyms in two divisions
        Pupil("TILLEUL", "Camille", 2, "30/11/2013", [("4E B", "D")], MEF_4E, MEF_5E, "5E A"),
        Pupil("RÉSÉDA", "Yasmine", 2, "12/06/2015", [("6E 2", "D"), ("6ALL2", "G")], used="JASMIN"),
        Pupil("KARDAĞ", "Çağla", 2, "21/03/2013", [("4LATIN", "G"), ("4E A", "D")], MEF_4E, MEF_5E, "5E B"),
        Pupil("GÜLDA?", "Deniz", 1, "15/08/2013", [("4E A", "D")], MEF_4E, MEF_5E, "5E B"),  # a letter lost by SIECLE
        Pupil("MIRABELLE--REINE-CLAUDE", "Marie-Charlotte", 2, "09/09/2015", [("6E 1", "D")], other=["Hortense"]),
        Pupil("GENÊT", "Basile", 1, "31/02/2015", [("6E 2", "D")]),  # no calendar has this day
        Pupil("MÉLÈZE", "Ondine", 2, "02/01/2015", [("6E 1", "D")], left="05/09/2026", reason="11"),  # a leaver
        Pupil("CYPRÈS", "Achille", 1, "23/04/2015", [("6E 2", "D")], left="31/03/2027", reason="11"),  # leaves later
        Pupil("AUBÉPINE", "Perle", 2, "16/07/2015"),  # not placed yet
        Pupil("COQUELICOT", "Silas", 1, "28/12/2013", [("Inactifs", "D")], MEF_4E, MEF_5E, "5E A"),
        Pupil("LISERON", "Flore", 2, "11/11/2015", [("6E 2", "D"), ("6E 1", "D"), ("6ALL1", "G")]),  # two divisions
    ]


def eleve(number, pupil):
    """One ELEVE, its elements in SIECLE's order. Last year's division stands inside and is not to be read."""
    elenoet = str(1000 + number)
    parts = [
        tag("ID_NATIONAL", f"{990000000 + number:09}ZZ"),
        tag("ELENOET", elenoet),
        tag("ID_ELEVE_ETAB", f"{elenoet:0>5}{UAI[1:7]}"),
        tag("NOM_DE_FAMILLE", pupil.family),
        "" if pupil.used is None else tag("NOM_USAGE", pupil.used),
        tag("PRENOM", pupil.given),
        *(tag(f"PRENOM{n}", name) for n, name in enumerate(pupil.other, 2)),
        tag("DATE_NAISS", pupil.born),
        tag("DOUBLEMENT", "0"),
        tag("CODE_PAYS", "100"),
        tag("DATE_MODIFICATION", "31/08/2026"),
        tag("DATE_SORTIE", pupil.left) if pupil.left else "",
        tag("CODE_REGIME", str(number % 3)),
        tag("DATE_ENTREE", "01/09/2026"),
        tag("CODE_MOTIF_SORTIE", pupil.reason) if pupil.reason else "",
        tag("CODE_SEXE", str(pupil.sex)),
        tag("CODE_PAYS_NAT", "100"),
        tag("CODE_STATUT", "ST"),
        tag("CODE_MEF", pupil.mef),
        tag("CODE_COMMUNE_INSEE_NAISS", "99001") + tag("ADHESION_TRANSPORT", "0"),
        f"<SCOLARITE_AN_DERNIER>{tag('CODE_MEF', pupil.last_mef)}{tag('CODE_STRUCTURE', pupil.last_division)}"
        f"{tag('CODE_RNE', UAI)}</SCOLARITE_AN_DERNIER>",
    ]
    return f'<ELEVE ELEVE_ID="{700000 + number}" ELENOET="{elenoet}">\n' + "\n".join(filter(None, parts)) + "\n</ELEVE>"


def option(number, pupil):
    """OPTION holds OPTIONS_ELEVE: SIECLE names container and item the wrong way round."""
    return (f'<OPTION ELEVE_ID="{700000 + number}" ELENOET="{1000 + number}"><OPTIONS_ELEVE><NUM_OPTION>1</NUM_OPTION>'
            "<CODE_MODALITE_ELECT>O</CODE_MODALITE_ELECT><CODE_MATIERE>030201</CODE_MATIERE></OPTIONS_ELEVE></OPTION>")


def structures_eleve(number, pupil):
    items = "".join(f"<STRUCTURE>{tag('CODE_STRUCTURE', code)}{tag('TYPE_STRUCTURE', kind)}</STRUCTURE>"
                    for code, kind in pupil.structures)
    return f'<STRUCTURES_ELEVE ELEVE_ID="{700000 + number}" ELENOET="{1000 + number}">{items}</STRUCTURES_ELEVE>'


def parameters():
    values = [("UAJ", UAI), ("ANNEE_SCOLAIRE", str(SCHOOL_YEAR)), ("DATE_EXPORT", "10/09/2026"),
              ("HORODATAGE", "10/09/2026 07:30:00")]
    return "<PARAMETRES>\n" + "\n".join(tag(*value) for value in values) + "\n</PARAMETRES>\n"


def eleves(pupils):
    """ISO-8859-15 has no ğ: SIECLE writes "?", other tools a character reference. The file has one of each."""
    data = [
        "<ELEVES>",
        *(eleve(number, pupil) for number, pupil in pupils),
        "</ELEVES>\n<OPTIONS>",
        *(option(number, pupil) for number, pupil in pupils if pupil.mef == MEF_4E),
        "</OPTIONS>\n<STRUCTURES>",
        *(structures_eleve(number, pupil) for number, pupil in pupils if pupil.structures),
        "</STRUCTURES>\n<BOURSES/>",
    ]
    return others.bee("BEE_ELEVES", "3.0", parameters(), data)


def counts(pupils):
    """SIECLE's count of each division, before the pupil who left on the fifth was taken out."""
    return Counter(code for _, pupil in pupils for code, kind in pupil.structures if kind == "D")


def write_zip(zip_name, xml_name, content):
    entry = zipfile.ZipInfo(xml_name, (2026, 9, 10, 7, 30, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(zip_name, "w") as archive:
        archive.writestr(entry, content)


def main():
    pupils = list(enumerate(ordinary_pupils() + special_pupils(), 1))
    for name, content in {
        "ElevesSansAdresses": eleves(pupils),
        "ResponsablesAvecAdresses": others.responsables(parameters(), pupils),
        "Structures": others.structures(parameters(), UAI),
        "Communs": others.communs(parameters(), UAI),
        "Nomenclature": others.nomenclature(parameters()),
    }.items():
        write_zip(f"ExportXML_{name}.zip", f"{name}.xml", content)
    write_zip(f"{EDT_NAME}.zip", f"{EDT_NAME}.xml", others.elegroupe(UAI, SCHOOL_YEAR, pupils))
    Path(f"sts_emp_{UAI}_{SCHOOL_YEAR}.xml").write_bytes(others.sts_emp(UAI, SCHOOL_YEAR, counts(pupils)))


if __name__ == "__main__":
    main()
