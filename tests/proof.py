#!/usr/bin/env python3
"""The proof: every card on a small, a middle and a large stock, with the classes that make labels hard.

    tests/proof.py [--program PROGRAM] [--all] [--keep FOLDER] [CARD...]

Prints a line per sheet, measured on the PDF by other programs (mutool, pdftoppm, zbarimg), and fails where a
bound of `faults` is broken. Without --all the classes and stocks that are hardest. With --keep the PDFs stay, to be looked at.
"""
import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
MM = 72 / 25.4
DPI = 150

# --- What is printed ---------------------------------------------------------------------------------------------------

# Of each card: a small, a middle and a large stock.
CARDS = {
    "label": ("avery-7159", "avery-7160", "avery-7165"),
    "label-legible": ("avery-7159", "avery-7160", "avery-7165"),
    "label-tests": ("avery-7159", "avery-7163", "avery-7165"),
    "label-qr": ("avery-7162", "avery-7163", "avery-7165"),
    "label-large": ("avery-7165", "rayfilm-0821", "avery-7169"),
    "hint": ("avery-7159", "avery-7160", "avery-7165"),
    "badge": ("avery-7165", "rayfilm-0821", "avery-7169"),
    "slip": ("a4-plain-1x4", "avery-8435a", "a4-plain-1x2"),
}
PLATFORM = {"label-tests": ["--platform", "asp"]}
HARDEST = ("longest", "42", "Vietnamese", "Greek", "homonyms")

BIRDS = "ACCENTEUR AIGLE ALOUETTE AUTOUR AVOCETTE BARGE BERNACHE BRUANT BUSARD BUSE BUTOR CAILLE CANARD CHARDONNERET CHOUCAS " \
        "CIGOGNE CINCLE COLOMBE CORBEAU COUCOU COURLIS CYGNE DURBEC ÉPERVIER FAISAN FAUVETTE FOULQUE GEAI GOÉLAND GRIVE GRUE " \
        "HÉRON HUPPE IBIS LORIOT MERLE MÉSANGE MILAN MOUETTE PINSON ROITELET VERDIER".split()
PLANTS = "Ancolie Basile Capucine Daphné Églantine Florian Garance Hortense Iris Jasmin Lilas Marjolaine Narcisse Olive " \
         "Pervenche Rose Sauge Tilleul Verveine Yucca Zinnia".split()
LONGEST = [("MÉSANGE-CHARBONNIÈRE-DE-LA-FORÊT", "Marie-Charlotte Éléonore"), ("ŒDICNÈME", "Anne-Sophie Capucine Marjolaine"),
           ("ROUGEQUEUE-À-FRONT-BLANC DE LA HAUTE VALLÉE", "Jean-Baptiste"), ("PIC", "Wu"), ("HIRONDELLE--DES-RIVAGES", "Maximilien"),
           ("BERGERONNETTEPRINTANIÈREMIGRATRICE", "Constance"), ("VANNEAU DU VAL D’ARROUX", "Christophe-Emmanuel")]
SCRIPTS = {
    "Vietnamese": ("NGUYỄN THỊ|TRẦN VĂN|LÊ HOÀNG|PHẠM ĐỨC|ĐẶNG QUỐC|BÙI NGỌC|VŨ XUÂN", "Ánh Nguyệt|Thùy Dương|Quỳnh Như"),
    "Turkish": ("YAĞMUR|ŞAHİN|ÇELİK|IŞIK|GÜNEŞ|ÖZTÜRK|KARTALOĞLU", "Işıl|Çağrı|İpek"),
    "Romanian": ("ȘTEFĂNESCU|ȚĂRANU|BĂLĂNESCU|MUREȘAN|ÎNGERU|VÂLCEANU|RÂNDUNICĂ", "Țuțu|Ștefania|Mădălina"),
    "Greek": ("ΠΑΠΑΔΟΠΟΥΛΟΣ|ΓΕΩΡΓΊΟΥ|ΑΝΑΓΝΩΣΤΌΠΟΥΛΟΣ|ΚΎΚΝΟΣ|ΑΗΔΌΝΙ|ΧΕΛΙΔΌΝΗ|ΔΡΥΟΚΟΛΆΠΤΗΣ", "Νίκος|Ελευθερία|Δάφνη"),
    "Cyrillic": ("ЖУРАВЛЁВА|ЩЕГЛОВ|СОЛОВЬЁВА|ЇЖАКЕВИЧ|ЛАСТІВКА|СИНИЦЫНА|ПЕЛИКАНОВ", "Дарья|Євгенія|Владислава"),
    "Arabic": ("بلبل|هدهد|عصفور|نورس|صقر|يمامة|لقلق", "ياسمين|ريحان|نرجس"),
    "Chinese": ("燕|鹤|鹰|雁|鹭|欧阳|司马", "小梅|兰|竹君"),
}


