#!/usr/bin/env python3
"""--report json of the verbs that look into a registry, keep it or clear it, and of batch: the keys that docs/programs.md names."""

import json
import re
import sqlite3
import unittest

from tool import DATE, REPOSITORY, UAI, Case, accounts, pupils, siecle

DATED = ("accounts", "forget", "purge", "backup", "restore", "batch")
PERSON = ["category", "division", "family_name", "used_name", "given_name", "source_id", "ine"]


def contracts():
    """Of each verb, as docs/programs.md has it: "doctor  {...}"."""
    text = (REPOSITORY / "docs/programs.md").read_text()
    return dict(re.findall(r"^    (\w+(?: \w+)?) +(\{.*(?:\n {10,}.*)*)$", text, re.MULTILINE))


def shape(contract):
    """Keys and what stands below them: {"file"} as {"file": None}; a list has one element, its shape."""
    return json.loads(re.sub(r'("\w+")(?=[,}])', r"\1: null", contract))


class ReportJson(Case):
    def setUp(self):
        super().setUp()
        _, csv = self.generate()
        self.pupil = accounts(csv)[0]
        self.password = self.pupil[8]
        self.name = " ".join(self.pupil[2:4])

    def ask(self, verb, *arguments, status=0, key="key"):
        options = ["--key", key, "--report", "json", *(("--date", DATE) if verb in DATED else ())]
        done = self.run_program(*verb.split(), *options, *arguments, status=status)
        self.assertEqual(done.stderr, b"")
        if "--secrets" not in arguments:
            self.assertNotIn(self.password.encode(), done.stdout)
        answer = json.loads(done.stdout)
        self.keep(answer, shape(contracts()[verb]), verb)
        return answer

    def keep(self, value, wanted, where):
        if isinstance(wanted, dict):
            self.assertEqual(list(value), [k for k in wanted if where != "accounts" or k in value], where)
            for key in value:
                self.keep(value[key], wanted[key], f"{where} {key}")
        if isinstance(wanted, list):
            self.assertIsInstance(value, list, where)
            for element in value if wanted else []:
                self.keep(element, wanted[0], where)

    def test_accounts(self):
        lists = self.ask("accounts")
        self.assertEqual(list(lists), ["classes", "groups", "students", "staff", "guardians"])
        self.assertEqual(len(lists["students"]), 60)
        (student,) = [s for s in lists["students"] if s["logins"] == [self.pupil[7]]]
        self.assertEqual(student["name"], self.pupil[2])
        self.assertEqual(list(self.ask("accounts", "staff", "--quiet")), ["staff"])

    def test_history(self):
        (made,) = self.ask("history")["imports"]
        self.assertEqual((made["moment"], made["verb"], made["files"], made["students"], made["report"]),
                         (DATE, "generate", ["eleves.xml"], 60, None))
        self.assertIn("60", self.ask("history", "14/09/2026")["imports"][0]["report"])
        (one,) = self.ask("history", self.name)["people"]
        self.assertEqual(list(one["person"]), PERSON)
        self.assertEqual([(e["kind"], e["moment"], e["files"]) for e in one["events"]][0], ("created", DATE, ["eleves.xml"]))
        self.assertEqual((one["accounts"][0]["login"], one["labels"][0]["printed_at"]), (self.pupil[7], DATE))

    def test_what_a_correction_changed(self):
        rows = pupils()
        rows[0] = (rows[0][0], rows[0][1], "Zoé Line", *rows[0][3:])
        self.write("eleves.xml", siecle(rows))
        self.run_program("sync", "--key", "key", "--date", "2026-09-15", "eleves.xml", status=0)
        events = self.ask("history", "1000")["people"][0]["events"]
        self.assertIn(("corrected", ["given_name"], None), [(e["kind"], e["fields"], e["detail"]) for e in events])

    def test_disclose(self):
        known = self.ask("disclose", self.name)
        self.assertEqual((known["uai"], known["person"]["family_name"], known["person"]["division"]), (UAI, *self.pupil[2:0:-1]))
        self.assertRegex(known["person"]["birth_date"], r"^20\d\d-\d\d-\d\d$")
        (account,) = known["accounts"]
        self.assertEqual((account["login"], account["secret_known"], account["secret"]), (self.pupil[7], True, None))
        (account,) = self.ask("disclose", self.name, "--secrets")["accounts"]
        self.assertEqual(account["secret"], self.password)

    def test_forget_and_purge(self):
        self.assertEqual(self.ask("purge", "--out", "out"), {"erased": False, "people": 0, "files": []})
        gone = [row for row in pupils() if row[1:3] != tuple(self.pupil[2:4])]
        self.write("eleves.xml", siecle(gone))
        self.run_program("sync", "--key", "key", "--date", DATE, "eleves.xml", status=0)
        self.assertEqual(self.ask("forget", self.name, "--yes")["accounts"], 1)

    def test_doctor(self):
        self.assertEqual(self.ask("doctor"), {"uai": UAI, "people": 60, "active": 60, "accounts": 60, "problems": []})
        database = sqlite3.connect(self.folder / f"data/passation/{UAI}.sqlite")
        database.execute("UPDATE person SET family_name = 'HIBOU' WHERE id = 1")
        database.commit()
        database.close()
        ill = self.ask("doctor", status=3)
        self.assertTrue(ill["problems"])
        self.assertIsNone(ill["people"])

    def test_backup_and_restore(self):
        self.write("phrase", b"merle et pie et grive\n")
        options = ("--passphrase-file", "phrase", "copy")
        self.assertEqual(self.ask("backup", *options), {"file": "copy"})
        back = self.ask("restore", "--registry", "back.sqlite", *options, key="new.key")
        self.assertEqual(back, {"registry": "back.sqlite", "key": "new.key", "backup_of": DATE, "spares_ended": 0})

    def test_key(self):
        self.assertEqual(self.ask("key create", "made"), {"file": "made"})
        self.assertEqual(self.ask("key export", "copy"), {"file": "copy"})
        self.assertEqual(self.ask("key import", "copy", key="other"), {"file": "other"})
        self.assertEqual(self.ask("key rotate"), {"registries": 1, "former_key": "key.old"})

    def test_batch(self):
        self.write("schools.csv", f"UAI;Opération;Fichiers\n{UAI};EVA6;eleves.xml\n9990011H;EVA6;absent.xml\n".encode())
        done = self.ask("batch", "schools.csv", "--out", "many", status=3)
        self.assertEqual([(s["uai"], s["status"], s["printed"]) for s in done["schools"]], [(UAI, 0, 60), ("9990011H", 2, 0)])
        self.assertIsNone(done["schools"][0]["error"])
        self.assertEqual(done["results"], "many/Resultats.csv")

    def test_an_error_is_one_too(self):
        done = self.run_program("disclose", "--key", "key", "--report", "json", "HULOTTE", status=2)
        self.assertEqual(done.stderr, b"")
        self.assertTrue(json.loads(done.stdout)["error"]["what"])


if __name__ == "__main__":
    unittest.main()
