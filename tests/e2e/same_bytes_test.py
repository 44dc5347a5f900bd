#!/usr/bin/env python3
"""Same inputs, date and key: same bytes, whatever the machine is like."""

import random
import unittest

from tool import CSV, Case, accounts, entries, labels, pupils, siecle, table


class SameBytes(Case):
    options = ("--no-registry",)  # else the second run would remember the first

    def setUp(self):
        super().setUp()
        self.reference = self.generate()

    def test_two_runs(self):
        self.assertEqual(self.generate(out="again"), self.reference)

    def test_any_number_of_threads(self):
        for threads in ("2", "7"):
            self.assertEqual(self.generate("--threads", threads, out=threads), self.reference)

    def test_any_time_zone_and_locale(self):
        for zone, locale in (("Pacific/Auckland", "C"), ("America/Noronha", "tr_TR.UTF-8"), ("Asia/Kathmandu", "fr_FR@euro")):
            env = self.environment(TZ=zone, LANG=locale, LC_ALL=locale)
            self.assertEqual(self.generate(out=locale, env=env), self.reference)

    def test_any_language_of_messages(self):
        self.assertEqual(self.generate("--lang", "en", out="en"), self.reference)

    def test_plain_engine(self):
        first = self.generate("--engine", "haru", out="haru")
        self.assertNotEqual(first[0], self.reference[0])
        self.assertEqual(self.generate("--engine", "haru", "--threads", "2", out="haru2"), first)

    def test_an_unchanged_division_keeps_its_bytes(self):
        changed = pupils()
        changed[0] = (*changed[0][:2], "Corrigée", *changed[0][3:])  # of 6E 1
        self.write("eleves.xml", siecle(changed))
        before, after = labels(self.reference[0]), labels(self.generate(out="changed")[0])
        self.assertEqual([name for name in before if before[name] != after[name]], ["EVA6_9990010G_Etiquettes_6E 1.pdf"])

    def test_only_the_recap_bears_the_date(self):
        self.run_program("generate", "--operation", "EVA6", "--key", "key", "--date", "2026-09-15T10:00", "--out", "later",
                         "eleves.xml", status=0)
        later = self.outputs("later")
        self.assertEqual(later[1], self.reference[1])
        before, after = entries(self.reference[0]), entries(later[0])
        self.assertEqual([name for name in before if before[name] != after[name]], ["EVA6_9990010G_Recapitulatif.pdf"])

    def test_another_key_gives_other_logins(self):
        self.write("key", b"passation-key 1\nlogin " + b"c3" * 32 + b"\nseal " + b"b2" * 32 + b"\n")
        ours, others = accounts(self.reference[1]), accounts(self.generate(out="other")[1])
        self.assertFalse({row[7] for row in ours} & {row[7] for row in others})


class Shuffled(Case):
    """The place of a row in its file says nothing."""

    options = ("--no-registry",)

    def shuffled(self, make, name, *arguments):
        rows = pupils()
        twin = rows[3]
        rows.append(("2001", twin[1], twin[2], "Éole", twin[4], twin[5], twin[6], "6E 1"))  # two of one name and birth day
        seen = []
        for seed in range(3):
            random.Random(seed).shuffle(rows)
            self.write(name, make(rows))
            zipped, csv = self.generate(*arguments, name, out=f"out{seed}", status=None)
            seen.append((labels(zipped), csv))
        self.assertEqual(seen[0], seen[1])
        self.assertEqual(seen[0], seen[2])

    def test_siecle(self):
        self.shuffled(siecle, "shuffled.xml")

    def test_siecle_with_logins_from_names(self):
        self.shuffled(siecle, "shuffled.xml", "--platform", "cpro")

    def test_table(self):
        self.shuffled(table, "shuffled.csv", "--uai", "9990010G")

    def test_table_with_logins_from_names(self):
        self.shuffled(table, "shuffled.csv", "--uai", "9990010G", "--platform", "pix")


if __name__ == "__main__":
    unittest.main()