def classes():
    """Family name, given name and second given name of everybody, by class."""
    def some(count):
        return [(BIRDS[i % 42], PLANTS[i * 5 % 21], "") for i in range(count)]
    out = {"longest": [(f, g, "") for f, g in LONGEST * 3]}
    out |= {str(count): some(count) for count in (1, 21, 22, 42)}
    for script, (families, givens) in SCRIPTS.items():
        out[script] = [(f, g, "") for g in givens.split("|") for f in families.split("|")]
    out["homonyms"] = [("MERLE", "Lou", PLANTS[i] if i % 2 else "") for i in range(21)]
    return out


def table(names):
    lines = ["Division;Nom;Prénom;Prénom 2;Sexe;Date de naissance"]
    for group, pupils in names.items():
        lines += [f"{group};{f};{g};{s};{i % 2 + 1};{i % 28 + 1:02}/{i // 28 + 1:02}/2015" for i, (f, g, s) in enumerate(pupils)]
    return "\n".join(lines) + "\n"


# --- What other programs see -------------------------------------------------------------------------------------------

def grid(key):
    for path in sorted((REPOSITORY / "layouts/stocks").glob("*.xml")):
        root = ET.parse(path).getroot()
        for stock in root.iter("stock"):
            if stock.get("key") != key:
                continue
            mm = lambda node, name: float(node.get(name)[:-2])
            label, cells = stock.find("label"), stock.find("grid")
            return {"width": mm(label, "width"), "height": mm(label, "height"), "across": int(cells.get("across")),
                    "down": int(cells.get("down")), "x": mm(cells, "side-margin"), "y": mm(cells, "top-margin"),
                    "dx": mm(cells, "horizontal-pitch"), "dy": mm(cells, "vertical-pitch"),
                    "cut": cells.get("cut-lines") == "true" or stock.get("cut-lines") == "true"}
    raise SystemExit(f"there is no stock {key}")


