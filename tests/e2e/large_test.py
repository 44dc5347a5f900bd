#!/usr/bin/env python3
"""Labels in large print: who needs one gets it each year, beside the ordinary label, until somebody says otherwise."""

import re
import unittest

from tool import DATE, STEM, UAI, Case, accounts, entries, labels, pdf_text, pupils, registry_tables, siecle, words

FILE = f"{STEM}_GrandsCaractères.pdf"
AGAIN = f"{STEM}_Reimpression_GrandsCaractères.pdf"


class Large(Case):
    def verb(self, *arguments, date=DATE, status=0):
        return self.run_program(*arguments, "--key", "key", "--date", date, status=status).stdout.decode()

    def large(self, zipped):
        """Login and password of each large label, in order."""
        text = pdf_text(entries(zipped)[FILE], "-raw")
        return re.findall(r"^Identifiant\n(\S+)\nMot de passe.*\n(\S+)$", text, re.MULTILINE)

    def listed(self, csv, *ids):
        known = {row[0]: row for row in pupils()}
        wanted = {(known[i][1], known[i][7]) for i in ids}
        return [(row[7], row[8]) for row in accounts(csv) if (row[2], row[1]) in wanted]

    def test_without_a_mark_there_is_no_file_and_with_one_nothing_else_changes(self):
        plain = self.generate("--registry", "plain.sqlite", out="plain")
        self.assertNotIn(FILE, entries(plain[0]))
        marked = self.generate("--registry", "marked.sqlite", "--large", "1001", "--large", "1000", out="marked")
        self.assertEqual(marked[1], plain[1])
        self.assertEqual(labels(marked[0]), labels(plain[0]))
        tables = [registry_tables(self.folder / f"{name}.sqlite") for name in ("plain", "marked")]
        self.assertEqual(len(tables[1].pop("large_print")), 2)
        self.assertEqual(tables[0].pop("large_print"), [])
        self.assertEqual(*tables)

    def test_large_labels_are_by_division_and_say_what_the_others_say(self):
        zipped, csv = self.generate("--large", "1001", "--large", "1000")
        large = self.large(zipped)
        self.assertEqual(large, self.listed(csv, "1000", "1001"))
        text = words(pdf_text(entries(zipped)[FILE]))
        for word in ("6E1", "6E2", "AIGRETTE", "BÉCASSINE"):
            self.assertIn(word, text)
        recap = words(pdf_text(entries(zipped)[f"{STEM}_Recapitulatif.pdf"]))
        self.assertIn("2étiquettes,1plancheAvery7165", recap)
        self.assertEqual(recap.count("·grandscaractères"), 2)

    def test_the_mark_outlives_imports_the_year_and_a_backup_until_it_is_taken_back(self):
        self.verb("sync", "eleves.xml")
        self.assertIn("AIGRETTE Zoé", self.verb("large", "1000"))
        later = [(i, f, g, s, b, x, m, "6E 3" if i == "1000" else d) for i, f, g, s, b, x, m, d in pupils()]
        self.write("eleves.xml", siecle(later).replace(b"<ANNEE_SCOLAIRE>2026", b"<ANNEE_SCOLAIRE>2027"))
        self.write("phrase", b"huit merles chantent au bord du toit\n").chmod(0o600)
        self.verb("backup", "--passphrase-file", "phrase", "copie")
        registry = self.folder / "data/passation" / f"{UAI}.sqlite"
        registry.unlink()
        (self.folder / "key").unlink()
        self.verb("restore", "--passphrase-file", "phrase", "copie")
        generate = ("generate", "--operation", "EVA6", "--out", "out", "eleves.xml", "--key", "key", "--date")
        asked = self.run_program(*generate, "2027-09-14T08:30", status=2).stderr.decode()  # it comes from a backup
        self.run_program(*generate, "2027-09-14T08:30", "--answer", re.search(r"--answer (\w+=done)", asked)[1], status=0)
        zipped, _ = self.outputs()
        self.assertEqual(len(self.large(zipped)), 1)
        self.assertIn("6E3", words(pdf_text(entries(zipped)[FILE])))
        self.verb("large", "1000", "--off", date="2027-09-15T08:30")
        self.run_program(*generate, "2027-09-15T09:30", status=0)
        self.assertNotIn(FILE, entries(self.outputs()[0]))

    def test_reprint_prints_the_large_label_too(self):
        zipped, _ = self.generate("--large", "1000")
        self.verb("reprint", "1000", "--out", "again")
        text = pdf_text((self.folder / "again" / AGAIN).read_bytes(), "-raw")
        self.assertIn(self.large(zipped)[0][1], text)
        self.verb("reprint", "1001", "--out", "another")
        self.assertNotIn(AGAIN, self.names_in("another"))

    def test_a_mark_that_was_not_written_down_prints_nothing_later(self):
        self.generate("--no-registry", "--large", "1000")
        zipped, _ = self.generate(out="next")
        self.assertNotIn(FILE, entries(zipped))

    def test_who_is_forgotten_leaves_no_mark(self):
        self.generate("--large", "1000")
        self.write("eleves.xml", siecle(pupils()[1:]))
        self.verb("sync", "eleves.xml")
        self.assertIn("AIGRETTE", self.verb("large"))
        self.verb("forget", "--yes", "1000")
        self.assertIn("Aucun", self.verb("large"))


if __name__ == "__main__":
    unittest.main()
