#!/usr/bin/env python3
"""Two runs at once, what a killed one has left, and a disk without room: what stands under a final name is whole."""

import fcntl
import os
import shlex
import subprocess
import unittest

from tool import CSV, DATE, HANGS, PROGRAM, UAI, ZIP, Case, accounts, pupils, siecle

GENERATE = [str(PROGRAM), "generate", "--operation", "EVA6", "--key", "key", "--date", DATE]
LINE = f"{shlex.join(GENERATE)} --out out eleves.xml; echo exit $?; ls -A out"  # of a shell, on the small disk


class Leftovers(Case):
    def test_the_next_run_removes_what_a_killed_one_has_left(self):
        self.write("out/.passation-linked", b"half")
        self.generate()
        self.assertEqual(set(self.names_in("out")), {ZIP, CSV})

    def test_two_runs_at_once_leave_the_files_of_one(self):
        self.write("other.xml", siecle(pupils(59)))
        wholes = [self.generate("--no-registry", "eleves.xml", out="all"), self.generate("--no-registry", "other.xml", out="less")]
        runs = [subprocess.Popen([*GENERATE, "--no-registry", "--out", "out", name], cwd=self.folder,
                                 env=self.environment(), stdout=subprocess.DEVNULL) for name in ("eleves.xml", "other.xml")]
        for run in runs:
            self.assertEqual(run.wait(), 0)
        self.assertIn(self.outputs(), wholes)


class Waiting(Case):
    """A run while another one holds the registry: this test does, as the program would."""

    def setUp(self):
        super().setUp()
        self.generate()
        self.lock = open(self.folder / "data/passation" / f"{UAI}.sqlite.lock", "w")
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.lock.write("sync (pid 12345)")
        self.lock.flush()
        self.addCleanup(self.release)

    def start(self, *arguments):
        return subprocess.Popen([str(PROGRAM), *arguments], cwd=self.folder, env=self.environment(),
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def release(self):
        self.lock.close()

    def test_the_second_goes_on_as_soon_as_the_first_has_ended(self):
        waiting = self.start("sync", "--key", "key", "--date", DATE, "eleves.xml")
        with self.assertRaises(subprocess.TimeoutExpired):
            waiting.wait(1)
        self.release()
        self.assertEqual(waiting.communicate(timeout=HANGS)[1], "")
        self.assertEqual(waiting.returncode, 0)

    def test_the_registry_is_free_while_backup_waits_for_a_passphrase(self):
        self.release()
        os.mkfifo(self.folder / "phrase")
        asking = self.start("backup", "--key", "key", "--date", DATE, "--passphrase-file", "phrase", "copy")
        with open(self.folder / "phrase", "w") as phrase:  # as soon as it is read
            self.run_program("sync", "--key", "key", "--date", DATE, "eleves.xml", status=0)
            phrase.write("grive merle pie\n")
        self.assertEqual(asking.communicate(timeout=HANGS)[1], "")
        self.assertEqual(asking.returncode, 0)

    def test_after_a_while_it_says_who_holds_the_registry(self):
        before = self.outputs()
        runs = [self.start("sync", "--key", "key", "--date", DATE, "eleves.xml"),
                self.start(*GENERATE[1:], "--out", "out", "eleves.xml")]
        for run in runs:
            said = run.communicate(timeout=HANGS)[1]
            self.assertEqual(run.returncode, 2)
            self.assertIn("sync (pid 12345)", said)
        self.assertEqual(self.outputs(), before)


class FullDisk(Case):
    def on_a_small_disk(self, kilobytes, command):
        """Runs the shell line in the test's folder, with a small disk of its own as `out`."""
        unshare = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]
        mount = f"mkdir -p out && mount -t tmpfs -o size={kilobytes}k small out || exit 77; "
        done = subprocess.run([*unshare, "sh", "-c", mount + command], cwd=self.folder, env=self.environment(),
                              capture_output=True, timeout=HANGS, text=True)
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
