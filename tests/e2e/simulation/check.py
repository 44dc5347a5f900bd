"""What is printed, held against the truth of one import."""

import re

from .doubt import may_be_asked_about, shared_numbers
from .lists import MASK, certain
from .program import wrong_in_pdfs
from .school import folded

SOMEBODY_ELSES = "somebody else's credential"
CHANGED = "a credential changed without a reset"
TWO_OF_ONE = "two active people with one login"
LOST = "neither printed nor reported"
REFUSED = "withheld though unambiguous"
WRONG_ANSWER = "an answer according to the truth led to a wrong account"
NO_WAY_OUT = "withheld after the truth was answered"
NOBODYS = "a label of nobody"
PDF = "a sheet does not say what the list says"
FILE_REFUSED = "a file was refused"
NO_PASSWORD = "a mask printed as a password"
WRONG_CLASS = "a label of another class"
KINDS = (SOMEBODY_ELSES, CHANGED, TWO_OF_ONE, LOST, REFUSED, WRONG_ANSWER, NO_WAY_OUT, NOBODYS, PDF, FILE_REFUSED,
         WRONG_CLASS, NO_PASSWORD)


class Fault(Exception):
    """What must not be. `kind` is one of KINDS."""

    def __init__(self, kind, text):
        super().__init__(f"{kind}: {text}")
        self.kind = kind


def who_text(shown, given, born):
    return folded(shown), folded(given), born


