#!/usr/bin/env python3
"""Measures printed label sheets: measure_labels.py STOCK.xml SHEET.pdf...

Reads what mupdf sees (mutool) and prints, for each sheet: the sizes of names and of what is typed, at how many places
typed texts stand within their labels, the smallest type, the least distance of any text's baseline start to the edges of its
label, and how many labels have a name that is smaller than the sheet's largest.
"""
import subprocess
import sys
import xml.etree.ElementTree as ET

MM = 72 / 25.4


def grid(path):
    stock = next(ET.parse(path).iter("stock"))
    mm = lambda node, name: float(node.get(name)[:-2])
    label, cells = stock.find("label"), stock.find("grid")
    return {"width": mm(label, "width"), "height": mm(label, "height"), "across": int(cells.get("across")),
            "down": int(cells.get("down")), "x": mm(cells, "side-margin"), "y": mm(cells, "top-margin"),
            "dx": mm(cells, "horizontal-pitch"), "dy": mm(cells, "vertical-pitch")}


def texts(pdf):
    """Page, font, size, left, baseline and right end of every run of text on every page, in mm."""
    out = subprocess.run(["mutool", "draw", "-F", "stext", pdf], capture_output=True, check=True).stdout
    for number, page in enumerate(ET.fromstring(out).iter("page")):
        for font in page.iter("font"):
            chars = list(font.iter("char"))
            while chars and chars[-1].get("c") == " ":
                chars.pop()
            if not chars:
                continue
            right = float(chars[-1].get("quad").split()[2])
            yield (number, font.get("name"), float(font.get("size")), float(chars[0].get("x")) / MM,
                   float(chars[0].get("y")) / MM, right / MM, "".join(c.get("c") for c in chars))


def label_of(stock, x, y):
    column, row = int((x - stock["x"]) // stock["dx"]), int((y - stock["y"]) // stock["dy"])
    inside = 0 <= column < stock["across"] and 0 <= row < stock["down"]
    return (column, row, x - stock["x"] - column * stock["dx"], y - stock["y"] - row * stock["dy"]) if inside else None


def measure(stock, pdf):
    names, codes, places, smallest, margins, first_names = set(), set(), {}, 99.0, [], {}
    for page, font, size, x, y, right, text in texts(pdf):
        at = label_of(stock, x, y)
        smallest = min(smallest, size)
        if at is None:
            continue
        column, row, left, down = at
        margins += [left, stock["width"] - left - (right - x), down, stock["height"] - down]
        if "Bold" in font or (size > 9.5 and "JetBrains" not in font):
            names.add(round(size, 1))
            first_names[(page, column, row)] = max(first_names.get((page, column, row), 0), size)
        if "JetBrains" in font and size >= 9:
            codes.add(round(size, 1))
            if left < 20:
                places.setdefault(round(down, 1), set()).add(round(left, 1))
    largest = max(first_names.values(), default=0)
    gave_way = sum(1 for size in first_names.values() if size < largest)
    return (f"{pdf.rsplit('/', 1)[-1]}: names {sorted(names)} pt, typed {sorted(codes)} pt at "
            f"{', '.join(f'{min(xs)} mm, {y} mm' for y, xs in sorted(places.items()))}; smallest {smallest:.1f} pt, "
            f"least margin {min(margins):.1f} mm; {gave_way} of {len(first_names)} names gave way")


if __name__ == "__main__":
    where = grid(sys.argv[1])
    for sheet in sys.argv[2:]:
        print(measure(where, sheet))
