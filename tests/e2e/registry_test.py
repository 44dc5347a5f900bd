#!/usr/bin/env python3
"""The registry: what was handed out stays, whatever is killed, renewed, moved to another machine or run twice."""

import json
import random
import re
import shutil
import stat
import subprocess
import time
import unittest

from tool import CSV, DATE, PROGRAM, UAI, Case, accounts, labels, pdf_text, pupils, siecle, words

KILLS = 20


def by_id(csv):
    """Login and password by names and birth date."""
    return {tuple(row[2:6]): row[7:9] for row in accounts(csv)}


class RegistryCase(Case):
    def setUp(self):
        super().setUp()
        self.registry = self.folder / "data/passation" / f"{UAI}.sqlite"

    def doctor(self, *arguments, key="key"):
        return self.run_program("doctor", "--key", key, *arguments, status=0).stdout.decode()

    def sync(self, *arguments, status=0):
        return self.run_program("sync", "--key", "key", "--date", DATE, *arguments, status=status).stdout.decode()


class Remembers(RegistryCase):
    def test_the_same_input_again_gives_the_same_bytes(self):
        self.assertEqual(self.generate(out="one"), self.generate(out="two"))
        self.assertIn("60", self.doctor())

    def test_its_user_alone_may_read_it(self):
        self.generate(umask=0)
        for path in self.registry.parent.iterdir():
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path.name)

    def test_secrets_and_birth_dates_are_sealed(self):
        _, csv = self.generate()
        content = self.registry.read_bytes()
        for row in accounts(csv):
            self.assertNotIn(row[8].encode(), content)
            self.assertNotIn("-".join(reversed(row[5].split("/"))).encode(), content)
            self.assertNotIn(row[5].encode(), content)

    def test_whoever_was_put_right_keeps_login_and_password(self):
        _, before = self.generate(out="before")
        rows = pupils()
        rows[0] = (*rows[0][:2], "Corrigée", *rows[0][3:])
        rows[1] = (*rows[1][:4], "09/09/2015", *rows[1][5:])
        self.write("eleves.xml", siecle(rows))
        _, after = self.generate(out="after")
        kept = [row[7:9] for row in accounts(before)]
        self.assertEqual(sorted(row[7:9] for row in accounts(after)), sorted(kept))

    def test_who_leaves_and_comes_back_has_the_same_and_an_unchanged_division_its_bytes(self):
        first = self.generate(out="first")
        self.write("eleves.xml", siecle(pupils()[1:]))
        without = self.generate(out="without")
        self.write("eleves.xml", siecle(pupils()))
        again = self.generate(out="again")
        self.assertEqual(again[1], first[1])
        self.assertEqual(labels(again[0]), labels(first[0]))
        changed = [n for n, pdf in labels(first[0]).items() if labels(without[0])[n] != pdf]
        self.assertEqual(changed, [f"EVA6_{UAI}_Etiquettes_6E 1.pdf"])

    def test_another_order_of_rows_changes_nothing(self):
        first = self.generate(out="first")
        rows = pupils()
        random.Random(3).shuffle(rows)
        self.write("eleves.xml", siecle(rows))
        self.assertEqual(self.generate(out="second"), first)
        self.assertIn("Aucun changement\u00a0: 60 personnes.", self.sync("eleves.xml"))

    def test_nothing_is_left_by_what_changes_nothing(self):
        self.run_program("check", "--key", "key", "eleves.xml", status=0)
        self.sync("--dry-run", "eleves.xml")
        self.generate("--no-registry")
        self.assertFalse(self.registry.parent.exists())

    def test_dry_run_and_check_leave_the_registry_as_it_was(self):
        self.sync("eleves.xml")
        before = self.registry.read_bytes()
        self.write("eleves.xml", siecle(pupils()[1:]))
        self.assertIn("1 désactivé,", self.sync("--dry-run", "eleves.xml"))
        report = self.run_program("check", "--key", "key", "--registry", str(self.registry), "eleves.xml", status=0)
        self.assertIn("1 désactivé,", report.stdout.decode())
        self.assertEqual(self.registry.read_bytes(), before)

    def test_history_of_a_day_prints_the_report_again(self):
        summary = self.sync("eleves.xml").splitlines()[-1]
        shown = self.run_program("history", "2026-09-14", "--key", "key", status=0).stdout.decode()
        self.assertIn(summary, shown)
        self.assertIn("8. Fiches Élèves modifiées ou ajoutées", shown)