class Check:
    """Of one import on one platform. `records`: by uid, what its files say."""

    def __init__(self, life, platform, records, complete):
        self.life, self.platform, self.records, self.complete = life, platform, records, complete
        self.school = life.school
        # Not whom the program has to have forgotten: he is somebody new to it, and may look like somebody who is missing.
        remembered = {uid: p for uid, p in self.school.pupils.items() if not self.forgotten(p)}
        self.known = {uid: p.known for uid, p in remembered.items() if p.known}
        self.doubtful = may_be_asked_about(records, self.known)
        heard = {uid: p.heard for uid, p in remembered.items() if p.heard}
        for n in range(max(map(len, heard.values()), default=0)):
            self.doubtful |= may_be_asked_about(records, self.known | {uid: h[n] for uid, h in heard.items() if n < len(h)})
        self.undecided = shared_numbers(records)  # uids of whom no answer can make sure
        self.printed = {}  # uid to label
        self.lists_taken = False  # an answer said that the list is right
        self.asked = 0

    def labels(self, result, after):
        """`after`: questions were answered according to the truth."""
        if result.status not in (0, 3):
            raise Fault(FILE_REFUSED, result.error)
        self.printed = self.owners(result.labels)
        for uid, label in self.printed.items():
            self.credential(self.school.pupils[uid], label, after)
            record = self.records.get(uid)
            if record and label.division != record.division and not self.school.pupils[uid].moved_to:
                raise Fault(WRONG_CLASS, f"{record.text()} in {label.division}")
        self.logins_differ(result.labels)
        self.everybody(result, after)
        self.those_in_no_file(result, after)

    def owners(self, labels):
        """Whose name stands on each label."""
        by_words = {}
        for uid in sorted(self.school.pupils):
            p = self.school.pupils[uid]
            facts = self.records.get(uid) or (p.known if not p.gone_since else None)
            for f in filter(None, (facts, p.known if uid in self.records else None)):
                uids = by_words.setdefault(who_text(f.shown, f.given, f"{f.born:%d/%m/%Y}"), [])
                if uid not in uids:
                    uids.append(uid)
        owners = {}
        for label in labels:
            fitting = by_words.get(who_text(label.shown, label.given, label.born), [])
            uid = self.best(fitting, label, owners)
            if uid is None:
                raise Fault(NOBODYS, f"{label} fits {fitting}")
            owners[uid] = label
        return owners

    def best(self, uids, label, owners):
        """Of those of one name and birth date, whoever has the label's spelling, INE, division, credential."""
        def likeness(uid):
            p = self.school.pupils[uid]
            f = self.records.get(uid) or p.known
            return ((f.shown, f.given) == (label.shown, label.given), bool(label.ine) and f.ine == label.ine,
                    f.division == label.division, p.paper.get(self.platform) == (label.login, label.secret))
        free = [uid for uid in uids if uid not in owners]
        return max(free, key=likeness) if free else None

    def credential(self, p, label, after):
        holder = self.life.holders.get((self.platform, label.login))
        where = f"{p.facts.text()}: {label.login} {label.secret}"
        if holder not in (None, p.uid):
            other = self.school.pupils.get(holder)
            raise Fault(WRONG_ANSWER if after and p.uid in self.answered() else SOMEBODY_ELSES,
                        f"{where} is that of {other.facts.text() if other else holder}")
        before = p.paper.get(self.platform)
        if before is not None and not self.forgotten(p):
            if label.login != before[0] or label.secret != before[1] and self.platform not in p.reset:
                if self.may_be_new(p, label):
                    return self.keep(p, label)
                raise Fault(WRONG_ANSWER if after and p.uid in self.answered() else CHANGED,
                            f"{where}, had {before[0]} {before[1]}")
        self.keep(p, label)

    def keep(self, p, label):
        p.paper[self.platform] = (label.login, label.secret)
        p.reset.discard(self.platform)
        self.life.holders[self.platform, label.login] = p.uid
        self.life.count("labels")

    def may_be_new(self, p, label):
        return False

    def row_is_certain(self, uid):
        return True

    def row_is_news(self, uid):
        return False

    def forgotten(self, p):
        return p.gone_since is not None and (self.life.today - p.gone_since).days > 364

    def answered(self):
        return self.doubtful

    def logins_differ(self, labels):
        logins = [label.login.lower() for label in labels]
        twice = {login for login in logins if logins.count(login) > 1}
        if twice:
            raise Fault(TWO_OF_ONE, ", ".join(sorted(twice)))

    def everybody(self, result, after):
        subjects = {subject_key(s) for s in result.mentions()}
        for uid, r in self.records.items():
            p = self.school.pupils[uid]
            if uid in self.printed or p.removed:
                continue
            said = [m for m in result.mentions() if m.startswith(f"{r.shown} {r.given}")] or subject_key(
                f"{r.shown} {r.given}") in subjects or {r.siecle, r.ine} - {""} & result.numbers_mentioned()
            if not said and r.division not in result.divisions_without_accounts():
                raise Fault(LOST, r.text())
            if uid not in self.doubtful and self.row_is_certain(uid) and not self.row_is_news(uid):
                raise Fault(REFUSED, f"{r.text()} – " + reasons(result, r))
            self.life.count("withheld")
            if after and uid not in self.undecided and self.row_is_certain(uid):
                raise Fault(NO_WAY_OUT, f"{r.text()} – " + reasons(result, r))

    def those_in_no_file(self, result, after):
        """Of a part of the school: whoever is known in other classes is printed, or reported."""
        divisions = {r.division for r in self.records.values()}
        meanings = {meaning for q in result.questions for meaning in q["meanings"]}
        for uid, k in self.known.items():
            p = self.school.pupils[uid]
            if (self.complete or uid in self.records or uid in self.printed or p.gone_since or p.removed or p.unread
                    or (p.moved_to or k.division) in divisions):
                continue
            division = p.moved_to or k.division
            if division not in result.divisions_without_accounts() and folded(k.shown + k.given) not in {subject_key(text) for text in result.mentions() | meanings}:
                raise Fault(LOST, k.text())
            waits = "REGIS_P_07" in reasons(result, k) and "REGIS_P_01" in reasons(result, k)
            if waits and after and not result.questions and not self.undecided and not self.life.left_open:
                raise Fault(NO_WAY_OUT, f"{k.text()} – " + reasons(result, k))

    # Answers according to the truth.

    def answers(self, result):
        """To all questions that the truth can answer."""
        found = {}
        self.asked = max(self.asked, len(result.questions))
        for q in result.questions:
            who = self.meant(q["subject"], self.texts())
            q["told"] = [f for f in result.report["findings"] if q["id"] in f["message"]]
            q["about"] = [self.meant(f["subject"], self.texts()) for f in q["told"]]
            answer = self.answer(q, who)
            if answer is None:
                self.undecided |= set(who) | {uid for uids in q["about"] for uid in uids}
                self.undecided |= {u for m in q["meanings"] for u in self.meant(m, self.known_texts())}
                self.life.count("undecided")
            else:
                found[q["id"]] = answer
        return found

    def texts(self):
        """Of everybody whom this import is about."""
        return {uid: [k] for uid, k in self.known.items()} | {uid: [r] for uid, r in self.records.items()}

    def known_texts(self):
        texts = {uid: [*filter(None, [p.known]), *p.heard] for uid, p in self.school.pupils.items()}
        return {uid: facts for uid, facts in texts.items() if facts}

    def answer(self, question, who):
        if set(question["choices"]) == {"keep", "new"}:
            return self.answer_of_list(question, who)
        if question["choices"] == ["keep"]:
            return self.answer_without_list(who, question["about"])
        if len(who) != 1:
            return None
        for choice, meaning in zip(question["choices"], question["meanings"]):
            meant = self.meant(meaning, self.known_texts())
            if who[0] in meant:
                return choice if len(meant) == 1 else None
        return "new"

    def answer_of_list(self, question, who):
        return None

    def answer_without_list(self, who, about):
        return None

    def meant(self, text, facts_of):
        """Uids of whom a text like "MERLE Lucie, 6E 1, 12/05/2015" may mean."""
        born = re.search(r"\d\d/\d\d/\d{4}", text)
        name = folded(text.split(",")[0])
        fitting = []
        for uid, many in sorted(facts_of.items()):
            for f in many:
                if folded(f.shown + f.given) == name and (not born or f"{f.born:%d/%m/%Y}" == born.group()):
                    fitting.append((uid, text.startswith(f"{f.shown} {f.given},"), f.division in text))
        best = max((f[1:] for f in fitting), default=None)
        return sorted({uid for uid, *rest in fitting if tuple(rest) == best})

    # What the program knows from now on.

    def learn(self):
        self.life.left_open = bool(self.undecided) or self.life.left_open and not self.complete
        shared = shared_numbers(self.records)
        for uid in sorted(self.records):
            p = self.school.pupils[uid]
            p.unread = (p.unread or uid in shared) and uid not in self.printed
            if uid in self.printed or p.removed:
                p.known, p.heard = self.records[uid].over(p.known), []
                if self.forgotten(p):
                    p.came_anew = True
                    p.paper = {platform: said for platform, said in p.paper.items() if platform == self.platform}
                p.gone_since, p.added = None, p.added and not p.present
                p.taken_in = p.taken_in or p.known
            else:
                p.heard = [*p.heard, self.records[uid].over(p.known)]
        for uid, p in self.school.pupils.items():
            if self.complete and uid not in self.records and p.known and not p.gone_since and not p.added:
                p.gone_since, p.removed = self.life.today, False  # what was set by hand ends

    def pdfs(self, result):
        wrong = wrong_in_pdfs(result)
        if wrong:
            raise Fault(PDF, "; ".join(wrong[:5]))
        self.life.count("pdfs")


