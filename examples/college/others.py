"""The collège's other files: guardians, structures, common data, nomenclature, staff, and EDT's groups.

Everybody is invented: guardians are named after their children, staff after birds. Telephone numbers and addresses are
of the kind that is kept free for fiction.
"""

from xml.sax.saxutils import escape

LEVEL_LEGAL, LEVEL_IN_CHARGE, LEVEL_CONTACT = "1", "2", "3"
MOTHERS = "Claire Sabine Nadia Hélène Ingrid Mireille Odile Fatou Rosa Jasmina Linh Sylvie".split()
FATHERS = "Marc Étienne Karim Didier Jürgen Paul Amadou Luis Emil Quốc Benoît Rémi".split()
STREETS = ["ALLÉE DES MÉSANGES", "RUE DU LAVOIR", "CHEMIN DE L’ÉTANG", "PLACE DE LA HALLE"]


def tag(name, value):
    return f"<{name}>{escape(value)}</{name}>"


def bee(root, version, parameters, data):
    """A generic export of SIECLE; characters that ISO-8859-15 has not become references."""
    text = f'<?xml version="1.0" encoding="ISO-8859-15"?>\n<{root} VERSION="{version}">\n{parameters}<DONNEES>\n'
    return (text + "\n".join(data) + f"\n</DONNEES>\n</{root}>\n").encode("iso-8859-15", "xmlcharrefreplace")


# ---- Guardians ----

def household(number, family):
    """One or two guardians of all pupils of a family name, as (title, family name, used name, given name)."""
    people = [("MME", family, "", MOTHERS[number % 12])]
    if number % 5 == 0:  # a mother who is known under another name
        people = [("MME", f"{family[0]}ERNIER", family, MOTHERS[number % 12])]
    if number % 4:
        people.append(("M.", family, "", FATHERS[number * 5 % 12]))
    return people


def personne(number, title, family, used, given):
    mail = f"{''.join(c for c in given.lower() if c.isascii())}.{number}@exemple.fr"
    return (f'<PERSONNE PERSONNE_ID="{200000 + number}">'
            + tag("LC_CIVILITE", title) + tag("LL_CIVILITE", {"MME": "MADAME", "M.": "MONSIEUR"}[title])
            + tag("NOM_DE_FAMILLE", family) + (tag("NOM_USAGE", used) if used else "") + tag("PRENOM", given)
            + tag("TEL_PERSONNEL", f"+33199000{number:03}") + "<TEL_PORTABLE/>" + tag("ACCEPTE_SMS", str(number % 2))
            + tag("MEL", mail) + tag("COMMUNICATION_ADRESSE", "1") + tag("ADRESSE_ID", str(300000 + number % 40))
            + tag("CODE_PROFESSION", "99") + "</PERSONNE>")


def responsable_eleve(pupil, person, level, kinship):
    legal = level == LEVEL_LEGAL
    return ("<RESPONSABLE_ELEVE>" + tag("ELEVE_ID", str(700000 + pupil)) + tag("PERSONNE_ID", str(200000 + person))
            + tag("NIVEAU_RESPONSABILITE", level) + tag("CODE_PARENTE", kinship)
            + tag("PAIE_FRAIS_SCOLAIRES", "1" if legal else "0")  # 0/1 here, true/false below: SIECLE writes both
            + tag("PERCOIT_LES_AIDES", "false") + tag("HEBERGE_ELEVE", "true" if legal else "false")
            + tag("A_CONTACTER_EN_PRIORITE", "true" if legal else "false") + "</RESPONSABLE_ELEVE>")


def adresse(number):
    return (f'<ADRESSE ADRESSE_ID="{300000 + number}">' + tag("LIGNE1_ADRESSE", f"{number + 1} {STREETS[number % 4]}")
            + tag("CODE_POSTAL", "99100") + tag("LIBELLE_POSTAL", "VALFLEURI") + tag("CODE_PAYS", "100") + "</ADRESSE>")


