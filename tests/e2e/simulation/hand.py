"""What the user does between two imports: by hand, after a lost password, with spares, backups and other machines."""

import copy
import shutil
from dataclasses import replace
from datetime import date

from .check import Check, ListCheck, Fault, FILE_REFUSED, CHANGED, SOMEBODY_ELSES
from .files import written
from .program import Machine, labels_in
from .school import DIVISIONS, folded

KEPT = ("known", "heard", "unread", "taken_in", "gone_since", "removed", "added", "moved_to", "paper", "reset", "account")


def carried_out(life, *arguments):
    done = life.machine.run(*arguments)
    if done.returncode not in (0, 3):
        raise Fault(FILE_REFUSED, f"{arguments}: {done.stderr.decode()}")
    return done


def number_of(life, p):
    """One by which the program knows him alone."""
    others = [q.known for q in life.school.pupils.values() if q is not p and q.known]
    for number in filter(None, (p.known.siecle, p.known.ine)):
        if not any(number in (k.siecle, k.ine) for k in others):
            return number
    return None


def somebody(life, dice):
    """Who is there, known, with a label of the evaluations."""
    fitting = [p for p in life.present() if p.known and not p.gone_since and not p.removed and not p.added
               and "asp" in p.paper and number_of(life, p)]
    return dice.choice(fitting) if fitting else None


def at(life):
    return ["--date", f"{life.today}T07:00"]


def reset_random(life, dice):
    p = somebody(life, dice)
    carried_out(life, "reset", "--platform", "asp", "--random", *at(life), number_of(life, p))
    p.reset.add("asp")
    return f"reset --random: {p.known.text()}"


def reset_by_rule(life, dice):
    p = somebody(life, dice)
    carried_out(life, "reset", "--platform", "asp", *at(life), number_of(life, p))
    p.reset.add("asp")
    return f"reset by rule: {p.known.text()}"


def move(life, dice):
    p = somebody(life, dice)
    division = dice.choice(DIVISIONS)
    if division == (p.moved_to or p.known.division) or not any(q.known and q.known.division == division for q in life.present()):
        return None
    carried_out(life, "move", *at(life), "--division", division, number_of(life, p))
    p.moved_to = division
    return f"moved by hand: {p.known.text()} to {division}"


def remove(life, dice):
    p = somebody(life, dice)
    carried_out(life, "remove", *at(life), number_of(life, p))
    p.removed = True
    return f"removed by hand: {p.known.text()}"


def take_back(life, dice):
    removed = [p for p in life.present() if p.removed and not p.gone_since and number_of(life, p)]
    for p in removed:
        carried_out(life, "add", *at(life), number_of(life, p))
        p.removed = False
    return f"taken back: {', '.join(p.known.text() for p in removed)}" if removed else None


def add(life, dice):
    """Somebody whom the base has only later; now and then with a spare login."""
    new = life.school.arrive(f"{life.moment:04}b", dice)
    f = new.facts
    if not any(q.known and not q.gone_since and q.known.division == f.division for q in life.present()):
        new.present = False
        return None
    done = life.machine.run("add", *at(life), "--name", f.family, "--given-name", f.given, "--birth-date",
                            f"{f.born:%d/%m/%Y}", "--sex", "FM"[f.sex == "1"], "--division", f.division)
    if done.returncode != 0:  # much like somebody who is gone: left to the file
        return f"not added, since the program asks: {f.text()}"
    new.present, new.added = False, True
    new.known = replace(f, siecle="", ine="")
    new.taken_in = new.known
    alone = not any(q is not new and q.known and folded(q.known.shown + q.known.given) == folded(f.shown + f.given)
                    for q in life.school.pupils.values())  # there is no number yet to name him by
    spare = give_spare(life, new) if dice.random() < 0.5 and alone else ""
    return f"added by hand: {f.text()}{spare}"


def give_spare(life, p):
    shutil.rmtree(life.machine.folder / "out", ignore_errors=True)
    carried_out(life, "spare", *at(life), "--operation", "EVA6", "--platform", "asp", "--division", p.known.division,
                "--count", 1, "--out", "out")
    login, secret = life.machine.spares()[0]
    if life.holders.get(("asp", login)) not in (None, "a spare"):
        raise Fault(SOMEBODY_ELSES, f"spare {login} is that of {life.holders['asp', login]}")
    carried_out(life, "give", *at(life), "--platform", "asp", "--by", "M. PIC", login, f"{p.known.family} {p.known.given}")
    life.holders["asp", login] = p.uid
    life.spares.add(("asp", login))
    p.paper["asp"] = (login, secret)
    return f", with the spare {login}"


def in_the_base(life, dice):
    added = [p for p in life.school.gone() if p.added]
    for p in added:
        p.present = True
    return f"now in the base: {', '.join(p.known.text() for p in added)}" if added else None


