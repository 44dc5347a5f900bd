#!/usr/bin/env python3
"""Many schools: the same bytes however they are shared out, a bad one stops nobody, and nothing is done twice."""

import csv
import os
import pty
import signal
import subprocess
import time
import unittest

from tool import DATE, HANGS, PROGRAM, Case, pupils, registry_tables, siecle

SCHOOLS = [f"99901{n:02}A" for n in range(8)]


class Batch(Case):
    def setUp(self):
        super().setUp()
        lines = ["UAI;Opération;Fichiers"]
        for n, uai in enumerate(SCHOOLS):
            self.write(f"in/{uai}.xml", siecle(pupils(40 + n), uai))
            lines.append(f"{uai};EVA6;in/{uai}.xml")
        self.write("ecoles.csv", "\n".join(lines).encode())

    def command(self, out, *options, date=DATE):
        return [str(PROGRAM), "batch", "ecoles.csv", "--key", "key", "--date", date, "--out", out, *options]

    def batch(self, out, *options, status=0, date=DATE):
        done = subprocess.run(self.command(out, *options, date=date), cwd=self.folder, env=self.environment(), capture_output=True,
                              text=True, timeout=HANGS)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout

    def documents(self, out):
        return {str(p.relative_to(self.folder / out)): p.read_bytes() for p in (self.folder / out).rglob("*")
                if p.is_file() and "Resultat" not in p.name and p.parent.name != "registres"}

    def registries(self, out):
        return {p.name: registry_tables(p) for p in (self.folder / out / "registres").glob("*.sqlite")}

    def results(self, out, name="Resultats.csv"):
        with open(self.folder / out / name, newline="", encoding="utf-8-sig") as f:
            return list(csv.DictReader(f, delimiter=";"))

    def test_the_same_bytes_however_it_is_shared_out(self):
        self.batch("one")
        self.batch("four", "--jobs", "4")
        for shard in ("3/3", "1/3", "2/3"):
            self.batch("three", "--shard", shard)
        one = self.documents("one")
        self.assertEqual(len(one), 2 * len(SCHOOLS))
        lines = (self.folder / "ecoles.csv").read_text().splitlines()
        self.write("ecoles.csv", "\n".join([lines[0], *reversed(lines[1:])]).encode())
        self.batch("reversed", "--jobs", "2")
        for out in ("four", "three", "reversed"):
            self.assertEqual(one, self.documents(out), out)
            self.assertEqual(self.registries("one"), self.registries(out), out)

    def test_a_bad_school_stops_nobody_and_is_done_when_it_is_mended(self):
        (self.folder / "in" / f"{SCHOOLS[3]}.xml").write_bytes(b"<BEE_ELEVES>")
        self.assertIn(f"{SCHOOLS[3]} EVA6", self.batch("out", status=3))
        self.assertEqual([r["État"] for r in self.results("out")].count("2"), 1)
        self.write(f"in/{SCHOOLS[3]}.xml", siecle(pupils(40), SCHOOLS[3]))
        self.assertIn("faits : 1 ; inchangés : 7", self.batch("out").replace("\u00a0", " "))

    def test_a_school_that_loses_many_waits_for_its_own_yes(self):
        self.batch("out")
        for uai in SCHOOLS[3:5]:
            self.write(f"in/{uai}.xml", siecle(pupils(10), uai))
        self.assertIn("en échec : 2", self.batch("out", status=3).replace("\u00a0", " "))
        self.assertIn("--yes", {r["UAI"]: r["Erreur"] for r in self.results("out")}[SCHOOLS[3]])
        self.batch("out", "--yes", "9990099A", status=2)
        self.assertIn("en échec : 1", self.batch("out", "--yes", SCHOOLS[3].lower(), status=3).replace("\u00a0", " "))
        self.assertEqual([r["UAI"] for r in self.results("out") if r["État"] == "2"], [SCHOOLS[4]])

    def test_a_school_whose_passwords_were_reset_is_done_again(self):
        self.batch("out")
        before = self.documents("out")
        self.run_program("reset", "--key", "key", "--registry", f"out/registres/{SCHOOLS[2]}.sqlite", "--random", "1000",
                         status=0)
        self.assertIn("faits : 1 ; inchangés : 7", self.batch("out").replace("\u00a0", " "))
        after = self.documents("out")
        self.assertEqual({name.split("/")[0] for name in before if before[name] != after[name]}, {SCHOOLS[2]})
        self.assertIn("faits : 0 ; inchangés : 8", self.batch("out").replace("\u00a0", " "))

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
        begin = time.monotonic()
        self.batch("whole")
        duration = time.monotonic() - begin
        for n in range(8):  # each goes on where the one before was killed
            with subprocess.Popen(self.command("out"), cwd=self.folder, env=self.environment(),
                                  stdout=subprocess.DEVNULL) as process:
                time.sleep(duration * (n + 1) / 9)
                process.send_signal(signal.SIGKILL)
        self.batch("out")
        self.assertEqual(self.documents("whole"), self.documents("out"))
        self.assertEqual(self.registries("whole"), self.registries("out"))

    def test_a_change_makes_the_same_however_it_is_shared_out(self):
        """The labels to stick come from each school's registry."""
        for out in ("one", "three"):
            self.batch(out)
        for n, uai in enumerate(SCHOOLS[:4]):
            self.write(f"in/{uai}.xml", siecle(pupils(41 + n), uai))
        later = "2026-11-02T08:30"
        self.assertIn("faits : 4 ; inchangés : 4", self.batch("one", date=later).replace("\u00a0", " "))
        for shard in ("2/3", "3/3", "1/3"):
            self.batch("three", "--shard", shard, date=later)
        self.assertEqual(self.documents("one"), self.documents("three"))
        self.assertEqual(self.registries("one"), self.registries("three"))

    def test_labels_not_handed_out_are_counted_anew_each_time(self):
        self.assertIn("non remis : 348 ; réserve", self.batch("out").replace("\u00a0", " "))
        self.assertEqual([r["Non remis"] for r in self.results("out")], [r["Élèves"] for r in self.results("out")])
        self.run_program("handout", "--key", "key", "--registry", f"out/registres/{SCHOOLS[0]}.sqlite", "--division", "6E 1",
                         "--by", "M. PIC", "--date", DATE, status=0)
        given = sum(row[7] == "6E 1" for row in pupils(40))
        text = self.batch("out").replace("\u00a0", " ")
        self.assertIn("inchangés : 8", text)
        self.assertIn(f"non remis : {348 - given} ; réserve", text)

    def test_labels_printed_again_and_spares_left_are_counted_anew_each_time(self):
        self.batch("out")
        of_school = ("--key", "key", "--registry", f"out/registres/{SCHOOLS[0]}.sqlite", "--date", DATE)
        sixth = sum(row[7] == "6E 1" for row in pupils(40))
        self.run_program("reprint", "1000", *of_school, "--out", "again", status=0)
        for date in ("2026-09-15", "2026-09-16"):  # the first of them again, and all twice
            self.run_program("reprint", "--division", "6E 1", *of_school[:-1], date, "--out", "again", status=0)
        self.run_program("spare", "--count", "3", "--division", "6E 1", *of_school, "--out", "again", status=0)
        self.run_program("add", "--name", "TARIN", "--given-name", "Ondine", "--birth-date", "14/06/2015", "--division", "6E 1",
                         *of_school, status=0)
        with open(next((self.folder / "again").glob("*_Reserve.csv")), encoding="utf-8-sig", newline="") as f:
            login = list(csv.reader(f, delimiter=";"))[1][7]
        self.run_program("give", login, "TARIN Ondine", *of_school, status=0)
        text = self.batch("out").replace("\u00a0", " ")
        self.assertIn("inchangés : 8", text)
        self.assertIn(f"réimprimées : {sixth} ;", text)
        self.assertIn("réserve : 2.", text)
        results = self.results("out")
        self.assertEqual([r["Réimprimées"] for r in results], [str(sixth)] + ["0"] * 7)
        self.assertEqual([r["Réserve"] for r in results], ["2"] + ["0"] * 7)

    def test_a_school_without_its_registry_is_done_again(self):
        self.batch("out")
        (self.folder / "out/registres" / f"{SCHOOLS[0]}.sqlite").unlink()
        self.assertIn("faits : 1 ; inchangés : 7", self.batch("out").replace("\u00a0", " "))

    def on_a_terminal(self, *options):
        """What is written to standard error when that is a terminal."""
        master, slave = pty.openpty()
        subprocess.run(self.command("out", *options), cwd=self.folder, env=self.environment(), stdout=subprocess.DEVNULL,
                       stderr=slave, timeout=HANGS, check=True)
        os.close(slave)
        shown = b""
        try:
            while part := os.read(master, 1 << 16):
                shown += part
        except OSError:  # how Linux says that the other end is closed
            pass
        finally:
            os.close(master)
        return shown.decode()

    def test_progress_is_shown_on_a_terminal_and_wiped_away(self):
        shown = self.on_a_terminal()
        self.assertTrue(shown.startswith(f"\r1 / {len(SCHOOLS)}"), shown)
        self.assertEqual(shown.rsplit("\r", 2)[1:], [" " * len(f"1 / {len(SCHOOLS)}"), ""])
        self.assertEqual(self.on_a_terminal("--quiet"), "")

    def test_two_shards_at_once(self):
        self.batch("whole")
        runs = [subprocess.Popen(self.command("out", "--shard", shard), cwd=self.folder, env=self.environment(),
                                 stdout=subprocess.DEVNULL) for shard in ("1/2", "2/2")]
        self.assertEqual([run.wait() for run in runs], [0, 0])
        self.assertEqual(self.documents("whole"), self.documents("out"))

    def test_twice_at_once(self):
        self.batch("whole")
        runs = [subprocess.Popen(self.command("out"), cwd=self.folder, env=self.environment(),
                                 stdout=subprocess.DEVNULL) for _ in range(2)]
        self.assertEqual([run.wait() for run in runs], [0, 0])
        self.assertEqual(self.documents("whole"), self.documents("out"))


if __name__ == "__main__":
    unittest.main()
