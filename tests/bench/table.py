#!/usr/bin/python3
"""Makes the table from the lines that run.sh has gathered: table.py MEASURES.

A line: school ("many" or "one"), stage, labels, files, bytes, CPU s, wall s, peak kB, with tabs between them.
Exit status 1 when the run is invalid.
"""

import collections
import os
import statistics
import sys
from pathlib import Path

STAGES = {
    "documents": "documents stage",
    "job": "whole job",
    "registry": "whole job, new registries",
    "again": "whole job, known and unchanged",
    "limit": "limit writer",
    "cairo": "cairo",
    "reportlab": "ReportLab",
    "process": "`passation generate`, cold start",
}


BATCHES = {
    ("batch-200", "batch"): "200 schools",
    ("batch-1000", "batch"): "1,000 schools",
    ("batch-200", "batch-registry"): "200 schools, new registries",
    ("batch-1000", "batch-registry"): "1,000 schools, new registries",
    ("unchanged-1000", "batch-registry"): "1,000 schools, nothing has changed",
}
# All pupils of 6e.
COUNTRY_SCHOOLS, COUNTRY_PUPILS = 7_000, 820_000


class Medians:
    """Of all measures of one stage on one set of schools."""

    def __init__(self, measures):
        self.labels, self.files, self.bytes, self.cpu, self.wall, self.peak_kb = map(
            statistics.median, zip(*measures)
        )
        self.repetitions = len(measures)


def read(path):
    measures = collections.defaultdict(list)
    for line in Path(path).read_text().splitlines():
        schools, stage, *numbers = line.split("\t")
        measures[schools, stage].append([float(n) for n in numbers])
    return {key: Medians(values) for key, values in measures.items()}


def machine():
    release = dict(
        line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line
    )
    name, version = (release.get(key, "").strip('"') for key in ("NAME", "VERSION_ID"))
    return f"{os.cpu_count()} cores, {name.removesuffix(' GNU/Linux')} {version}"


def row(medians, schools, stage):
    m, limit = medians[schools, stage], medians[schools, "limit"]
    per_second = f"{m.labels / m.cpu:,.0f}" if m.labels else ""
    per_class = f"{m.bytes / m.files / 1000:.1f}" if stage not in ("job", "registry", "again", "process") else ""
    cells = (STAGES[stage], f"{m.cpu:.4f}", f"{m.wall:.4f}", per_second, per_class, f"{m.peak_kb / 1024:.0f}")
    return "| " + " | ".join((*cells, f"{m.cpu / limit.cpu:.2f}")) + " |"


