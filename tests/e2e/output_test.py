#!/usr/bin/env python3
"""What lands in the output folder, and what is said about it."""

import io
import re
import stat
import unicodedata
import unittest
import zipfile

from tool import CSV, STEM, UAI, ZIP, Case, accounts, entries, labels, pupils, table


class Output(Case):
    def test_the_zip(self):
        zipped, csv = self.generate()
        divisions = ["4E A", "4E B", "6E 1", "6E 2", "6E 3"]
        names = [f"{STEM}_Recapitulatif.pdf"] + [f"{STEM}_Etiquettes_{d}.pdf" for d in divisions]
        with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
            infos = archive.infolist()
        self.assertEqual([i.filename for i in infos], names)
        for info in infos:
            self.assertTrue(info.flag_bits & 0x800 or info.filename.isascii(), f"{info.filename}: UTF-8 flag")
            self.assertEqual(info.compress_type, zipfile.ZIP_STORED)
            self.assertEqual(info.date_time, (1980, 1, 1, 0, 0, 0))
        self.assertEqual({row[1] for row in accounts(csv)}, set(divisions))

    def test_names_with_accents_are_marked_as_utf8_and_composed(self):
        rows = [(*row[:7], unicodedata.normalize("NFD", "6E Érable")) for row in pupils(3)]
        self.write("nfd.csv", table(rows))
        zipped, _ = self.generate("--uai", UAI, "nfd.csv")
        info = zipfile.ZipFile(io.BytesIO(zipped)).infolist()[1]
        self.assertEqual(info.filename, f"{STEM}_Etiquettes_6E Érable.pdf")
        self.assertTrue(info.flag_bits & 0x800)
        self.assertEqual(self.names_in("out"), [CSV, ZIP])  # the zip's own name is composed, too

    def test_files_are_the_owners_alone(self):
        self.generate(umask=0)
        for path in (self.folder / "out").iterdir():
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path.name)

    def test_a_key_is_made_at_first_use_and_kept(self):
        options = ["generate", "--operation", "EVA6", "--date", "2026-09-14", "eleves.xml", "--out"]
        self.run_program(*options, "one", status=0)
        key = self.home / ".config/passation/passation.key"
        self.assertEqual(stat.S_IMODE(key.stat().st_mode), 0o600)
        self.run_program(*options, "two", status=0)
        self.assertEqual(self.outputs("one"), self.outputs("two"))
        other_home = self.environment(XDG_CONFIG_HOME=str(self.folder / "config"),
                                      XDG_DATA_HOME=str(self.folder / "other-data"))
        self.run_program(*options, "three", status=0, env=other_home)
        self.assertNotEqual(self.outputs("one")[1], self.outputs("three")[1])

    def test_check_writes_nothing_at_all(self):
        before = sorted(self.folder.rglob("*"))
        self.run_program("check", "eleves.xml", status=0)
        self.assertEqual(sorted(self.folder.rglob("*")), before)

    def test_the_current_folder_is_the_default(self):
        self.run_program("generate", "--operation", "EVA6", "--key", "key", "eleves.xml", status=0)
        self.assertIn(ZIP, self.names_in("."))
        self.assertIn(CSV, self.names_in("."))

    def test_a_second_run_replaces_and_says_so(self):
        command = ["generate", "--operation", "EVA6", "--key", "key", "--out", "out", "eleves.xml"]
        first = self.run_program(*command, status=0).stdout.decode()
        second = self.run_program(*command, status=0).stdout.decode()
        self.assertIn(f"Écrit\u00a0: out/{ZIP}\n", first)
        self.assertIn(f"Écrit\u00a0: out/{ZIP} (remplace l’ancien)\n", second)
        self.assertIn(f"Écrit\u00a0: out/{CSV} (remplace l’ancien)\n", second)
        self.assertEqual(self.names_in("out"), [CSV, ZIP])

    def test_quiet_says_nothing_on_success(self):
        done = self.run_program("generate", "--operation", "EVA6", "--key", "key", "--quiet", "eleves.xml", status=0)
        self.assertEqual((done.stdout, done.stderr), (b"", b""))
        done = self.run_program("check", "--quiet", "eleves.xml", status=0)
        self.assertEqual((done.stdout, done.stderr), (b"", b""))

    def test_quiet_does_not_hide_errors(self):
        done = self.run_program("check", "--quiet", "nothing.xml", status=2)
        self.assertEqual(done.stdout, b"")
        self.assertIn("nothing.xml", done.stderr.decode())


