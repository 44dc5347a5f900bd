#!/usr/bin/env python3
"""Many schools: the same bytes however they are shared out, a bad one stops nobody, and nothing is done twice."""

import csv
import os
import signal
import subprocess
import time
import unittest

from tool import DATE, PROGRAM, Case, pupils, siecle

SCHOOLS = [f"99901{n:02}A" for n in range(8)]


class Batch(Case):
    def setUp(self):
        super().setUp()
        lines = ["UAI;Opération;Fichiers"]
        for n, uai in enumerate(SCHOOLS):
            self.write(f"in/{uai}.xml", siecle(pupils(40 + n), uai))
            lines.append(f"{uai};EVA6;in/{uai}.xml")
        self.write("ecoles.csv", "\n".join(lines).encode())

    def command(self, out, *options):
        return [str(PROGRAM), "batch", "ecoles.csv", "--key", "key", "--date", DATE, "--out", out, *options]

    def batch(self, out, *options, status=0):
        done = subprocess.run(self.command(out, *options), cwd=self.folder, env=self.environment(), capture_output=True,
                              text=True, timeout=120)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout

    def documents(self, out):
        return {str(p.relative_to(self.folder / out)): p.read_bytes() for p in (self.folder / out).rglob("*")
                if p.is_file() and "Resultat" not in p.name}

    def results(self, out, name="Resultats.csv"):
        with open(self.folder / out / name, newline="") as f:
            return list(csv.DictReader(f, delimiter=";"))

    def test_the_same_bytes_however_it_is_shared_out(self):
        self.batch("one")
        self.batch("four", "--jobs", "4")
        for shard in ("3/3", "1/3", "2/3"):
            self.batch("three", "--shard", shard)
        one = self.documents("one")
        self.assertEqual(len(one), 2 * len(SCHOOLS))
        self.assertEqual(one, self.documents("four"))
        self.assertEqual(one, self.documents("three"))

    def test_a_bad_school_stops_nobody_and_is_done_when_it_is_mended(self):
        (self.folder / "in" / f"{SCHOOLS[3]}.xml").write_bytes(b"<BEE_ELEVES>")
        self.assertIn(f"{SCHOOLS[3]} EVA6", self.batch("out", status=3))
        self.assertEqual([r["État"] for r in self.results("out")].count("2"), 1)
        self.write(f"in/{SCHOOLS[3]}.xml", siecle(pupils(40), SCHOOLS[3]))
        self.assertIn("faits : 1 ; inchangés : 7", self.batch("out").replace("\u00a0", " "))

    def test_nobody_is_named_in_the_results(self):
        self.batch("out")
        for path in (self.folder / "out").rglob("*Resultat*"):
            text = path.read_text()
            for row in pupils(50):
                self.assertNotIn(row[1], text)
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)

    def test_without_a_named_key_it_refuses(self):
        done = subprocess.run([str(PROGRAM), "batch", "ecoles.csv", "--out", "out"], cwd=self.folder,
                              env=self.environment(), capture_output=True, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--key", done.stderr)

    def test_killed_and_run_again(self):
        self.batch("whole")
        for moment in (0.02, 0.05, 0.1, 0.15):
            with subprocess.Popen(self.command("out"), cwd=self.folder, env=self.environment(),
                                  stdout=subprocess.DEVNULL) as process:
                time.sleep(moment)
                process.send_signal(signal.SIGKILL)
        self.batch("out")
        self.assertEqual(self.documents("whole"), self.documents("out"))

    def test_twice_at_once(self):
        self.batch("whole")
        runs = [subprocess.Popen(self.command("out"), cwd=self.folder, env=self.environment(),
                                 stdout=subprocess.DEVNULL) for _ in range(2)]
        self.assertEqual([run.wait() for run in runs], [0, 0])
        self.assertEqual(self.documents("whole"), self.documents("out"))


if __name__ == "__main__":
    unittest.main()
