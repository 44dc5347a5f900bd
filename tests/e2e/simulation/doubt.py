"""What is ambiguous: of whom may the program ask, and whom must it know?

A pupil whom a file gives is compared with what the program knew of him. Two numbers (SIECLE's id, the INE) and three
words (family name, given name, birth date) say who he is:

  both numbers the same       one word may be another: a marriage, another given name, a birth date put right
  one number the same         the words are the same, too, or the family name is one slip off, or only the birth date
                              is another and no number speaks against it
  no number on one side       all words are the same and nobody else has them
  a final INE instead of a    all words and the sex are the same and nobody else has them
  provisional one, no id

All else may be a question, and so may be
  - a number that is, or was, another's: for both of them;
  - somebody new who shares two words with somebody who is missing, where no two numbers tell them apart.
"""

import re
from collections import Counter

from .school import folded, name_words, one_slip, same_words

NUMBERS = ("siecle", "ine")


def is_final(ine):
    return re.fullmatch(r"[0-9]{9}[A-Z]{2}", ine) is not None


def same_name(a, b, ordered):
    return folded(a) == folded(b) or not ordered and name_words(a) == name_words(b)


def compare(said, known, ordered=True):
    """(numbers that agree, numbers that differ, words that differ)."""
    both = [n for n in NUMBERS if getattr(said, n) and getattr(known, n)]
    agree = {n for n in both if getattr(said, n) == getattr(known, n)}
    words = set()
    if not same_name(said.family, known.family, ordered):
        words.add("family")
    if not same_name(said.given, known.given, ordered):
        words.add("given")
    if said.born != known.born:
        words.add("born")
    return agree, set(both) - agree, words


def is_plain(said, known, alone):
    """Is he the same beyond doubt? `alone`: nobody else has his words."""
    agree, differ, words = compare(said, known)
    if not agree:
        final = "ine" in differ and not said.siecle and not is_final(known.ine) and is_final(said.ine)
        return alone and not words and (not differ or differ == {"ine"} and final and said.sex == known.sex)
    agree, differ, words = compare(said, known, ordered=False)
    if len(agree) == 2:
        return len(words) <= 1
    slip = words == {"family"} and one_slip(folded(said.family), folded(known.family))
    return not words or not differ and (words == {"born"} or slip)


def is_tied(said, known):
    """Could anybody know him again? Not without a number that has stayed, where two others have changed along with a
    word, or two words along with the class, or a whole name along with another word.
    """
    agree, differ, words = compare(said, known, ordered=False)
    if agree or not words:
        return True
    strange = differ - ({"ine"} if is_put_right(said.ine, known.ine) else set())
    slips = all(near(getattr(said, word), getattr(known, word)) for word in words - {"born"})
    in_class = said.division == known.division
    if len(strange) == 2:
        return False
    if strange and "given" in words and said.sex != known.sex:
        return False  # a twin, rather
    if strange == {"ine"}:
        return len(words) == 1 and in_class and (slips or words == {"family"})
    return len(words) == 1 or len(words) == 2 and in_class and slips


def is_put_right(said, known):
    return is_final(said) and not is_final(known) or len(said) == len(known) and sum(x != y for x, y in zip(said, known)) == 1


def looks_like(said, known):
    """Two words in common, as they are or nearly, and not two numbers that tell them apart."""
    _, differ, _ = compare(said, known)
    if len(differ) == 2 and not is_put_right(said.ine, known.ine):
        return False
    return sum(near(a, b) for a, b in ((said.family, known.family), (said.given, known.given))) + near_dates(
        said.born, known.born) >= 2


def near(a, b):
    a, b = folded(a), folded(b)
    return a == b or one_slip(a, b) or min(len(a), len(b)) >= 4 and (a.startswith(b) or b.startswith(a))


def near_dates(a, b):
    return sum(x != y for x, y in zip(a.isoformat(), b.isoformat())) <= 2


def may_be_asked_about(records, known):
    """`records` and `known` by uid: uids of those whom the program may withhold until somebody answers."""
    asked = shared_numbers(records)
    known_numbers = {}
    for uid, k in known.items():
        for n in NUMBERS:
            known_numbers.setdefault((n, getattr(k, n)), []).append(uid)
    words_of = Counter(words(r) for r in records.values())
    known_words = {}
    for uid, k in known.items():
        known_words.setdefault(words(k), set()).add(uid)
    for uid, r in records.items():
        for n in NUMBERS:
            value = getattr(r, n)
            others = [other for other in known_numbers.get((n, value), []) if value and other != uid]
            if others:
                asked |= {uid, *others}
        if uid in known:
            alone = words_of[words(r)] == 1 and not known_words.get(words(r), set()) - {uid}
            if not is_plain(r, known[uid], alone):
                asked.add(uid)
    missing = {uid for uid in known if uid not in records or uid in asked}
    near_missing = index(known, missing)
    for uid, r in records.items():
        if uid not in known and any(looks_like(r, known[other]) for other in candidates(near_missing, r)):
            asked.add(uid)
    return asked & set(records)


def shared_numbers(records):
    """Uids of those who have a number in common in one file: it has to be put right there."""
    holders = {}
    for uid, r in records.items():
        for n in NUMBERS:
            if getattr(r, n):
                holders.setdefault((n, getattr(r, n)), set()).add(uid)
    return {uid for uids in holders.values() if len(uids) > 1 for uid in uids}


def words(facts):
    return folded(facts.family), folded(facts.given), facts.born


def index(known, uids):
    """By single words, so that a school of 560 is not compared pair by pair."""
    found = {}
    for uid in sorted(uids):
        for key in single_words(known[uid]):
            found.setdefault(key, []).append(uid)
    return found


def single_words(facts):
    return folded(facts.family), folded(facts.given), facts.born


def candidates(found, facts):
    return sorted({uid for key in single_words(facts) for uid in found.get(key, [])})
