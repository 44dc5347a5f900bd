#!/usr/bin/env python3
"""The labels of all divisions in one file, without a break: the same labels as on the sheets of the divisions."""

import re
import unittest

from tool import STEM, Case, accounts, labels, pdf_text, registry_tables


def printed(text):
    """Login and password of each label, in order."""
    return list(zip(re.findall(r"^Identifiant\s+(\S+)$", text, re.MULTILINE), re.findall(r"^Mot de passe\s+(\S+)$", text, re.MULTILINE)))


class Continuous(Case):
    FILE = f"{STEM}_Etiquettes_continues.pdf"

    def test_all_labels_one_after_the_other(self):
        zipped, csv = self.generate("--continuous")
        text = pdf_text((self.folder / "out" / self.FILE).read_bytes(), "-raw")
        self.assertEqual(printed(text), [(row[7], row[8]) for row in accounts(csv)])
        one_by_one = [pair for content in labels(zipped).values() for pair in printed(pdf_text(content, "-raw"))]
        self.assertEqual(sorted(printed(text)), sorted(one_by_one))
        pages = text.rstrip("\f").split("\f")
        self.assertEqual(len(pages), 3)  # 60 labels on sheets of 21; on their own five divisions take five
        divisions = [row[1] for row in accounts(csv)]
        for number, page in enumerate(pages):
            heading = page.splitlines()[0]
            self.assertIn(f"planche {number + 1}/3", heading)
            for division in set(divisions):
                self.assertEqual(division in heading, division in divisions[number * 21:number * 21 + 21], heading)

    def test_the_registry_and_the_zip_are_as_without(self):
        plain = self.generate("--registry", "plain.sqlite", out="plain")
        both = self.generate("--registry", "both.sqlite", "--continuous", out="both")
        self.assertEqual(plain, both)
        tables = [registry_tables(self.folder / f"{name}.sqlite") for name in ("plain", "both")]
        self.assertEqual(*tables)
        self.assertNotIn(self.FILE, self.names_in("plain"))

    def test_without_the_word_there_is_none_and_an_old_one_is_known_to_purge(self):
        self.generate()
        self.assertNotIn(self.FILE, self.names_in("out"))
        said = self.run_program("documents", status=0).stdout.decode()
        self.assertIn("OPERATION_UAI_Etiquettes_continues.pdf", said)


if __name__ == "__main__":
    unittest.main()
