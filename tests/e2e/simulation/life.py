"""One school through random years: events, files, the program, and the truth held against what it prints."""

import random
from datetime import date, timedelta

from .check import Check
from .events import EVENTS
from .files import UAI, said_by, written
from .program import Machine
from .school import DIVISIONS, School

OPERATION = "EVA6"


class Life:
    """All chance comes from the seed, the moment and the event: an event left out does not change the others."""

    def __init__(self, seed, folder, only=None, without=(), pupils=36):
        self.seed, self.folder = seed, folder
        self.only, self.without = only, set(without)
        self.pupils = pupils
        self.school = School()
        self.machine = Machine(folder / "one")
        self.today = date(2026, 9, 1)
        self.moment = 0
        self.story, self.happened = [], []
        self.counts = {}
        self.holders = {}  # of a platform and a login: whose it is for ever

    def dice(self, what):
        return random.Random(f"{self.seed} {self.moment} {what}")

    def present(self):
        return self.school.present()

    def tell(self, line):
        self.story.append(f"{self.today} #{self.moment}  {line}")

    def count(self, what, n=1):
        self.counts[what] = self.counts.get(what, 0) + n

    def wants(self, event):
        return (self.only is None or event in self.only) and (self.moment, event) not in self.without

    def live(self, years):
        for _ in range(years):
            self.year()

    def year(self):
        self.moment += 1
        dice = self.dice("rentrée")
        first = not self.school.pupils
        self.today = date(self.today.year if first else self.today.year + (self.today.month < 9), 9, dice.randint(1, 20))
        self.rentree(dice, first)
        self.import_files(dice, "siecle", more=["--yes"])
        for _ in range(4):
            self.moment += 1
            dice = self.dice("moment")
            self.today += timedelta(days=dice.randint(5, 55))
            self.events()
            self.import_files(dice, dice.choice(("siecle", "siecle", "siecle", "ine-table", "extraction", "bare-table")))

    def rentree(self, dice, first):
        """A quarter goes, another comes, all change class."""
        if not first:
            for p in self.present():
                if dice.random() < 0.2:
                    p.present = False
                p.change(division=dice.choice(DIVISIONS))
                p.moved_to = ""
        for i in range(self.pupils - len(self.present())):
            self.school.arrive(f"{self.moment:04}n{i}", dice)
        if not first:
            self.events()
        self.tell(f"rentrée of {len(self.present())}")

    def events(self):
        for name, (happen, chance) in EVENTS.items():
            dice = self.dice(name)
            if dice.random() < chance and self.wants(name) and (line := happen(self, dice)):
                self.happened.append((self.moment, name))
                self.count(name)
                self.tell(line)

    # What a file says, and what becomes of it.

    def import_files(self, dice, form, more=()):
        capitals = dice.random() < 0.08 and form != "siecle" and self.wants("capitals")
        division = dice.choice(DIVISIONS) if dice.random() < 0.1 and not more and self.wants("partial") else ""
        pupils = [p for p in self.present() if not division or p.facts.division == division]
        records = {p.uid: said_by(form, p.facts, capitals) for p in pupils}
        name, content = written(form, records.values(), self.today, dice)
        options = [*more, *(["--partial"] if division else []), *([] if form == "siecle" else ["--uai", UAI])]
        self.tell(f"import of {form}{' in capitals' if capitals else ''}{f', {division} alone' if division else ''}")
        check = Check(self, "asp", records, complete=not division)
        answers = {}
        for _ in range(6):
            result = self.machine.print_labels("generate", OPERATION, f"{self.today}T08:30", options, {name: content}, answers)
            if result.status not in (0, 3) and "--yes" not in options and "--yes" in result.error:
                options.append("--yes")  # a fifth has gone, and it is true
                continue
            check.labels(result, after=bool(answers))
            new = check.answers(result)
            if not new:
                break
            answers |= new
            self.count("answers", len(new))
        if dice.random() < 0.1:
            check.pdfs(result)
        check.learn()