class Inputs(Case):
    def test_standard_input(self):
        from_file = self.generate()
        self.assertEqual(self.generate("-", out="piped", input=(self.folder / "eleves.xml").read_bytes()), from_file)

    def test_file_names_do_not_matter(self):
        reference = self.generate()
        for name in ("Élèves de sixième (1).xml", "œ.zip", "-élèves.csv", "nom\nsur deux lignes.xml"):
            self.write(name, (self.folder / "eleves.xml").read_bytes())
            self.assertEqual(self.generate(f"./{name}", out="other"), reference)

    def test_no_file_name_steers_the_terminal(self):
        hostile = "a\x1b[31m\u202e\u2066\u0085.csv"
        for name, content in ((hostile, b"no table"), (hostile, None)):
            if content is not None:
                self.write(name, content)
            for arguments in (("check", name), ("check", "--uai", "9990010G", name), ("check", "--lang", "en", name)):
                done = self.run_program(*arguments)
                self.assertEqual(done.returncode, 2)
                for text in (done.stdout.decode(), done.stderr.decode()):
                    self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

    def test_output_folders_are_made_and_may_have_any_name(self):
        out = "Planches d’étiquettes/6e – sixièmes"
        self.assertEqual(self.generate(out=out), self.generate())
        self.assertEqual(self.names_in(out), [CSV, ZIP])


class Selection(Case):
    """--division and --mef choose what is printed, never what is read."""

    def setUp(self):
        super().setUp()
        self.zip, csv = self.generate("--platform", "cpro", "--url", "cpro.exemple.fr", status=3)
        self.logins = {tuple(row[:7]): row[7:] for row in accounts(csv)}

    def chosen(self, *options):
        zipped, csv = self.generate("--platform", "cpro", "--url", "cpro.exemple.fr", *options, out="chosen", status=3)
        for row in accounts(csv):
            self.assertEqual(self.logins[tuple(row[:7])], row[7:])
        names = [re.search("Etiquettes_(.*).pdf", name)[1] for name in labels(zipped)]
        self.assertEqual(sorted({row[1] for row in accounts(csv)}), names)
        return names

    def test_by_division(self):
        self.assertEqual(self.chosen("--division", "6e*"), ["6E 1", "6E 2", "6E 3"])
        self.assertEqual(self.chosen("--division", "4E ?"), ["4E A", "4E B"])
        self.assertEqual(self.chosen("--division", "6E 2", "--division", "4E B", "--quiet"), ["4E B", "6E 2"])

    def test_by_division_right_before_the_file(self):
        self.assertEqual(self.chosen("--division", "6E 2", "eleves.xml"), ["6E 2"])
        self.assertEqual(self.chosen("--division", "6E 2", "--mef", "1001", "eleves.xml"), ["6E 2"])

    def test_by_mef(self):
        self.assertEqual(self.chosen("--mef", "1021", "--quiet"), ["4E A", "4E B"])

    def test_sheets_of_the_chosen_divisions_are_the_same(self):
        zipped, _ = self.generate("--platform", "cpro", "--url", "cpro.exemple.fr", "--division", "4E*", "--quiet",
                                  out="chosen", status=3)
        for name, content in labels(zipped).items():
            self.assertEqual(content, entries(self.zip)[name])

    def test_a_started_sheet_is_for_the_first_division_alone(self):
        zipped, _ = self.generate("--platform", "cpro", "--url", "cpro.exemple.fr", "--start", "5", out="started", status=3)
        before, after = labels(self.zip), labels(zipped)
        self.assertEqual([name for name in before if before[name] != after[name]], [f"{STEM}_Etiquettes_4E A.pdf"])


if __name__ == "__main__":
    unittest.main()
