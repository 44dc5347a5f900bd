#!/usr/bin/env python3
"""The page of a server over TLS: what it is not started without, who gets in, whose school is seen, what bad clients can do."""

import fcntl
import os
import pty
import re
import socket
import ssl
import subprocess
import threading
import time
import unittest

from serve_test import EXPORT, WITHIN, bomb, rights
from serve_tool import (BOUNDARY, NAME, PASSWORD, PageCase, add_user, free_port, make_certificate, received,
                        server_options, soon)
from tool import HANGS, MEMORY_COUNTS, PROGRAM, UAI, pupils, siecle

OTHER = "9990011H"
USERS = {"merle": [UAI], "grive": [OTHER], "hulotte": ["*"]}
PORTAL = ("--proxy", "127.0.0.2", "--proxy-header", "Remote-User")


class Refused(PageCase):
    """A server that is not whole does not start."""

    def setUp(self):
        super().setUp()
        make_certificate(self.folder)
        add_user(self, "merle", [UAI])

    def refused(self, options, *words):
        done = self.run_program(*options, "--port", str(free_port("127.0.0.1")), status=2)
        for word in words:
            self.assertIn(word, done.stderr.decode())
        self.assertEqual(done.stdout, b"")

    def without(self, *names):
        options = server_options(self.folder)
        return [o for i, o in enumerate(options) if o not in names and (i == 0 or options[i - 1] not in names)]

    def test_without_encryption(self):
        for name in ("--certificate", "--private-key"):
            self.refused(self.without(name), "Sans TLS", "--certificate FICHIER --private-key FICHIER")

    def test_without_a_name(self):
        self.refused(self.without("--host"), "--host")
        self.refused(server_options(self.folder) + ["--host", "https://exemple.fr"], "https://exemple.fr")

    def test_without_users(self):
        self.refused(self.without("--users"), "--users")
        self.refused(self.without("--users") + ["--users", "absent"], "absent")
        self.write("personne", b"merle *\n").chmod(0o600)
        self.refused(self.without("--users") + ["--users", "personne"], "ne peut entrer")
        self.write("personne", b"merle tous\n").chmod(0o600)
        self.refused(self.without("--users") + ["--users", "personne"], "personne:1")

    def test_with_a_portal_that_is_not_whole(self):
        self.refused(server_options(self.folder) + ["--proxy", "127.0.0.1"], "en-tête")
        self.refused(server_options(self.folder) + ["--proxy-header", "Remote-User"], "adresse IP")

    def test_where_nothing_says_that_it_is_for_others(self):
        self.refused(self.without("--listen"), "--listen")

    def test_what_everybody_can_read(self):
        for name in ("cle.pem", "utilisateurs"):
            os.chmod(self.folder / name, 0o644)
            self.refused(server_options(self.folder), "Tout le monde peut lire", "chmod o=")
            os.chmod(self.folder / name, 0o600)

    def test_keys_that_do_not_fit(self):
        self.write("cle.pem", b"rien").chmod(0o600)
        self.refused(server_options(self.folder), "ne conviennent pas")

    def test_a_port_that_is_taken(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            done = self.run_program(*server_options(self.folder), "--port", str(other.getsockname()[1]), status=2)
            self.assertIn("ne peut pas être ouverte", done.stderr.decode())


class Users(PageCase):
    def test_the_file_is_for_its_owner_alone_and_holds_no_password(self):
        done = add_user(self, "Merle", [UAI])
        file = self.folder / "utilisateurs"
        self.assertEqual(rights(file), 0o600)
        self.assertRegex(file.read_text(), rf"^merle {UAI} \$argon2id\$\S+\n$")
        self.assertNotIn(PASSWORD, file.read_text() + done.stdout + done.stderr)

    def test_a_password_is_asked_of_the_terminal_alone_or_taken_from_a_file(self):
        options = ["user", "add", "merle", "--school", UAI, "--users", "utilisateurs"]
        self.assertIn("mot de passe manque", self.run_program(*options, status=2).stderr.decode())
        self.run_program(*options, "--password", PASSWORD, status=2)
        self.write("court", b"grive\n")
        self.assertIn("12", self.run_program(*options, "--password-file", "court", status=2).stderr.decode())
        self.assertFalse((self.folder / "utilisateurs").exists())
        self.run_program(*options, "--no-password", status=0)
        self.assertEqual((self.folder / "utilisateurs").read_text(), f"merle {UAI}\n")

    def test_what_is_typed_is_not_seen(self):
        keyboard, terminal = pty.openpty()
        program = subprocess.Popen([PROGRAM, "user", "add", "merle", "--school", "*", "--users", self.folder / "utilisateurs"],
                                   stdin=terminal, stdout=terminal, stderr=terminal, env=self.environment())
        os.close(terminal)
        seen = b""
        for prompt in ("Mot de passe", "Encore une fois"):
            while prompt.encode() not in seen:
                seen += os.read(keyboard, 1000)
            time.sleep(0.2)  # until the terminal shows nothing
            os.write(keyboard, PASSWORD.encode() + b"\n")
        self.assertEqual(program.wait(HANGS), 0)
        seen += os.read(keyboard, 1000)
        os.close(keyboard)
        self.assertNotIn(PASSWORD.encode(), seen)
        self.assertTrue((self.folder / "utilisateurs").read_text().startswith("merle * $argon2id$"))

    def test_who_is_removed_is_gone(self):
        add_user(self, "merle", [UAI])
        add_user(self, "grive", ["*"])
        self.run_program("user", "remove", "merle", "--users", "utilisateurs", status=0)
        self.assertNotIn("merle", (self.folder / "utilisateurs").read_text())
        self.run_program("user", "remove", "merle", "--users", "utilisateurs", status=2)


class Guarded(PageCase):
    def setUp(self):
        super().setUp()
        self.site = self.serve_users(USERS)

    def test_encrypted_and_not_by_old_versions(self):
        with self.site.connect() as connection:
            self.assertEqual(connection.version(), "TLSv1.3")
        with self.site.connect(ssl.TLSVersion.TLSv1_2) as connection:
            self.assertEqual(connection.version(), "TLSv1.2")
        with self.assertWarns(DeprecationWarning), self.assertRaisesRegex(ssl.SSLError, "(?i)alert|EOF"):
            self.site.connect(ssl.TLSVersion.TLSv1_1)
        with self.site.connect_plainly() as connection:
            self.assertIsNone(received(connection, self.site.head("GET", "/")).status)

    def test_another_name(self):
        for host in (f"127.0.0.1:{self.site.port}", "127.0.0.1", "localhost", f"x{self.site.host}", "exemple.fr"):
            answer = self.site.get("/", Host=host)
            self.assertEqual(answer.status, 421)
            self.assertNotIn(NAME, answer.text)
        self.assertEqual(self.site.get("/connexion", Host=NAME).status, 200)  # behind another port

    def test_two_names_at_once(self):
        head = self.site.head("GET", "/connexion").replace(b"Connection:", b"Host: exemple.fr\r\nConnection:")
        self.assertIn(self.site.send(head).status, (400, 421))

    def test_a_form_from_elsewhere_before_its_body_is_read(self):
        for path in ("/connexion", "/importer", "/entrer"):
            for changed in ({"Origin": "https://exemple.fr"}, {"Origin": "null"}, {"Origin": None},
                            {"Origin": f"http://{self.site.host}"}, {"Sec-Fetch-Site": "same-site"}):
                head = self.site.head("POST", path, **{"Content-Length": 100} | changed)
                with self.site.connect() as connection:
                    self.assertEqual(received(connection, head).status, 403)

    def test_without_a_session_nothing_is_shown_and_no_file_taken(self):
        for path in ("/", "/importer", "/documents", "/reglages", "/nulle-part"):
            answer = self.site.get(path)
            self.assertEqual(answer.status, 401)
            self.assertIn('autocomplete="current-password"', answer.text)
            self.assertNotIn(UAI, answer.text)
        head = self.site.head("POST", "/importer", Content_Length=100_000_000,
                              Content_Type=f"multipart/form-data; boundary={BOUNDARY}")
        with self.site.connect() as connection:
            self.assertEqual(received(connection, head).status, 401)

    def test_headers_and_cookie(self):
        answer = self.site.log_in("merle")
        self.assertEqual((answer.status, answer.headers["location"]), (303, "/"))
        self.assertRegex(answer.headers["set-cookie"],
                         r"^__Host-passation=\w{30}; Path=/; HttpOnly; SameSite=Strict; Secure$")
        for headers in (answer.headers, self.site.get("/").headers, self.site.get("/", Host="exemple.fr").headers):
            self.assertEqual(headers["strict-transport-security"], "max-age=31536000")
            self.assertEqual(headers["cache-control"], "no-store")

    def test_wrong_passwords_are_slowed_down_for_the_name(self):
        for _ in range(5):
            self.assertEqual(self.site.log_in("merle", "faux").status, 401)
        self.site.source = "127.0.0.3"
        answer = self.site.log_in("merle")
        self.assertEqual(answer.status, 429)
        self.assertGreater(int(answer.headers["retry-after"]), 30)
        self.assertEqual(self.site.log_in("grive").status, 303)

    def test_wrong_passwords_are_slowed_down_for_the_address(self):
        for i in range(20):
            self.assertEqual(self.site.log_in(f"pinson{i}", "faux").status, 401)
        self.assertEqual(self.site.log_in("merle").status, 429)
        self.site.source = "127.0.0.3"
        self.assertEqual(self.site.log_in("merle").status, 303)

    def test_many_passwords_at_once_keep_nobody_waiting(self):
        self.site.log_in("hulotte")
        statuses = []
        senders = [threading.Thread(target=lambda: statuses.append(self.site.post(
            "/connexion", {"identifiant": "pinson", "mot-de-passe": "faux"}, Cookie=None).status)) for _ in range(20)]
        for sender in senders:
            sender.start()
        while any(sender.is_alive() for sender in senders):
            begin = time.monotonic()
            self.assertEqual(self.site.get("/importer").status, 200)
            self.assertLess(time.monotonic() - begin, 10)
        self.assertLessEqual(set(statuses), {401, 429, 503})
        self.assertLessEqual(statuses.count(401), 5)
        if MEMORY_COUNTS:
            self.assertLess(self.site.memory("VmHWM"), 150)

    def test_no_name_and_no_secret_in_what_it_prints(self):
        self.site.log_in("merle")
        self.site.log_in("pinson", "faux")
        self.site.analyse(EXPORT)
        self.site.save()
        self.site.program.terminate()
        out, err = self.site.program.communicate(timeout=60)
        self.assertEqual(out + err, "")
        self.assertEqual(self.site.said, f"passation est ouvert\u00a0: {self.site.origin}\n")


class Schools(PageCase):
    def setUp(self):
        super().setUp()
        self.site = self.serve_users(USERS)
        for name, uai in (("merle", UAI), ("grive", OTHER)):
            self.site.log_in(name)
            self.site.analyse(("eleves.xml", siecle(pupils(), uai)))
            self.assertEqual(self.site.save().status, 303)

    def test_another_school_is_neither_shown_nor_reached(self):
        documents = self.folder / "data/passation/documents" / UAI
        documents.mkdir(parents=True)
        (documents / f"EVA6_{UAI}_Comptes.csv").write_text("secret")
        self.site.log_in("merle")
        self.assertIn("secret", self.site.get(f"/document?telecharger&fichier=EVA6_{UAI}_Comptes.csv").text)
        menu = set(re.findall(r'href="(/[^"?#]*)', self.site.get("/").text))
        self.site.log_in("grive")
        for path in menu | {"/etablissement", "/document", "/classe", "/apercu.svg", "/reglages/registre"}:
            for query in ("", f"?uai={UAI}", f"?etablissement={UAI}", f"?telecharger&fichier=EVA6_{UAI}_Comptes.csv",
                          f"?telecharger&fichier=../{UAI}/EVA6_{UAI}_Comptes.csv"):
                answer = self.site.get(path + query)
                self.assertNotIn(UAI, answer.text.replace(query[1:], ""))
                self.assertNotIn("secret", answer.text)
        answer = self.site.post("/etablissement", self.site.form("/quitter", "/") | {"etablissement": UAI})
        self.assertEqual(answer.status, 303)
        self.assertNotIn(UAI, self.site.get("/").text)

    def test_the_files_of_another_school_are_refused(self):
        before = (self.folder / "data/passation" / f"{UAI}.sqlite").read_bytes()
        self.site.log_in("grive")
        answer = self.site.analyse(EXPORT)
        self.assertEqual(answer.status, 422)
        self.assertIn("ne fait pas partie des vôtres", answer.text)
        self.assertEqual((self.folder / "data/passation" / f"{UAI}.sqlite").read_bytes(), before)

    def test_two_at_once(self):
        """Each does all of it twenty times; nobody ever gets anything of the other's."""
        failures = []

        def work(name, mine, other):
            site = self.site.another()
            site.log_in(name)
            for _ in range(20):
                answer = site.analyse(("eleves.xml", siecle(pupils(), mine)))
                if answer.status in (503, None):  # the other one sends files at this moment
                    continue
                report = site.get("/compte-rendu").text
                if answer.status != 303 or mine not in report or other in report:
                    failures.append((name, answer.status))

        workers = [threading.Thread(target=work, args=a) for a in (("merle", UAI, OTHER), ("grive", OTHER, UAI))]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        self.assertEqual(failures, [])

    def test_a_registry_in_use_is_said_at_once(self):
        self.site.log_in("merle")
        with open(self.folder / "data/passation" / f"{UAI}.sqlite.lock", "r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            begin = time.monotonic()
            answer = self.site.get("/reglages/registre")
            self.assertLess(time.monotonic() - begin, 10)  # a command waits for twenty seconds
        self.assertEqual(answer.status, 503)
        self.assertIn("Le registre est utilisé par", answer.text)
        self.assertEqual(self.site.get("/reglages/registre").status, 200)


class Portal(PageCase):
    def setUp(self):
        super().setUp()
        self.site = self.serve_users(USERS, *PORTAL)
        self.site.source = "127.0.0.2"

    def test_whom_the_portal_names_is_in(self):
        answer = self.site.get("/", Remote_User="Merle")
        self.assertEqual(answer.status, 200)
        self.assertIn("merle", answer.text)
        self.assertIn("__Host-passation=", answer.headers["set-cookie"])

    def test_the_header_of_anybody_else_is_refused(self):
        self.site.cookie = self.site.get("/", Remote_User="merle").headers["set-cookie"].split(";")[0]
        self.site.source = None  # 127.0.0.1
        for cookie in (self.site.cookie, None):
            for path in ("/", "/connexion", "/importer"):
                answer = self.site.get(path, Remote_User="merle", Cookie=cookie)
                self.assertEqual(answer.status, 403)
                self.assertIn("portail", answer.text)
        self.assertEqual(self.site.log_in("merle").status, 403)

    def test_who_is_named_twice_or_not_known_is_not_in(self):
        for name in ("pinson", "", None):
            self.assertEqual(self.site.get("/", Remote_User=name).status, 403)
        head = self.site.head("GET", "/", Remote_User="merle")
        for other in (b"Remote-User: grive", b"remote-user: merle"):
            self.assertEqual(self.site.send(head.replace(b"Connection:", other + b"\r\nConnection:")).status, 403)

    def test_no_password_is_asked(self):
        answer = self.site.log_in("merle", Remote_User="merle")
        self.assertEqual(answer.status, 401)
        self.assertNotIn("set-cookie", answer.headers)


class Unhurried(PageCase):
    """Clients that are slow, or send too much, keep nobody else waiting."""

    def setUp(self):
        super().setUp()
        self.site = self.serve_users(USERS)
        self.site.log_in("hulotte")

    def served_within(self, seconds):
        times = []
        for _ in range(5):
            begin = time.monotonic()
            self.assertEqual(self.site.get("/importer").status, 200)
            times.append(time.monotonic() - begin)
        self.assertLess(min(times), seconds)

    def test_half_open_and_slow_clients(self):
        hello = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"  # the beginning of one
        plain = [self.site.connect_plainly() for _ in range(40)]
        encrypted = [self.site.connect() for _ in range(30)]
        try:
            for i, connection in enumerate(plain):
                connection.sendall((b"", hello[:1], hello, b"GET / HTTP/1.1\r\n")[i % 4])
            for i, connection in enumerate(encrypted):
                connection.sendall((b"", b"GET / HT", self.site.head("GET", "/")[:-2])[i % 3] or b"G")
            self.served_within(WITHIN)
        finally:
            for connection in plain + encrypted:
                connection.close()

    def test_one_address_does_not_take_all_connections(self):
        many = []
        try:
            for _ in range(150):
                many.append(self.site.connect_plainly())
            self.site.source = "127.0.0.3"
            self.served_within(WITHIN)
        finally:
            for connection in many:
                connection.close()

    def test_silence_in_a_handshake_ends_the_connection(self):
        with self.site.connect_plainly() as connection:
            connection.settimeout(120)
            begin = time.monotonic()
            try:
                while connection.recv(1000):
                    pass
            except ConnectionError:
                pass
            self.assertLess(time.monotonic() - begin, 60)

    def test_four_bombs_at_once_of_two_people(self):
        form = self.site.form("/importer")
        packed, statuses = bomb(90_000_000), []
        other = self.site.another()
        other.log_in("merle")
        others_form = other.form("/importer")

        def send(site, fields):
            statuses.append(site.post("/importer", fields, [("a.zip", packed)]).status)

        senders = [threading.Thread(target=send, args=a) for a in [(self.site, form), (other, others_form)] * 2]
        for sender in senders:
            sender.start()
        while any(sender.is_alive() for sender in senders):
            self.served_within(WITHIN)
        self.assertTrue(set(statuses) <= {422, 503, None} and 422 in statuses, statuses)  # None: refused while it was sent
        if MEMORY_COUNTS:
            self.assertLess(self.site.memory("VmHWM"), 150)

    def test_the_end(self):
        with self.site.connect() as connection:
            connection.sendall(self.site.head("POST", "/importer", Content_Length=1_000_000,
                                              Content_Type=f"multipart/form-data; boundary={BOUNDARY}"))
            self.stop(self.site)


if __name__ == "__main__":
    unittest.main()