def output_of(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def words_of(text):
    return [word for word in re.split(r"[\s\u00a0-]+", unicodedata.normalize("NFC", text)) if word]


def runs(pdf):
    """Page, font, size in pt, left, baseline and right end in mm, and the text of what stands in one piece."""
    for number, page in enumerate(ET.fromstring(output_of("mutool", "draw", "-F", "stext", pdf)).iter("page")):
        last = None
        for font in page.iter("font"):
            chars = [c for c in font.iter("char")]
            while chars and chars[-1].get("c") == " ":
                chars.pop()
            if not chars:
                continue
            name = font.get("name").split("+")[-1].split("-")[0]
            left, down, right = (float(v) / MM for v in (chars[0].get("x"), chars[0].get("y"), chars[-1].get("quad").split()[2]))
            run = [number, name, float(font.get("size")), left, down, right, "".join(c.get("c") for c in chars)]
            if last and last[:3] == run[:3] and abs(last[4] - down) < 0.05 and -0.1 < left - last[5] < 0.45 * run[2] / MM and name == "JetBrainsMono":
                last[5:] = [right, last[6] + run[6]]
                continue
            if last:
                yield last
            last = run
        if last:
            yield last


def label_of(stock, x, y):
    column, row = int((x - stock["x"]) // stock["dx"]), int((y - stock["y"]) // stock["dy"])
    inside = 0 <= column < stock["across"] and 0 <= row < stock["down"]
    return (column, row, x - stock["x"] - column * stock["dx"], y - stock["y"] - row * stock["dy"]) if inside else None


def pictures(pdf, folder):
    output_of("pdftoppm", "-r", str(DPI), "-gray", pdf, str(folder / "page"))
    return sorted(folder.glob("page*.pgm"))


def ink_margin(pages, stock):
    """The least distance of ink in a label to its edges, in mm, and how many dark dots are outside of all labels and below the
    head of the sheet."""
    least, outside = 99.0, 0
    dots = lambda mm: round(mm / 25.4 * DPI)
    for page in pages:
        _, size, _, pixels = page.read_bytes().split(b"\n", 3)
        width, height = map(int, size.split())
        dark = [pixels[y * width:(y + 1) * width].translate(bytes([1] * 160 + [0] * 96)) for y in range(height)]
        inside = 0
        for row in range(stock["down"]):
            for column in range(stock["across"]):
                x, y = stock["x"] + column * stock["dx"], stock["y"] + row * stock["dy"]
                left, right, top, bottom = dots(x), dots(x + stock["width"]), dots(y), dots(y + stock["height"])
                rows = [line[left:right] for line in dark[top:bottom]]
                inside += sum(line.count(1) for line in rows)
                inked = [i for i, line in enumerate(rows) if 1 in line]
                if not inked:
                    continue
                first = min(rows[i].index(1) for i in inked)
                last = max(rows[i].rindex(1) for i in inked)
                gaps = first, right - left - 1 - last, inked[0], len(rows) - 1 - inked[-1]
                least = min(least, min(gaps) * 25.4 / DPI)
        outside += sum(line.count(1) for line in dark[dots(stock["y"]):]) - inside
    return least, outside


def codes_read(pages):
    read = []
    for page in pages:  # zbar takes several pictures for one that moves
        done = subprocess.run(["zbarimg", "-q", "--nodbus", "--raw", str(page)], capture_output=True)
        read += done.stdout.decode().splitlines()
    return read


def measure(pdf, stock, group, typed, has_codes):
    """All that is said of one sheet. `typed`: logins and passwords, each with its kind."""
    known = {word for family, given, second in classes()[group] for word in words_of(f"{family} {given} {second}")}
    found = [(at, run) for run in runs(pdf) if (at := label_of(stock, run[3], run[4]))]
    labels = {(run[0], at[0], at[1]) for at, run in found if run[6] == group}
    times = Counter(run[6] for _, run in found)

    def is_name(font, text):
        if all(unicodedata.name(c).startswith(("LATIN", "GREEK", "CYRILLIC")) for word in known for c in word if c.isalpha()):
            return all(any(word in whole for whole in known) for word in words_of(text))
        return font != "JetBrainsMono" and times[text] < len(labels)  # it is written in other letters
    names, values, places, largest, division, smallest = set(), {}, {}, {}, {}, (99.0, "")
    for (column, row, left, down), (page, font, size, x, y, right, text) in found:
        label = page, column, row
        smallest = min(smallest, (round(size, 1), text))
        kind = typed.get(text) if font == "JetBrainsMono" else None
        if kind:
            values.setdefault(label, []).append(kind)
            places.setdefault((kind, values[label].count(kind)), set()).add((round(left, 1), round(down, 1), round(size, 1)))
        elif text == group:
            division[label] = size
        elif is_name(font, text):
            names.add(round(size, 1))
            largest[label] = max(largest.get(label, 0), size)
    with tempfile.TemporaryDirectory() as folder:
        pages = pictures(pdf, Path(folder))
        margin, outside = (99, 0) if stock["cut"] else ink_margin(pages, stock)
        codes = codes_read(pages) if has_codes else None
    top = max(largest.values(), default=0)
    return {"labels": len(largest), "names": sorted(names, reverse=True),
            "typed": sorted({size for at in places.values() for _, _, size in at}, reverse=True),
            "places": {kind: sorted({(x, y) for x, y, _ in at}) for kind, at in sorted(places.items())},
            "smallest": smallest, "margin": margin, "outside": outside, "codes": codes,
            "smaller": sum(size < top - 0.05 for size in largest.values()),
            "class_larger": sum(size > largest.get(label, 99) + 0.05 for label, size in division.items())}


def is_one(where):
    return all(max(at) - min(at) < 0.15 for at in zip(*where))


def faults(m, group, count, left_out):
    """The bounds. Of the longest names some have logins that no label has room for: they are reported, and have none."""
    found = []
    def bound(holds, what):
        if not holds:
            found.append(what)
    bound(m["labels"] + left_out == count, f"{m['labels']} labels and {left_out} left out of {count}")
    most = 8 if group == "longest" else 4  # only in a class of outliers does each name have a size of its own
    bound(len(m["names"]) <= most, f"more than {most} sizes of names")
    bound(len(m["typed"]) <= 2, "more than 2 sizes of what is typed")
    bound(all(map(is_one, m["places"].values())), "what is typed is not at one place")
    bound(not m["names"] or m["names"][-1] >= 7, "a name below 7 pt")
    bound(not m["typed"] or m["typed"][-1] >= 9, "what is typed below 9 pt")
    bound(m["smallest"][0] >= 6.5, f"type of {m['smallest'][0]} pt: {m['smallest'][1]}")
    bound(m["margin"] >= 1.6, "ink near the edge of a label")
    bound(m["outside"] == 0, f"{m['outside']} dark dots outside of labels")
    bound(m["class_larger"] == 0, f"a class larger than the name on {m['class_larger']} labels")
    bound(m["codes"] is None or len(m["codes"]) == m["labels"], f"{len(m['codes'] or [])} QR codes read")
    return found


# --- The table ---------------------------------------------------------------------------------------------------------

def sheets(program, card, stock, folder):
    """The program's label sheets of all classes, by class, and what is typed."""
    folder.mkdir(parents=True)
    (folder / "classes.csv").write_text(table(classes()))
    out = folder / "out"
    done = subprocess.run([program, "generate", "--no-registry", "--report", "json", "--operation", "PREUVE", "--uai", "9990010G", "--date",
                           "2026-09-14T08:30", "--card", card, "--stock", stock, "--key", folder / "key", "--out", out,
                           *PLATFORM.get(card, ["--platform", "cpro", "--url", "https://cpro.exemple.fr"]),
                           folder / "classes.csv"], capture_output=True, env=os.environ | {"HOME": str(folder)})
    if done.returncode not in (0, 3):
        raise SystemExit(f"{card} on {stock}: {done.stderr.decode()}")
    typed, pdfs = {}, {}
    for path in out.iterdir():
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                archive.extractall(out)
    for row in csv.DictReader((out / "PREUVE_9990010G_Comptes.csv").read_text("utf-8-sig").splitlines(), delimiter=";"):
        for column, value in row.items():
            if column.startswith(("Identifiant", "Mot de passe")):
                typed[value] = column.split(" (")[0]
    for group in classes():
        pdf = out / f"PREUVE_9990010G_Etiquettes_{group}.pdf"
        if pdf.exists():
            pdfs[group] = pdf
    left_out = {d["name"]: d["left_out"] for d in json.loads(done.stdout)["divisions"]}
    return pdfs, typed, left_out


def line_of(card, stock, group, m, left_out, found):
    places = ", ".join(f"{kind[:5].lower()} {where[0][0]:g}×{where[0][1]:g}" for (kind, _), where in m["places"].items())
    return (f"{card:13} {stock:12} {group:10} {m['labels']:3} | names {'/'.join(map('{:g}'.format, m['names'])):18} | typed "
            f"{'/'.join(map('{:g}'.format, m['typed'])):10} at {places:40} | smallest {m['smallest'][0]:4.1f} | margin "
            f"{m['margin']:4.1f} | {m['smaller']:2} smaller, {left_out:2} left out" + (f" | {len(m['codes'])} QR" if m["codes"] is not None else "") +
            "".join(f"\n    FAULT: {fault}" for fault in found))


def prove(program, card, stock, groups, folder):
    pdfs, typed, left_out = sheets(program, card, stock, folder)
    lines, broken = [], 0
    has_codes = "<code " in (REPOSITORY / f"layouts/cards/{card}.xml").read_text()
    for group in groups:
        count = len(classes()[group])
        if group not in pdfs:
            lines.append(f"{card:13} {stock:12} {group:10} FAULT: no sheet")
            broken += 1
            continue
        m = measure(str(pdfs[group]), grid(stock), group, typed, has_codes)
        found = faults(m, group, count, left_out[group])
        broken += len(found)
        lines.append(line_of(card, stock, group, m, left_out[group], found))
    return lines, broken


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--program", default=os.environ.get("PASSATION", REPOSITORY / "build/default/passation"))
    options.add_argument("--all", action="store_true")
    options.add_argument("--keep", type=Path)
    options.add_argument("cards", nargs="*", default=list(CARDS))
    chosen = options.parse_args()
    program = str(Path(chosen.program).resolve())
    with tempfile.TemporaryDirectory(prefix="passation-proof-") as temporary:
        folder = chosen.keep or Path(temporary)
        jobs = [(card, stock) for card in chosen.cards for stock in (CARDS[card] if chosen.all else CARDS[card][::2])]
        groups = list(classes()) if chosen.all else list(HARDEST)
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda job: prove(program, *job, groups, folder / "-".join(job)), jobs)
            broken = 0
            for lines, more in results:
                print("\n".join(lines), flush=True)
                broken += more
    print(f"{broken} bounds broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
