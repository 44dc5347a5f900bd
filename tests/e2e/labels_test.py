#!/usr/bin/env python3
"""What is printed can be read back: every name, login and password of the account list, from the PDFs."""

import re
import unittest

from tool import STEM, Case, accounts, entries, labels, pdf_text, words


class Labels(Case):
    def read_back(self, zipped, csv, *, passwords=True):
        sheets = labels(zipped)
        for division in {row[1] for row in accounts(csv)}:
            rows = [row for row in accounts(csv) if row[1] == division]
            text = pdf_text(sheets[f"{STEM}_Etiquettes_{division}.pdf"], "-raw")
            for row in rows:
                self.assertIn(words(f"{row[2]} {row[3]}"), words(text))
            # In reading order, each on one line and in one piece.
            self.assertEqual(re.findall(r"^Identifiant(?: provisoire)?\s+(\S+)$", text, re.MULTILINE), [row[7] for row in rows])
            if passwords:
                self.assertEqual(re.findall(r"^Mot de passe\s+(\S+)$", text, re.MULTILINE), [row[8] for row in rows])
            else:
                self.assertNotRegex(text, r"(?m)^Mot de passe\b")

    def test_on_every_stock(self):
        # Those that are most used, one of a brand's file and one of plain paper.
        for key in ("a4-70x37", "a4-plain", "avery-7159", "avery-7160", "avery-7163", "avery-7165", "avery-7161", "a4-plain-3x7"):
            with self.subTest(stock=key):
                self.read_back(*self.generate("--stock", key, out=key))

    def test_of_every_platform(self):
        lines = self.run_program("platforms", status=0).stdout.decode().splitlines()
        platforms = [line.split()[0] for line in lines if not line.startswith(" ")]
        self.assertGreaterEqual(len(platforms), 4)
        for key in platforms:
            with self.subTest(platform=key):
                zipped, csv = self.generate("--platform", key, "--url", "ent.exemple.fr", out=key, status=None)
                self.read_back(zipped, csv, passwords=bool(accounts(csv)[0][8]))

    def test_by_the_plain_engine(self):
        zipped, csv = self.generate("--engine", "haru")
        rows = accounts(csv)
        text = "".join(pdf_text(content) for content in labels(zipped).values())
        for row in rows:
            self.assertIn(row[7], text.split())
            self.assertIn(row[8], text.split())

    def test_a_reader_that_looks_at_the_page_finds_each_in_one_piece(self):
        zipped, csv = self.generate()
        for division in {row[1] for row in accounts(csv)}:
            found = pdf_text(labels(zipped)[f"{STEM}_Etiquettes_{division}.pdf"]).split()
            for row in accounts(csv):
                if row[1] == division:
                    self.assertIn(row[7], found)
                    self.assertIn(row[8], found)

    def test_the_recap_has_them_too(self):
        zipped, csv = self.generate()
        text = pdf_text(entries(zipped)[f"{STEM}_Recapitulatif.pdf"])
        for row in accounts(csv):
            self.assertIn(words(f"{row[2]} {row[3]}"), words(text))
            self.assertIn(row[7], text.split())
            self.assertIn(row[8], text.split())

    def test_the_recap_without_secrets(self):
        zipped, csv = self.generate("--recap-secrets", "no")
        text = pdf_text(entries(zipped)[f"{STEM}_Recapitulatif.pdf"])
        for row in accounts(csv):
            self.assertIn(row[7], text.split())
            self.assertNotIn(row[8], text.split())

    def test_the_mark_of_a_sheet_stands_in_the_recap(self):
        zipped, _ = self.generate()
        recap = pdf_text(entries(zipped)[f"{STEM}_Recapitulatif.pdf"]).split()
        marks = []
        for name, content in labels(zipped).items():
            marks += re.search(r"planche 1/\d+\s+(\S{5})\s", pdf_text(content, "-raw")).groups()
        self.assertEqual(len(set(marks)), 5)
        for mark in marks:
            self.assertIn(mark, recap)


if __name__ == "__main__":
    unittest.main()
