#!/usr/bin/env python3
"""--report json: the contract that docs/programs.md states."""

import json
import re
import unittest

from tool import CSV, REPOSITORY, UAI, ZIP, Case, pupils, siecle, table

TEXT, NUMBER = (str,), (int,)
OR_NULL = (type(None),)
TYPES = {
    "": {"operation": TEXT + OR_NULL, "platform": TEXT + OR_NULL, "date": TEXT + OR_NULL, "school": (dict,),
         "counts": (dict,), "taken_over": (dict,), "divisions": (list,), "no_longer_printed": (list,), "changes": (dict,), "findings": (list,), "questions": (list,),
         "files": (list,), "sources": (list,), "sections": (list,), "error": (dict,)},
    "school": {"uai": TEXT + OR_NULL, "name": TEXT + OR_NULL, "school_year": TEXT + OR_NULL},
    "counts": dict.fromkeys(("students", "divisions", "groups", "staff", "guardians", "rejected", "blocking"), NUMBER),
    "taken_over": {"divisions": (list,), "mefs": (list,)} | dict.fromkeys(("stock", "card", "url", "large_stock"), TEXT + OR_NULL) |
                  {"platforms": (list,), "second_url": TEXT + OR_NULL},
    "divisions": {"name": TEXT, "asked": (bool,), "state": TEXT + OR_NULL, "declared": NUMBER + OR_NULL, "found": NUMBER,
                  "printed": NUMBER, "left_out": NUMBER},
    "changes": dict.fromkeys(("created", "kept", "moved", "corrected", "deactivated", "reactivated", "purged"), NUMBER),
    "findings": {"code": TEXT, "severity": TEXT, "file": TEXT + OR_NULL, "line": NUMBER + OR_NULL,
                 "subject": TEXT + OR_NULL, "message": TEXT, "todo": TEXT + OR_NULL},
    "sources": {"name": TEXT, "format": TEXT, "uai": TEXT + OR_NULL, "school_year": TEXT + OR_NULL, "made_on": TEXT + OR_NULL}
    | dict.fromkeys(("students", "guardians", "staff", "divisions", "groups", "accounts", "links"), NUMBER),
    "sections": {"key": TEXT, "title": TEXT, "records": (list,)},
    "records": {"division": TEXT + OR_NULL, "who": TEXT + OR_NULL, "source_id": TEXT + OR_NULL,
                "private_id": TEXT + OR_NULL, "ine": TEXT + OR_NULL, "findings": (list,), "changes": (list,)},
    "error": {"what": TEXT, "where": TEXT + OR_NULL, "hint": TEXT},
}


