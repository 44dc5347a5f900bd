#!/usr/bin/env python3
"""The page over real sockets: who is refused, what bad clients can do to others, and what is left behind."""

import io
import os
import random
import signal
import socket
import stat
import threading
import time
import unittest
import zipfile

from serve_tool import BOUNDARY, PageCase, received, soon
from tool import DATE, MEMORY_COUNTS, UAI, pupils, registry_tables, siecle

EXPORT = ("eleves.xml", siecle(pupils()))
LABELS = {"operation": "EVA6", "plateforme": "asp", "planche": "avery-7160", "modele": "label"}
MOMENTS = int(os.environ.get("SERVE_KILLS", 8))  # at which it is killed
WITHIN = 1.0  # seconds in which others are served; the time of a busy machine is left out, see served_within


def bomb(size):
    """A small zip whose file is large."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eleves.xml", bytes(size))
    return packed.getvalue()


def rights(path):
    return stat.S_IMODE(os.stat(path).st_mode)


class Refused(PageCase):
    def setUp(self):
        super().setUp()
        self.site = self.serve().enter()

    def test_another_name_of_this_machine(self):
        for host in (f"127.0.0.1:{self.site.port}", f"localhost:{self.site.port}", "exemple.fr", None):
            answer = self.site.get("/", Host=host)
            self.assertIn(answer.status, (400, 421) if host is None else (421,))
            self.assertNotIn(self.site.host, answer.text)

    def test_a_form_from_elsewhere_before_its_body_is_read(self):
        for changed in ({"Origin": "http://exemple.fr"}, {"Origin": "null"}, {"Origin": None},
                        {"Sec-Fetch-Site": "cross-site"}, {"Cookie": None}):
            head = self.site.head("POST", "/importer", **{"Content-Length": 100_000_000} | changed)
            with self.site.connect() as connection:  # not a byte of the body is sent
                self.assertIn(received(connection, head).status, (401, 403, 413), changed)

    def test_a_picture_or_a_frame_elsewhere(self):
        for kind in ("image", "iframe", "script", "empty"):
            answer = self.site.get("/", Sec_Fetch_Site="cross-site", Sec_Fetch_Dest=kind)
            self.assertEqual(answer.status, 403)
        self.assertEqual(self.site.get("/", Sec_Fetch_Site="none", Sec_Fetch_Dest="document").status, 200)

    def test_too_long_a_body_by_what_it_says(self):
        multipart = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        for path, length, more in (("/importer", (128 << 20) + 1, multipart), ("/importer", (1 << 20) + 1, {}),
                                   ("/entrer", 1025, {}), ("/importer", "9" * 30, multipart)):
            head = self.site.head("POST", path, **{"Content-Length": length} | more)
            self.assertIn(self.site.send(head).status, (413, 400))

    def test_a_body_of_unknown_length(self):
        chunks = b"".join(b"10000\r\n" + bytes(65536) + b"\r\n" for _ in range(100))
        for more in ({}, {"Content-Length": 5}):
            head = self.site.head("POST", "/importer", Transfer_Encoding="chunked", **more)
            self.assertIn(self.site.send(head + chunks).status, (411, 400, None))
        head = self.site.head("GET", "/", Transfer_Encoding="chunked")
        self.assertIn(self.site.send(head + chunks).status, (411, 400, None))
        self.assertEqual(self.site.get("/").status, 200)

    def test_a_body_that_is_no_form(self):
        for kind in ("text/plain", "application/json", None, "multipart/form-data"):
            answer = self.site.send(self.site.head("POST", "/importer", Content_Type=kind, Content_Length=3) + b"a=b")
            self.assertIn(answer.status, (415, 403), kind)

    def test_too_many_fields(self):
        answer = self.site.post("/importer", self.site.form("/importer") | {f"f{i}": "x" for i in range(2100)}, [])
        self.assertEqual(answer.status, 413)
        self.assertIn("128", answer.text)

    def test_whatever_bytes(self):
        luck = random.Random(7)
        noise = [luck.randbytes(luck.randrange(1, 5000)) for _ in range(40)]
        noise += [b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\0" * 100, b"\x16\x03\x01\x02\x00\x01", b"\r\n" * 1000,
                  b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n", self.site.head("GET", "/%00%ff%fe/../.."),
                  self.site.head("GET", "/", Cookie="passation=" + "x" * 100_000), self.site.head("BREW", "/"),
                  self.site.head("POST", "/importer", Content_Length="-1"), self.site.head("GET", "/?" + "a=b&" * 5000)]
        for request in noise:
            with self.site.connect() as connection:
                try:
                    connection.sendall(request)
                    connection.shutdown(socket.SHUT_WR)
                except OSError:  # it is closed already
                    pass
                status = received(connection).status
            self.assertTrue(status is None or 400 <= status < 500 or status == 505, (request[:80], status))
        self.assertEqual(self.site.get("/").status, 200)


class Served(PageCase):
    """What good clients get, whatever bad ones do."""

    def setUp(self):
        super().setUp()
        self.site = self.serve().enter()

    def served_within(self, seconds):
        """Several requests, the quickest of which counts: a busy machine delays one, a server that waits all of them."""
        times = []
        for _ in range(5):
            begin = time.monotonic()
            self.assertEqual(self.site.get("/importer").status, 200)
            times.append(time.monotonic() - begin)
        self.assertLess(min(times), seconds)
        return max(times)

    def test_head_and_the_next_request_on_one_connection(self):
        answer = self.site.send(self.site.head("HEAD", "/"))
        self.assertEqual((answer.status, answer.body), (200, b""))
        self.assertGreater(int(answer.headers["content-length"]), 500)
        with self.site.connect() as connection:
            for _ in range(3):
                connection.sendall(self.site.head("GET", "/pause", Connection="keep-alive"))
                text = connection.recv(65536)
                while b"</html>" not in text:
                    text += connection.recv(65536)
                self.assertTrue(text.startswith(b"HTTP/1.1 200"))

    def test_half_open_and_slow_clients_keep_nobody_waiting(self):
        multipart = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        begun = [b"", b"GET / HT", self.site.head("GET", "/")[:-2],
                 self.site.head("POST", "/importer", Content_Length=1_000_000, **multipart) + b"--" + BOUNDARY.encode()]
        slow = [self.site.connect() for _ in range(40)]
        for i, connection in enumerate(slow):
            connection.sendall(begun[i % 4])
        try:
            self.served_within(WITHIN)
            for connection in slow:
                connection.sendall(b"X") if connection is not slow[3] else None
            self.served_within(WITHIN)
        finally:
            for connection in slow:
                connection.close()

    def test_who_reads_nothing_keeps_nobody_waiting(self):
        readers = [self.site.connect() for _ in range(20)]
        for connection in readers:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            for _ in range(20):
                connection.sendall(self.site.head("GET", "/texte.ttf", Connection="keep-alive"))
        try:
            self.served_within(WITHIN)
        finally:
            for connection in readers:
                connection.close()

    def test_two_uploads_at_once(self):
        form = self.site.form("/importer")
        multipart = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        with self.site.connect() as first:
            first.sendall(self.site.head("POST", "/importer", Content_Length=1_000_000, **multipart))
            soon(lambda: self.site.post("/importer", form, [EXPORT]).status == 503)
            answer = self.site.post("/importer", form, [EXPORT])
            self.assertIn("recommencez", answer.text)
        soon(lambda: self.site.post("/importer", form, [EXPORT]).status == 303)  # the first has gone away

    def test_four_bombs_at_once(self):
        form = self.site.form("/importer")
        statuses = []
        packed = bomb(90_000_000)
        senders = [threading.Thread(target=lambda: statuses.append(self.site.post("/importer", form, [("a.zip", packed)]).status))
                   for _ in range(4)]
        for sender in senders:
            sender.start()
        while any(sender.is_alive() for sender in senders):
            self.served_within(WITHIN)
        self.assertTrue(set(statuses) <= {422, 503} and 422 in statuses, statuses)
        if MEMORY_COUNTS:
            self.assertLess(self.site.memory("VmHWM"), 150)

    def test_memory_does_not_grow(self):
        self.site.analyse(EXPORT)
        self.assertEqual(self.site.save().status, 303)
        paths = ["/", "/importer", "/compte-rendu", "/questions", "/nulle-part", "/passation.css"]
        count = int(os.environ.get("SERVE_REQUESTS", 2000))

        def ask(times):
            for i in range(times):
                if i % 7 == 0:
                    self.site.get("/", Cookie=f"passation={i}")
                else:
                    self.site.get(paths[i % len(paths)])

        ask(count // 4)
        before = self.site.memory()
        ask(count)
        if MEMORY_COUNTS:
            self.assertLess(self.site.memory() - before, 3)
            self.assertLess(self.site.memory("VmHWM"), 150)


class Kept(PageCase):
    """Files, the second start, and the end."""

    def test_the_end_leaves_nothing_behind(self):
        site = self.serve()
        folder = self.folder / "run/passation"
        self.assertEqual(rights(folder), 0o700)
        self.assertEqual(set(os.listdir(folder)), {"passation.html", "passation.socket"})
        for name in os.listdir(folder):
            self.assertEqual(rights(folder / name), 0o600)
        self.assertIn(site.ticket, (folder / "passation.html").read_text())
        self.stop(site)
        self.assertEqual(os.listdir(folder), [])
        self.assertRaises(ConnectionError, site.connect)

    def test_every_signal_to_end_ends_it(self):
        for number in (signal.SIGINT, signal.SIGHUP):
            site = self.serve()
            site.program.send_signal(number)
            self.assertEqual(site.program.wait(60), 0)

    def test_ended_while_it_reads_a_body(self):
        site = self.serve().enter()
        with site.connect() as connection:
            connection.sendall(site.head("POST", "/importer", Content_Length=1_000_000,
                                         Content_Type=f"multipart/form-data; boundary={BOUNDARY}"))
            self.stop(site)

    def test_a_second_start_opens_the_running_page(self):
        site = self.serve().enter()
        second = self.run_program("serve", "--no-browser", status=0, env=site.environment)
        self.assertIn("déjà en cours", second.stdout.decode())
        site.host, site.ticket = site.read_entry()
        self.assertEqual(site.get("/").status, 200)  # who is in stays in
        self.assertEqual(site.enter().get("/").status, 200)

    def test_a_start_after_one_that_was_killed(self):
        site = self.serve()
        site.program.kill()
        site.program.wait()
        self.assertEqual(self.serve().enter().get("/").status, 200)

    def test_nobody_else_waits_at_the_same_port(self):
        site = self.serve()
        for family, host in ((socket.AF_INET6, "::1"), (socket.AF_INET6, "::"), (socket.AF_INET, "127.0.0.1")):
            with socket.socket(family, socket.SOCK_STREAM) as other:
                if family == socket.AF_INET6:
                    other.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
                other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                self.assertRaises(OSError, other.bind, (host, site.port))
        with self.assertRaises(OSError):  # where browsers try first, nobody answers
            socket.create_connection(("::1", site.port), timeout=10).close()

    def test_what_it_writes_is_for_the_user_alone(self):
        site = self.serve().enter()
        site.analyse(EXPORT)
        self.assertEqual(site.save().status, 303)
        found = 0
        for folder, folders, files in os.walk(self.folder):
            if os.path.relpath(folder, self.folder).split("/")[0] not in ("data", "home"):
                continue
            for name in files:
                self.assertEqual(rights(os.path.join(folder, name)) & 0o077, 0, name)
                found += 1
        self.assertGreaterEqual(found, 2)
        self.assertEqual(rights(self.folder / "data/passation"), 0o700)

    def test_no_secret_and_no_name_in_what_it_prints(self):
        site = self.serve().enter()
        site.analyse(EXPORT)
        site.save()
        site.post("/importer", site.form("/importer"), [("bad.zip", b"PK\3\4damaged")])
        site.program.terminate()
        out, err = site.program.communicate(timeout=60)
        self.assertEqual(out + err, "")


class HandedOut(PageCase):
    def test_by_the_page_and_by_the_command_line_alike(self):
        site = self.serve().enter()
        site.analyse(EXPORT)
        site.save()
        self.run_program("validate", "--all", "--date", DATE, status=0)
        self.run_program("generate", "--operation", "EVA6", "--out", "out", "--date", DATE, status=0)
        registry = self.folder / "data/passation" / f"{UAI}.sqlite"
        other = self.write("other/" + registry.name, registry.read_bytes())
        before = registry_tables(registry)
        path = "/remise?classe=6E%201"
        answer = site.post(path, site.form(path) | {"faire": "tout", "par": "M. PIC"})
        self.assertEqual((answer.status, answer.headers["location"]), (303, path), answer.text)
        self.run_program("handout", "--division", "6E 1", "--by", "M. PIC", "--registry", other, "--date", DATE, status=0)
        self.assertNotEqual(registry_tables(registry), before)
        self.assertEqual(registry_tables(registry), registry_tables(other))


class Killed(PageCase):
    """Killed at any moment while it saves or makes labels, the registry is whole."""

    def whole(self):
        if (self.folder / "data/passation" / f"{UAI}.sqlite").exists():
            self.run_program("doctor", "--uai", UAI, status=0)

    def strike(self, site, delay, path, fields):
        """Kills it while it carries out the form."""
        sender = threading.Thread(target=site.post, args=(path, site.form(path) | fields))
        sender.start()
        time.sleep(delay)
        site.program.send_signal(signal.SIGKILL)
        sender.join()
        site.program.wait()
        self.whole()

    def test_while_it_saves(self):
        for i in range(MOMENTS):
            site = self.serve().enter()
            site.analyse(EXPORT)
            self.strike(site, 0.15 * i / MOMENTS, "/compte-rendu", {})
        site = self.serve().enter()
        site.analyse(EXPORT)
        self.assertEqual(site.save().status, 303)
        self.assertIn("<dd>60</dd>", site.get("/").text)

    def test_while_it_makes_labels(self):
        site = self.serve().enter()
        site.analyse(EXPORT)
        self.assertEqual(site.save().status, 303)
        self.stop(site)
        self.run_program("validate", "--all", status=0)
        documents = self.folder / "data/passation/documents" / UAI
        for i in range(MOMENTS):
            site = self.serve().enter()
            self.strike(site, 0.6 * i / MOMENTS, "/etiquettes", LABELS)
            for name in os.listdir(documents) if documents.exists() else []:
                if name.endswith(".zip"):
                    self.assertIsNone(zipfile.ZipFile(documents / name).testzip())
        site = self.serve().enter()
        answer = site.post("/etiquettes", site.form("/etiquettes") | LABELS)
        self.assertEqual((answer.status, answer.headers["location"]), (303, "/documents"), answer.text)
        self.stop(site)
        self.run_program("doctor", "--uai", UAI, status=0)
        self.assertTrue([name for name in os.listdir(documents) if name.endswith(".zip")])
        self.assertFalse([name for name in os.listdir(documents) if name.startswith(".")])


if __name__ == "__main__":
    unittest.main()
