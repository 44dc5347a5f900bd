#!/usr/bin/env python3
"""Runs golden cases: a command on small inputs, and the text that people then read.

    run.py --program build/default/passation            all cases
    run.py --program build/default/passation NAME...    some of them
    run.py --program build/default/passation --update   writes what comes out into expected.txt: read the diff

A case is a folder with `cmd` (one line for bash), inputs, and `expected.txt`. The line runs in a copy of the folder, in
which there is also a key file named `key`, registries are in `data`; what is written belongs into `out`. $UNPRIVILEGED in front of the program
takes root's rights away from it. Exit status 77 of the line: the case cannot run here.
"""

import argparse
import difflib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
import zlib
from pathlib import Path

CASES = Path(__file__).resolve().parent
KEY = f"passation-key 1\nlogin {'a1' * 32}\nseal {'b2' * 32}\n"
SKIPPED = 77
TIMEOUT_S = 900  # has stopped for good, on however busy a machine


def environment(program, scratch):
    path = f"{program.parent}:{os.environ['PATH']}"
    env = {"PATH": path, "HOME": f"{scratch}/home", "XDG_DATA_HOME": f"{scratch}/data", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    env["UNPRIVILEGED"] = "setpriv --bounding-set=-all" if os.geteuid() == 0 else ""
    return env | {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}


def files_under(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def describe(name, content):
    """A written file as lines of text: a zip by its entries, a table in full, anything else by its name."""
    lines = [f"out/{name}"]
    if name.endswith(".zip"):
        lines += [f"  {entry}" for entry in zipfile.ZipFile(io.BytesIO(content)).namelist()]
    if name.endswith(".csv"):
        lines += [f"  {line}" for line in content.decode("utf-8-sig").splitlines()]
    return lines


def fold(text):
    """Blind to case and accents; what is no letter or digit becomes a space."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " " + " ".join("".join(c if c.isalnum() else " " for c in plain.casefold()).split()) + " "


def decoded(content):
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("iso8859-15")


def texts_in(files):
    """The inputs as text, those in zips too; very large ones are invented filling."""
    for content in files.values():
        try:
            archive = zipfile.ZipFile(io.BytesIO(content))
            yield from (decoded(archive.read(e)) for e in archive.infolist() if e.file_size < 1 << 20)
        except (zipfile.BadZipFile, RuntimeError, zlib.error):  # no zip, one with a password, a damaged one
            if len(content) < 1 << 20:
                yield decoded(content)


def personal_data(files):
    """Names, birth dates and identifiers that inputs and account lists hold: none may reach an error message."""
    found = set()
    for text in texts_in(files):
        if text.startswith("%PDF"):
            continue
        found |= set(re.findall(r"\b\d\d?/\d\d?/\d{4}\b|\b\d{4}-\d\d-\d\d\b|\b\d{9,11}[A-Z]{1,2}\b", text))
        found |= set(re.findall(r"<(?:NOM|NOM_DE_FAMILLE|NOM_USAGE|PRENOM\d?)>([^<]+)<", text))
        for line in text.splitlines() if "<" not in text else ():
            cells = [c.strip(' "') for c in re.split("[;,\t|]", line)]
            if not any(fold(c).split()[:1] in (["nom"], ["name"], ["prenom"]) for c in cells):  # else it is a header
                names = cells if len(cells) > 2 else ()
                found |= {c for c in names if len(fold(c).strip()) > 2 and not any(map(str.isdigit, c))}
                found |= {c for c in cells if re.fullmatch("[a-z0-9]{8}", c)}
    return {fold(f) for f in found} - {"  "}


def run_case(case, program):
    """The text of what happened, and what is wrong whatever that text says; None when it cannot run here."""
    with tempfile.TemporaryDirectory(prefix="passation-golden-") as folder:
        scratch = Path(folder) / "case"
        shutil.copytree(case, scratch, ignore=shutil.ignore_patterns("cmd", "expected.txt"))
        (scratch / "key").write_text(KEY)
        (scratch / "key").chmod(0o600)
        out = scratch / "out"
        before = files_under(out)
        command = (case / "cmd").read_text().strip()
        done = subprocess.run(["bash", "-c", command], cwd=scratch, env=environment(program, scratch),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT_S)
        if done.returncode == SKIPPED:
            return None
        for path in scratch.rglob("*"):  # a case may have taken rights away
            path.chmod(0o700 if path.is_dir() else 0o600)
        after = files_under(out)
        stdout, stderr = done.stdout.decode(), done.stderr.decode()

        wrong = []
        everything = files_under(scratch)
        wrong += [f"litter: {name}" for name in everything if ".passation-" in name]
        if done.returncode == 2 and after != before:
            wrong.append(f"exit 2, but the output folder changed: {sorted(after)}")
        folded = fold(stderr)
        everything.pop("key")
        everything = {n: c for n, c in everything.items() if not n.startswith("data/")}
        wrong += [f"personal data on the error stream:{data}" for data in personal_data(everything) if data in folded]
        if list(scratch.glob("home/**/*")):
            wrong.append("the home folder was touched")

        lines = [f"$ {command}", stdout.rstrip("\n")]
        lines += ["== stderr", stderr.rstrip("\n")] if stderr else []
        lines.append(f"== exit {done.returncode}")
        for name, content in after.items():
            if before.get(name) != content:
                lines += describe(name, content)
        return "\n".join(line for line in lines if line) + "\n", wrong


def check_case(case, program, update):
    """True, False, or None when the case cannot run here."""
    result = run_case(case, program)
    if result is None:
        print(f"{case.name}: cannot run here")
        return None
    text, wrong = result
    expected = case / "expected.txt"
    if update:
        expected.write_text(text)
    known = expected.read_text() if expected.exists() else ""
    if text != known:
        wrong.append("this is not what expected.txt says")
        sys.stdout.writelines(difflib.unified_diff(known.splitlines(True), text.splitlines(True), "expected", "actual"))
    for problem in wrong:
        print(f"{case.name}: {problem}")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    names = options.cases or sorted(p.parent.name for p in CASES.glob("*/cmd"))
    results = [check_case(CASES / name, options.program.resolve(), options.update) for name in names]
    if False in results:
        return 1
    return SKIPPED if results and all(r is None for r in results) else 0


if __name__ == "__main__":
    sys.exit(main())
