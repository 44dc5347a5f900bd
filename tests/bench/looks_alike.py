#!/usr/bin/python3
"""Whether two folders hold the same sheets: looks_alike.py OURS THEIRS FILE...

Of each file, at 150 dpi, at most 0.5 % of the pixels differ by more than 64; and its words are the same, in any order.
"""

import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageChops


def pages(pdf, folder):
    prefix = folder / pdf.stem
    subprocess.run(["pdftoppm", "-gray", "-r", "150", pdf, prefix], check=True)
    return [Image.open(path) for path in sorted(folder.glob(f"{pdf.stem}-*.pgm"))]


def words(pdf):
    return sorted(subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split())


def share_that_differs(a, b):
    if a.size != b.size:
        return 1.0
    return sum(ImageChops.difference(a, b).histogram()[65:]) / (a.width * a.height)


def main():
    ours, theirs = map(Path, sys.argv[1:3])
    worst = 0.0
    for name in sys.argv[3:]:
        a, b = pages(ours / name, ours), pages(theirs / name, theirs)
        if len(a) != len(b) or words(ours / name) != words(theirs / name):
            sys.exit(f"{theirs.name}/{name}: other pages or words")
        worst = max(worst, *map(share_that_differs, a, b))
    if worst > 0.005:
        sys.exit(f"{theirs.name}: {worst:.2%} of the pixels differ")
    print(f"{theirs.name}: same words, {worst:.3%} of the pixels differ")


if __name__ == "__main__":
    main()
