#!/usr/bin/env python3
"""Files that nobody exports: each ends with a clear error or a report, in little time and little memory."""

import io
import itertools
import json
import subprocess
import sys
import threading
import time
import unittest
import zipfile

from tool import HANGS, MEMORY_COUNTS, PROGRAM, Case

MB = 1_000_000
FREE = 40 * MB  # what any run may take; beyond it, TIMES the input
TIMES = 6
SECONDS = 30  # of processor time: ten times the slowest
# Runs a command, then prints its exit status, peak memory (kB) and processor time (s): a small process, so that its own
# does not count.
MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
sys.stdout.buffer.write(done.stderr[:2000])
print()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_maxrss, used.ru_utime + used.ru_stime)
"""

HEAD = '<?xml version="1.0" encoding="%s"?>\n<BEE_ELEVES><PARAMETRES><UAJ>9990010G</UAJ></PARAMETRES><DONNEES><ELEVES>\n'
MOST, MOST_GUARDIANS, MOST_OF_TABLE = 20_000, 35_000, 10_000  # people that one file may hold: src/read/reader.hpp
TAIL = "</ELEVES></DONNEES></BEE_ELEVES>\n"
TABLE = "Division;Nom;Prénom;Date de naissance\n".encode()
PUPIL = ('<ELEVE ELEVE_ID="{0}"><ID_NATIONAL>{0:09}JA</ID_NATIONAL><NOM_DE_FAMILLE>AIGRETTE</NOM_DE_FAMILLE><NOM_USAGE></NOM_USAGE>'
         "<PRENOM>Zoé{0}</PRENOM><DATE_NAISS>12/03/2015</DATE_NAISS><DOUBLEMENT>0</DOUBLEMENT><CODE_PAYS>100</CODE_PAYS>"
         "<CODE_SEXE>2</CODE_SEXE><CODE_REGIME>2</CODE_REGIME><CODE_MEF>10010012110</CODE_MEF></ELEVE>\n")


def xml(content, encoding="UTF-8"):
    return ((HEAD % encoding) + content + TAIL).encode(encoding)


def export(root, data):
    school = '<UAJ CODE="9990010G"/>' if root == "STS_EDT" else "<UAJ>9990010G</UAJ>"
    return f"<{root}><PARAMETRES>{school}</PARAMETRES><DONNEES>{data}</DONNEES></{root}>".encode()


def zipped(files):
    """Not compressed: its size is that of what it holds."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for i, file in enumerate(files):
            archive.writestr(f"{i}.xml", file)
    return content.getvalue()


def given_names(count):
    """All different, and short."""
    return itertools.islice(map("".join, itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=4)), count)


def measured(case, *arguments):
    """Exit status, error text, peak memory in bytes and processor time in seconds of a run of the program in a test's folder."""
    done = subprocess.run([sys.executable, "-c", MEASURE, PROGRAM, *arguments], cwd=case.folder, env=case.environment(),
                          capture_output=True, text=True, timeout=HANGS)
    *error, last = done.stdout.splitlines()
    status, peak, seconds = last.split()
    return int(status), "\n".join(error).strip(), int(peak) * 1024, float(seconds)


