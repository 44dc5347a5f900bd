#!/usr/bin/env python3
"""Struck at every operation on a file, and killed at any moment. Whatever happens: the registry is whole, no login or
password is lost or changed, what stands under a final name is whole, a label counts as printed only if its file got its
name, and the same command again ends as if nothing had happened.

FAULTS names the library of tests/faults; CRASH_STEP=1 strikes every operation in every way and kills at 300 moments,
without it every 25th of these, and 24."""

import io
import itertools
import os
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import unittest
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tool import CSV, DATE, HANGS, PROGRAM, STEM, UAI, ZIP, Case, labels, pdf_text, pupils, registry_tables, siecle, words

FAULTS = os.environ.get("FAULTS", "")
STEP = int(os.environ.get("CRASH_STEP", "25"))
MOMENTS = max(300 // STEP, 24)
SLOW = 600  # microseconds for an operation, so that some moments are in the middle of one
KILLS, FAILURES = ("kill", "half", "power"), ("ENOSPC", "EIO", "short")
OF_WRITES = ("half", "short", "ENOSPC")  # a rename or sync has no half; killed just after is killed before the next

LATER, LAST, LONG_AFTER = "2026-11-02T08:30", "2026-12-01T08:30", "2100-01-01"
GONE = pupils()[7][0]  # has left before any of the verbs begins
GENERATE = ("generate", "--operation", "EVA6", "--out", "out", "--quiet", "newer.xml")


class Verb(NamedTuple):
    """A command that is struck, in a folder where the older roster was printed and somebody has left since."""

    arguments: tuple
    date: str = LATER
    new: bool = False  # in a folder without a registry
    once: bool = False  # done again, it is refused


# A new verb is a line here.
VERBS = (
    Verb(GENERATE),
    Verb(GENERATE, new=True),
    Verb(("sync", "--quiet", "newer.xml")),
    Verb(("sync", "--quiet", "newer.xml"), date="2028-09-14"),  # erases who has left, and keeps a copy
    Verb(("generate", "--operation", "EVA6", "--out", "out", "--quiet", "--only-validated")),
    Verb(("reprint", "--division", "6E 1", "--out", "out")),
    Verb(("validate", "--all")),
    Verb(("add", "--name", "TARIN", "--given-name", "Ondine", "--birth-date", "14/06/2015", "--division", "6E 2"), once=True),
    Verb(("move", "1000", "--division", "6E 2"), once=True),
    Verb(("remove", "1000"), once=True),
    Verb(("handout", "--division", "6E 1", "--by", "M. PIC")),
    Verb(("forget", "--yes", GONE), once=True),
    Verb(("purge", "--yes", "--out", "out"), date=LONG_AFTER),  # the documents, too
)


class State(NamedTuple):
    """What a folder holds: whole files by their final names, and what the registry says."""

    documents: dict
    tables: dict


class Reference(NamedTuple):
    """A verb that nothing has disturbed."""

    before: State
    after: State
    status: int
    credentials: bytes  # of a later run: everybody's login and password


@unittest.skipUnless(FAULTS, "no library of faults on this build")
class Crash(Case):
    def setUp(self):
        super().setUp()
        older = pupils()
        newer = [row for row in older if row[0] not in (GONE, older[2][0])]
        newer[0] = (*newer[0][:2], "Corrigée", *newer[0][3:])
        newer[4] = (*newer[4][:7], "6E 2")
        newer.append(("9000", "CORMORAN", "Nouvelle", "", "03/03/2013", "2", "10210001110", "4E A"))
        self.inside = []  # strokes in the middle of an operation
        self.new = self.folder / "new"
        self.new.mkdir()
        shutil.copy(self.folder / "key", self.new)
        for name, rows in (("older.xml", older), ("left.xml", older[:7] + older[8:]), ("newer.xml", newer)):
            (self.new / name).write_bytes(siecle(rows))
        self.printed = self.copy_of(self.new)
        self.run_in(self.printed, (*GENERATE[:-1], "older.xml"), DATE)
        self.run_in(self.printed, ("sync", "--quiet", "left.xml"), DATE)

    # A folder in which to do it, and what is in it

    def copy_of(self, folder):
        copy = Path(tempfile.mkdtemp(dir=self.folder))
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        return copy

    def run_in(self, folder, arguments, date, **faults):
        """Returns the exit status, or less than 0: the signal."""
        return self.done_in(folder, arguments, date, **faults).returncode

    def done_in(self, folder, arguments, date, **faults):
        names = {f"FAULTS_{name.upper()}": str(value) for name, value in faults.items()}
        env = self.environment(XDG_DATA_HOME=str(folder / "data"), **({"LD_PRELOAD": FAULTS} | names if faults else {}))
        return subprocess.run([str(PROGRAM), *arguments, "--key", "key", *(("--date", date) if date else ())], cwd=folder,
                              env=env, capture_output=True, timeout=HANGS, text=True)

    def state_of(self, folder):
        data = folder / "data/passation"
        files = [p for p in (folder / "out").glob("*") if not p.name.startswith(".")] + list(data.glob("*.before-*"))
        return State({p.name: p.read_bytes() for p in files}, registry_tables(data / f"{UAI}.sqlite"))

    def is_well(self, folder):
        """One that is not there yet, or empty, is as before."""
        status, registry = self.run_in(folder, ("doctor",), None), folder / "data/passation" / f"{UAI}.sqlite"
        return status == 0 or (status == 2 and not (registry.exists() and registry.stat().st_size))

    def credentials_in(self, folder):
        """Everybody's, as a later run prints them; empty where it does not."""
        csv = folder / "out" / CSV
        csv.unlink(missing_ok=True)
        self.run_in(folder, GENERATE, LAST)
        return csv.read_bytes() if csv.exists() else b""

    def reference(self, verb):
        folder = self.copy_of(self.new if verb.new else self.printed)
        before = self.state_of(folder)
        status = self.run_in(folder, verb.arguments, verb.date)
        self.assertIn(status, (0, 3), verb)
        after = self.state_of(folder)
        self.assertNotEqual(before, after, verb)
        credentials = self.credentials_in(folder)
        self.assertIn(b"CORMORAN", credentials, verb)
        return Reference(before, after, status, credentials)

    def run_and_count(self, verb, **faults):
        """How long an undisturbed run takes, in microseconds, and a letter per operation on a file: w writes."""
        folder = self.copy_of(self.new if verb.new else self.printed)
        self.run_in(folder, verb.arguments, verb.date, count=folder / "count", **faults)
        duration, operations = (folder / "count").read_text().split()
        return int(duration), operations

    # What must hold

    def wrongs_at_rest(self, reference, folder):
        """What a stroke has spoilt, as words."""
        before, after, *_ = reference
        hidden = [p for p in (folder / "out").glob(".*")] if (folder / "out").exists() else []
        if len(hidden) > 1:
            yield f"left behind: {hidden}"
        if not self.is_well(folder):
            yield "the registry is ill"
        try:
            now = self.state_of(folder)
        except sqlite3.Error as error:
            yield f"the registry cannot be read: {error}"
            return
        for name in (before.documents.keys() & after.documents.keys()) - now.documents.keys():
            yield f"gone: {name}"
        for name, content in now.documents.items():
            if content not in (before.documents.get(name), after.documents.get(name)):
                yield f"neither old nor new: {name}"
        for name, rows in now.tables.items():
            if name != "division" and rows not in (before.tables.get(name, []), after.tables[name]):
                yield f"neither as before nor as after: {name}"
        printed = after.documents.get(ZIP)
        earlier, later, validated = (self.validated(state) for state in (before, after, now))
        if not validated <= earlier | later or (validated - earlier and now.documents.get(ZIP) != printed):
            yield "a division is validated, and its file has no name"
        if printed != before.documents.get(ZIP) and printed:
            has_name = now.documents.get(ZIP) == printed
            if now.tables.get("issue", []) != before.tables.get("issue", []) and not has_name:
                yield "labels are taken as printed, and their file has no name"
            if now.tables.get("account") != after.tables["account"] and has_name:
                yield "a file shows logins that the registry does not know"

    def validated(self, state):
        return {row for row in state.tables.get("division", []) if "validated" in row}

    def wrongs_afterwards(self, verb, reference, folder):
        """What is not as if nothing had happened after the same command again, as words."""
        again = self.run_in(folder, verb.arguments, verb.date)
        if again != reference.status and not (verb.once and again == 2):
            yield f"done again, it ends with {again}"
        if not self.is_well(folder):
            yield "done again, the registry is ill"
        now = self.state_of(folder)
        for name in now.documents.keys() ^ reference.after.documents.keys():
            yield f"done again, too much or missing: {name}"
        for name, content in now.documents.items():
            if content != reference.after.documents.get(name):
                yield f"done again, other bytes: {name}"
        for name, rows in now.tables.items():
            if rows != reference.after.tables[name]:
                yield f"done again, something else is known: {name}"
        if self.credentials_in(folder) != reference.credentials:
            yield "a login or password was lost or changed"

    def strike(self, verb, reference, ends, **faults):
        """Strikes the verb in a folder of its own; it may end with these. Returns what was wrong, and the status."""
        folder = self.copy_of(self.new if verb.new else self.printed)
        (folder / "state").write_bytes(b"\0")
        status = self.run_in(folder, verb.arguments, verb.date, state=folder / "state", **faults)
        if (folder / "state").read_bytes() != b"\0":
            self.inside.append(verb)
        if status not in ends:
            return [f"struck, it ends with {status}"], status
        wrongs = list(self.wrongs_at_rest(reference, folder))
        if not wrongs and status == reference.status and self.state_of(folder) != reference.after:
            wrongs = ["it said that all is done"]
        wrongs = wrongs or list(self.wrongs_afterwards(verb, reference, folder))
        shutil.rmtree(folder)
        return wrongs, status

    def struck_everywhere(self, verb, hows, step, **faults):
        """Returns all that was wrong, and how often it was struck."""
        reference = self.reference(verb)
        _, operations = self.run_and_count(verb, **faults)
        strokes = [(at, how) for at, letter in enumerate(operations, 1) for how in hows
                   if letter == "w" or how not in OF_WRITES][::step]

        def strike(stroke):
            at, how = stroke
            ends = (-9,) if how in KILLS else (2, reference.status)
            wrongs, _ = self.strike(verb, reference, ends, at=at, how=how, **faults)
            return [f"{verb.arguments} {how} at {at}: {wrong}" for wrong in wrongs]

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(itertools.chain(*pool.map(strike, strokes))), len(strokes)

    def test_every_verb_at_every_operation(self):
        for verb in VERBS:
            with self.subTest(verb=verb):
                wrongs, count = self.struck_everywhere(verb, KILLS + FAILURES, STEP)
                self.assertEqual(wrongs, [])
                print(f"{verb.arguments[0]}: struck {count} times")

    def test_killed_at_any_moment(self):
        for verb in (VERBS[0], VERBS[2]):
            reference = self.reference(verb)
            duration = statistics.median(self.run_and_count(verb, slow=SLOW)[0] for _ in range(3))

            def kill(n):
                moment = duration * (n + 0.5) / MOMENTS * 2
                while True:
                    wrongs, status = self.strike(verb, reference, (-9, reference.status), after=max(int(moment), 1), slow=SLOW)
                    if wrongs or status == -9:
                        return status, wrongs
                    moment *= 0.9  # it had ended by then

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                for status, wrongs in pool.map(kill, range(MOMENTS // 2)):
                    self.assertEqual((status, wrongs), (-9, []))
        print(f"killed at {MOMENTS} moments, {len(self.inside)} of them within an operation on a file")
        self.assertGreaterEqual(len(self.inside), MOMENTS // 6)

    def test_labels_whose_file_never_appeared_are_to_be_stuck_by_the_next_run(self):
        """Struck while its files get their names, and run again on another day."""
        verb = VERBS[0]
        undisturbed = self.copy_of(self.printed)
        self.run_in(undisturbed, verb.arguments, verb.date)
        new_zip = (undisturbed / "out" / ZIP).read_bytes()
        to_stick = f"{STEM}_Etiquettes_a_coller.pdf"
        expected = words(pdf_text(labels(new_zip)[to_stick]))
        count = len(self.run_and_count(verb)[1])
        nameless = 0
        for at in range(count // 2, count + 1):
            folder = self.copy_of(self.printed)
            self.run_in(folder, verb.arguments, verb.date, at=at, how="kill")
            if (folder / "out" / ZIP).read_bytes() == new_zip:
                break
            nameless += 1
            self.run_in(folder, verb.arguments, LAST)
            found = labels((folder / "out" / ZIP).read_bytes())
            self.assertIn(to_stick, sorted(found), f"killed at {at} of {count}")
            self.assertEqual(words(pdf_text(found[to_stick])), expected)
        self.assertGreater(nameless, 2)

    def test_labels_that_could_not_be_written_down_are_said(self):
        """The last write that must not fail is the registry's, when the files have their names."""
        verb = VERBS[0]
        for at in range(len(self.run_and_count(verb)[1]), 0, -1):
            done = self.done_in(self.copy_of(self.printed), verb.arguments, verb.date, at=at, how="ENOSPC")
            if done.returncode != 0:
                break
        self.assertEqual(done.returncode, 2)
        self.assertIn("Les documents sont écrits, mais le registre", done.stderr)

    def test_the_first_run_of_all_makes_the_key_as_well(self):
        """Each run makes a key of its own: any whole file will do, and what follows keeps the logins."""
        (self.new / "key").unlink()
        count = len(self.run_and_count(Verb(GENERATE, new=True))[1])
        for at, how in list(itertools.product(range(1, count + 1), KILLS))[:: max(STEP, 5)]:
            folder = self.copy_of(self.new)
            self.assertEqual(self.run_in(folder, GENERATE, DATE, at=at, how=how), -9)
            documents = self.state_of(folder).documents
            if ZIP in documents:
                self.assertIsNone(zipfile.ZipFile(io.BytesIO(documents[ZIP])).testzip())
            self.assertEqual(self.run_in(folder, GENERATE, DATE), 0)
            before = self.state_of(folder)
            self.assertEqual(self.run_in(folder, GENERATE, DATE), 0)
            self.assertEqual(self.state_of(folder), before)

    def test_a_careless_program_would_be_found_out(self):
        """These tests can fail: without sync a power cut, with a rename that copies a kill leaves half a file."""
        for careless, how in (("sync", "power"), ("rename", "half"), ("both", "half")):
            wrongs, count = self.struck_everywhere(VERBS[0], (how,), max(STEP // 4, 4), naive=careless)
            self.assertNotEqual(wrongs, [], careless)
            print(f"careless about {careless}: found out by {len(wrongs)} of {count} strokes")


if __name__ == "__main__":
    unittest.main()
