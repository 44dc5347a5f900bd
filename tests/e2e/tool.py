"""What the end-to-end tests share: an invented school, and the program run on it in a folder of its own.

Every file *_test.py here is a test of its own; PASSATION names the program.
"""

import io
import os
import re
import sqlite3
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("PASSATION", REPOSITORY / "build/default/passation")).resolve()
MEMORY_COUNTS = not os.environ.get("SANITIZED")  # else most of it is the sanitizers'
UAI = "9990010G"  # no département has the number 999
HANGS = 900  # seconds after which a program has stopped for good, on however busy a machine
DATE = "2026-09-14T08:30"
STEM = f"EVA6_{UAI}"
ZIP, CSV = f"{STEM}_Passation_Elèves.zip", f"{STEM}_Comptes.csv"
KEY = f"passation-key 1\nlogin {'a1' * 32}\nseal {'b2' * 32}\n"

BIRDS = ["AIGRETTE", "BÉCASSINE", "CHOUETTE-EFFRAIE", "D'ÉGRETTE", "ÉMOUCHET", "FAUCON DE LA TOUR", "GYPAÈTE",
         "HIRONDELLE--DES-RIVAGES", "ŒDICNÈME", "ŠARPLANINA", "NGUYỄN-THỊ", "YAĞMURCUN"]
GIVEN = ["Zoé", "Loïc", "Anne-Laure", "Thị Ngọc", "Cœlia", "N'Golo", "İpek", "Maëlys", "Jean Côme", "Žan"]


def pupils(count=60):
    """(id, family name, given name, second given name, birth date, sex, MEF, division): five divisions of two levels."""
    rows = []
    for i in range(count):
        sixth = i % 5 < 3
        division = f"6E {i % 5 + 1}" if sixth else f"4E {'AB'[i % 5 - 3]}"
        born = f"{i * 7 % 28 + 1:02}/{i * 5 % 12 + 1:02}/{2015 if sixth else 2013}"
        rows.append((str(1000 + i), BIRDS[i % 12], GIVEN[i // 12 * 3 % 10], GIVEN[i * 3 % 10], born, str(i % 2 + 1),
                     "10010012110" if sixth else "10210001110", division))
    return rows


def siecle(rows, uai=UAI):
    """SIECLE's export of these pupils, as bytes."""
    people = "".join(
        f'<ELEVE ELEVE_ID="{i}"><NOM_DE_FAMILLE>{family}</NOM_DE_FAMILLE><PRENOM>{given}</PRENOM><PRENOM2>{second}'
        f"</PRENOM2><DATE_NAISS>{born}</DATE_NAISS><CODE_SEXE>{sex}</CODE_SEXE><CODE_MEF>{mef}</CODE_MEF></ELEVE>\n"
        for i, family, given, second, born, sex, mef, _ in rows)
    structures = "".join(
        f'<STRUCTURES_ELEVE ELEVE_ID="{row[0]}"><STRUCTURE><CODE_STRUCTURE>{row[7]}</CODE_STRUCTURE>'
        f"<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n" for row in rows)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<BEE_ELEVES><PARAMETRES><UAJ>{uai}</UAJ><ANNEE_SCOLAIRE>2026'
            f"</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>\n{people}</ELEVES><STRUCTURES>\n{structures}"
            f"</STRUCTURES></DONNEES></BEE_ELEVES>\n").encode()


def table(rows):
    """The same as a table without any identifier."""
    lines = ["Division;Nom;Prénom;Prénom 2;Sexe;Date de naissance"]
    lines += [";".join((row[7], row[1], row[2], row[3], row[5], row[4])) for row in rows]
    return ("\n".join(lines) + "\n").encode()


def accounts(csv):
    """Rows of an account list: UAI, division, family name, given name, sex, birth date, INE, login, password."""
    lines = csv.decode("utf-8-sig").splitlines()
    return [line.split(";") for line in lines[1:]]


def entries(zipped):
    with zipfile.ZipFile(io.BytesIO(zipped)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def labels(zipped):
    return {name: content for name, content in entries(zipped).items() if "_Etiquettes_" in name}


def pdf_text(content, *options):
    return subprocess.run(["pdftotext", *options, "-", "-"], input=content, capture_output=True, check=True).stdout.decode()


def registry_tables(registry):
    """What a registry says, but for sealed values, the list of imports and what happened in each: a command that is done
    again is one more."""
    if not registry.exists():
        return {}
    database = sqlite3.connect(registry)
    try:
        content = {}
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if name not in ("meta", "exchange", "event", "sqlite_sequence"):
                columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})") if row[2] != "BLOB"]
                content[name] = sorted(database.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall(), key=repr)
        return content
    finally:
        database.close()


def words(text):
    """Text without white space, in which nothing that was broken over lines is lost."""
    return re.sub(r"\s+", "", text)


class Case(unittest.TestCase):
    """Each test has an empty folder, with the school's export and a key in it."""

    options = ()  # of every generate()

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="passation-e2e-")
        self.addCleanup(self._folder.cleanup)
        self.folder = Path(self._folder.name)
        self.home = self.folder / "home"
        self.write("eleves.xml", siecle(pupils()))
        self.write("key", KEY.encode()).chmod(0o600)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def environment(self, **more):
        env = {"PATH": os.environ["PATH"], "HOME": str(self.home), "XDG_DATA_HOME": str(self.folder / "data"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        return env | {n: v for n, v in os.environ.items() if n.endswith("SAN_OPTIONS")} | more

    def run_program(self, *arguments, status=None, env=None, **options):
        """Runs the program in the test's folder; `status` is what it must end with."""
        done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, env=env or self.environment(), capture_output=True,
                              timeout=HANGS, **({"stdin": subprocess.DEVNULL} | options if "input" not in options else options))
        if status is not None:
            self.assertEqual(done.returncode, status, done.stderr.decode())
        return done

    def generate(self, *arguments, out="out", status=0, env=None, **options):
        """Runs the main job and returns zip and account list, as bytes."""
        inputs = [] if any(str(a).endswith((".xml", ".csv", ".zip")) or a == "-" for a in arguments) else ["eleves.xml"]
        self.run_program("generate", "--operation", "EVA6", "--key", "key", "--date", DATE, "--out", out, *self.options,
                         *arguments, *inputs, status=status, env=env, **options)
        return self.outputs(out)

    def outputs(self, out="out"):
        return (self.folder / out / ZIP).read_bytes(), (self.folder / out / CSV).read_bytes()

    def names_in(self, folder):
        return sorted(os.listdir(self.folder / folder)) if (self.folder / folder).exists() else []