class Delta(RegistryCase):
    """After a change only what is to be stuck is printed."""

    TO_STICK = f"EVA6_{UAI}_Etiquettes_a_coller.pdf"
    LATER = "2026-11-02T08:30"

    def run_at(self, date, *options, rows=None):
        if rows:
            self.write("eleves.xml", siecle(rows))
        self.run_program("generate", "--operation", "EVA6", "--key", "key", "--date", date, "--out", "out", *options,
                         "eleves.xml", status=0)
        return labels(self.outputs()[0])

    def changed(self):
        """One corrected, one moved to 6E 2, one gone, one new in 4E A."""
        rows = pupils()
        rows[0] = (*rows[0][:2], "Corrigée", *rows[0][3:])
        rows[5] = (*rows[5][:7], "6E 2")
        rows[2:3] = []
        return rows + [("9000", "CORMORAN", "Nouvelle", "", "03/03/2013", "2", "10210001110", "4E A")]

    def test_only_labels_never_printed_are_on_the_sheet_to_stick(self):
        before = self.run_at(DATE)
        self.assertNotIn(self.TO_STICK, before)
        after = self.run_at(self.LATER, rows=self.changed())
        text = pdf_text(after.pop(self.TO_STICK))
        self.assertEqual(text.count("Identifiant"), 3)
        for name in ("AIGRETTE Corrigée", "CORMORAN Nouvelle", pupils()[5][1]):
            self.assertIn(words(name), words(text))
        self.assertEqual(sorted(n for n, pdf in before.items() if after[n] == pdf), [f"EVA6_{UAI}_Etiquettes_4E B.pdf"])

    def test_nothing_changed_nothing_to_stick_and_not_a_byte_differs(self):
        self.run_at(DATE)
        after = self.run_at(self.LATER, rows=self.changed())
        again = self.run_at("2026-11-03")
        self.assertNotIn(self.TO_STICK, again)
        self.assertEqual(again, {n: pdf for n, pdf in after.items() if n != self.TO_STICK})

    def test_the_same_run_done_again_gives_the_same_documents(self):
        self.run_at(DATE)
        self.run_at(self.LATER, "--start", "auto", rows=self.changed())
        first = self.outputs()
        self.run_at(self.LATER, "--start", "auto", "--threads", "4")
        self.assertEqual(self.outputs(), first)

    def test_after_a_reset_one_label_is_stuck_once_and_its_login_stays(self):
        before = self.run_at(DATE)
        _, csv = self.outputs()
        self.run_program("reset", "--key", "key", "--random", "--date", "2026-10-01", "1000", status=0)
        after = self.run_at(self.LATER, "--start", "auto")
        first = self.outputs()
        self.assertEqual(pdf_text(after.pop(self.TO_STICK)).count("Identifiant"), 1)
        self.assertEqual([n for n, pdf in before.items() if after[n] != pdf], [f"EVA6_{UAI}_Etiquettes_6E 1.pdf"])
        old, new = by_id(csv), by_id(first[1])
        self.assertEqual([old[who][0] for who in old], [new[who][0] for who in old])
        self.assertEqual(sum(old[who] != new[who] for who in old), 1)
        self.run_at(self.LATER, "--start", "auto")
        self.assertEqual(self.outputs(), first)
        self.assertNotIn(self.TO_STICK, self.run_at("2026-11-03"))
        self.assertEqual(self.outputs()[1], first[1])

    def test_the_started_sheet_goes_on(self):
        self.run_at(DATE)
        self.run_at(self.LATER, "--start", "auto", rows=self.changed())
        shown = self.run_program("history", "--key", "key", "9000", status=0).stdout.decode()
        place = re.search(r"a_coller.pdf, planche (\d+), étiquette (\d+)", shown)
        sizes = [sum(row[7] == d for row in pupils()) for d in ("6E 1", "6E 2", "6E 3", "4E A", "4E B")]
        self.assertEqual(set(sizes), {12})  # so whichever division is last, 12 labels of its sheet are used
        self.assertIn(place.groups(), [("1", str(n)) for n in (13, 14, 15)])

    def test_who_comes_back_or_moves_back_gets_a_label_anew(self):
        self.run_at(DATE)
        self.run_at(self.LATER, rows=self.changed())
        back = self.run_at("2026-12-01", rows=pupils())
        text = words(pdf_text(back[self.TO_STICK]))
        for row in (pupils()[0], pupils()[2], pupils()[5]):
            self.assertIn(words(f"{row[1]} {row[2]}"), text)
        self.assertNotIn(self.TO_STICK, self.run_at("2026-12-02"))

    def test_a_division_printed_for_the_first_time_is_stuck_as_a_whole(self):
        self.run_at(DATE, "--division", "6*")
        self.assertNotIn(self.TO_STICK, self.run_at(self.LATER))