def table(medians, schools):
    limit = medians[schools, "limit"]
    print(f"\n{limit.labels:,.0f} labels, {limit.files:,.0f} class PDFs:\n")
    print("| stage | CPU s | wall s | labels per CPU-second | kB per class PDF | peak MB | CPU, limit writer = 1 |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for stage in STAGES:
        if (schools, stage) in medians:
            print(row(medians, schools, stage))


def readers_table(medians):
    print("\nReaders:\n")
    print("| what | MB | CPU s | MB per CPU-second | rows per CPU-second | peak MB | CPU, pugixml = 1 |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for (file, stage), m in medians.items():
        if stage not in ("read", "pugixml"):
            continue
        rows = f"{m.labels / m.cpu:,.0f}" if m.labels else ""
        ratio = f"{m.cpu / medians[file, 'pugixml'].cpu:.2f}" if (file, "pugixml") in medians else ""
        megabytes = m.bytes / 1e6
        what = f"bare pugixml, `{file}`" if stage == "pugixml" else f"`{file}` to roster"
        print(f"| {what} | {megabytes:.1f} | {m.cpu:.4f} | {megabytes / m.cpu:,.0f} | {rows} | {m.peak_kb / 1024:.0f} | {ratio} |")


def batch_table(medians):
    print("\nA batch, 120 pupils and 4 divisions a school, two threads:\n")
    print("| batch | CPU s | wall s | schools per second | labels per CPU-second | peak MB |")
    print("|---|--:|--:|--:|--:|--:|")
    for key, name in BATCHES.items():
        m = medians[key]
        rates = f"{m.files / m.wall:,.0f} | {m.labels / m.cpu:,.0f}"
        print(f"| {name} | {m.cpu:.3f} | {m.wall:.3f} | {rates} | {m.peak_kb / 1024:.0f} |")
    limit = medians["many", "limit"]
    limit_cpu = limit.cpu / limit.labels * COUNTRY_PUPILS
    print(f"\nAt this pace {COUNTRY_SCHOOLS:,} schools with {COUNTRY_PUPILS:,} pupils of 6e would take:\n")
    print("| | CPU s | wall s | CPU, limit writer = 1 |")
    print("|---|--:|--:|--:|")
    for stage, name in (("batch", "without registries"), ("batch-registry", "with new registries")):
        m = medians["batch-1000", stage]
        cpu, wall = (seconds / m.labels * COUNTRY_PUPILS for seconds in (m.cpu, m.wall))
        print(f"| {name} | {cpu:.0f} | {wall:.0f} | {cpu / limit_cpu:.1f} |")
    print(f"| limit writer | {limit_cpu:.1f} | | 1 |")


def wanted(medians):
    def cpu(schools, stage):
        return medians[schools, stage].cpu

    cold = medians["one", "process"]
    limit = cpu("many", "limit")
    whole_check = medians["school", "process"]
    unchanged = medians["unchanged-1000", "batch-registry"]
    flat = medians["batch-1000", "batch-registry"].peak_kb / medians["batch-200", "batch-registry"].peak_kb
    reading = [
        (f"reading / bare pugixml, {size} MB", cpu(file, "read") / cpu(file, "pugixml"), "<=", 2.5)
        for size, file in ((5, "siecle-5.xml"), (50, "siecle-50.xml"))
    ]
    return [
        ("documents / limit writer, 36,000 labels", cpu("many", "documents") / limit, "<=", 1.5),
        ("documents / limit writer, 560 labels", cpu("one", "documents") / cpu("one", "limit"), "<=", 2),
        ("whole job / limit writer, 36,000 labels", cpu("many", "job") / limit, "<=", 6),
        ("ReportLab / documents, 36,000 labels", cpu("many", "reportlab") / cpu("many", "documents"), ">=", 5),
        ("peak memory of the whole job, MB", medians["many", "job"].peak_kb / 1024, "<=", 100),
        ("cold start of one school, wall s", cold.wall, "<=", 0.15),
        ("cold start of one school, CPU s", cold.cpu, "<=", 0.15),
        *reading,
        ("`check` of 2,000 pupils, 3,500 guardians, 150 staff, wall s", whole_check.wall, "<=", 0.15),
        ("the same, CPU s", whole_check.cpu, "<=", 0.15),
        ("`sync` of 2,000 pupils, unchanged, wall s", medians["before", "process"].wall, "<=", 0.1),
        ("the same, CPU s", cpu("before", "process"), "<=", 0.1),
        ("`sync` of 2,000 pupils, 5 % changed, wall s", medians["after", "process"].wall, "<=", 0.2),
        ("the same, CPU s", cpu("after", "process"), "<=", 0.2),
        ("an unchanged school in a batch, wall ms", unchanged.wall / unchanged.files * 1000, "<=", 5),
        ("peak memory of a batch, 1,000 schools / 200", flat, "<=", 1.2),
    ]


def holds(value, sign, bound):
    return value <= bound if sign == "<=" else value >= bound


def main():
    medians = read(sys.argv[1])
    repetitions = medians["many", "limit"].repetitions
    print(f"{machine()}; medians of {repetitions} runs each (560 labels: {medians['one', 'limit'].repetitions}).")
    for schools in ("many", "one"):
        table(medians, schools)
    readers_table(medians)
    batch_table(medians)
    print("\n| wanted | is | bound | |\n|---|--:|--:|---|")
    for name, value, sign, bound in wanted(medians):
        print(f"| {name} | {value:.3g} | {sign} {bound:g} | {'met' if holds(value, sign, bound) else 'NOT MET'} |")
    limit = medians["many", "limit"].cpu
    strength = {peer: medians["many", peer].cpu / limit for peer in ("reportlab", "cairo")}
    valid = strength["reportlab"] >= 25 and strength["cairo"] >= 10
    said = f"limit writer {strength['reportlab']:.0f} x ReportLab (at least 25), {strength['cairo']:.0f} x cairo (at least 10)"
    print(f"\n{'Valid' if valid else 'INVALID'}: {said}.")
    sys.exit(not valid)


if __name__ == "__main__":
    main()
