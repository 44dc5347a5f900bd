"""The files that a school has: SIECLE's export, extractions with and without numbers, lists of an ENT."""

import csv
import io
from dataclasses import replace
from html import escape

from .school import MEF, plain

UAI = "9990010G"

# What each kind of file says: its name, whether it holds SIECLE's ids, INEs.
FORMS = {"siecle": ("eleves.xml", True, True), "extraction": ("extraction.csv", True, True),
         "ine-table": ("eleves.csv", False, True), "bare-table": ("asp.csv", False, False)}


def said_by(form, facts, capitals=False):
    """What of these facts such a file says."""
    _, ids, ines = FORMS[form]
    if not ids:
        facts = replace(facts, siecle="")
    if not ines:
        facts = replace(facts, ine="")
    if capitals:
        facts = replace(facts, family=plain(facts.family).upper(), used=plain(facts.used).upper(),
                        given=plain(facts.given).upper())
    return facts


def written(form, records, today, dice):
    """Name and bytes of a file with these records, in any order."""
    rows = list(records)
    dice.shuffle(rows)
    return FORMS[form][0], (siecle(rows, today) if form == "siecle" else table(form, rows))


def school_year(day):
    return day.year if day.month >= 8 else day.year - 1


def siecle(rows, today):
    def element(tag, text):
        return f"<{tag}>{escape(text)}</{tag}>" if text else ""
    people = "".join(
        f'<ELEVE ELEVE_ID="{r.siecle}">' + element("ID_NATIONAL", r.ine) + element("NOM_DE_FAMILLE", r.family) +
        element("NOM_USAGE", r.used) + element("PRENOM", r.given) + element("DATE_NAISS", f"{r.born:%d/%m/%Y}") +
        element("CODE_SEXE", r.sex) + element("CODE_MEF", MEF[r.division[0]]) + "</ELEVE>\n" for r in rows)
    structures = "".join(
        f'<STRUCTURES_ELEVE ELEVE_ID="{r.siecle}"><STRUCTURE><CODE_STRUCTURE>{r.division}</CODE_STRUCTURE>'
        "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n" for r in rows)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>{UAI}</UAJ>'
            f"<ANNEE_SCOLAIRE>{school_year(today)}</ANNEE_SCOLAIRE><DATE_EXPORT>{today:%d/%m/%Y}</DATE_EXPORT>"
            f"<HORODATAGE>{today:%d/%m/%Y} 07:00:00</HORODATAGE></PARAMETRES><DONNEES><ELEVES>\n{people}</ELEVES>"
            f"<STRUCTURES>\n{structures}</STRUCTURES></DONNEES></BEE_ELEVES>\n").encode()


def table(form, rows):
    numbers = {"Identifiant SIECLE": "siecle"} if FORMS[form][1] else {}
    if FORMS[form][2]:
        numbers["INE"] = "ine"
    columns = {"Division": "division", "Nom de famille": "family", "Nom d'usage": "used", "Prénom 1": "given"}
    lines = [[*numbers, *columns, "Sexe", "Date de naissance"]]
    for r in rows:
        lines.append([getattr(r, name) for name in (numbers | columns).values()] + [r.sex, f"{r.born:%d/%m/%Y}"])
    return text_of(lines)


def text_of(lines):
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(lines)
    return out.getvalue().encode("utf-8-sig")
