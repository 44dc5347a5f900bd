"""The program as a user runs it: on the command line, with a home of his own; and what it prints, read back."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass, field

from tool import HANGS, KEY, PROGRAM, accounts, entries, pdf_text, words

from .files import UAI


@dataclass(frozen=True)
class Label:
    shown: str
    given: str
    division: str
    born: str  # dd/mm/yyyy
    ine: str
    login: str
    secret: str


@dataclass
class Result:
    """Of one run that prints."""
    status: int
    error: str
    labels: list = field(default_factory=list)
    report: dict = field(default_factory=dict)
    zipped: bytes = b""

    @property
    def questions(self):
        return self.report.get("questions", [])

    def mentions(self):
        """The subjects of all rejections, anomalies and questions."""
        said = {f["subject"] or "" for f in self.report.get("findings", []) if f["severity"] != "note"}
        return said | {q["subject"] for q in self.questions}

    def divisions_without_accounts(self):
        """Said once for all of the division."""
        return {told.group(1) for f in self.report.get("findings", [])
                if f["code"] == "IDENT_P_09" and (told := re.search(r"«\s(.+?)\s»", f["message"]))}

    def numbers_mentioned(self):
        """SIECLE's ids and INEs of the records that hold a rejection or an anomaly."""
        grave = {i for i, f in enumerate(self.report.get("findings", [])) if f["severity"] != "note"}
        records = [r for s in self.report.get("sections", []) for r in s["records"] if grave & set(r["findings"])]
        return {r[key] for r in records for key in ("source_id", "ine") if r[key]}


class Machine:
    """A user's home on some computer."""

    def __init__(self, folder):
        self.folder = folder
        self.home = folder / "home"
        key = self.home / ".config/passation/passation.key"
        key.parent.mkdir(parents=True)
        key.write_text(KEY)
        key.chmod(0o600)
        (folder / "phrase").write_text("grive merle pie\n")
        self.restored = False  # a backup was taken back, and nobody has answered what was printed since
        self.answer = {}

    def run(self, *arguments):
        env = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        env |= {n: v for n, v in os.environ.items() if n.endswith("SAN_OPTIONS") or n == "PASSATION_DATA"}
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, env=env, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=HANGS)

    def print_labels(self, verb, operation, date, options, files=None, answers=None):
        """`generate` or `reprint`, its report and the list of accounts beside its labels."""
        shutil.rmtree(self.folder / "out", ignore_errors=True)
        for name, content in (files or {}).items():
            (self.folder / name).write_bytes(content)
        def run():
            given = sorted(((answers or {}) | self.answer).items())
            answered = [f"--answer={question}={choice}" for question, choice in given]
            return self.run(verb, "--operation", operation, "--date", date, "--out", "out", "--report", "json", *options,
                            *answered, *(files or {}))
        done = run()
        asked = re.search(r"--answer (\w+)=done", done.stderr.decode() + done.stdout.decode())
        if asked and self.restored:
            self.answer = {asked.group(1): "done"}
            done = run()
        elif self.restored and not self.answer and done.returncode != 2:
            raise AssertionError("printed after a restore, and nothing was asked")
        if done.returncode in (0, 3):
            self.restored, self.answer = False, {}
        result = Result(done.returncode, done.stderr.decode())
        if done.returncode in (0, 3):
            result.report = json.loads(done.stdout)
            result.labels = [Label(*(row[i] for i in (2, 3, 1, 5, 6, 7, 8)))
                             for row in accounts(self.written("Comptes.csv"))] if self.written("Comptes.csv") else []
            result.zipped = self.written("Passation_Elèves.zip") or b""
        elif done.stdout.startswith(b"{"):
            result.error += json.dumps(json.loads(done.stdout).get("error"), ensure_ascii=False)
            result.report = json.loads(done.stdout)
        return result

    def written(self, ending):
        found = sorted((self.folder / "out").glob(f"*_{UAI}_{ending}")) if (self.folder / "out").exists() else []
        return found[0].read_bytes() if found else None

    def spares(self):
        return [row[7:9] for row in accounts(self.written("Reserve.csv"))]

    def registry(self):
        return self.home / ".local/share/passation" / f"{UAI}.sqlite"


def labels_in(pdf):
    """(the text before, login, the text after) of each label."""
    pieces = re.split(r"^Identifiant(?: provisoire)?\s+(\S+)$", pdf_text(pdf, "-raw"), flags=re.MULTILINE)
    return [(pieces[i - 1], pieces[i], pieces[i + 1]) for i in range(1, len(pieces), 2)]


def wrong_in_pdfs(result):
    """Labels of the PDFs that do not say what the list of accounts says of that login; and logins that are on none."""
    rows = {label.login: label for label in result.labels}
    wrong, seen = [], set()
    for name, content in entries(result.zipped).items():
        if "_Etiquettes_" not in name:
            continue
        for before, login, after in labels_in(content):
            row = rows.get(login)
            seen.add(login)
            if row is None or words(f"{row.shown} {row.given}") not in words(before) or words(row.secret) not in words(after):
                wrong.append(f"{name}: {login} {before[-60:]!r} {after[:60]!r}")
    return wrong + [f"{login}: on no sheet" for login in rows.keys() - seen]