class Moves(RegistryCase):
    """To another machine, a successor, or under a new key."""

    def setUp(self):
        super().setUp()
        self.write("phrase", "grive merle pie\n".encode())
        self.reference = self.generate()

    def elsewhere(self):
        return self.environment(XDG_DATA_HOME=str(self.folder / "other"), XDG_CONFIG_HOME=str(self.folder / "config"))

    def test_backup_and_restore(self):
        self.run_program("backup", "--key", "key", "--passphrase-file", "phrase", "copy", status=0)
        self.assertNotIn(b"SQLite", (self.folder / "copy").read_bytes())
        self.run_program("restore", "--passphrase-file", "phrase", "copy", status=0, env=self.elsewhere())
        options = ["generate", "--operation", "EVA6", "--date", DATE, "--out", "there", "eleves.xml"]
        refused = self.run_program(*options, status=2, env=self.elsewhere()).stderr.decode()
        self.assertEqual(self.names_in("there"), [])
        answer = re.search(r"--answer (\w+=done)", refused).group(1)
        self.run_program(*options, "--answer", answer, status=0, env=self.elsewhere())
        self.assertEqual(self.outputs("there"), self.reference)
        self.run_program(*options, status=0, env=self.elsewhere())  # it is asked once

    def test_spares_made_after_a_restore_are_none_that_may_be_on_paper(self):
        spare = ["spare", "--operation", "EVA6", "--division", "6E 1", "--date", DATE, "--out"]
        self.run_program(*spare, "early", "--key", "key", status=0)
        self.run_program("backup", "--key", "key", "--passphrase-file", "phrase", "copy", status=0)
        self.run_program(*spare, "late", "--count", "40", "--key", "key", status=0)
        logins = {out: {row[7] for row in accounts((self.folder / out / f"EVA6_{UAI}_Reserve.csv").read_bytes())}
                  for out in ("early", "late")}
        for n in range(2):  # the same backup twice, on two days
            shutil.rmtree(self.folder / "other", ignore_errors=True)
            self.run_program("restore", "--passphrase-file", "phrase", "copy", "--date", f"2026-09-2{n}", status=0,
                             env=self.elsewhere())
            self.run_program("give", "--platform", "asp", next(iter(logins["early"])), pupils()[0][0], status=2,
                             env=self.elsewhere())
            self.run_program(*spare, f"there{n}", "--count", "40", status=0, env=self.elsewhere())
            made = {row[7] for row in accounts((self.folder / f"there{n}" / f"EVA6_{UAI}_Reserve.csv").read_bytes())}
            self.assertEqual(len(made), 40)
            for others in logins.values():
                self.assertEqual(made & others, set())
            logins[f"there{n}"] = made

    def test_a_wrong_passphrase_or_a_damaged_backup_restores_nothing(self):
        self.run_program("backup", "--key", "key", "--passphrase-file", "phrase", "copy", status=0)
        self.write("wrong", b"grive merle pic\n")
        self.run_program("restore", "--passphrase-file", "wrong", "copy", status=2, env=self.elsewhere())
        content = bytearray((self.folder / "copy").read_bytes())
        content[-1] ^= 1
        self.write("copy", bytes(content))
        self.run_program("restore", "--passphrase-file", "phrase", "copy", status=2, env=self.elsewhere())
        self.assertFalse((self.folder / "other").exists() or (self.folder / "config").exists())

    def test_restore_overwrites_nothing(self):
        self.run_program("backup", "--key", "key", "--passphrase-file", "phrase", "copy", status=0)
        before = self.registry.read_bytes()
        self.run_program("restore", "--key", "key", "--passphrase-file", "phrase", "copy", status=2)
        self.assertEqual(self.registry.read_bytes(), before)

    def test_a_short_passphrase_is_refused(self):
        self.write("phrase", b"merle\n")
        self.run_program("backup", "--key", "key", "--passphrase-file", "phrase", "copy", status=2)
        self.assertFalse((self.folder / "copy").exists())

    def test_a_new_key_leaves_logins_and_passwords(self):
        old = (self.folder / "key").read_bytes()
        self.run_program("key", "rotate", "--key", "key", status=0)
        new = (self.folder / "key").read_bytes()
        self.assertEqual(old.splitlines()[:2], new.splitlines()[:2])
        self.assertNotEqual(old.splitlines()[2], new.splitlines()[2])
        self.assertEqual(self.generate(out="again"), self.reference)
        self.run_program("doctor", "--key", "key.old", status=2)

    def test_a_rotation_that_was_killed_goes_on(self):
        shutil.copy(self.registry, self.folder / "sealed-with-the-old")
        self.run_program("key", "rotate", "--key", "key", status=0)
        shutil.move(self.folder / "key", self.folder / "key.new")  # killed before the keys were renamed
        shutil.move(self.folder / "key.old", self.folder / "key")
        self.run_program("key", "rotate", "--key", "key", status=0)
        self.assertEqual(self.generate(out="again"), self.reference)

    def test_a_rotation_that_was_killed_when_all_but_done_keeps_the_old_key(self):
        self.run_program("key", "rotate", "--key", "key", status=0)
        new, old = ((self.folder / name).read_bytes() for name in ("key", "key.old"))
        shutil.copy(self.folder / "key", self.folder / "key.new")  # killed before it was cleared away
        self.run_program("key", "rotate", "--key", "key", status=0)
        self.assertEqual([(self.folder / name).read_bytes() for name in ("key", "key.old")], [new, old])
        self.assertFalse((self.folder / "key.new").exists())

    def test_a_new_key_seals_all_registries_that_the_key_has_sealed(self):
        """That of the user's folder, one that was named, and those of a batch."""
        self.generate("--registry", "elsewhere/nid.db", out="named")
        self.write("schools.csv", f"uai;operation;fichiers\n{UAI};EVA6;eleves.xml\n".encode())
        self.run_program("batch", "schools.csv", "--key", "key", "--out", "batch", "--date", DATE, status=0)
        key, *listed = (self.folder / "key.registries").read_text().splitlines()
        self.assertEqual(key, str((self.folder / "key").resolve()))
        folders = [self.folder / name for name in ("data/passation", "elsewhere", "batch/registres")]
        self.assertEqual(sorted(listed), sorted(str(folder.resolve()) for folder in folders))
        self.assertEqual(stat.S_IMODE((self.folder / "key.registries").stat().st_mode), 0o600)
        files = [folders[0] / f"{UAI}.sqlite", folders[1] / "nid.db", folders[2] / f"{UAI}.sqlite"]
        before = [file.read_bytes() for file in files]
        for file in files:  # one alone would leave the others behind
            self.run_program("key", "rotate", "--key", "key", "--registry", str(file), status=2)
        self.assertEqual([file.read_bytes() for file in files], before)
        for _ in range(2):
            self.run_program("key", "rotate", "--key", "key", status=0)
        for file in files:
            self.doctor("--registry", str(file))
        self.assertEqual(self.generate(out="again"), self.reference)
        former = [(self.folder / name).read_bytes() for name in ("key", "key.old", "key.old-2")]
        self.assertEqual(len(set(former)), 3)

    def test_a_new_key_waits_for_a_folder_that_is_not_there(self):
        self.generate("--registry", "stick/nid.sqlite", out="named")
        (self.folder / "stick").rename(self.folder / "pocket")
        self.run_program("key", "rotate", "--key", "key", status=2)
        self.run_program("key", "rotate", "--key", "key", "--yes", status=0)
        self.assertNotIn("stick", (self.folder / "key.registries").read_text())
        self.doctor()
        (self.folder / "pocket").rename(self.folder / "stick")  # the former key still opens it
        self.doctor("--registry", "stick/nid.sqlite", key="key.old")
        self.run_program("generate", "--operation", "EVA6", "--date", DATE, "--key", "key.old", "--registry",
                         "stick/nid.sqlite", "--out", "named", "eleves.xml", status=0)

    def test_a_new_key_of_a_copied_folder_leaves_the_original_as_it_is(self):
        copy = self.folder / "copy"
        copy.mkdir()
        for name in ("key", "key.registries"):
            shutil.copy(self.folder / name, copy)
        shutil.copytree(self.folder / "data", copy / "data")
        before = self.registry.read_bytes()
        for _ in range(2):
            self.run_program("key", "rotate", "--key", "copy/key", status=0,
                             env=self.environment(XDG_DATA_HOME=str(copy / "data")))
        self.assertEqual(self.registry.read_bytes(), before)
        self.doctor()

    def test_what_an_earlier_rotation_has_left_behind_is_sealed_with_the_next_key(self):
        self.generate("--registry", "elsewhere/nid.sqlite", out="named")
        (self.folder / "key.registries").unlink()  # as 0.1.0 knew nothing of it
        self.run_program("key", "rotate", "--key", "key", status=0)
        self.run_program("doctor", "--key", "key.old", "--registry", "elsewhere/nid.sqlite", status=0)
        (self.folder / "key.registries").write_text(f"{self.folder}/key\n{self.folder}/elsewhere\n")
        self.run_program("key", "rotate", "--key", "key", status=0)
        self.doctor("--registry", "elsewhere/nid.sqlite")

    def test_key_export_and_import(self):
        self.run_program("key", "export", "--key", "key", "copy", status=0)
        self.run_program("key", "import", "copy", status=0, env=self.elsewhere())
        imported = self.folder / "config/passation/passation.key"
        self.assertEqual(imported.read_bytes(), (self.folder / "key").read_bytes())
        self.write("copy", (self.folder / "key").read_bytes().replace(b"b2", b"c3"))
        self.run_program("key", "import", "copy", status=2, env=self.elsewhere())
        self.assertEqual(imported.read_bytes(), (self.folder / "key").read_bytes())