class ReportJson(Case):
    def report(self, *arguments, status):
        """The report, which must be one object that keeps the contract; nothing else is printed anywhere."""
        done = self.run_program(*arguments, "--report", "json", status=status)
        self.assertEqual(done.stderr, b"")
        report = json.loads(done.stdout)
        self.assertTrue(done.stdout.endswith(b"}\n"))
        keys = dict(TYPES[""])
        if status != 2:
            del keys["error"]
        self.assertEqual(list(report), list(keys))
        self.keep_types(report, keys)
        for part, types in TYPES.items():
            for value in report.get(part, []) if type(report.get(part)) is list else [report[part]] if part in report else []:
                self.assertEqual(list(value), list(types))
                self.keep_types(value, types)
        if status == 2 or "check" in arguments:
            self.assertEqual(set(report["changes"].values()), {0})
        self.keep_sections(report)
        for finding in report["findings"]:
            self.assertIn(finding["severity"], ("rejection", "anomaly", "note"))
            self.assertRegex(finding["code"], r"^[A-Z]+_[A-Z]_\d\d$")
        if report["date"] is not None:
            self.assertRegex(report["date"], r"^20\d\d-[01]\d-[0-3]\d$")
        return report

    def keep_sections(self, report):
        """Every finding stands in exactly one record of one section."""
        records = [r for section in report["sections"] for r in section["records"]]
        for record in records:
            self.assertEqual(list(record), list(TYPES["records"]))
            self.keep_types(record, TYPES["records"])
        self.assertEqual(sorted(i for r in records for i in r["findings"]), list(range(len(report["findings"]))))
        self.assertEqual(len(report["sections"]), 12)

    def keep_types(self, value, types):
        for key, kinds in types.items():
            self.assertIn(type(value[key]), kinds, key)

    def test_readme_names_these_keys(self):
        readme = (REPOSITORY / "docs/programs.md").read_text()
        contract = re.search(r'^    \{"operation".*?\}\}$', readme, re.MULTILINE | re.DOTALL)[0]
        for part, types in TYPES.items():
            if part:
                said = re.search(rf'"{part}": \[?\{{(.*?)\}}', contract, re.DOTALL)[1]
                said = re.sub(r"\[\{.*", "", said, flags=re.DOTALL)  # records have keys of their own
                self.assertEqual(re.findall(r'"(\w+)"', said), list(types))
        top = contract
        for _ in range(2):  # records stand within sections
            top = re.sub(r"\[?\{(?!\"operation)[^{}]*\}\]?", "", top)
        self.assertEqual(re.findall(r'"(\w+)"', top), list(TYPES[""]))

    def test_of_generate(self):
        report = self.report("generate", "--operation", "EVA6", "--key", "key", "--date", "2026-09-14T08:30", "--out", "out",
                             "--division", "6E*", "eleves.xml", status=0)
        self.assertEqual(report["operation"], "EVA6")
        self.assertEqual(report["platform"], "asp")
        self.assertEqual(report["date"], "2026-09-14")
        self.assertEqual(report["school"], {"uai": UAI, "name": None, "school_year": "2026-2027"})
        self.assertEqual(report["counts"]["students"], 60)
        self.assertEqual(report["counts"]["divisions"], 5)
        self.assertEqual(report["files"], [f"out/{ZIP}", f"out/{CSV}"])
        self.assertEqual([(d["name"], d["printed"]) for d in report["divisions"]],
                         [("4E A", 0), ("4E B", 0), ("6E 1", 12), ("6E 2", 12), ("6E 3", 12)])
        self.assertEqual([d["asked"] for d in report["divisions"]], [False] * 2 + [True] * 3)
        self.assertEqual([d["state"] for d in report["divisions"]], ["to_validate"] * 2 + ["validated"] * 3)

    def test_of_check_with_rejections(self):
        rows = pupils(6)
        rows[1] = (*rows[1][:4], "31/02/2015", *rows[1][5:])
        self.write("eleves.csv", table(rows))
        report = self.report("check", "--uai", UAI, "eleves.csv", status=3)
        self.assertEqual(report["counts"]["rejected"], 1)
        self.assertEqual(report["counts"]["blocking"], 0)  # a table that is no export of SIECLE's holds no record of it
        finding = report["findings"][0]
        self.assertEqual((finding["code"], finding["severity"]), ("DNAIS_P_02", "rejection"))
        self.assertEqual((finding["file"], finding["line"]), ("eleves.csv", 3))
        self.assertIn(rows[1][1], finding["subject"])

    def test_messages_follow_the_language_and_nothing_else_does(self):
        self.write("eleves.xml", siecle(pupils(), uai="9990010A"))
        french = self.report("check", "--date", "2026-09-14", "eleves.xml", status=0)
        english = self.report("check", "--date", "2026-09-14", "--lang", "en", "eleves.xml", status=0)
        self.assertNotEqual([f.pop("message") for f in french["findings"]], [f.pop("message") for f in english["findings"]])
        for report in (french, english):
            for part, key in (("findings", "todo"), ("sources", "format"), ("sections", "title")):
                self.assertTrue([entry.pop(key) for entry in report[part]])
        self.assertEqual(french, english)

    def test_with_everybody_rejected(self):
        self.write("eleves.csv", table([(*row[:7], "") for row in pupils(3)]))
        report = self.report("generate", "--operation", "EVA6", "--key", "key", "--uai", UAI, "eleves.csv", status=2)
        self.assertEqual(report["counts"]["rejected"], 3)
        self.assertEqual(len([f for f in report["findings"] if f["code"] == "ACDIV_P_06"]), 3)
        self.assertEqual(report["files"], [])

    def test_of_an_unreadable_input(self):
        report = self.report("generate", "--operation", "EVA6", "--platform", "cpro", "--date", "2026-09-14", "nothing.xml",
                             status=2)
        self.assertEqual(report["error"]["where"], "nothing.xml")
        self.assertEqual([report[key] for key in ("operation", "platform", "date")], ["EVA6", "cpro", "2026-09-14"])

    def test_of_an_input_that_is_no_text(self):
        (self.folder / "\udcff.xml").write_bytes(b"<STS_EDT/>")
        self.report("check", b"\xff.xml", status=2)

    def test_of_wrong_usage(self):
        for arguments in (["check", "--colour"], ["generate", "eleves.xml"], ["paint"], ["check", "--start", "one"], ["check"],
                          ["check", "--date", "tomorrow", "eleves.xml"]):
            with self.subTest(arguments=arguments):
                report = self.report(*arguments, status=2)
                self.assertEqual(report["findings"], [])


if __name__ == "__main__":
    unittest.main()