def responsables(parameters, pupils):
    """Both legal guardians say level 1. The last pupils are without any; some records are faulty on purpose."""
    people, links, of_family = [], [], {}
    for number, pupil in pupils[:-3]:
        if pupil.family not in of_family:
            of_family[pupil.family] = []
            for person in household(len(of_family), pupil.family):
                people.append(person)
                of_family[pupil.family].append((len(people), person[0]))
        for person, title in of_family[pupil.family]:
            links.append(responsable_eleve(number, person, LEVEL_LEGAL, "10" if title == "MME" else "20"))
    people.append(("MME", "BLEUET", "", "Jacqueline"))  # a grandmother, and a neighbour
    links.append(responsable_eleve(2, len(people), LEVEL_IN_CHARGE, "50"))
    people.append(("M.", "VOISIN", "", "Alain"))
    links.append(responsable_eleve(3, len(people), LEVEL_CONTACT, "50"))
    people.append(people[0])  # entered twice: nobody depends on the second record
    links.append(responsable_eleve(999, 1, LEVEL_LEGAL, "10"))  # a pupil who is in no export
    data = ["<PERSONNES>", *(personne(n, *person) for n, person in enumerate(people, 1)), "</PERSONNES>",
            "<RESPONSABLES>", *links, "</RESPONSABLES>",
            "<ADRESSES>", *(adresse(n) for n in range(40)), "</ADRESSES>"]
    return bee("BEE_RESPONSABLES", "2.1", parameters, data)


# ---- Structures, common data, nomenclature ----

# Division: label, MEF, planned head count. Nobody is in 5E A yet.
DIVISIONS = {
    "6E 1": ("SIXIEME 1", "10010012110", 30), "6E 2": ("SIXIEME 2", "10010012110", 30),
    "5E A": ("CINQUIEME A", "10110001110", 24),
    "4E A": ("QUATRIEME A", "10210001110", 28), "4E B": ("QUATRIEME B", "10210001110", 28),
}
# Group: label and the divisions that its pupils come from.
GROUPS = {
    "6ALL1": ("ALLEMAND 6E GR 1", ["6E 1", "6E 2"]), "6ALL2": ("ALLEMAND 6E GR 2", ["6E 1", "6E 2"]),
    "4LATIN": ("LATIN 4E", ["4E A", "4E B"]),
}
MEFS = {"10010012110": ("6G", "6EME", "6ème"), "10110001110": ("5G", "5EME", "5ème"),
        "10210001110": ("4G", "4EME", "4ème")}


def group_mefs(group):
    return sorted({DIVISIONS[d][1] for d in GROUPS[group][1]})


def structures(parameters, uai):
    def mefs(codes):
        return ("<MEFS_APPARTENANCE>" + "".join(f"<MEF_APPARTENANCE>{tag('CODE_MEF', c)}</MEF_APPARTENANCE>"
                                                for c in codes) + "</MEFS_APPARTENANCE>")

    data = ["<DIVISIONS>"]
    data += [f'<DIVISION CODE_STRUCTURE="{code}">{tag("LIBELLE_LONG", label)}{tag("CODE_RNE", uai)}{mefs([mef])}</DIVISION>'
             for code, (label, mef, _) in DIVISIONS.items()]
    data += ["</DIVISIONS>", "<GROUPES>"]
    for code, (label, divisions) in GROUPS.items():
        of = "".join(f"<DIVISION_APPARTENANCE>{tag('CODE_STRUCTURE', d)}</DIVISION_APPARTENANCE>" for d in divisions)
        data.append(f'<GROUPE CODE_STRUCTURE="{code}">{tag("LIBELLE_LONG", label)}'
                    f"<DIVISIONS_APPARTENANCE>{of}</DIVISIONS_APPARTENANCE>{mefs(group_mefs(code))}</GROUPE>")
    return bee("BEE_STRUCTURES", "2.0", parameters, data + ["</GROUPES>"])


def communs(parameters, uai):
    data = ["<UAJ>", tag("ETAB_UAJ_ID", "1"), tag("CODE_UAJ", uai), tag("DENOM_PRINC", "COLLEGE"),
            tag("DENOM_COMPL", "DES TILLEULS"), tag("NOM_RESP", "CORMORAN"), tag("QUAL_RESP", "PRINCIPALE"),
            tag("LIGNE1_ADRESSE", "2 PLACE DE LA HALLE"), tag("CODE_POSTAL", "99100"),
            tag("LIBELLE_POSTAL", "VALFLEURI"), tag("TELEPHONE", "+33199000999"), "</UAJ>",
            "<ANNEE_SCOLAIRE>", tag("DATE_DEB_ELEVE", "01/09/2026"), tag("DATE_FIN_ELEVE", "03/07/2027"),
            tag("DATE_DEB_PROF", "31/08/2026"), tag("DATE_FIN_PROF", "03/07/2027"), "</ANNEE_SCOLAIRE>"]
    return bee("BEE_COMMUN", "1.0", parameters, data)


