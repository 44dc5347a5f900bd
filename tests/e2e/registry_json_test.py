#!/usr/bin/env python3
"""--report json of the verbs that ask a registry: one object with the keys that docs/programs.md names, and no password."""

import json
import re
import unittest

from tool import DATE, REPOSITORY, Case, accounts

PERSON = ["category", "division", "family_name", "used_name", "given_name", "source_id", "ine"]
KEYS = {
    "classes": ["divisions"],
    "validate": ["validated", "validated_before"],
    "add": ["done", "person", "to_validate", "question"],
    "remove": ["person", "to_validate"],
    "move": ["person", "from", "to", "to_validate"],
    "large": ["people"],
    "handout": ["platform", "handed_out", "handed_out_before", "not_printed", "groups"],
    "give": ["platform", "given", "spares"],
    "sheets": ["sheets"],
    "reset": ["platform", "done", "replaced", "same", "resets", "left_out"],
}
PARTS = {
    "classes divisions": ["name", "state", "since", "declared", "found", "printed"],
    "add question": ["id", "choices", "people"],
    "handout groups": ["category", "division", "printed", "missing"],
    "handout missing": ["person", "test", "printed_at"],
    "give given": ["login", "person"],
    "give spares": ["login", "division", "state", "since", "given_to"],
    "sheets sheets": ["number", "stock", "since", "next_label"],
    "reset resets": ["person", "login", "test", "password", "then"],
    "reset left_out": ["person", "reason"],
}


def contracts():
    """Of each verb, as docs/programs.md has it: "classes  {...}"."""
    text = (REPOSITORY / "docs/programs.md").read_text()
    return dict(re.findall(r"^    (\w+) +(\{.*(?:\n {10,}.*)*)$", text, re.MULTILINE))


