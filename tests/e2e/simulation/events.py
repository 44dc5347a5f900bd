"""What happens in a school. Each event changes the truth, and says what it did in a line; None when nobody fits."""

from datetime import timedelta

from .school import BOYS, DIVISIONS, FAMILIES, GIRLS, Facts, folded, plain


def leave(life, dice):
    gone = dice.sample(life.present(), min(len(life.present()) - 12, dice.randint(1, 3)))
    gone = [p for p in gone if go(life, p)]
    return "leave: " + names(gone) if gone else None


def go(life, p):
    """Not somebody whose twin has the same letters: without numbers nobody could tell who of the two has gone."""
    p.present = len(life.school.namesakes(p.facts)) > 1
    if not p.present:
        p.added, p.moved_to = False, ""
    return not p.present


def arrive(life, dice):
    new = [life.school.arrive(f"{life.moment:04}a{i}", dice) for i in range(dice.randint(1, 3))]
    for p in new:
        first_ine(p, dice)
    return "arrive: " + names(new)


def first_ine(p, dice):
    """Not all have one at once, and the first may be provisional."""
    kind = dice.random()
    if kind < 0.12:
        p.wrong["ine"], _ = p.facts.ine, p.change(ine="")
    elif kind < 0.25:
        p.wrong["ine"], _ = p.facts.ine, p.change(ine=f"{dice.randrange(10**9, 10**10)}P")


def come_back(life, dice):
    gone = [p for p in life.school.gone() if p.gone_since and
            not 330 < (life.today - p.gone_since).days < 420]
    p = dice.choice(gone) if gone else None
    if not p:
        return None
    if any(other.facts.siecle == p.facts.siecle for other in life.present()):  # a base holds a number once
        p.change(siecle=life.school.numbers()[0])
    p.present = True
    p.change(division=dice.choice(DIVISIONS))
    return f"comes back: {p.facts.text()}, gone since {p.gone_since}"


def sibling(life, dice):
    p = any_of(life, dice)
    new = life.school.arrive(f"{life.moment:04}s", dice, family=p.facts.family,
                             born=p.facts.born + timedelta(days=dice.randint(300, 1200)))
    return f"sibling: {new.facts.text()} of {p.facts.text()}"


def twin(life, dice):
    """The same surname and birth date, and a given name that is much like the first."""
    p = any_of(life, dice)
    return "twin: " + a_twin(life, dice, p, f"{life.moment:04}t").facts.text() + " of " + p.facts.text()


def a_twin(life, dice, p, uid, **facts):
    others = [g for g in (GIRLS if p.facts.sex == "2" else BOYS) if folded(g) != folded(p.facts.given)]
    near = {"Léa": "Lea", "Lucie": "Luce", "Noé": "Noa", "Zoé": "Zoa", "Théo": "Léo", "Inès": "Inaë", "Luc": "Lucas",
            "Maël": "Maëlo", "Jeanne": "Jeannie", "Émile": "Emil"}
    if not p.present:
        near.pop("Léa")  # the same letters
    given = near.get(p.facts.given, dice.choice(others)) if dice.random() < 0.6 else dice.choice(others)
    siblings = [q for q in life.school.namesakes(p.facts) if q is not p]
    if siblings or any(folded(q.facts.given) == folded(given) and q is not p for q in life.school.pupils.values()
                       if q.facts.family == p.facts.family and q.facts.born == p.facts.born):
        given = dice.choice([g + "-Ange" for g in others])
    return life.school.arrive(uid, dice, family=p.facts.family, born=p.facts.born, sex=p.facts.sex, given=given, **facts)


def twin_arrives_as_one_leaves(life, dice):
    p = any_of(life, dice)
    if not go(life, p):
        return None
    new = a_twin(life, dice, p, f"{life.moment:04}u")
    return f"twin arrives as one leaves: {new.facts.text()} for {p.facts.text()}"


def homonym(life, dice):
    p = any_of(life, dice)
    division = dice.choice([p.facts.division, dice.choice(DIVISIONS)])
    new = life.school.arrive(f"{life.moment:04}h", dice, family=p.facts.family, given=p.facts.given, sex=p.facts.sex,
                             division=division, born=p.facts.born + timedelta(days=dice.randint(40, 300)))
    return f"homonym: {new.facts.text()} of {p.facts.text()}"


