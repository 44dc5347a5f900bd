"""A rentrée of a whole collège: how many questions does it ask?"""

from datetime import date, timedelta

from . import events
from .check import Check
from .files import said_by, written
from .life import Life
from .school import FAMILIES

PUPILS = 560
DIVISIONS = [f"{level}E {letter}" for level in "6543" for letter in "ABCDE"]
# Of those who stay, how many have been put right over the summer: an event and its share.
PUT_RIGHT = ((events.respelt, 0.01), (events.typo, 0.005), (events.double_name, 0.003), (events.marriage, 0.002),
             (events.usage_name, 0.005), (events.other_given_name, 0.002), (events.birth_date, 0.004),
             (events.ine_corrected, 0.005))


def rentree(seed, folder):
    """Its life, with the questions of its second September in `questions`."""
    life = Life(seed, folder)
    form = "extraction" if seed % 5 == 0 else "siecle"
    life.moment = 1
    arrive(life, life.dice("first"), PUPILS)
    print_all(life, form)
    life.moment, life.today = 2, date(2027, 9, 2)
    dice = life.dice("second")
    for p in life.present():
        p.present = dice.random() >= 0.25
        p.change(division=dice.choice(DIVISIONS))
    for happen, share in PUT_RIGHT:
        for _ in range(sum(dice.random() < share for _ in range(len(life.present())))):
            if line := happen(life, dice):
                life.tell(line)
    if line := events.ine_final(life, dice):
        life.tell(line)
    arrive(life, dice, PUPILS - len(life.present()))
    life.questions = print_all(life, form)
    return life


def arrive(life, dice, n):
    """Most families are alone in their name; some are those of pupils who are or were there, and a few are twins."""
    for i in range(n):
        uid = f"{life.moment:04}n{i:03}"
        others = sorted(life.school.pupils)
        chance = dice.random()
        if others and chance < 0.015:
            p = events.a_twin(life, dice, life.school.pupils[dice.choice(others)], uid)
        elif others and chance < 0.12:
            other = life.school.pupils[dice.choice(others)]
            p = life.school.arrive(uid, dice, family=other.facts.family,
                                   born=other.facts.born + timedelta(days=dice.randint(300, 1200)))
        else:
            family = dice.choice(FAMILIES) + (f"-{dice.choice(FAMILIES)}" if chance < 0.9 else "")
            p = life.school.arrive(uid, dice, family=family)
        p.change(division=dice.choice(DIVISIONS))
        events.first_ine(p, dice)


def print_all(life, form):
    records = {p.uid: said_by(form, p.facts) for p in life.present()}
    name, content = written(form, records.values(), life.today, life.dice("order"))
    life.tell(f"import of {form}")
    check = Check(life, "asp", records, complete=True)
    options = ["--yes"] if form == "siecle" else ["--yes", "--uai", "9990010G"]
    life.generate(check, life.today, options, {name: content})
    return check.asked