class RegistryJson(Case):
    def setUp(self):
        super().setUp()
        _, csv = self.generate()
        self.passwords = {row[8] for row in accounts(csv)}
        self.pupil = accounts(csv)[0]

    def ask(self, verb, *arguments, status=0):
        done = self.run_program(verb, "--key", "key", "--date", DATE, *arguments, "--report", "json", status=status)
        self.assertEqual(done.stderr, b"")
        for password in self.passwords:
            self.assertNotIn(password.encode(), done.stdout)
        answer = json.loads(done.stdout)
        self.assertEqual(list(answer), KEYS[verb])
        for part, keys in PARTS.items():
            if part.startswith(verb + " "):
                self.keep_keys(answer, part.split()[1], keys)
        self.keep_keys(answer, "person", PERSON)
        return answer

    def keep_keys(self, value, key, keys):
        """Wherever the key stands: an object, or a list of them, with these keys; or null."""
        for within in value if isinstance(value, list) else value.values() if isinstance(value, dict) else []:
            self.keep_keys(within, key, keys)
        if isinstance(value, dict) and value.get(key) is not None:
            for found in value[key] if isinstance(value[key], list) else [value[key]]:
                self.assertEqual(list(found), keys)

    def test_readme_names_these_keys(self):
        said = contracts()
        for verb, keys in KEYS.items():
            wanted = list(keys)
            for part, inner in PARTS.items():
                if part.startswith(verb + " "):
                    at = part.split()[1]
                    wanted[wanted.index(at) + 1 : wanted.index(at) + 1] = inner
            self.assertEqual(re.findall(r'"(\w+)"', said[verb]), wanted, verb)
        self.assertEqual(re.findall(r'"(\w+)"', re.search(r"A person is `(\{.*?\})`", (REPOSITORY / "docs/programs.md").read_text(), re.DOTALL)[1]),
                         PERSON)

    def test_divisions(self):
        divisions = self.ask("classes")["divisions"]
        self.assertEqual([(d["name"], d["state"], d["found"], d["printed"]) for d in divisions][:2],
                         [("4E A", "validated", 12, 12), ("4E B", "validated", 12, 12)])
        self.assertEqual({d["since"] for d in divisions}, {DATE})
        self.ask("move", " ".join(self.pupil[2:4]), "--division", "6E 3")
        self.assertEqual(self.ask("validate", "4E A", "6E*"), {"validated": ["4E A", "6E 3"], "validated_before": ["6E 1", "6E 2"]})

    def test_by_hand(self):
        name = " ".join(self.pupil[2:4])
        moved = self.ask("move", name, "--division", "6E 3")
        self.assertEqual((moved["from"], moved["to"], moved["person"]["division"]), (self.pupil[1], "6E 3", "6E 3"))
        self.assertEqual(self.ask("remove", name)["person"]["family_name"], self.pupil[2])
        back = self.ask("add", name)
        self.assertEqual((back["done"], back["question"]), ("put_back", None))
        new = ("--name", "TARIN", "--given-name", "Ondine", "--division", "6E 1", "--birth-date")
        added = self.ask("add", *new, "14/06/2015")
        self.assertEqual((added["done"], added["to_validate"], added["person"]["source_id"]), ("added", ["6E 1"], None))
        asked = self.ask("add", *new, "15/06/2015", status=2)
        self.assertEqual((asked["done"], asked["person"], len(asked["question"]["people"])), (None, None, 1))
        self.assertIn("new", asked["question"]["choices"])

    def test_in_large_print(self):
        self.assertEqual(self.ask("large"), {"people": []})
        marked = self.ask("large", " ".join(self.pupil[2:4]))["people"]
        self.assertEqual([(list(person), person["family_name"]) for person in marked], [(PERSON, self.pupil[2])])
        self.assertEqual(self.ask("large")["people"], marked)

    def test_handed_out(self):
        division = self.pupil[1]
        before = self.ask("handout", "--missing", "--division", division)
        self.assertIsNone(before["handed_out"])
        self.assertEqual([(g["division"], g["printed"], len(g["missing"])) for g in before["groups"]], [(division, 12, 12)])
        done = self.ask("handout", "--division", division, "--by", "M. PIC")
        self.assertEqual((done["platform"], done["handed_out"], done["groups"]), ("asp", 12, None))
        self.assertEqual(self.ask("handout", "--missing", "--division", division)["groups"][0]["missing"], [])

    def test_spares_and_sheets(self):
        self.run_program("spare", "--key", "key", "--date", DATE, "--division", "6E 1", "--out", "out", status=0)
        (spare,) = self.ask("give")["spares"]
        self.assertEqual((spare["state"], spare["since"], spare["given_to"]), ("free", DATE, None))
        self.ask("add", "--name", "TARIN", "--given-name", "Ondine", "--division", "6E 1")
        given = self.ask("give", spare["login"], "TARIN Ondine")
        self.assertEqual((given["given"]["login"], given["spares"]), (spare["login"], None))
        (spare,) = self.ask("give")["spares"]
        self.assertEqual((spare["state"], spare["given_to"]["family_name"]), ("given", "TARIN"))
        started = self.ask("sheets", "--stock", "avery-7163", "--next", "3")["sheets"]
        self.assertIn({"number": 1, "stock": "avery-7163", "since": DATE, "next_label": 3}, started)

    def test_reset(self):
        one = self.ask("reset", "--random", "1000")
        self.assertEqual((one["done"], one["replaced"], one["same"]), (True, 1, 0))
        self.assertEqual((one["resets"][0]["password"], one["resets"][0]["then"]), ("random", "load_account_list"))
        several = self.ask("reset", "--random", "--all", status=2)
        self.assertEqual((several["done"], several["replaced"], len(several["resets"])), (False, None, 60))

    def test_several_people_are_in_the_error(self):
        new = ("--name", "TARIN", "--given-name", "Ondine", "--division", "6E 1", "--birth-date")
        self.ask("add", *new, "14/06/2015")
        question = self.ask("add", *new, "15/06/2015", status=2)["question"]["id"]
        self.ask("add", *new, "15/06/2015", "--answer", f"{question}=new")
        done = self.run_program("remove", "--key", "key", "TARIN Ondine", "--report", "json", status=2)
        self.assertEqual(done.stderr, b"")
        self.assertEqual(len(json.loads(done.stdout)["error"]["people"]), 2)


if __name__ == "__main__":
    unittest.main()