class Forgets(RegistryCase):
    def forget(self, *arguments, status):
        day = () if "--date" in arguments else ("--date", DATE)
        return self.run_program("forget", "--key", "key", *day, *arguments, status=status)

    def test_who_is_forgotten_leaves_no_trace_and_his_login_to_nobody(self):
        _, before = self.generate(out="before")
        number, family, given, _, born, *_ = pupils()[0]
        login = next(row[7] for row in accounts(before) if [row[2], row[3], row[5]] == [family, given, born])
        self.write("eleves.xml", siecle(pupils()[1:]))
        self.sync("eleves.xml")
        copy = self.registry.with_name(self.registry.name + ".before-purge")
        shutil.copy(self.registry, copy)
        self.forget(number, status=2)
        self.assertIn(login.encode(), self.registry.read_bytes())
        self.forget("--yes", number, status=0)
        self.assertFalse(copy.exists())
        self.assertNotIn(login.encode(), self.registry.read_bytes())
        self.doctor()
        self.write("eleves.xml", siecle(pupils()))
        _, after = self.generate(out="after")
        self.assertNotIn(login, [row[7] for row in accounts(after)])

    def test_nothing_of_somebody_erased_stands_in_any_file_of_the_registry(self):
        """Somebody who was given a spare, put right, moved by hand, reset and handed his labels."""
        for erase in (("forget", "--yes", "9000", "--date", DATE), ("purge", "--yes", "--date", "2028-09-14")):
            with self.subTest(verb=erase[0]):
                shutil.rmtree(self.registry.parent, ignore_errors=True)
                traces = self.somebody_who_left()
                self.assertEqual(self.left_of(traces), traces)
                self.run_program(*erase, "--key", "key", status=0)
                self.assertEqual(self.left_of(traces), [])
                self.doctor()

    def somebody_who_left(self):
        """Returns what is his alone."""
        def run(verb, *arguments):
            self.run_program(verb, "--key", "key", "--date", DATE, *arguments)
        row = ("9000", "TARIN", "Ondine", "Mélodie", "14/06/2015", "2", "10010012110", "6E 2")
        self.write("eleves.xml", siecle(pupils() + [row]))
        run("sync", "eleves.xml")
        run("spare", "--operation", "EVA6", "--division", "6E 2", "--out", "out")
        login = accounts((self.folder / f"out/EVA6_{UAI}_Reserve.csv").read_bytes())[0][7]
        run("give", login, "9000", "--by", "M. PIC")
        self.write("eleves.xml", siecle(pupils() + [(*row[:2], "Océane", *row[3:])]))
        run("generate", "--operation", "EVA6", "--out", "out", "eleves.xml")
        run("move", "9000", "--division", "6E 3")
        run("reset", "--random", "9000")
        self.write("eleves.xml", siecle(pupils()))
        run("sync", "eleves.xml")
        return [login.encode(), b"TARIN", "Océane".encode(), "Mélodie".encode(), b"M. PIC"]

    def left_of(self, traces):
        content = b"".join(path.read_bytes() for path in self.registry.parent.iterdir())
        return [trace for trace in traces if trace in content]

    def test_a_report_is_erased_with_those_whom_it_names_and_names_nobody_by_a_part_of_anothers_name(self):
        def named(person):
            done = self.run_program("disclose", "--key", "key", "--report", "json", person, status=0)
            return [moment[:10] for moment in json.loads(done.stdout)["named_in_reports"]]

        def report(day):
            return self.run_program("history", "--key", "key", "--lang", "en", day, status=0).stdout.decode()

        short = ("9001", "PIE", "Luc", "Ange", "14/06/2015", "1", "10010012110", "6E 2")
        long = ("9002", "GRANDE PIE", "Luc", "Basile", "15/03/2015", "1", "10010012110", "6E 2")
        days = {"2026-09-14": [short, long], "2026-10-01": [short, (*long[:7], "6E 3")], "2026-11-02": [short]}
        for day, rows in days.items():
            self.write("eleves.xml", siecle(pupils() + rows))
            self.run_program("sync", "--key", "key", "--date", day, "eleves.xml")
        self.assertEqual(named("9001"), [])
        self.assertEqual(sorted(named("9002")), ["2026-10-01", "2026-11-02"])
        self.assertIn("GRANDE PIE Luc", report("2026-10-01"))
        self.assertNotIn("Nombre de", report("2026-10-01"))
        first = report("2026-09-14")
        self.forget("--yes", "9002", "--date", "2026-11-02", status=0)
        for day in ("2026-10-01", "2026-11-02"):
            self.assertNotIn("GRANDE PIE", report(day))
        self.assertEqual(report("2026-09-14"), first)

    def test_nobody_who_is_active_is_forgotten(self):
        self.generate()
        before = self.registry.read_bytes()
        refused = self.forget("--yes", pupils()[0][0], status=2)
        self.assertIn("encore dans les fichiers", refused.stderr.decode())
        self.assertEqual(self.registry.read_bytes(), before)


