#!/usr/bin/env python3
"""The report in its three forms, and schools compared."""

import itertools
import json
import re
import stat
import unittest

from hostile_test import measured
from tool import DATE, MEMORY_COUNTS, UAI, Case, pdf_text, pupils, siecle, table, words

REPORT = f"{UAI}_Compte_rendu.pdf"


def with_ine(rows, uai, first):
    """SIECLE's export with an INE for each pupil, counted from `first`."""
    numbers = itertools.count(first)
    return re.sub(rb'(<ELEVE ELEVE_ID="\d+">)', lambda m: m[1] + b"<ID_NATIONAL>%09dJA</ID_NATIONAL>" % next(numbers), siecle(rows, uai))


class Report(Case):
    def check(self, *arguments, status):
        return self.run_program("check", "--date", DATE, *arguments, status=status).stdout.decode()

    def spoilt(self):
        """A table whose every third pupil has an impossible birth date."""
        rows = [(*row[:4], "31/02/2015", *row[5:]) if i % 3 == 0 else row for i, row in enumerate(pupils(30))]
        self.write("eleves.csv", table(rows))
        return [row for row in rows if row[4] == "31/02/2015"]

    def test_the_pdf_says_what_the_text_says(self):
        rejected = self.spoilt()
        text = self.check("--uai", UAI, "eleves.csv", status=3)
        said = self.check("--uai", UAI, "--report", "pdf", "--out", "out", "eleves.csv", status=3)
        self.assertIn(f"out/{REPORT}", said)
        self.assertEqual(self.names_in("out"), [REPORT])
        self.assertEqual(stat.S_IMODE((self.folder / "out" / REPORT).stat().st_mode), 0o600)
        printed = words(pdf_text((self.folder / "out" / REPORT).read_bytes()))
        for _, family, given, *_ in rejected:
            self.assertIn(words(f"{family} {given}"), printed)
        for line in text.splitlines():
            if "Nombre de fiches" in line:
                self.assertIn(words(line[line.index("Nombre de fiches"):]), printed)
        self.assertIn(words(text.splitlines()[-1]), printed)

    def test_the_pdf_is_the_same_twice_and_tagged(self):
        self.spoilt()
        contents = []
        for out, zone in (("one", "UTC"), ("two", "Asia/Tokyo")):
            self.run_program("check", "--uai", UAI, "--date", DATE, "--report", "pdf", "--out", out, "eleves.csv", status=3,
                             env=self.environment(TZ=zone))
            contents.append((self.folder / out / REPORT).read_bytes())
        self.assertEqual(*contents)
        self.assertIn(b"/MarkInfo", contents[0])

    def test_generate_writes_it_beside_the_zip(self):
        self.generate("--report", "pdf")
        self.assertIn(REPORT, self.names_in("out"))

    def test_nothing_is_written_when_nothing_can_be_printed(self):
        self.write("eleves.csv", table([(*row[:7], "") for row in pupils(3)]))
        self.run_program("generate", "--operation", "EVA6", "--key", "key", "--uai", UAI, "--report", "pdf", "--out", "out",
                         "eleves.csv", status=2)
        self.assertEqual(self.names_in("out"), [])

    def test_schools_compared(self):
        for n, uai in enumerate(("9990010G", "9990011H", "9990012J")):
            self.write(f"schools/{uai}.xml", with_ine(pupils(20), uai, n * 19))  # the last of one is the first of the next
        report = json.loads(self.check("--across", "schools", "--report", "json", status=3))
        self.assertEqual(report["counts"]["students"], 60)
        self.assertEqual([f["code"] for f in report["findings"]], ["IDNAT_P_06"] * 2)
        for finding, (here, there) in zip(report["findings"], (("9990010G", "9990011H"), ("9990011H", "9990012J"))):
            self.assertIn(here, finding["message"])
            self.assertIn(there, finding["message"])
        self.assertIn("Compte_rendu.pdf", self.check("--across", "schools", "--report", "pdf", status=3))

    def test_one_school_alone_is_in_no_other(self):
        self.write("schools/a.xml", with_ine(pupils(20), UAI, 1))
        self.write("schools/b.xml", with_ine(pupils(20), UAI, 1))
        self.check("--across", "schools", status=0)

    def test_of_many_schools_little_is_kept(self):
        """Of a pupil some three hundred bytes remain."""
        peaks = []
        for count in (3, 30):
            for n in range(count):
                self.write(f"schools/{n}.xml", with_ine(pupils(2000), f"99900{n:02}A", n * 5000))
            status, _, peak, _ = measured(self, "check", "--quiet", "--date", DATE, "--across", "schools")
            self.assertEqual(status, 0)
            peaks.append(peak)
        if MEMORY_COUNTS:
            self.assertLess((peaks[1] - peaks[0]) / (27 * 2000), 500)


if __name__ == "__main__":
    unittest.main()
