#!/usr/bin/env python3
"""Struck at every operation on a file, and killed at any moment. Whatever happens: the registry is whole, no login or
password is lost or changed, what stands under a final name is whole, a label counts as printed only if its file got its
name, and the same command again ends as if nothing had happened.

FAULTS names the library of tests/faults; CRASH_STEP=1 strikes every operation in every way and kills at 300 moments,
without it every 25th of these, and 24."""

import contextlib
import io
import itertools
import os
import re
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

from tool import (CSV, DATE, HANGS, PROGRAM, STEM, UAI, ZIP, Case, accounts, labels, pdf_text, pupils, registry_tables, siecle,
                  words)

FAULTS = os.environ.get("FAULTS", "")
STEP = int(os.environ.get("CRASH_STEP", "25"))
MOMENTS = max(300 // STEP, 24)
SLOW = 600  # microseconds for an operation, so that some moments are in the middle of one
POWER = ("power", "names")
KILLS, FAILURES = ("kill", "half", *POWER), ("ENOSPC", "EIO", "short")
OF_WRITES = ("half", "short", "ENOSPC")  # a rename or sync has no half; killed just after is killed before the next

BETWEEN, LATER, LAST, LONG_AFTER = "2026-10-01T08:30", "2026-11-02T08:30", "2026-12-01T08:30", "2100-01-01"
GONE = pupils()[7][0]  # has left before any of the verbs begins
GENERATE = ("generate", "--operation", "EVA6", "--out", "out", "--quiet", "newer.xml")
ADD = ("add", "--name", "TARIN", "--given-name", "Ondine", "--birth-date", "14/06/2015", "--division", "6E 2")
SPARE = ("spare", "--operation", "EVA6", "--out", "out", "--division", "6E 2")
SPARE_LOGIN = "dgbgct7n"  # the key says so
UNDATED = ("key",)
BACKUP, RESTORE = ("backup", "--passphrase-file", "phrase"), ("restore", "--passphrase-file", "phrase")


class Verb(NamedTuple):
    """A command that is struck, in a folder where the older roster was printed and somebody has left since."""

    arguments: tuple
    date: str = LATER
    new: bool = False  # in a folder without a registry
    once: bool = False  # done again, it is refused
    prepare: tuple = ()  # commands that are done before it
    gone: tuple = ()  # files that are gone before it
    drawn: bool = False  # it draws secrets: done again, others
    then: tuple = ()  # a command that must succeed in the end


# A new verb is a line here.
VERBS = (
    Verb(GENERATE),
    Verb(GENERATE, new=True),
    Verb(("sync", "--quiet", "newer.xml")),
    Verb(("sync", "--quiet", "--yes", "newer.xml"), date="2028-09-14"),  # erases who has left, and keeps a copy
    Verb(("generate", "--operation", "EVA6", "--out", "out", "--quiet", "--only-validated")),
    Verb(("reprint", "--division", "6E 1", "--out", "out")),
    Verb(("validate", "--all")),
    Verb(ADD, once=True),
    Verb(("move", "1000", "--division", "6E 2"), once=True),
    Verb(("remove", "1000"), once=True),
    Verb(("large", "1000")),
    Verb(("handout", "--division", "6E 1", "--by", "M. PIC")),
    Verb(("forget", "--yes", GONE), once=True),
    Verb(("purge", "--yes", "--out", "out"), date=LONG_AFTER),  # the documents, too
    Verb(("reset", "1000"), prepare=(("reset", "1000", "--random"), (*GENERATE[:-1], "left.xml"))),
    Verb(("reset", "--random", "--yes", "--division", "6E 1"), drawn=True),
    Verb((*SPARE, "--count", "3"), prepare=((*SPARE, "--count", "1"),), drawn=True),
    Verb(("give", SPARE_LOGIN, "TARIN Ondine", "--by", "M. PIC"), prepare=((*SPARE, "--count", "1"), ADD), once=True),
    Verb(("sheets", "1", "--next", "5")),
    Verb(("key", "rotate")),
    Verb((*BACKUP, "out/copy"), once=True, drawn=True, then=(*RESTORE, "out/copy", "--registry", "restored")),
    Verb((*RESTORE, "copy"), once=True, prepare=((*BACKUP, "copy"),), gone=("key", f"data/passation/{UAI}.sqlite")),
)


class State(NamedTuple):
    """What a folder holds: whole files by their final names, a key without its seal, and what the registry says."""

    documents: dict
    tables: dict


class Reference(NamedTuple):
    """A verb that nothing has disturbed."""

    verb: Verb
    before: State
    after: State
    status: int
    earlier: bytes  # everybody's login and password, as a later run prints them, without the verb
    credentials: bytes  # and with it


def spare_tables(registry):
    """Which spares there are, and where they were printed: written down one after the other. Without what is drawn."""
    if not registry.exists() or not registry.stat().st_size:
        return {}
    queries = {
        "spare": "SELECT platform, division, number, login, made_at, given_to, given_at FROM spare ORDER BY id",
        "printed spare": "SELECT login, operation, document, stock, card, sheet, label, printed_at FROM spare "
                         "WHERE printed_at <> '' ORDER BY id"}
    with contextlib.closing(sqlite3.connect(registry)) as database:
        return {name: database.execute(query).fetchall() for name, query in queries.items()}


def new_secrets(earlier, later):
    """Whose passwords are others in the second account list; nobody's login may be."""
    old, new = ({tuple(row[:8]): row[8] for row in accounts(csv)} for csv in (earlier, later))
    return {who for who in old.keys() | new.keys() if old.get(who) != new.get(who)}


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
        self.faults = self.folder / "faults.so"  # LD_PRELOAD takes a space for the end of a name
        self.faults.symlink_to(FAULTS)
        self.new = self.folder / "new"
        self.new.mkdir()
        shutil.copy(self.folder / "key", self.new)
        (self.new / "phrase").write_text("grive merle pie\n")
        for name, rows in (("older.xml", older), ("left.xml", older[:7] + older[8:]), ("newer.xml", newer)):
            (self.new / name).write_bytes(siecle(rows))
        self.printed = self.copy_of(self.new)
        self.run_in(self.printed, (*GENERATE[:-1], "older.xml"), DATE)
        self.run_in(self.printed, ("sync", "--quiet", "left.xml"), DATE)
        self.prepared = {}

    # A folder in which to do it, and what is in it

    def folder_of(self, verb):
        """A copy of the folder in which the verb is done, made ready for it once."""
        if verb not in self.prepared:
            folder = self.prepared[verb] = self.copy_of(self.new if verb.new else self.printed)
            for command in verb.prepare:
                self.assertEqual(self.run_in(folder, command, BETWEEN), 0, command)
            for name in verb.gone:
                (folder / name).unlink()
        return self.copy_of(self.prepared[verb])

    def copy_of(self, folder):
        copy = Path(tempfile.mkdtemp(dir=self.folder))
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        return copy

    def run_in(self, folder, arguments, date, **faults):
        """Returns the exit status, or less than 0: the signal."""
        return self.done_in(folder, arguments, date, **faults).returncode

    def done_in(self, folder, arguments, date, **faults):
        names = {f"FAULTS_{name.upper()}": str(value) for name, value in faults.items()}
        env = self.environment(XDG_DATA_HOME=str(folder / "data"), **({"LD_PRELOAD": str(self.faults)} | names if faults else {}))
        dated = ("--date", date) if date and arguments[0] not in UNDATED else ()
        key = () if "--key" in arguments else ("--key", "key")
        return subprocess.run([str(PROGRAM), *arguments, *key, *dated], cwd=folder,
                              env=env, capture_output=True, timeout=HANGS, text=True)

    def state_of(self, folder):
        data = folder / "data/passation"
        files = [p for p in (folder / "out").glob("*") if not p.name.startswith(".")] + list(data.glob("*.before-*"))
        documents = {p.name: p.read_bytes() for p in files}
        for path in filter(Path.exists, (folder / "key", folder / "key.old")):
            documents[path.name] = re.sub(rb"seal [0-9a-f]{64}\n", b"", path.read_bytes())
        return State(documents, registry_tables(data / f"{UAI}.sqlite") | spare_tables(data / f"{UAI}.sqlite"))

    def is_well(self, folder):
        """With the key, or with the one that will be. One that is not there yet, or empty, is as before."""
        registry = folder / "data/passation" / f"{UAI}.sqlite"
        if not (registry.exists() and registry.stat().st_size):
            return self.run_in(folder, ("doctor",), None) == 2
        return self.run_in(folder, ("doctor",), None) == 0 or (
            (folder / "key.new").exists() and self.run_in(folder, ("doctor", "--key", "key.new"), None) == 0)

    def credentials_in(self, folder):
        """Everybody's, as a later run prints them; empty where it does not."""
        csv = folder / "out" / CSV
        csv.unlink(missing_ok=True)
        again = (*GENERATE, "--yes")  # some verbs are of a later day
        done = self.done_in(folder, again, LAST)
        if asked := re.search(r"--answer (\w+=done)", done.stderr):  # after a restore
            self.run_in(folder, (*again, "--answer", asked.group(1)), LAST)
        return csv.read_bytes() if csv.exists() else b""

    def reference(self, verb):
        folder = self.folder_of(verb)
        before = self.state_of(folder)
        status = self.run_in(folder, verb.arguments, verb.date)
        self.assertIn(status, (0, 3), verb)
        after = self.state_of(folder)
        self.assertNotEqual(before, after, verb)
        credentials = self.credentials_in(folder)
        self.assertIn(b"CORMORAN", credentials, verb)
        return Reference(verb, before, after, status, self.credentials_in(self.folder_of(verb)), credentials)

    def run_and_count(self, verb, **faults):
        """How long an undisturbed run takes, in microseconds, and a letter per operation on a file: w writes."""
        folder = self.folder_of(verb)
        self.run_in(folder, verb.arguments, verb.date, count=folder / "count", **faults)
        duration, operations = (folder / "count").read_text().split()
        return int(duration), operations

    # What must hold

    def wrongs_at_rest(self, reference, folder, now):
        """What a stroke has spoilt, as words."""
        before, after = reference.before, reference.after
        hidden = [p for p in (folder / "out").glob(".*")] if (folder / "out").exists() else []
        if len(hidden) > 1:
            yield f"left behind: {hidden}"
        if not self.is_well(folder):
            yield "the registry is ill"
        for name in (before.documents.keys() & after.documents.keys()) - now.documents.keys():
            yield f"gone: {name}"
        for name, content in now.documents.items():
            if content not in (before.documents.get(name), after.documents.get(name)) and name not in self.drawn(reference):
                yield f"neither old nor new: {name}"
        for name, rows in now.tables.items():
            if name != "division" and rows not in (before.tables.get(name, []), after.tables[name]):
                yield f"neither as before nor as after: {name}"
        yield from self.wrongly_printed(before, after, now)
        if reference.verb.drawn:
            yield from self.wrongly_drawn(reference, folder, now)

    def wrongly_printed(self, before, after, now):
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

    def wrongly_drawn(self, reference, folder, now):
        before, after = reference.before, reference.after
        drawn = new_secrets(reference.earlier, self.credentials_in(self.copy_of(folder)))
        if drawn and drawn != new_secrets(reference.earlier, reference.credentials):
            yield "some passwords are new, and some are not"
        if bool(drawn) != (now.tables["issue"] != before.tables["issue"]):
            yield "labels do not say what is known of their passwords"
        are_new = [now.documents.get(name) != before.documents.get(name) for name in self.drawn(reference)]
        if now.tables["printed spare"] != before.tables["printed spare"] and not all(are_new):
            yield "spares are taken as printed, and their file has no name"
        if now.tables["spare"] != after.tables["spare"] and any(are_new):
            yield "a file shows spares that the registry does not know"

    def drawn(self, reference):
        """Names of the files that show what was drawn."""
        before, after, drawn = reference.before.documents, reference.after.documents, reference.verb.drawn
        return {name for name in after if drawn and after[name] != before.get(name)}

    def validated(self, state):
        return {row for row in state.tables.get("division", []) if "validated" in row}

    def wrongs_afterwards(self, reference, folder, rest):
        """What is not as if nothing had happened after the same command again, as words."""
        verb, before, after = reference.verb, reference.before, reference.after
        again = self.run_in(folder, verb.arguments, verb.date)
        if again != reference.status and not (verb.once and again == 2):
            yield f"done again, it ends with {again}"
        if not self.is_well(folder):
            yield "done again, the registry is ill"
        now = self.state_of(folder)
        if (folder / "key.new").exists():
            yield "done again, a new key is still to come"
        for name in now.documents.keys() ^ after.documents.keys():
            yield f"done again, too much or missing: {name}"
        for name, content in now.documents.items():
            if name in self.drawn(reference):  # what had its name already stays what it was
                if rest.documents.get(name) not in (before.documents.get(name), content):
                    yield f"done again, another secret: {name}"
            elif content != after.documents.get(name):
                yield f"done again, other bytes: {name}"
        for name, rows in now.tables.items():
            if rows != after.tables[name]:
                yield f"done again, something else is known: {name}"
        if verb.then and self.run_in(folder, verb.then, verb.date) != 0:
            yield f"{verb.then} fails"
        credentials = self.credentials_in(folder)
        if not verb.drawn and credentials != reference.credentials:
            yield "a login or password was lost or changed"
        if verb.drawn and new_secrets(reference.earlier, credentials) != new_secrets(reference.earlier, reference.credentials):
            yield "other passwords than those drawn have changed"

    def strike(self, verb, reference, ends, done=False, **faults):
        """Strikes the verb in a folder of its own, before or when it is done; it may end with these. Returns what was
        wrong, and the status."""
        folder = self.folder_of(verb)
        (folder / "state").write_bytes(b"\0")
        status = self.run_in(folder, verb.arguments, verb.date, state=folder / "state", **faults)
        if (folder / "state").read_bytes() != b"\0":
            self.inside.append(verb)
        if status not in ends:
            return [f"struck, it ends with {status}"], status
        try:
            rest = self.state_of(folder)
        except sqlite3.Error as error:
            return [f"the registry cannot be read: {error}"], status
        wrongs = list(self.wrongs_at_rest(reference, folder, rest))
        if not wrongs and (done or status == reference.status) and not self.is_done(reference, rest):
            wrongs = ["it said that all is done"]
        wrongs = wrongs or list(self.wrongs_afterwards(reference, folder, rest))
        shutil.rmtree(folder)
        return wrongs, status

    def is_done(self, reference, now):
        after, drawn = reference.after, self.drawn(reference)
        return now.tables == after.tables and now.documents.keys() == after.documents.keys() and all(
            name in drawn or content == after.documents[name] for name, content in now.documents.items())

    def struck_everywhere(self, verb, hows, step, **faults):
        """Returns all that was wrong, and how often it was struck."""
        reference = self.reference(verb)
        _, operations = self.run_and_count(verb, **faults)
        strokes = [(at, how) for at, letter in enumerate(operations, 1) for how in hows
                   if letter == "w" or how not in OF_WRITES][::step]
        done = len(operations) + 1  # the power is cut when it has said so
        strokes += [(done, how) for how in hows if how in POWER]

        def strike(stroke):
            at, how = stroke
            ends = (-9,) if how in KILLS else (2, reference.status)
            wrongs, _ = self.strike(verb, reference, ends, at == done, at=at, how=how, **faults)
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
        for verb in (VERBS[0], next(v for v in VERBS if v.arguments[0] == "spare")):
            for at in range(len(self.run_and_count(verb)[1]), 0, -1):
                done = self.done_in(self.folder_of(verb), verb.arguments, verb.date, at=at, how="ENOSPC")
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
        """These tests can fail: without sync a power cut, with a rename that copies a kill leaves half a file; without
        sync of folders a power cut takes a name back."""
        for careless, how in (("sync", "power"), ("folder", "names"), ("rename", "half"), ("both", "half")):
            wrongs, count = self.struck_everywhere(VERBS[0], (how,), max(STEP // 4, 4), naive=careless)
            self.assertNotEqual(wrongs, [], careless)
            print(f"careless about {careless}: found out by {len(wrongs)} of {count} strokes")


if __name__ == "__main__":
    unittest.main()