class Interrupted(RegistryCase):
    COMMAND = [str(PROGRAM), "generate", "--operation", "EVA6", "--key", "key", "--date", DATE]

    def test_killed_at_random_moments_no_credential_is_lost_or_changed(self):
        self.write("eleves.xml", siecle(pupils(90)))
        begin = time.monotonic()
        self.generate(out="first", status=None)
        duration = time.monotonic() - begin
        moments = random.Random(7)
        known = by_id(self.outputs("first")[1])
        for i in range(KILLS):
            self.write("eleves.xml", siecle(pupils(91 + i)))
            shutil.rmtree(self.folder / "out", ignore_errors=True)
            command = [*self.COMMAND, "--out", "out", "eleves.xml"]
            with subprocess.Popen(command, cwd=self.folder, env=self.environment(), stdout=subprocess.DEVNULL) as process:
                time.sleep(moments.uniform(0.5, 1.1) * duration)
                process.kill()
            self.doctor()
            if CSV in self.names_in("out"):  # what was printed is what the registry knows
                known |= by_id((self.folder / "out" / CSV).read_bytes())
        last = by_id(self.generate(out="last", status=None)[1])
        for person, credential in known.items():
            self.assertEqual(last[person], credential)

    def test_two_runs_at_once_agree(self):
        runs = [subprocess.Popen([*self.COMMAND, "--out", out, "eleves.xml"], cwd=self.folder, env=self.environment(),
                                 stdout=subprocess.DEVNULL) for out in ("one", "two")]
        for run in runs:
            self.assertEqual(run.wait(), 0)
        self.assertEqual(self.outputs("one"), self.outputs("two"))
        self.doctor()


if __name__ == "__main__":
    unittest.main()
