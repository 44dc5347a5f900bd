#!/usr/bin/python3
"""Measures ReportLab drawing the placed sheets: reportlab_writer.py FACES PLACED OUT.

FACES and PLACED are what `passation_bench faces` and `passation_bench placed` wrote; they are read before the time is
taken. A canvas per class; pages are compressed, as ReportLab does by default. Prints the same line as passation_bench.
"""

import resource
import sys
import time
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

SPACED = "F3"  # Face::spaced


def read_placed(path):
    """The number of labels and the documents: (title, pages); a page: (width, height, boxes, lines, texts), with y
    from the bottom."""
    labels, documents = 0, []
    for line in path.read_text("utf-8").splitlines():
        kind, *fields = line.split("\t")
        if kind == "N":
            labels = int(fields[0])
        elif kind == "D":
            documents.append((fields[0], []))
        elif kind == "P":
            width, height = map(float, fields)
            page = (width, height, [], [], [])
            documents[-1][1].append(page)
        elif kind == "B":
            x, y, w, h, fill, line_width = map(float, fields)
            page[2].append((x, height - y - h, w, h, fill, line_width))
        elif kind == "L":
            x1, y1, x2, y2, width, gray, dashed = map(float, fields)
            page[3].append((x1, height - y1, x2, height - y2, width, gray, dashed))
        else:
            x, y, face, size, groups, text = fields
            lengths = [int(n) for n in groups.split("+")] if groups else []
            page[4].append((float(x), height - float(y), f"F{face}", float(size), lengths, text))
    return labels, documents


def draw_shapes(pdf, boxes, lines):
    for x, y, w, h, fill, line_width in boxes:
        pdf.setFillGray(max(fill, 0))
        pdf.setLineWidth(line_width)
        pdf.rect(x, y, w, h, stroke=line_width > 0, fill=fill >= 0)
    if boxes:
        pdf.setFillGray(0)
    for x1, y1, x2, y2, width, gray, dashed in lines:
        pdf.setLineWidth(width)
        pdf.setStrokeGray(gray)
        pdf.setDash([4, 3] if dashed else [])
        pdf.line(x1, y1, x2, y2)


def draw_text(pdf, text):
    x, y, face, size, groups, shown = text
    pdf.setFont(face, size)
    if not groups:
        pdf.drawString(x, y, shown)
        return
    first = 0
    for i, length in enumerate(groups):  # the last letter of a group is of the face that leaves a gap behind it
        end = first + length
        parts = [(shown[first : end - 1], face), (shown[end - 1 : end], SPACED)] if i + 1 < len(groups) else [(shown[first:], face)]
        for part, of_part in parts:
            pdf.setFont(of_part, size)
            pdf.drawString(x, y, part)
            x += pdfmetrics.stringWidth(part, of_part, size)
        first = end


def draw(document, path):
    title, pages = document
    pdf = canvas.Canvas(str(path))
    pdf.setTitle(title)
    for width, height, boxes, lines, texts in pages:
        pdf.setPageSize((width, height))
        draw_shapes(pdf, boxes, lines)
        for text in texts:
            draw_text(pdf, text)
        pdf.showPage()
    pdf.save()


def main():
    faces, placed, out = map(Path, sys.argv[1:4])
    for number in range(8):
        pdfmetrics.registerFont(TTFont(f"F{number}", str(faces / f"{number}.ttf")))
    labels, documents = read_placed(placed)
    cpu, wall = time.process_time(), time.perf_counter()
    for number, document in enumerate(documents):
        draw(document, out / f"{number:04}.pdf")
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    size = sum(path.stat().st_size for path in out.glob("*.pdf"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print("reportlab", labels, len(documents), size, f"{cpu:.6f}", f"{wall:.6f}", peak, sep="\t")


if __name__ == "__main__":
    main()