def nomenclature(parameters):
    data = ["<MEFS>"]
    data += [f'<MEF CODE_MEF="{code}">{tag("FORMATION", short)}{tag("LIBELLE_LONG", label)}'
             f'{tag("LIBELLE_EDITION", edition)}</MEF>' for code, (short, label, edition) in MEFS.items()]
    data += ["</MEFS>", "<MATIERES>", '<MATIERE CODE_MATIERE="030101">' + tag("LIBELLE_EDITION", "Allemand LV1")
             + "</MATIERE>", "</MATIERES>"]
    return bee("BEE_NOMENCLATURES", "3.1", parameters, data)


# ---- Staff ----

# Number, type, title code, family name, used name, given name, birth date, function, discipline, what they teach, whose
# head teacher. The local teacher was typed in by the head: no function, no birth date, and a number that epp has too.
STAFF = [
    ("4001", "epp", "2", "CORMORAN", "CORMORAN", "Hélène", "1970-05-12", "DIR", "", [], ""),
    ("4002", "epp", "1", "MILAN", "MILAN", "Thierry", "1976-11-03", "DIR", "", [], ""),
    ("4003", "epp", "2", "AVOCETTE", "BERNACHE", "Agnès", "1981-02-28", "ENS", "LETTRES MODERNES", ["6E 1", "4E A"], "6E 1"),
    ("4004", "epp", "1", "COURLIS", "COURLIS", "François", "1985-07-14", "ENS", "MATHEMATIQUES", ["6E 1", "6E 2"], "6E 2"),
    ("4005", "epp", "2", "OUTARDE", "OUTARDE", "Zoé", "1990-01-01", "ENS", "ALLEMAND", ["6ALL1", "6ALL2"], ""),
    ("4006", "epp", "1", "PLUVIER", "PLUVIER", "Noël", "1968-12-25", "ENS", "LETTRES CLASSIQUES", ["4LATIN"], "4E A"),
    ("4007", "epp", "2", "SARCELLE", "SARCELLE", "Inès", "1994-09-30", "ENS", "ANGLAIS", ["4E A", "4E B", "5E A"], "4E B"),
    ("4008", "epp", "1", "TADORNE", "TADORNE", "Loïc", "1979-04-17", "ENS", "EDUCATION PHYSIQUE", ["6E 1", "6E 2", "4E B"], ""),
    ("4009", "epp", "2", "VANNEAU", "VANNEAU", "Cécile", "1988-08-08", "EDU", "", [], ""),
    ("4010", "epp", "1", "HUPPE", "HUPPE", "Arnaud", "1983-06-21", "DOC", "DOCUMENTATION", [], ""),
    ("4003", "local", "3", "", "LORIOT", "Mélanie", "", "", "", ["6E 2"], ""),
    ("4011", "epp", "2", "GRÈBE", "GRÈBE", "Cœlia", "1999-03-05", "AED", "", [], ""),
]
SUBJECTS = {"LETTRES MODERNES": "020700", "MATHEMATIQUES": "061300", "ALLEMAND": "030101", "ANGLAIS": "030201"}


def individu(number, kind, title, family, used, given, born, function, discipline, _, head_of):
    parts = [tag("SEXE", "1" if title == "1" else "2") if function else "<SEXE/>", tag("CIVILITE", title),
             tag("NOM_USAGE", used), tag("NOM_PATRONYMIQUE", family) if family else "<NOM_PATRONYMIQUE/>",
             tag("PRENOM", given), tag("DATE_NAISSANCE", born) if born else "",
             tag("FONCTION", function) if function else "",
             f"<PROFS_PRINC><PROF_PRINC>{tag('CODE_STRUCTURE', head_of)}</PROF_PRINC></PROFS_PRINC>" if head_of else "",
             f'<DISCIPLINES><DISCIPLINE CODE="L0000">{tag("LIBELLE_COURT", discipline)}</DISCIPLINE></DISCIPLINES>'
             if discipline else ""]
    return f'<INDIVIDU ID="{number}" TYPE="{kind}">' + "".join(parts) + "</INDIVIDU>"


def services(code):
    """Who teaches a division or a group."""
    items = []
    for number, kind, *_, discipline, taught, _ in STAFF:
        if code in taught:
            items.append(f'<SERVICE CODE_MATIERE="{SUBJECTS.get(discipline, "999999")}" CODE_MOD_COURS="CG"><ENSEIGNANTS>'
                         f'<ENSEIGNANT ID="{number}" TYPE="{kind}"><HEURES_AGENT>3.00</HEURES_AGENT></ENSEIGNANT>'
                         "</ENSEIGNANTS></SERVICE>")
    return "<SERVICES>" + "".join(items) + "</SERVICES>" if items else "<SERVICES/>"