class Hostile(Case):
    def checked(self, name, content):
        """Exit status and error text of a check that keeps within its memory and time; the input is gone afterwards."""
        path = self.write(name, content)
        size = len(content)
        del content
        status, error, peak, seconds = measured(self, "check", "--uai", "9990010G", "--date", "2026-09-14", name)
        path.unlink()
        if MEMORY_COUNTS:
            self.assertLessEqual(peak, FREE + TIMES * size, f"{name}: {peak} bytes for {size}")
            self.assertLessEqual(seconds, SECONDS, name)
        return status, error

    def refused(self, name, content, *words):
        status, error = self.checked(name, content)
        self.assertEqual(status, 2, error)
        for word in (name, "À faire", *words):
            self.assertIn(word, error)

    def test_two_million_nested_elements(self):
        self.refused("open.xml", xml("<A>" * 2_000_000), "trop d’éléments")
        self.refused("closed.xml", xml("<A>" * 2_000_000 + "</A>" * 2_000_000), "trop d’éléments")

    def test_two_million_elements_side_by_side(self):
        self.refused("siblings.xml", xml("<A/>" * 2_000_000), "trop d’éléments")
        self.refused("attributes.xml", xml('<A b="" c="" d=""/>' * 2_000_000), "trop d’éléments")

    def test_a_hundred_megabytes_on_one_line(self):
        self.refused("cell.csv", TABLE + b"6E 1;" + b"A" * 100 * MB + b";Zo;12/03/2015\n", "cell.csv:2", "trop longue")
        self.refused("cells.csv", TABLE + b"6;" * 50 * MB + b"\n")
        self.refused("quote.csv", TABLE + b'"6E 1;' + b"A;" * 40 * MB, "quote.csv:2")
        self.refused("text.xml", xml("<ELEVE><NOM>" + "A" * 100 * MB + "</NOM></ELEVE>"), "trop long")
        self.refused("attribute.xml", xml('<ELEVE ELEVE_ID="' + "1" * 100 * MB + '"/>'), "trop long")
        self.refused("accents.xml", xml("<ELEVE><NOM>" + "é" * 60 * MB + "</NOM></ELEVE>", "ISO-8859-15"), "trop long")

    def test_nothing_but_one_byte(self):
        self.refused("zeros.csv", bytes(100 * MB))
        self.refused("lines.csv", b"\n" * (100 * MB))
        self.refused("tags.xml", b"<" * (10 * MB))

    def test_nul_bytes(self):
        self.refused("nul.xml", xml("<ELEVE ELEVE_ID='1'><NOM>A\0B</NOM></ELEVE>"), "nul.xml:3")
        self.refused("nul.csv", TABLE + "6E 1;A\0B;Zo;12/03/2015\n".encode())

    def test_entity_declarations(self):
        entities = "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9))
        bomb = f'<?xml version="1.0"?><!DOCTYPE BEE_ELEVES [<!ENTITY e0 "ha">{entities}]><BEE_ELEVES>&e9;</BEE_ELEVES>'
        self.refused("bomb.xml", bomb.encode(), "entités")
        outside = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><BEE_ELEVES>&x;</BEE_ELEVES>'
        self.refused("outside.xml", outside.encode(), "entités")

    def test_a_far_too_large_but_sound_export(self):
        people = "".join(PUPIL.format(i) for i in range(MOST))
        for encoding in ("UTF-8", "ISO-8859-15"):
            status, error = self.checked("large.xml", xml(people, encoding))
            self.assertEqual((status, error), (3, ""))

    def test_as_many_records_as_are_read_however_little_they_say(self):
        """A record takes more than its bytes, and findings more still: where it says nothing, all of them do."""
        names = list(given_names(MOST_GUARDIANS))
        nothing = "<ELEVE/>" * MOST
        wrong = "".join(f"<ELEVE ELEVE_ID='{i}'><NOM>?{name}</NOM><MEL>@</MEL><ID_NATIONAL>x</ID_NATIONAL>"
                        "<DATE_NAISS>1/1/90</DATE_NAISS></ELEVE>" for i, name in enumerate(names[:MOST]))
        doubles = "".join(f"<ELEVE ELEVE_ID='{i}'><NOM>A</NOM><PRENOM>B</PRENOM></ELEVE>" for i in range(MOST))
        for name, people in (("nothing.xml", nothing), ("wrong.xml", wrong), ("doubles.xml", doubles)):
            self.assertEqual(self.checked(name, xml(people)), (3, ""))
        self.refused("more.xml", xml(nothing + "<ELEVE/>"), f"plus de {MOST} fiches «\u00a0ELEVE\u00a0»")
        guardians = "".join(f"<PERSONNE PERSONNE_ID='{i}'><NOM>?{name}</NOM><MEL>@</MEL></PERSONNE>"
                            for i, name in enumerate(names))
        self.assertEqual(self.checked("guardians.xml", export("BEE_RESPONSABLES", f"<PERSONNES>{guardians}</PERSONNES>")), (3, ""))
        self.refused("links.xml", export("BEE_RESPONSABLES", "<PERSONNES><PERSONNE/></PERSONNES><RESPONSABLES>" +
                                         "<RESPONSABLE_ELEVE/>" * 400_000 + "</RESPONSABLES>"), "RESPONSABLE_ELEVE")

    def test_as_many_lines_of_a_table_as_are_read(self):
        names = list(given_names(MOST_OF_TABLE + 1))
        sound = [f"6E {i // 30};AIGRETTE;Z{name};12/03/2015\n".encode() for i, name in enumerate(names)]
        self.assertEqual(self.checked("sound.csv", TABLE + b"".join(sound[:-1])), (0, ""))
        self.refused("more.csv", TABLE + b"".join(sound), f"plus de {MOST_OF_TABLE} personnes")
        head = "Division;Nom;Prénom;Date de naissance;INE;Sexe;Email\n".encode()
        wrong = "".join(f"6;{name};;x;x;x;x\n" for name in names[:-1])
        self.assertEqual(self.checked("wrong.csv", head + wrong.encode()), (3, ""))
        accounts = "Nom;Prénom;Login;Mot de passe;Classe\n" + "a;a;b;;6\n" * MOST_OF_TABLE
        self.assertEqual(self.checked("accounts.csv", accounts.encode()), (3, ""))

    def test_structures_of_no_school(self):
        """Where each of many stands beside each of many others, neither time nor memory grows with their product."""
        one = "<INDIVIDUS><INDIVIDU ID='1' TYPE='epp'/></INDIVIDUS>"
        numbers = range(100_000)
        groups = "".join(f"<STRUCTURE><CODE_STRUCTURE>{i}</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE>" for i in numbers)
        status, error = self.checked("groups.xml", export("BEE_ELEVES", "<ELEVES><ELEVE ELEVE_ID='1'/></ELEVES><STRUCTURES>"
                                                          f"<STRUCTURES_ELEVE ELEVE_ID='1'>{groups}</STRUCTURES_ELEVE></STRUCTURES>"))
        self.assertEqual((status, error), (3, ""))
        divisions = "".join(f"<DIVISION CODE='{i}' CODE_STRUCTURE='{i}'/>" for i in numbers)
        self.refused("structures.xml", export("BEE_STRUCTURES", f"<DIVISIONS>{divisions}</DIVISIONS>"), "DIVISION")
        self.refused("divisions.xml", export("STS_EDT", f"{one}<STRUCTURE><DIVISIONS>{divisions}</DIVISIONS></STRUCTURE>"), "DIVISION")
        group = ("<GROUPE CODE='{0}'><DIVISIONS_APPARTENANCE>{1}</DIVISIONS_APPARTENANCE><SERVICES><SERVICE><ENSEIGNANTS>{2}"
                 "</ENSEIGNANTS></SERVICE></SERVICES></GROUPE>")
        teacher = "<ENSEIGNANT ID='1' TYPE='epp'/>"
        sts = f"{one}<STRUCTURE><GROUPES>%s</GROUPES></STRUCTURE>"
        self.refused("group.xml", export("STS_EDT", sts % group.format("G", divisions, teacher * 100_000)), "DIVISIONS_APPARTENANCE")
        taught = "".join(group.format(g, "".join(f"<A CODE='{g} {i}'/>" for i in range(50)), teacher) for g in range(2_000))
        self.refused("taught.xml", export("STS_EDT", sts % taught), "enseignant")
        staff = "".join(f"<INDIVIDU ID='{i}'><NOM_USAGE>A{i}</NOM_USAGE><PRENOM>B</PRENOM></INDIVIDU>" for i in range(2_000))
        replaced = "<SUPPLEANCE><REMPLACANT><NOM_USAGE>Z</NOM_USAGE><PRENOM>C</PRENOM></REMPLACANT></SUPPLEANCE>" * 2_000
        status, error = self.checked("replacements.xml", export("STS_EDT", f"<INDIVIDUS>{staff}</INDIVIDUS><SUPPLEANCES>{replaced}</SUPPLEANCES>"))
        self.assertEqual((status, error), (0, ""))

    def test_people_of_one_name(self):
        """Who may be meant is looked for among all that bear the name: of very many only some are."""
        names = list(given_names(MOST))
        pupil = "<ELEVE ELEVE_ID='{}'><NOM>{}</NOM><PRENOM>B</PRENOM><DATE_NAISS>01/01/2015</DATE_NAISS></ELEVE>"
        homonyms = xml("".join(pupil.format(i, "A") for i in range(MOST)))
        others = xml("".join(pupil.format(i, name) for i, name in enumerate(names)))
        link = ("<ELEVE>{}<NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><PRENOM>B</PRENOM><DATE_NAISS>2015-01-01</DATE_NAISS><GROUPES>{}</GROUPES></ELEVE>")
        group = "<GROUPE><CODE_GROUPE>G{}</CODE_GROUPE></GROUPE>"
        links = export("IMPORT_ELEVES", f"<ELEVES>{link.format('', group.format(1)) * MOST}</ELEVES>")
        groups = export("IMPORT_ELEVES", "<ELEVES>" + link.format("<ELEVE_ID>1</ELEVE_ID>", "".join(map(group.format, range(100_000)))) + "</ELEVES>")
        guardian = "<PERSONNE PERSONNE_ID='{}'><NOM>A</NOM><PRENOM>B</PRENOM></PERSONNE>"
        ward = "<RESPONSABLE_ELEVE><ELEVE_ID>{}</ELEVE_ID><PERSONNE_ID>{}</PERSONNE_ID></RESPONSABLE_ELEVE>"
        wards = "".join(ward.format(29 * k + i, i) for i in range(29) for k in range(MOST // 29))
        guardians = export("BEE_RESPONSABLES", "<PERSONNES>" + "".join(map(guardian.format, range(29))) + f"</PERSONNES><RESPONSABLES>{wards}</RESPONSABLES>")
        for name, files in {"links": (homonyms, links), "groups": (others, groups), "guardians": (others, guardians)}.items():
            self.assertEqual(self.checked(f"{name}.zip", zipped(files)), (3, ""))

    def test_a_file_that_changes_while_it_is_read(self):
        """An export that is written anew all the time is read whole or refused."""
        export = xml("".join(PUPIL.format(i) for i in range(2_000)))
        path, done = self.write("eleves.xml", export), threading.Event()

        def write_on():
            while not done.is_set():
                with open(path, "wb") as file:
                    for at in range(0, len(export), 1 << 16):
                        file.write(export[at:at + (1 << 16)])
                        file.flush()
                time.sleep(0.01)

        writer = threading.Thread(target=write_on)
        writer.start()
        try:
            for _ in range(20):
                ran = self.run_program("check", "--report", "json", "--date", "2026-09-14", "eleves.xml")
                if ran.returncode == 2:
                    self.assertIn(b'"hint"', ran.stdout)
                else:
                    self.assertEqual(json.loads(ran.stdout)["counts"]["students"], 2_000)
        finally:
            done.set()
            writer.join()

    def test_workbooks_that_are_one_file_of_markup(self):
        cells = "<tr>" + "<td>A" * 100
        self.refused("rows.xls", ("<html><table>" + cells * 200_000).encode(), "trop de cellules")
        self.refused("nested.xls", ("<html>" + "<table><td>" * 2_000_000).encode())
        self.refused("open.xls", ("<html><table><td>" + "A" * 100 * MB).encode())
        head = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>'
        self.refused("nested.xml", (head + "<Row><Cell>" * 2_000_000).encode())

    def test_more_rows_than_any_school_has(self):
        self.refused("rows.csv", TABLE + b"6E 1;A;B;01/01/2015\n" * 3_000_000, "200000 lignes")
        self.refused("pupils.xml", xml('<ELEVE ELEVE_ID="1"><NOM>A</NOM></ELEVE>\n' * 400_000), str(MOST))


if __name__ == "__main__":
    unittest.main()