def marriage(life, dice):
    p = any_of(life, dice)
    return changed(p, "another family name", family=dice.choice([f for f in FAMILIES if f != p.facts.family]))


def usage_name(life, dice):
    p = any_of(life, dice)
    return changed(p, "name of usage", used=dice.choice([f for f in FAMILIES if f != p.facts.family] + [""]))


def other_given_name(life, dice):
    p = any_of(life, dice)
    sex = dice.choice("12")
    given = dice.choice(GIRLS if sex == "2" else BOYS)
    if folded(given) == folded(p.facts.given) or taken(life, p, given=given):
        return None
    return changed(p, "another given name", given=given, sex=sex)


def respelt(life, dice):
    """Accents, hyphens, ß: the same name."""
    p = any_of(life, dice)
    field = dice.choice(("family", "given"))
    name = getattr(p.facts, field)
    spelt = dice.choice([plain(name), name.replace("-", " "), name.replace(" ", "-"), plain(name).upper()])
    return changed(p, "respelt", **{field: spelt}) if spelt != name else None


def slip(name, dice):
    """A letter doubled, left out or replaced."""
    i = dice.randrange(1, len(name))
    return dice.choice([name[:i] + name[i - 1] + name[i:], name[:i] + name[i + 1:], name[:i] + dice.choice("aeour") + name[i + 1:]])


def typo(life, dice):
    """In the base; put right later."""
    p = any_of(life, dice)
    field = dice.choice(("family", "given"))
    name = getattr(p.facts, field)
    spelt = slip(name, dice)
    if field in p.wrong or folded(spelt) == folded(name) or len(spelt) < 3 or taken(life, p, **{field: spelt}):
        return None
    p.wrong[field] = name
    return changed(p, "typo", **{field: spelt})


def double_name(life, dice):
    """Swapped, shortened or completed."""
    p = any_of(life, dice)
    field = dice.choice(("family", "given"))
    name = getattr(p.facts, field)
    parts = name.replace("-", " ").split()
    more = dice.choice(FAMILIES if field == "family" else (GIRLS if p.facts.sex == "2" else BOYS))
    spelt = dice.choice([" ".join(reversed(parts)), parts[0]]) if len(parts) > 1 else f"{name} {more}"
    if taken(life, p, **{field: spelt}):
        return None
    return changed(p, "double name", **{field: spelt})


def ine_final(life, dice):
    waiting = [p for p in life.present() if "ine" in p.wrong]
    for p in waiting:
        p.change(ine=p.wrong.pop("ine"))
    return "final INE: " + names(waiting) if waiting else None


def ine_corrected(life, dice):
    p = any_of(life, dice)
    if len(p.facts.ine) != 11:
        return None
    i = dice.randrange(9)
    return changed(p, "INE corrected", ine=p.facts.ine[:i] + str((int(p.facts.ine[i]) + 5) % 10) + p.facts.ine[i + 1:])


def pair_of(life, dice):
    """Two of one family who are there, rather twins."""
    pairs = [(p, q) for p in life.present() for q in life.present()
             if p.uid < q.uid and folded(p.facts.family) == folded(q.facts.family)]
    twins = [(p, q) for p, q in pairs if p.facts.born == q.facts.born]
    return dice.choice(twins or pairs) if pairs else None


def exchange(life, dice, field, what):
    pair = pair_of(life, dice)
    if not pair or not all(getattr(p.facts, field) for p in pair):
        return None
    p, q = pair
    a, b = getattr(p.facts, field), getattr(q.facts, field)
    p.change(**{field: b})
    q.change(**{field: a})
    for pupil in pair:
        pupil.id_of_another |= field == "siecle"
    return f"{what} exchanged: {names(pair)}"


def ines_exchanged(life, dice):
    return exchange(life, dice, "ine", "INEs")  # done again, it puts them right


def ids_exchanged(life, dice):
    return exchange(life, dice, "siecle", "SIECLE ids")


def ine_of_another(life, dice):
    """Typed for the wrong one: somebody new gets that of a brother or sister who has just left."""
    p = any_of(life, dice)
    if not p.facts.ine:
        return None
    if dice.random() < 0.6 and not go(life, p):
        return None
    new = a_twin(life, dice, p, f"{life.moment:04}w")
    new.wrong["ine"] = new.facts.ine
    new.change(ine=p.facts.ine)
    return f"INE of another: {new.facts.text()} has that of {p.facts.text()}{'' if p.present else ', who left'}"


