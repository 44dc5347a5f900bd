#!/usr/bin/env python3
"""Killed at any moment, or without room on the disk: what stands under a final name is whole; nothing else is left."""

import os
import random
import shutil
import subprocess
import time
import unittest

from tool import CSV, DATE, PROGRAM, ZIP, Case, accounts, pupils, siecle

TIMES = 20
GENERATE = [str(PROGRAM), "generate", "--operation", "EVA6", "--key", "key", "--date", DATE]
LINE = f"{' '.join(GENERATE)} --out out eleves.xml; echo exit $?; ls -A out"  # of a shell, on the small disk


class Killed(Case):
    def setUp(self):
        super().setUp()
        self.write("eleves.xml", siecle(pupils(600)))
        self.older = self.generate(out="older", status=None)
        self.write("eleves.xml", siecle(pupils(599)))
        begin = time.monotonic()
        self.newer = self.generate(out="newer", status=None)
        self.duration = time.monotonic() - begin

    def killed_after(self, seconds, out):
        command = [*GENERATE, "--out", out, "eleves.xml"]
        with subprocess.Popen(command, cwd=self.folder, env=self.environment(), stdout=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            process.kill()

    def test_at_random_moments(self):
        moments = random.Random(14)
        finished = 0
        for i in range(TIMES):
            out = self.folder / "out"
            shutil.rmtree(out, ignore_errors=True)
            if i % 2:
                shutil.copytree(self.folder / "older", out)
            share = moments.uniform(0.7 if i % 3 else 0, 1.1)  # mostly while it writes
            self.killed_after(share * self.duration, "out")
            names = self.names_in("out")
            hidden = {n for n in names if n.startswith(".passation-")}  # at most one, until the next run
            self.assertLessEqual(len(hidden), 1)
            self.assertLessEqual(set(names) - hidden, {ZIP, CSV})  # no litter
            for name, whole in ((ZIP, 0), (CSV, 1)):
                if name in names:
                    self.assertIn((out / name).read_bytes(), (self.older[whole], self.newer[whole]))
            if ZIP in names:
                finished += (out / ZIP).read_bytes() == self.newer[0]
                subprocess.run(["unzip", "-tq", out / ZIP], check=True, stdout=subprocess.DEVNULL)
        self.generate(out="out", status=None)
        self.assertEqual(set(self.names_in("out")), {ZIP, CSV})
        print(f"{finished} of {TIMES} had the new zip when killed")

    def test_the_next_run_removes_what_a_killed_one_has_left(self):
        self.write("out/.passation-linked", b"half")
        self.generate(out="out", status=None)
        self.assertEqual(set(self.names_in("out")), {ZIP, CSV})

    def test_two_runs_at_once_leave_the_files_of_one(self):
        self.write("other.xml", siecle(pupils(600)))
        runs = [subprocess.Popen([*GENERATE, "--out", "out", name], cwd=self.folder, env=self.environment(),
                                 stdout=subprocess.DEVNULL) for name in ("eleves.xml", "other.xml")]
        for run in runs:
            self.assertIn(run.wait(), (0, 3))
        files = tuple((self.folder / "out" / name).read_bytes() for name in (ZIP, CSV))
        self.assertIn(files, (self.older, self.newer))


class FullDisk(Case):
    def on_a_small_disk(self, kilobytes, command):
        """Runs the shell line in the test's folder, with a small disk of its own as `out`."""
        unshare = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
        mount = f"mkdir -p out && mount -t tmpfs -o size={kilobytes}k small out || exit 77; "
        done = subprocess.run([*unshare, "sh", "-c", mount + command], cwd=self.folder, env=self.environment(),
                              capture_output=True, timeout=120, text=True)
        if done.returncode == 77 or done.stderr.startswith("unshare"):
            self.skipTest("no disk may be mounted here")
        return done

    def test_nothing_is_left_on_it(self):
        _, csv = self.generate(out="roomy")
        done = self.on_a_small_disk(64, LINE)
        self.assertTrue(done.stdout.endswith("exit 2\n"), done.stdout)
        self.assertIn("rien n’a été modifié", done.stderr)
        for row in accounts(csv):
            for cell in (row[2], row[3], row[5], row[7], row[8]):
                self.assertNotIn(cell, done.stderr)

    def test_what_stood_there_still_stands(self):
        self.generate(out="roomy")
        done = self.on_a_small_disk(64, f"cp roomy/*.csv out && {LINE} && cmp roomy/*.csv out/*.csv && echo same")
        self.assertTrue(done.stdout.endswith(f"exit 2\n{CSV}\nsame\n"))

    def test_the_second_file_does_not_fit(self):
        zipped, _ = self.generate(out="roomy")
        room = -(-len(zipped) // 4096) * 4  # for the zip alone, in whole pages
        self.assertTrue(self.on_a_small_disk(room, LINE).stdout.endswith("exit 2\n"))


class OutputInTheWay(Case):
    def test_a_folder_with_the_name_of_an_output_file(self):
        (self.folder / "out" / CSV).mkdir(parents=True)
        self.run_program("generate", "--operation", "EVA6", "--key", "key", "--out", "out", "eleves.xml", status=2)
        self.assertEqual(self.names_in("out"), [CSV])


if __name__ == "__main__":
    unittest.main()
