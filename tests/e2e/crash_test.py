#!/usr/bin/env python3
"""Struck at every operation on a file: killed before it, in its middle, or the operation fails. Whatever happens, what
stands under a final name is whole, and the next run ends as if nothing had happened.

FAULTS names the library of tests/faults; CRASH_STEP=1 strikes every operation, without it every third."""

import io
import os
import shutil
import subprocess
import unittest
import zipfile

from tool import CSV, DATE, PROGRAM, ZIP, Case, pupils, siecle

FAULTS = os.environ.get("FAULTS", "")
STEP = int(os.environ.get("CRASH_STEP", "3"))
KILLS, FAILURES = ("kill", "half"), ("ENOSPC", "EIO", "short")


@unittest.skipUnless(FAULTS, "no library of faults on this build")
class Crash(Case):
    def setUp(self):
        super().setUp()
        self.write("older.xml", siecle(pupils(60)))
        self.write("newer.xml", siecle(pupils(59)))

    def struck(self, state, command, **faults):
        """Runs the command in a copy of the folder `state`, with these faults; returns its status and the folder."""
        folder = self.folder / "struck"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(state, folder)
        names = {f"FAULTS_{name.upper()}": str(value) for name, value in faults.items()}
        env = self.environment(LD_PRELOAD=FAULTS, XDG_CONFIG_HOME=folder / "config", XDG_DATA_HOME=folder / "data", **names)
        done = subprocess.run([str(PROGRAM), *command], cwd=folder, env=env, capture_output=True, timeout=60)
        return done.returncode, folder

    def generate(self, source, *options):
        return ["generate", "--operation", "EVA6", "--date", DATE, "--out", "out", "--quiet", source, *options]

    def prepared(self):
        """A folder in which the older roster has been printed."""
        state = self.folder / "state"
        state.mkdir()
        for name in ("older.xml", "newer.xml"):
            shutil.copy(self.folder / name, state)
        return state, self.struck(state, self.generate("older.xml"))[1].rename(self.folder / "printed")

    def documents(self, folder):
        out = folder / "out"
        return {name: (out / name).read_bytes() for name in (ZIP, CSV) if (out / name).exists()}

    def check_every_operation(self, state, command, is_whole, check_after):
        """`is_whole(name, content)`: may it stand under that name? `check_after(folder)`: an undisturbed run has followed."""
        count_file = self.folder / "count"
        self.struck(state, command, count=count_file)
        count = int(count_file.read_text())
        struck = 0
        for at in range(1, count + 1, STEP):
            for how in KILLS + FAILURES:
                status, folder = self.struck(state, command, at=at, how=how)
                with self.subTest(at=at, how=how):
                    self.assertIn(status, (-9,) if how in KILLS else (0, 2))
                    for name, content in self.documents(folder).items():
                        self.assertTrue(is_whole(name, content), name)
                    after = subprocess.run([str(PROGRAM), *command], cwd=folder, capture_output=True, text=True,
                                           env=self.environment(XDG_CONFIG_HOME=folder / "config",
                                                                XDG_DATA_HOME=folder / "data"))
                    self.assertEqual(after.returncode, 0, after.stderr)
                    check_after(folder)
                struck += 1
        self.assertGreater(struck, count // STEP)
        print(f"struck {struck} times at {count} operations")

    def test_generate_over_older_documents(self):
        state, printed = self.prepared()
        older = self.documents(printed)
        newer = self.documents(self.struck(printed, self.generate("newer.xml"))[1])
        self.assertEqual(set(older), {ZIP, CSV})
        self.check_every_operation(printed, self.generate("newer.xml"),
                                   lambda name, content: content in (older[name], newer[name]),
                                   lambda folder: self.assertEqual(self.documents(folder), newer))

    def test_the_first_run_of_all_makes_the_key_as_well(self):
        """Each run makes a key of its own: any whole file will do, and what follows keeps the logins."""
        state, _ = self.prepared()

        def is_whole(name, content):
            if name == CSV:
                return content.count(b"\r\n") == 61 and content.endswith(b"\r\n")
            return zipfile.ZipFile(io.BytesIO(content)).testzip() is None

        def check_after(folder):
            before = self.documents(folder)
            subprocess.run([str(PROGRAM), *self.generate("older.xml")], cwd=folder, check=True,
                           env=self.environment(XDG_CONFIG_HOME=folder / "config", XDG_DATA_HOME=folder / "data"))
            self.assertEqual(self.documents(folder), before)

        self.check_every_operation(state, self.generate("older.xml"), is_whole, check_after)

    def test_a_careless_program_would_be_found_out(self):
        """Without sync, and with a rename that copies, some kill leaves half a file: so these tests can fail."""
        state, printed = self.prepared()
        newer = self.struck(printed, self.generate("newer.xml"))[1]
        whole = (self.documents(printed)[ZIP], self.documents(newer)[ZIP])
        half = 0
        for at in range(1, 40):
            _, folder = self.struck(printed, self.generate("newer.xml"), at=at, how="half", naive=1)
            half += self.documents(folder).get(ZIP) not in whole
        self.assertGreater(half, 0)


if __name__ == "__main__":
    unittest.main()
