#!/usr/bin/env python3
"""A printer is measured once; what it is off by is then taken off from labels, and from nothing else."""

import json
import re
import stat
import subprocess
import unittest

from tool import STEM, Case, entries, labels, pdf_text

MM = 72 / 25.4  # in points


def places(content):
    """Each word of a PDF with its left end and its top, in mm, page by page."""
    html = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True).stdout.decode()
    found = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="[\d.-]+">(.*?)</word>', html)
    return [(text, float(x) / MM, float(y) / MM) for x, y, text in found]


class Calibrate(Case):
    def calibrate(self, *arguments, status=0):
        done = self.run_program("calibrate", *arguments, status=status)
        return done.stdout.decode() if status == 0 else done.stderr.decode()

    def moved(self, before, after, x, y, within=0.003):
        """All words of one are those of the other, moved by so many millimetres."""
        self.assertEqual([word for word, *_ in before], [word for word, *_ in after])
        self.assertGreater(len(before), 20)
        for (word, x1, y1), (_, x2, y2) in zip(before, after):
            self.assertAlmostEqual(x2 - x1, x, delta=within, msg=word)
            self.assertAlmostEqual(y2 - y1, y, delta=within, msg=word)

    def test_all_texts_of_labels_are_moved_by_the_offset_and_no_others(self):
        self.calibrate("--printer", "Secrétariat", "--offset", "0.8,-0.5")
        plain, csv = self.generate("--no-registry", out="plain")
        zipped, same = self.generate("--no-registry", "--printer", "secrétariat", out="moved")
        self.assertEqual(csv, same)
        self.assertEqual(len(labels(plain)), 5)
        for name, content in labels(plain).items():
            self.moved(places(content), places(labels(zipped)[name]), -0.8, 0.5)
        recap = f"{STEM}_Recapitulatif.pdf"
        self.assertEqual(entries(plain)[recap], entries(zipped)[recap])

    def test_a_drift_moves_the_last_label_further_than_the_first(self):
        self.calibrate("--printer", "Accueil", "--offset", "0,0", "--drift", "0,2.4")
        self.write("eleves.xml", self.one_division())
        plain, _ = self.generate("--no-registry", out="plain")
        zipped, _ = self.generate("--no-registry", "--printer", "Accueil", out="moved")
        (before,), (after,) = labels(plain).values(), labels(zipped).values()
        logins = re.findall(r"^Identifiant\s+(\S+)$", pdf_text(before, "-raw"), re.MULTILINE)
        self.assertEqual(len(logins), 21)
        at = [{word: (x, y) for word, x, y in places(content)} for content in (before, after)]
        shifts = [at[1][login][1] - at[0][login][1] for login in logins]
        # Measured from 15.15 to 281.85 mm; the logins of the first and of the last row stand 25 mm below the first and 13 mm above the last edge.
        self.assertLess(max(shifts[:3]), 0)
        self.assertGreater(min(shifts[:3]), -0.4)
        self.assertLess(max(shifts[18:]), -2.0)
        self.assertGreater(min(shifts[18:]), -2.4)
        for login in logins:
            self.assertAlmostEqual(at[1][login][0], at[0][login][0], delta=0.003)

    def one_division(self):
        from tool import pupils, siecle
        return siecle([(*row[:7], "6E 1") for row in pupils(21)])

    def test_the_registry_keeps_nothing_of_the_printer(self):
        self.calibrate("--printer", "Secrétariat", "--offset", "0.8,-0.5")
        self.generate("--printer", "Secrétariat", out="moved")
        first = labels(self.outputs("moved")[0])
        plain = labels(self.generate(out="plain")[0])
        name = f"{STEM}_Etiquettes_6E 1.pdf"
        self.moved(places(first[name]), places(plain[name]), 0.8, -0.5)
        self.assertEqual([n for n in plain if n.endswith("a_coller.pdf")], [])  # no label has become another

    def test_labels_printed_again_and_spares_are_moved_too(self):
        self.calibrate("--printer", "Secrétariat", "--offset", "0.8,-0.5")
        self.generate()
        for verb, file in ((("reprint", "--division", "6E 1"), "Reimpression"), (("spare", "--count", "6", "--division", "6E 1"), "Reserve")):
            contents = []
            for printer in ((), ("--printer", "Secrétariat")):
                self.run_program(*verb, "--key", "key", "--date", "2026-09-15", *printer, status=0)
                contents.append((self.folder / f"{STEM}_{file}.pdf").read_bytes())
            with self.subTest(verb=verb[0]):
                self.moved(*map(places, contents), -0.8, 0.5)

    def test_what_is_stored_is_shown_listed_and_forgotten(self):
        self.assertIn("Aucune imprimante", self.calibrate())
        self.calibrate("--printer", "Vie scolaire, 2e étage", "--offset", "0,8;-0,5", "--drift", "0,3 0")
        file = self.folder / "data/passation/printers.json"
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertRegex(self.calibrate(), r"Vie scolaire, 2e étage +0,8\s; -0,5 +0,3\s; 0 +avery-7160")
        shown = json.loads(self.calibrate("--printer", "vie scolaire, 2e étage", "--report", "json"))
        self.assertEqual(shown, {"done": "shown", "files": [], "printers": [
            {"name": "Vie scolaire, 2e étage", "stock": "avery-7160", "offset": {"x": 800, "y": -500}, "drift": {"x": 300, "y": 0}}]})
        self.calibrate("--printer", "Vie scolaire, 2e étage", "--forget")
        self.assertIn("Aucune imprimante", self.calibrate())

    def test_an_unknown_printer_is_said_before_anything_is_written(self):
        self.calibrate("--printer", "Secrétariat", "--offset", "0,0")
        done = self.run_program("generate", "--operation", "EVA6", "--key", "key", "--printer", "Accueil", "--out", "out", "eleves.xml", status=2)
        self.assertIn("Accueil", done.stderr.decode())
        self.assertIn("Secrétariat", done.stderr.decode())
        self.assertEqual(self.names_in("out"), [])

    def test_impossible_numbers_are_refused(self):
        for option in ("6,0", "0,-5.1", "a,b", "0,8,1"):
            self.assertNotEqual(self.calibrate("--printer", "P", f"--offset={option}", status=2), "")
        self.assertFalse((self.folder / "data/passation/printers.json").exists())

    def test_the_sheet_says_what_to_do_and_has_its_scales(self):
        said = json.loads(self.calibrate("--stock", "L7160", "--report", "json"))
        self.assertEqual(said["files"], ["./Calibrage_avery-7160.pdf"])
        content = (self.folder / "Calibrage_avery-7160.pdf").read_bytes()
        text = pdf_text(content)
        self.assertRegex(text, r"Imprimer à 100\s%")
        words = {word: (x, y) for word, x, y in places(content)}
        self.assertTrue({"A", "B", "C", "D"} <= set(words))
        self.assertIn("Pages:           1", subprocess.run(["pdfinfo", "-"], input=content, capture_output=True).stdout.decode())


if __name__ == "__main__":
    unittest.main()
