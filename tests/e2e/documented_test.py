#!/usr/bin/env python3
"""What the READMEs say: every example's commands, README.md's commands, and the installed program."""

import os
import re
import shutil
import subprocess
import unittest

from tool import HANGS, PROGRAM, REPOSITORY, Case

COLLEGE = REPOSITORY / "examples/college/ExportXML_ElevesSansAdresses.zip"
LYCEE = REPOSITORY / "examples/lycee/ASP ELEVE.csv"


def commands_in(text):
    """Indented lines that run the program, with those that a backslash continues, and the last cells of a table."""
    found = re.findall(r"^ {4,7}(passation (?:.*\\\n)*.*)$|^\|.*\| `(passation [^`]*)` \|$", text, re.MULTILINE)
    return [line or cell for line, cell in found]


def shown_outputs(text):
    """Each command that is followed by what it prints, with the runs of lines shown; lines of "…" stand between them."""
    pattern = r"^    (passation (?:.*\\\n)*.*)\n\n```\n(.*?)\n```$"
    for command, shown in re.findall(pattern, text, re.MULTILINE | re.DOTALL):
        yield command, [run for run in re.split(r"^…$\n?", shown, flags=re.MULTILINE) if run]


class Documented(Case):
    def holds_in_order(self, printed, runs):
        """What a README shows below a command is what the command prints, in that order."""
        at = 0
        for run in runs:
            found = printed.find(run.rstrip("\n") + "\n", at)
            self.assertGreaterEqual(found, 0, f"this is not printed, or not in this order:\n{run}\nbut:\n{printed}")
            at = found + len(run.rstrip("\n"))

    def shell(self, command, program=PROGRAM):
        if command.startswith("passation serve"):  # until it is told to end
            command = f"timeout --preserve-status 2 {command} --no-browser"
        env = self.environment(PATH=f"{program.parent}:{os.environ['PATH']}")
        options = {"cwd": self.folder, "env": env, "capture_output": True, "text": True, "timeout": HANGS}
        return subprocess.run(["bash", "-c", command], **options)

    def test_every_example_does_what_its_readme_says(self):
        (self.folder / "examples").symlink_to(REPOSITORY / "examples")
        folders = sorted(p for p in (REPOSITORY / "examples").iterdir() if p.is_dir())
        self.assertGreaterEqual(len(folders), 3)
        for folder in folders:
            shutil.rmtree(self.folder / "data", ignore_errors=True)  # examples share schools, not keys
            with self.subTest(example=folder.name):
                text = (folder / "README.md").read_text()
                status = int(re.search(r"code de sortie (\d)", text)[1])
                self.assertEqual(status, int(re.search(r"exit status (\d)", text)[1]))
                shown = dict(shown_outputs(text))
                self.assertTrue(shown)
                for command in re.findall(r"\(`(passation key create [^`]*)`\) ;", text):
                    self.assertEqual(self.shell(command).returncode, 0)
                for command in commands_in(text):
                    self.assertIn(f"examples/{folder.name}/", command)
                    done = self.shell(command)
                    self.assertEqual(done.returncode, status, done.stdout + done.stderr)
                    self.assertEqual(done.stderr, "")
                    self.holds_in_order(done.stdout, shown.get(command, []))

    def lists_of_two_platforms(self):
        self.write("ent.csv", "Nom;Prénom;Classe;Identifiant;Code d’activation\nBLEUET;Nuño;6E 1;nuno.bleuet;kb7f3hpt\n".encode())
        self.write("pix.csv", "Nom;Prénom;Classe;Identifiant;Mot de passe\nBLEUET;Nuño;6E 1;nuno.bleuet0102;wadoru42\n".encode())

    def test_the_commands_of_the_readme(self):
        text = (REPOSITORY / "README.md").read_text()
        commands, shown = commands_in(text), dict(shown_outputs(text))
        self.assertEqual((len(commands), len(shown)), (26, 1))
        shutil.copy(COLLEGE, self.folder / "ElevesSansAdresses.zip")
        shutil.copy(LYCEE, self.folder / "ASP ELEVE.csv")
        self.lists_of_two_platforms()
        for command in sorted(commands, key=lambda c: c not in shown):  # what is shown is of a school that nobody has touched
            with self.subTest(command=command):
                done = self.shell(command)
                self.assertIn(done.returncode, (0, 3), done.stderr)
                self.assertEqual(done.stderr, "")
                self.holds_in_order(done.stdout, shown.get(command, []))
        self.assertIn("EVA6_9990001X_Passation_Elèves.zip", self.names_in("."))
        self.assertIn("EVA6_9990001X_Comptes.csv", self.names_in("."))
        self.assertIn("9990001X_Compte_rendu.pdf", self.names_in("."))

    def test_the_commands_of_the_manual(self):
        commands = [c.strip() for c in commands_in((REPOSITORY / "LISEZMOI.md").read_text())]
        self.assertEqual(len(commands), 14)
        shutil.copy(COLLEGE, self.folder / "ElevesSansAdresses.zip")
        self.write("phrase", b"merle et pie et grive\n")
        self.lists_of_two_platforms()
        for command in commands:
            with self.subTest(command=command):
                done = self.shell(command)
                self.assertIn(done.returncode, (0, 3), done.stderr)
                self.assertEqual(done.stderr, "")

    def test_every_verb_has_an_example_in_its_help(self):
        shutil.copy(COLLEGE, self.folder / "ElevesSansAdresses.zip")
        self.write("phrase", b"merle et pie et grive\n")
        self.lists_of_two_platforms()
        verbs = re.findall(r"^  ([a-z]+) {2,}", self.run_program("--help", status=0).stdout.decode(), re.MULTILINE)
        self.assertEqual(len(verbs), len(set(verbs)))
        self.assertGreater(len(verbs), 20)
        for verb in ["", *verbs]:
            for lang in ("fr", "en"):
                help_text = self.run_program(*filter(None, (verb, "--lang", lang, "--help")), status=0).stdout.decode()
                commands = re.findall(r"^  (passation .*)$", help_text, re.MULTILINE)
                self.assertEqual(len(commands), 1, help_text)
                self.assertTrue(commands[0].startswith(f"passation {verb}"))
                done = self.shell(commands[0])  # of somebody who is not in this school, some end with 2
                self.assertNotIn("passation --help", done.stderr)
                if verb in ("", "check", "generate", "sync", "history", "doctor", "platforms", "stocks", "cards",
                            "preview", "documents", "serve"):
                    self.assertIn(done.returncode, (0, 3), commands[0])

    def test_installed_elsewhere(self):
        if "PASSATION_BUILD" not in os.environ:
            self.skipTest("PASSATION_BUILD names no build folder")
        install = ["cmake", "--install", os.environ["PASSATION_BUILD"], "--prefix", str(self.folder / "opt")]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        installed = self.folder / "opt/bin/passation"
        command = f"passation generate --operation EVA6 --key key --date 2026-09-14 --out %s '{COLLEGE}'"
        self.assertEqual(self.shell(command % "here").returncode, 3)
        self.assertEqual(self.shell(command % "there", installed).returncode, 3)
        for name in self.names_in("here"):
            self.assertEqual((self.folder / "here" / name).read_bytes(), (self.folder / "there" / name).read_bytes())
        version = "passation --version"
        self.assertEqual(self.shell(version).stdout, self.shell(version, installed).stdout)


if __name__ == "__main__":
    unittest.main()
