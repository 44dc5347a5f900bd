"""The truth: who somebody is, whatever the files say of him, and what lies on paper in his hands."""

import random
import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache

FAMILIES = ["MERLE", "PIC", "LORIOT", "GRÈBE", "HÉRON", "PINSON", "D'AIGLE", "TARIN", "BRUANT", "SITTELLE", "FAUVETTE",
            "ROITELET", "CORNEILLE", "MARTINET", "ŒDICNÈME", "GEAI", "WEIßSTORCH", "BUSE", "ØSTERGÅS", "ŁABĘDŹ", "GRIVE",
            "BEN ALOUETTE", "MÉSANGE-BLEUE", "PIE GRIÈCHE", "CHOUETTE", "TOURTERELLE", "CHARDONNERET", "VANNEAU"]
GIRLS = ["Lucie", "Léa", "Zoé", "Inès", "Anne-Laure", "Maëlys", "Marie Lou", "Eva", "Cœlia", "Jeanne", "Louise", "Ambre",
         "Manon", "Chloé", "Nour", "Iris", "Agathe", "Rose"]
BOYS = ["Noé", "Théo", "Hugo", "Jean Côme", "Yousef", "Paul-Émile", "Luc", "Gaël", "N'Golo", "Loïc", "Martin", "Sacha",
        "Tom", "Basile", "Nino", "Émile", "Raphaël", "Maël"]
DIVISIONS = ["6E 1", "6E 2", "5E A", "5E B"]
MEF = {"6": "10010012110", "5": "10110001110", "4": "10210001110", "3": "10310019110"}
SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "æ": "ae", "ı": "i"})


def plain(text):
    """In ASCII, as somebody writes it who has no accents."""
    upper = text.isupper() or "ß" in text and text.replace("ß", "").isupper()
    for letter, ascii_ in (("ß", "ss"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("œ", "oe"), ("æ", "ae")):
        text = text.replace(letter, ascii_.upper() if upper else ascii_).replace(letter.upper(), ascii_.upper())
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=None)
def folded(text):
    """What is left of a name when its spelling counts for nothing."""
    text = "".join(c for c in unicodedata.normalize("NFD", text.lower().translate(SPECIAL)) if c.isalnum())
    return text.translate(SPECIAL)


def name_words(text):
    return sorted(filter(None, (folded(word) for word in re.split(r"[\s\-']+", text))))


def one_slip(a, b):
    """One letter more, less or other, or two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    begin = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    x, y = a[begin:], b[begin:]
    return x[1:] == y[1:] or x[1:] == y or x == y[1:] or (x[:2] == y[:2][::-1] and x[2:] == y[2:])


@dataclass(frozen=True)
class Facts:
    """What a file says of somebody; "" where it says nothing."""
    siecle: str
    ine: str
    family: str
    used: str
    given: str
    sex: str
    born: date
    division: str

    @property
    def shown(self):
        return self.used or self.family

    def text(self):
        return f"{self.shown} {self.given}, {self.division}, {self.born:%d/%m/%Y}"

    def over(self, before):
        """What is known once both were read."""
        if before is None:
            return self
        return replace(before, **{name: value for name, value in vars(self).items() if value})


@dataclass
class Pupil:
    uid: str
    facts: Facts  # as the school's own base has them now
    present: bool = True
    known: Facts = None  # as the program has learned them
    heard: list = field(default_factory=list)  # Facts of files that left a doubt: the program may have learned them, or not
    taken_in: Facts = None  # as he was first learned
    gone_since: date = None  # of the first complete file without him
    came_anew: bool = False  # after he had been forgotten: his former login is nobody's
    id_of_another: bool = False  # his SIECLE id was somebody else's: so was the login that follows from it
    unread: bool = False  # of two records with one number the last file's reader may have passed over this pupil's
    removed: bool = False  # by hand
    added: bool = False  # by hand, and not in a file yet
    moved_to: str = ""  # by hand
    wrong: dict = field(default_factory=dict)  # of a fact that is wrong in the base, what it should be
    paper: dict = field(default_factory=dict)  # by platform: (login, password) as he has them in his hands
    reset: set = field(default_factory=set)  # platforms on which a new password is due
    account: "Account" = None  # the one that the ENT really made for him

    def change(self, **facts):
        self.facts = replace(self.facts, **facts)


@dataclass
class Account:
    login: str
    code: str
    ever: set = field(default_factory=set)  # (login, code) as they are and were
    listed: bool = False  # a list has said it to the program, beyond doubt


class School:
    """Everybody who is or was there. Sorted by uid, so that a choice does not depend on what else happened."""

    def __init__(self):
        self.pupils = {}
        self.serial = 0

    def present(self):
        return [p for _, p in sorted(self.pupils.items()) if p.present]

    def gone(self):
        return [p for _, p in sorted(self.pupils.items()) if not p.present]

    def numbers(self):
        """A SIECLE id and an INE that nobody has or had."""
        self.serial += 1
        return str(700000 + self.serial), f"{self.serial * 7 + 10000000:09}{'ABCDEFGHJK'[self.serial % 10]}Z"

    def arrive(self, uid, dice, **facts):
        """Nobody has the names and the birth date of another, unless `facts` say so."""
        siecle, ine = self.numbers()
        for _ in range(1000):
            sex = dice.choice("12")
            person = {"siecle": siecle, "ine": ine, "family": dice.choice(FAMILIES), "used": "", "sex": sex,
                      "given": dice.choice(GIRLS if sex == "2" else BOYS),
                      "born": date(2013, 1, 1) + timedelta(days=dice.randrange(1200)),
                      "division": dice.choice(DIVISIONS)} | facts
            if person["born"].year > 2017:  # a brother of a brother
                person["born"] = date(2013 + person["born"].year % 4, person["born"].month, min(person["born"].day, 28))
            if facts.get("given") or not self.namesakes(Facts(**person)):
                break
        self.pupils[uid] = Pupil(uid, Facts(**person))
        return self.pupils[uid]

    def namesakes(self, facts):
        return [p for p in self.pupils.values() if same_words(facts, p.facts) or p.known and same_words(facts, p.known)]


def same_words(a, b):
    return a.born == b.born and folded(a.family) == folded(b.family) and folded(a.given) == folded(b.given)