def id_used_again(life, dice):
    p = any_of(life, dice)
    if not go(life, p):
        return None
    new = life.school.arrive(f"{life.moment:04}r", dice, family=p.facts.family,
                             born=p.facts.born + timedelta(days=dice.randint(300, 700)))
    new.change(siecle=p.facts.siecle)
    new.id_of_another = True
    return f"id used again: {new.facts.text()} has that of {p.facts.text()}, who left"


def ids_renewed(life, dice):
    """The whole base got new ids."""
    for p in life.present():
        p.change(siecle=life.school.numbers()[0])
    return "all SIECLE ids renewed"


def birth_date(life, dice):
    """One digit, or two, put right."""
    p = any_of(life, dice)
    born = p.facts.born
    day = [d for d in range(1, 29) if (d // 10 != born.day // 10) + (d % 10 != born.day % 10) == 1]
    born = born.replace(day=dice.choice(day))
    if dice.random() < 0.4:
        born = born.replace(year=born.year + dice.choice((-1, 1)))
    return None if taken(life, p, born=born) else changed(p, "birth date", born=born)


def two_at_once(life, dice):
    """Nobody can be sure, but something still ties them together."""
    p = any_of(life, dice)
    before = p.facts.text()
    family, born = slip(p.facts.family, dice), p.facts.born.replace(day=dice.randint(1, 28))
    siecle, ine = life.school.numbers()
    facts = dice.choice([{"siecle": siecle, "ine": ine}, {"siecle": siecle, "born": born}, {"family": family, "born": born},
                         {"siecle": siecle, "family": dice.choice(FAMILIES)}])
    if taken(life, p, **{n: v for n, v in facts.items() if n in ("family", "born")}):
        return None
    p.change(**facts)
    p.wrong.pop("ine" if "ine" in facts else "family", None)
    return f"two facts at once ({', '.join(facts)}): {before} is {p.facts.text()}"


def put_right(life, dice):
    wrong = [p for p in life.present() if p.wrong]
    p = dice.choice(wrong) if wrong else None
    if not p:
        return None
    field = sorted(p.wrong)[0]
    if field in ("family", "given") and taken(life, p, **{field: p.wrong[field]}):
        return None
    return changed(p, "put right", **{field: p.wrong.pop(field)})


def move_class(life, dice):
    p = any_of(life, dice)
    return changed(p, "moves", division=dice.choice(DIVISIONS))


def any_of(life, dice):
    return dice.choice(life.present())


def taken(life, p, **facts):
    """Would he have the words of somebody else?"""
    wanted = Facts(**vars(p.facts) | facts)
    return any(q is not p for q in life.school.namesakes(wanted))


def changed(p, what, **facts):
    before = p.facts
    p.change(**facts)
    numbers = "".join(f", {n} {getattr(before, n)} -> {facts[n]}" for n in ("siecle", "ine") if n in facts)
    return f"{what}: {before.text()} is {p.facts.text()}{numbers}" if p.facts != before else None


def names(pupils):
    return " + ".join(p.facts.text() for p in pupils)


# What may happen before each import, and how often.
EVENTS = {
    "leave": (leave, 0.3), "arrive": (arrive, 0.35), "come_back": (come_back, 0.3), "sibling": (sibling, 0.12),
    "twin": (twin, 0.1), "twin_arrives_as_one_leaves": (twin_arrives_as_one_leaves, 0.06), "homonym": (homonym, 0.08),
    "marriage": (marriage, 0.12), "usage_name": (usage_name, 0.12), "other_given_name": (other_given_name, 0.1),
    "respelt": (respelt, 0.2), "typo": (typo, 0.15), "double_name": (double_name, 0.12), "ine_final": (ine_final, 0.3),
    "ine_corrected": (ine_corrected, 0.12), "ines_exchanged": (ines_exchanged, 0.1),
    "ids_exchanged": (ids_exchanged, 0.06), "ine_of_another": (ine_of_another, 0.05),
    "id_used_again": (id_used_again, 0.05), "ids_renewed": (ids_renewed, 0.03), "birth_date": (birth_date, 0.15),
    "two_at_once": (two_at_once, 0.06), "put_right": (put_right, 0.2), "move_class": (move_class, 0.2),
}