def sts_emp(uai, year, counts):
    """counts: SIECLE's count of each division, as of last night."""
    def head_count(code, planned):
        return tag("EFFECTIF_PREVU", str(planned)) + tag("EFFECTIF_CALCULE", str(counts.get(code, 0)))

    def mefs(codes):
        return "<MEFS_APPARTENANCE>" + "".join(f'<MEF_APPARTENANCE CODE="{c}"/>' for c in codes) + "</MEFS_APPARTENANCE>"

    lines = ['<?xml version="1.0" encoding="ISO-8859-15"?>', "<STS_EDT>", "<PARAMETRES>",
             f'<UAJ CODE="{uai}">' + tag("SIGLE", "CLG") + tag("DENOM_PRINC", "COLLEGE")
             + tag("DENOM_COMPL", "DES TILLEULS") + tag("CODE_POSTAL", "99100") + tag("COMMUNE", "VALFLEURI") + "</UAJ>",
             f'<ANNEE_SCOLAIRE ANNEE="{year}">' + tag("DATE_DEBUT", "2026-09-01") + "</ANNEE_SCOLAIRE>", "</PARAMETRES>",
             "<NOMENCLATURES><MEFS>",
             *(f'<MEF CODE="{code}">{tag("LIBELLE_LONG", label)}</MEF>' for code, (_, label, _) in MEFS.items()),
             "</MEFS></NOMENCLATURES>", "<DONNEES>", "<INDIVIDUS>", *(individu(*person) for person in STAFF),
             "</INDIVIDUS>", "<STRUCTURE>", "<DIVISIONS>"]
    for code, (label, mef, planned) in DIVISIONS.items():
        lines.append(f'<DIVISION CODE="{code}">{tag("LIBELLE_LONG", label)}{head_count(code, planned)}{mefs([mef])}'
                     f"{services(code)}</DIVISION>")
    lines += ["</DIVISIONS>", "<GROUPES>"]
    for code, (label, divisions) in GROUPS.items():
        of = "".join(f'<DIVISION_APPARTENANCE CODE="{d}"/>' for d in divisions)
        lines.append(f'<GROUPE CODE="{code}">{tag("LIBELLE_LONG", label)}'
                     f"<DIVISIONS_APPARTENANCE>{of}</DIVISIONS_APPARTENANCE>{mefs(group_mefs(code))}{services(code)}"
                     "</GROUPE>")
    lines += ["</GROUPES>", "</STRUCTURE>", "</DONNEES>", "</STS_EDT>\n"]
    return "\n".join(lines).encode("iso-8859-15", "xmlcharrefreplace")


# ---- EDT ----

def iso(day):
    return "-".join(reversed(day.split("/")))


def elegroupe(uai, year, pupils):
    """Groups as EDT has them: one more than STS-web knows, with a sign that STS-web refuses, and a pupil who is in EDT only."""
    def eleve(identity, groups):
        return "<ELEVE>" + identity + "<GROUPES>" + "".join(groups) + "</GROUPES></ELEVE>"

    def group(code):
        return "<GROUPE>" + tag("CODE_GROUPE", code) + tag("DATE_DEBUT_GROUPE", f"{year}-09-01") + "</GROUPE>"

    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<IMPORT_ELEVES VERSION="1.4">', "<PARAMETRES>", tag("UAJ", uai),
             tag("ANNEE_SCOLAIRE", str(year)), tag("DATE_IMPORT", "11/09/2026"), tag("NUM_ENVOI", "1"),
             tag("LOGICIEL", "EDT"), "</PARAMETRES>", "<DONNEES>", "<ELEVES>"]
    for number, pupil in pupils:
        groups = [code for code, kind in pupil.structures if kind == "G"]
        if ("6E 1", "D") in pupil.structures and number % 6 == 0:
            groups.append("6 ACC+")
        if groups:
            identity = (tag("ELEVE_ID", str(700000 + number)) + tag("NOM_DE_FAMILLE", pupil.family)
                        + tag("PRENOM", pupil.given) + tag("DATE_NAISS", iso(pupil.born)))
            lines.append(eleve(identity, map(group, groups)))
    new = tag("NOM_DE_FAMILLE", "PISSENLIT") + tag("PRENOM", "Jade") + tag("DATE_NAISS", "2015-08-19")
    lines += [eleve(new, [group("6ALL1")]), "</ELEVES>", "</DONNEES>", "</IMPORT_ELEVES>\n"]
    return "\n".join(lines).encode()
