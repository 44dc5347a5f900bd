#!/usr/bin/python3
"""Makes eleves.xls again. Needs Debian's python3-xlwt."""
import datetime
import pathlib

import xlwt

folder = pathlib.Path(__file__).parent
book = xlwt.Workbook(encoding="utf-8")
book.add_sheet("Notice").write(0, 0, "Liste des élèves")

sheet = book.add_sheet("Élèves")
day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
moment = xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm")
rows = [
    ["Division", "Nom", "Prénom", "Date de naissance", "Code"],
    ["6E 3", "LILAS", "Cœur", (datetime.date(2015, 3, 5), day), "0012"],
    ["6E 3", "ROSE", "Ana", (datetime.datetime(2015, 3, 6, 10, 0), moment), 12],
    ["6E 3", "IRIS", "Eva", 42068, 12.5],
    [],
    ["6E 3", "LYS", "Ida", "07/03/2015", " a  b "],
]
for r, row in enumerate(rows):
    for c, cell in enumerate(row):
        sheet.write(r, c, *(cell if isinstance(cell, tuple) else (cell,)))
sheet.write_merge(7, 7, 0, 3, "4 élèves")
book.save(str(folder / "eleves.xls"))