def backup(life, dice):
    carried_out(life, "backup", "--passphrase-file", "phrase", *at(life), f"copy{life.moment}")
    life.backup = (f"copy{life.moment}", dict(life.holders), {uid: {n: copy.deepcopy(getattr(p, n)) for n in KEPT} for uid, p in life.school.pupils.items()})
    return "backup"


def restore(life, dice):
    """The disk is lost. What was handed out since the backup is not known any more."""
    if not life.backup:
        return None
    name, holders, then = life.backup  # a login that nobody here has seen may be made again, but for a spare's
    life.holders = {of: who for of, who in life.holders.items() if of in life.spares} | holders
    life.machine.registry().parent.joinpath(life.machine.registry().name).unlink()
    for left in life.machine.registry().parent.glob("*.sqlite*"):
        left.unlink()
    carried_out(life, "restore", "--passphrase-file", "phrase", *at(life), name)
    life.machine.restored = True
    life.last_import = date.min
    nothing = {"known": None, "heard": [], "unread": False, "taken_in": None, "gone_since": None, "removed": False,
               "added": False, "moved_to": "", "paper": {}, "reset": set()}
    for uid, p in life.school.pupils.items():
        before = copy.deepcopy(then.get(uid, nothing))
        account = before.pop("account", None)
        for field, value in before.items():
            setattr(p, field, value)
        if p.account:  # the ENT goes on; what its lists have said since is forgotten
            p.account.listed = account is not None and account.listed
    life.backup = None
    return f"restored: {name}"


def printed_again(life, operation, moment, options):
    """By somebody who confirms, after a backup of years ago, that the day is right."""
    result = life.machine.print_labels("generate", operation, moment, options)
    if result.status == 2 and "--yes" in result.error:
        result = life.machine.print_labels("generate", operation, moment, [*options, "--yes"])
    return result


def print_again(life, dice):
    """Without files: what the program knows."""
    carried_out(life, "validate", "--all", *at(life))
    check = Check(life, "asp", {}, complete=False)
    check.labels(printed_again(life, "EVA6", f"{life.today}T07:10", ["--platform", "asp"]), after=False)
    life.last_import = life.today
    ent = ListCheck(life, {}, False, None)
    result = printed_again(life, "ENT", f"{life.today}T07:20", ["--platform", "ent", "--url", "https://ent.exemple.fr"])
    if result.status in (0, 3):  # 2: the ENT was never printed, or nobody's account is sure
        ent.labels(result, after=False)
    return f"printed without files: {len(check.printed)} and {len(ent.printed)} labels"


def reprint(life, dice):
    p = somebody(life, dice)
    if "asp" in p.reset:
        return None
    shutil.rmtree(life.machine.folder / "out", ignore_errors=True)
    done = life.machine.run("reprint", *at(life), "--operation", "EVA6", "--platform", "asp", "--out", "out", number_of(life, p))
    if done.returncode not in (0, 3):
        return f"not printed again: {p.known.text()}"
    for around, login, after in labels_in(life.machine.written("Reimpression.pdf")):
        if login != p.paper["asp"][0] or p.paper["asp"][1] not in after.split():
            raise Fault(CHANGED, f"reprint of {p.known.text()}: {login}{after}, had {p.paper['asp']}")
    return f"printed again: {p.known.text()}"


def second_machine(life, dice):
    """The same key and roster in another home: the logins of those who have not changed since they came."""
    machine = Machine(life.folder / f"machine{life.moment}")
    name, content = written("siecle", [p.facts for p in life.present()], life.today, dice)
    result = machine.print_labels("generate", "EVA6", f"{life.today}T09:00", [], {name: content})
    shutil.rmtree(machine.folder)
    logins = {(l.shown, l.given, l.born): l.login for l in result.labels}
    ids = [q.siecle for p in life.school.pupils.values() for q in (p.known, p.facts) if q and q.siecle]
    for p in life.present():
        login = logins.get((p.facts.shown, p.facts.given, f"{p.facts.born:%d/%m/%Y}"))
        if login and not p.came_anew and not p.id_of_another and p.known == p.taken_in == p.facts and ids.count(p.facts.siecle) == 2 and p.paper.get("asp", (login,))[0] != login:
            raise Fault(CHANGED, f"on a second machine: {p.facts.text()} {login}, has {p.paper['asp'][0]}")
    return "the same roster on a second machine"


ACTS = {
    "reset_random": (reset_random, 0.1), "reset_by_rule": (reset_by_rule, 0.08), "take_back": (take_back, 0.5),
    "move": (move, 0.1), "remove": (remove, 0.06), "in_the_base": (in_the_base, 0.5), "add": (add, 0.1),
    "backup": (backup, 0.15), "restore": (restore, 0.06), "print_again": (print_again, 0.12), "reprint": (reprint, 0.12),
    "second_machine": (second_machine, 0.04),
}