class ListCheck(Check):
    """Of a platform that makes the accounts itself. `found`: its list, if one was given."""

    def __init__(self, life, records, complete, found):
        super().__init__(life, "ent", records, complete)
        self.found = found
        self.certain = certain(found, records, self.school.pupils, life.today) if found else set()
        if found:
            for uid in self.certain:
                self.school.pupils[uid].account.listed = True

    def credential(self, p, label, after):
        """What a list has said beyond doubt is true; before that, a login is forecast."""
        where = f"{p.facts.text()}: {label.login} {label.secret}"
        truly = p.account.ever if p.account else set()
        if label.login in {login for login, _ in truly}:
            if label.secret not in {"", *(secret for _, secret in truly)}:
                raise Fault(NO_PASSWORD if label.secret == MASK else SOMEBODY_ELSES, f"{where}, really {sorted(truly)}")
            return super().credential(p, label, after)
        other = next((q for q in self.school.pupils.values() if q is not p and q.account and q.account.listed
                      and label.login in {login for login, _ in q.account.ever}), None)
        if other or label.secret or p.account and p.account.listed:
            raise Fault(SOMEBODY_ELSES, f"{where}, really {sorted(truly)}{', ' + other.facts.text() if other else ''}")
        before = p.paper.get(self.platform)
        if before and before[0] != label.login and not self.forgotten(p):
            raise Fault(CHANGED, f"{where}, had {before[0]}")
        p.paper[self.platform] = (label.login, "")

    def may_be_new(self, p, label):
        """A code that was not known; or what the list says, once that was answered."""
        before = p.paper[self.platform]
        forecast = self.life.forecasts_given_up and before[0] not in {login for login, _ in p.account.ever}
        return label.login == before[0] and not before[1] or (self.lists_taken or forecast) and label.login == p.account.login and (
            label.secret in ("", p.account.code))

    def row_is_certain(self, uid):
        return self.found is None and not self.school.pupils[uid].account or uid in self.certain

    def row_is_news(self, uid):
        """It says something else than what was handed out, to him or to another."""
        row, before = self.found and self.found.of(uid), self.school.pupils[uid].paper.get("ent")
        if row is None:
            return False
        if any(row.login == q.paper.get("ent", ("",))[0] for q in self.school.pupils.values() if q.uid != uid):
            return True
        return bool(before) and (row.login != before[0] or row.code not in ("", MASK, before[1]) and before[1] != "")

    def answer_without_list(self, who, about):
        """The list is wrong about them: what they have stays right."""
        rows = [self.found.of(uid) for uid in who] if self.found else []
        pupils = [self.school.pupils[uid] for uids in about for uid in uids]
        if any(row is None or row.flaw == "closed" for row in rows) or any(
                p.account and p.account.listed and p.paper.get("ent", ("",))[0] != p.account.login for p in pupils):
            return None  # one question for several, and not right for all
        return "keep"

    def answer_of_list(self, question, who):
        moves = [(f["code"], uids, told.group(1)) for f, uids in zip(question["told"], question["about"]) if (
                 told := re.search(r"«\s(\S+)\s»", f["message"]))]
        if moves:
            return self.answer_of_move(moves)
        who = sorted({*who, *(uid for uids in question["about"] for uid in uids)})  # one question for all forecasts
        rows = [self.found.of(uid) for uid in who] if self.found else []
        if not rows or any(row is None or row.flaw == "closed" for row in rows):
            return None
        truly = [self.school.pupils[uid].account for uid in who]
        if all(row.login == a.login and row.code in ("", MASK, a.code) for row, a in zip(rows, truly)):
            self.take_list(who)
            return "new"
        return "keep"

    def answer_of_move(self, moves):
        """The list gives a login that was handed out to somebody else: "new" where it truly is that person's."""
        if any(len(uids) != 1 for _, uids, _ in moves):
            return None
        found = {(getattr(self.school.pupils[uid].account, "login", None) == login) == (code == "REGIS_P_03")
                 for code, (uid,), login in moves}
        if len(found) > 1:
            return None
        if found == {True}:
            self.take_list([uid for _, (uid,), _ in moves])
            return "new"
        return "keep"

    def take_list(self, who):
        self.lists_taken = True
        for uid in who:  # who may be printed only later
            self.school.pupils[uid].reset.add("ent")
        self.life.forecasts_given_up |= any(self.school.pupils[uid].paper.get("ent", ("",))[0] not in {
            login for login, _ in self.school.pupils[uid].account.ever} for uid in who if self.school.pupils[uid].account)


def subject_key(text):
    return folded(text.split(",")[0])


def reasons(result, record):
    name = subject_key(f"{record.shown} {record.given}")
    said = [f"{f['code']} {f['message']}" for f in result.report["findings"] if subject_key(f["subject"] or "") == name]
    return " | ".join(said)
