#!/usr/bin/env python3
"""Files that nobody exports: each ends with a clear error or a report, in little time and little memory."""

import itertools
import json
import subprocess
import sys
import threading
import time
import unittest

from tool import HANGS, MEMORY_COUNTS, PROGRAM, Case

MB = 1_000_000
FREE = 40 * MB  # what any run may take; beyond it, TIMES the input
TIMES = 6
# Runs a command, then prints its exit status and peak memory (kB): a small process, so that its own does not count.
MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
sys.stdout.buffer.write(done.stderr[:2000])
print()
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""

HEAD = '<?xml version="1.0" encoding="%s"?>\n<BEE_ELEVES><PARAMETRES><UAJ>9990010G</UAJ></PARAMETRES><DONNEES><ELEVES>\n'
MOST, MOST_OF_TABLE = 50_000, 15_000  # people that one file may hold: src/read/reader.hpp
TAIL = "</ELEVES></DONNEES></BEE_ELEVES>\n"
TABLE = "Division;Nom;Prénom;Date de naissance\n".encode()
PUPIL = ('<ELEVE ELEVE_ID="{0}"><ID_NATIONAL>{0:09}JA</ID_NATIONAL><NOM_DE_FAMILLE>AIGRETTE</NOM_DE_FAMILLE><NOM_USAGE></NOM_USAGE>'
         "<PRENOM>Zoé{0}</PRENOM><DATE_NAISS>12/03/2015</DATE_NAISS><DOUBLEMENT>0</DOUBLEMENT><CODE_PAYS>100</CODE_PAYS>"
         "<CODE_SEXE>2</CODE_SEXE><CODE_REGIME>2</CODE_REGIME><CODE_MEF>10010012110</CODE_MEF></ELEVE>\n")


def xml(content, encoding="UTF-8"):
    return ((HEAD % encoding) + content + TAIL).encode(encoding)


def given_names(count):
    """All different, and short."""
    return itertools.islice(map("".join, itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=4)), count)


def measured_peak(case, *arguments):
    """Exit status, error text and peak memory in bytes of a run of the program in a test's folder."""
    done = subprocess.run([sys.executable, "-c", MEASURE, PROGRAM, *arguments], cwd=case.folder, env=case.environment(),
                          capture_output=True, text=True, timeout=HANGS)
    *error, last = done.stdout.splitlines()
    status, peak = map(int, last.split())
    return status, "\n".join(error).strip(), peak * 1024


class Hostile(Case):
    def checked(self, name, content):
        """Exit status and error text of a check that keeps within its memory; the input is gone afterwards."""
        path = self.write(name, content)
        size = len(content)
        del content
        status, error, peak = measured_peak(self, "check", "--quiet", "--uai", "9990010G", "--date", "2026-09-14", name)
        path.unlink()
        if MEMORY_COUNTS:
            self.assertLessEqual(peak, FREE + TIMES * size, f"{name}: {peak} bytes for {size}")
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

    def test_as_many_pupils_as_are_read_of_whom_little_is_said(self):
        """More than ten times the largest school, each pupil with two findings; tables of four times as many."""
        pupil = ('<ELEVE ELEVE_ID="%d"><NOM_DE_FAMILLE>AIGRETTE-BLEUE</NOM_DE_FAMILLE><PRENOM>Z%s</PRENOM>'
                 "<DATE_NAISS>12/03/2015</DATE_NAISS></ELEVE>\n")
        people = "".join(pupil % (i, name) for i, name in enumerate(given_names(MOST)))
        self.assertEqual(self.checked("least.xml", xml(people)), (3, ""))
        line = "6E %d;AIGRETTE;Z%s;12/03/2015\n"
        lines = [(line % (i // 30, name)).encode() for i, name in enumerate(given_names(MOST_OF_TABLE + 1))]
        self.assertEqual(self.checked("least.csv", TABLE + b"".join(lines[:-1])), (0, ""))
        self.refused("more.csv", TABLE + b"".join(lines), f"plus de {MOST_OF_TABLE} personnes")
        without_birth_date = [line.replace(b"12/03/2015", b"") for line in lines[:-1]]
        self.assertEqual(self.checked("without.csv", TABLE + b"".join(without_birth_date)), (3, ""))

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
