"""One school through random years: events, files, the program, and the truth held against what it prints."""

import random
import re
from datetime import date, timedelta

from .check import FILE_REFUSED, Check, Fault, ListCheck
from .doubt import is_tied
from .events import EVENTS, go
from .files import UAI, said_by, written
from .hand import ACTS
from .lists import make_list, open_accounts
from .program import Machine
from .school import DIVISIONS, School, folded

OPERATIONS = {"asp": "EVA6", "ent": "ENT"}


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
        self.old_list = None
        self.forecasts_given_up = False  # it was answered that lists go before forecasts
        self.backup = None  # its file, and what was known then
        self.left_open = False  # somebody of whom no answer could make sure may be waiting
        self.holders = {}  # of a platform and a login: whose it is for ever
        self.spares = set()  # of a platform and a login: spares that were given
        self.last_import = date.min

    def dice(self, what):
        return random.Random(f"{self.seed} {self.moment} {what}")

    def present(self):
        return self.school.present()

    def tell(self, line):
        self.story.append(f"{self.today} #{self.moment}  {line}")

    def count(self, what, n=1):
        self.counts[what] = self.counts.get(what, 0) + n

    def wants(self, event):
        return (self.only is None or event in self.only) and not {event, (self.moment, event)} & self.without

    def live(self, years):
        for _ in range(years):
            self.year()

    def year(self):
        self.moment += 1
        dice = self.dice("rentrée")
        first = not self.school.pupils
        self.today = date(self.today.year + (not first and self.today.month >= 9), 9, dice.randint(1, 20))
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
                    go(self, p)
                p.change(division=dice.choice(DIVISIONS))
        for i in range(self.pupils - len(self.present())):
            self.school.arrive(f"{self.moment:04}n{i}", dice)
        if not first:
            self.events()
        self.tell(f"rentrée of {len(self.present())}")

    def events(self):
        """In the base, then by hand."""
        for name, (happen, chance) in (EVENTS | (ACTS if self.moment > 1 else {})).items():
            dice = self.dice(name)
            if dice.random() < chance and self.wants(name) and (line := happen(self, dice)):
                self.happened.append((self.moment, name))
                self.count(name)
                self.tell(line)

    # What a file says, and what becomes of it.

    def import_files(self, dice, form, more=()):
        """On the platform of the evaluations, whose logins are ours; now and then on the ENT, too."""
        self.put_numbers_right()
        self.put_words_back(form)
        capitals = dice.random() < 0.08 and form != "siecle" and self.wants("capitals")
        division = dice.choice(DIVISIONS) if dice.random() < 0.1 and not more and self.wants("partial") else ""
        pupils = [p for p in self.present() if not division or p.facts.division == division]
        records = {p.uid: said_by(form, p.facts, capitals) for p in pupils}
        name, content = written(form, records.values(), self.today, dice)
        options = [*more, *(["--partial"] if division else []), *([] if form == "siecle" else ["--uai", UAI])]
        self.tell(f"import of {form}{' in capitals' if capitals else ''}{f', {division} alone' if division else ''}")
        if not more and self.last_import > date(2020, 1, 1) and self.dice("clock").random() < 0.05 and self.wants("clock_stopped"):
            self.stopped_clock(options, {name: content})
        clock = self.today - timedelta(days=dice.random() < 0.05 and self.wants("clock_back"))
        self.generate(Check(self, "asp", records, not division), clock, options, {name: content}, dice.random() < 0.1)
        if (self.moment, "ent") not in self.without and self.dice("ent").random() < 0.35 and self.wants("ent"):
            self.happened.append((self.moment, "ent"))
            self.ent(self.dice("list"), records, not division, clock, options, {name: content})

    def put_numbers_right(self):
        """Who has both numbers, the family name and the birth date of a twin who has left would be him, under a new name."""
        for p in self.present():
            f = p.facts
            for q in self.school.gone():
                if (q.known and f.siecle and f.ine and (q.known.siecle, q.known.ine, q.known.born) == (f.siecle, f.ine, f.born)
                        and folded(q.known.given) != folded(f.given)):
                    siecle, ine = self.school.numbers()
                    p.change(siecle=siecle, ine=ine)
                    self.tell(f"numbers put right: {f.text()} had those of {q.known.text()}")

    def put_words_back(self, form):
        """Of whom too much has changed at once for anybody to know him again."""
        for p in self.present():
            k = p.known
            if k and not is_tied(said_by(form, p.facts), k):
                self.tell(f"names and birth date as they were: {p.facts.text()} is {k.text()}")
                p.change(family=k.family, used=k.used, given=k.given, born=k.born, sex=k.sex)

    def stopped_clock(self, options, files):
        """The battery is empty: nothing may be done on a day long before the last import."""
        result = self.machine.print_labels("generate", OPERATIONS["asp"], "2020-01-01T08:30", options, files)
        if result.status != 2 or "--yes" not in result.error:
            raise Fault(FILE_REFUSED, f"dated 2020, and not refused: {result.status} {result.error}")
        self.tell("refused with a clock of 2020")

    def generate(self, check, clock, options, files, with_pdfs=False):
        """Prints, answers according to the truth until nothing more is asked, and learns."""
        answers = {}
        for _ in range(8):
            result = self.machine.print_labels("generate", OPERATIONS[check.platform], f"{clock}T08:30", options, files, answers)
            if result.status in (0, 3) and "--yes" not in options and clock < self.last_import:
                raise Fault(FILE_REFUSED, f"dated {clock}, before the import of {self.last_import}, and not refused")
            if result.status not in (0, 3) and "--yes" not in options and "--yes" in result.error:
                options = [*options, "--yes"]  # a fifth has gone, and it is true
                continue
            settled = [question for question in answers if re.search(rf"«\s{question}\s»", result.error)]
            if settled:  # by another answer
                answers = {question: choice for question, choice in answers.items() if question not in settled}
                continue
            check.labels(result, after=bool(answers))
            if result.status in (0, 3):
                self.last_import = clock
            new = check.answers(result)
            if not new.keys() - answers.keys():
                break
            answers |= new
            self.count("answers", len(new))
        if with_pdfs:
            check.pdfs(result)
        check.learn()

    def ent(self, dice, records, complete, clock, options, files):
        """With the list of that day, an old one, or in the first months without any: its logins are then forecast."""
        if self.moment < 4 and self.seed % 3 == 0 and self.wants("forecast"):
            found = None
        elif self.old_list and dice.random() < 0.15 and self.wants("old_list"):
            found = self.old_list
        else:
            open_accounts(self, dice)
            found = make_list(self, dice)
        self.tell(f"ENT: {'an old list' if found and found is self.old_list else f'list ({found.kind})' if found else 'without a list'}"
                  + "".join(f"; {r.flaw}: {r.family} {r.given}" for r in (found.rows if found else []) if r.flaw))
        lists = {"comptes.csv": found.content()} if found else {}
        options = [*options, "--platform", "ent", "--url", "https://ent.exemple.fr"]
        self.generate(ListCheck(self, records, complete, found), clock, options, files | lists, dice.random() < 0.1)
        self.old_list = found
