"""The lists of accounts that an ENT gives, with their flaws; and what is certain in them."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from .doubt import same_name
from .files import UAI, school_year, text_of
from .school import Account, folded, plain

MASK = "********"
# How often a row has a flaw. Of these only the first leave no doubt whose account it is.
HARMLESS = {"no number": 0.1, "activated": 0.05, "masked": 0.02, "other class": 0.02}
GRAVE = {"missing": 0.03, "closed": 0.02, "wrong number": 0.015}
CODES = "abcdefghkmnpqrstuvwxyz"


@dataclass
class Row:
    uid: str
    siecle: str
    family: str
    given: str
    born: str
    division: str
    login: str
    code: str
    flaw: str = ""
    profile: str = "Élève"


@dataclass
class AccountList:
    kind: str
    day: date
    rows: list = field(default_factory=list)

    def of(self, uid):
        return next((r for r in self.rows if r.uid == uid), None)

    def content(self):
        return text_of([HEADERS[self.kind]] + [COLUMNS[self.kind](r) for r in self.rows if r.flaw != "missing"])


HEADERS = {
    "neo": ["Id", "Id Siecle", "Type", "Nom", "Prénom", "Login", "Alias de login", "Code d'activation", "Fonction(s)",
            "Structure(s)", "Classe(s)", "Enfant(s)", "Parent(s)"],
    "itop": ["Nom", "Prénom", "Login", "Numéro de jointure", "Mot de passe", "Email", "Classe", "Profil", "Etat"],
    "table": ["Nom", "Prénom", "Date de naissance", "Classe", "Profil", "Identifiant", "Mot de passe"],
}
COLUMNS = {
    "neo": lambda r: [r.uid, r.siecle, r.profile, r.family, r.given, r.login, "", r.code, "", UAI, r.division, "", ""],
    "itop": lambda r: [r.family, r.given, r.login, f"MENESR${r.siecle}" if r.siecle else "", r.code, "", r.division,
                       r.profile, "Désactivé" if r.flaw == "closed" else "Actif"],
    "table": lambda r: [r.family, r.given, r.born, r.division, r.profile, r.login, r.code],
}


def open_accounts(life, dice):
    """The ENT has an account for everybody who is there; now and then it draws a code or a login anew."""
    logins = {q.account.login for q in life.school.pupils.values() if q.account}
    for p in life.present():
        if p.account is None:
            stem = f"{folded(plain(p.facts.given))}.{folded(plain(p.facts.shown))}"
            login = next(n for n in (stem + str(i or "") for i in [0, *range(2, 99)]) if n not in logins)
            logins.add(login)
            p.account = Account(login, code(dice))
        elif dice.random() < 0.01 and life.wants("code_redrawn"):
            p.account.code = code(dice)
        p.account.ever.add((p.account.login, p.account.code))


def code(dice):
    return "".join(dice.choice(CODES) for _ in range(7)) + dice.choice("23456789")


def make_list(life, dice):
    found = AccountList(dice.choice(sorted(HEADERS)), life.today)
    pupils = life.present() + [p for p in life.school.gone() if p.account and dice.random() < 0.3]
    dice.shuffle(pupils)
    for p in pupils:
        f = p.facts
        row = Row(p.uid, f.siecle, f.shown, f.given, f"{f.born:%d/%m/%Y}", f.division if p.present else "", p.account.login,
                  p.account.code)
        found.rows.append(row)
        flaw(life, row, dice, found.kind)
        if dice.random() < 0.04:  # a parent, who may have the pupil's own name
            given = f.given if dice.random() < 0.5 else "Paule"
            found.rows.append(Row(p.uid + "p", "", f.shown, given, "", "", f"parent.{p.account.login}", code(dice),
                                  profile="Responsable élève" if found.kind == "itop" else "Parent"))
    return found


def flaw(life, row, dice, kind):
    for name, chance in (HARMLESS | GRAVE).items():
        if dice.random() >= chance or not life.wants(name.replace(" ", "_")) or name == "closed" and kind != "itop":
            continue
        row.flaw = name
        if name == "no number":
            row.siecle = ""
        elif name in ("activated", "masked"):
            row.code = "" if name == "activated" else MASK
        elif name == "other class":
            row.division = "6E 9"
        elif name == "wrong number":
            row.siecle = dice.choice([p.facts.siecle for p in life.present() if p.uid != row.uid])
        return


def certain(found, records, pupils, today):
    """Uids of those whose account the list tells beyond doubt. A number that the program knows of somebody else leaves
    some; so does a name with a division in a list of last year.
    """
    names = Counter(name_of(r.family, r.given) for r in found.rows if r.uid in records or r.profile == "Élève")
    said = Counter(key for f in records.values() for key in {name_of(f.family, f.given), name_of(f.shown, f.given)})
    numbers = Counter(r.siecle for r in found.rows if r.siecle)
    holders = [(p.known.siecle, uid) for uid, p in pupils.items() if p.known and p.known.siecle]
    without = {name_of(r.family, r.given) for r in found.rows if not r.siecle}
    sure = set()
    for uid, f in records.items():
        row = found.of(uid)
        of_another = row and found.kind != "table" and any(number == row.siecle and other != uid for number, other in holders)
        if row is None or row.flaw in GRAVE or of_another or not (same_name(row.family, f.shown, True) and same_name(row.given, f.given, True)):
            continue
        if row.siecle and row.siecle == f.siecle and found.kind != "table":
            if numbers[row.siecle] == 1 and name_of(row.family, row.given) not in without:
                sure.add(uid)
        elif school_year(found.day) == school_year(today) and names[name_of(row.family, row.given)] == 1 and said[name_of(f.shown, f.given)] == 1 and (
                row.division == f.division and not (row.siecle and f.siecle and found.kind != "table")
                and (found.kind != "table" or row.born == f"{f.born:%d/%m/%Y}")):
            sure.add(uid)
    return sure


def name_of(family, given):
    return folded(family), folded(given)
