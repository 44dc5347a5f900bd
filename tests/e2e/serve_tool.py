"""`passation serve` over a socket: the program, started and read, and a browser of a few lines."""

import os
import re
import select
import signal
import socket
import ssl
import subprocess
import time
from urllib.parse import urlencode

from tool import DATE, HANGS, PROGRAM, Case

BOUNDARY = "limite-du-formulaire"


class Answer:
    def __init__(self, received):
        head, _, self.body = received.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1]) if received else None  # None: the connection was closed
        self.headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


def multipart(fields, files):
    """Fields as a browser sends them, with files as (name, bytes)."""
    parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
             for name, value in fields.items()]
    for name, content in files:
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="fichiers"; filename="{name}"\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


class Site:
    """A running page, and a session in it."""

    def __init__(self, case, *options, env=None):
        self.environment = env or case.environment(XDG_RUNTIME_DIR=str(case.folder / "run"))
        os.makedirs(case.folder / "run", mode=0o700, exist_ok=True)
        self.program = subprocess.Popen(
            [PROGRAM, "serve", "--no-browser", "--date", DATE, *options], cwd=case.folder, env=self.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        case.addCleanup(self.end)
        self.host, self.ticket = self.read_entry()
        self.port = int(self.host.rpartition(":")[2])
        self.origin = "http://" + self.host
        self.cookie = None

    def read_entry(self):
        """What stands on the terminal: the address and the code."""
        text = ""
        while not (found := re.search(r"http://(\S+)\s.*: (\w+)\n", text)):
            if not select.select([self.program.stdout], [], [], HANGS)[0] or not (piece := os.read(self.program.stdout.fileno(), 4096)):
                raise AssertionError(f"the page does not start: {text}{self.program.stderr.read()}")
            text += piece.decode()
        return found.group(1), found.group(2)

    def end(self):
        """Its exit status, after SIGTERM."""
        if self.program.poll() is None:
            self.program.terminate()
        try:
            return self.program.wait(HANGS)
        finally:
            self.program.stdout.close()
            self.program.stderr.close()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def head(self, method, path, **changed):
        """Of a request as a browser sends it; `changed` headers, None for one that is missing."""
        headers = {"Host": self.host, "Cookie": self.cookie, "Connection": "close"}
        if method == "POST":
            headers |= {"Origin": self.origin, "Sec-Fetch-Site": "same-origin",
                        "Content-Type": "application/x-www-form-urlencoded"}
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        lines = [f"{name}: {value}" for name, value in headers.items() if value is not None]
        return "\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""]).encode()

    def send(self, request):
        """These bytes, and all that is answered until the connection is closed."""
        with self.connect() as connection:
            return received(connection, request)

    def get(self, path, **changed):
        return self.send(self.head("GET", path, **changed))

    def post(self, path, fields, files=None, **changed):
        body = urlencode(fields).encode() if files is None else multipart(fields, files)
        kind = {} if files is None else {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        return self.send(self.head("POST", path, **({"Content-Length": len(body)} | kind | changed)) + body)

    def enter(self):
        answer = self.post("/entrer", {"billet": self.ticket})
        self.cookie = answer.headers["set-cookie"].split(";")[0]
        return self

    def form(self, path, page=None):
        """Token and revision of a form, on the page of its own or another one."""
        text = self.get(page or path).text
        form = text[text.index(f'action="{path}"'):]
        return {name: re.search(rf'name="{name}" value(?:="(.*?)")?>', form).group(1) or "" for name in ("jeton", "revision")}

    def analyse(self, *files):
        return self.post("/importer", self.form("/importer"), list(files))

    def save(self):
        return self.post("/compte-rendu", self.form("/compte-rendu"))

    def memory(self, what="VmRSS"):
        """In MB. VmHWM: at most, since the start."""
        with open(f"/proc/{self.program.pid}/status") as status:
            return int(re.search(rf"{what}:\s+(\d+)", status.read()).group(1)) / 1024


def received(connection, request=b""):
    out = b""
    try:
        connection.sendall(request)
        while piece := connection.recv(65536):
            out += piece
    except (ConnectionError, ssl.SSLError):
        pass  # refused while it was sent; what was answered before counts
    return Answer(out)


PASSWORD = "grive merle pie"
NAME = "passation.exemple.fr"


class Server(Site):
    """The page of a server, over TLS, and what one user has of it. `users`: names with their schools."""

    def __init__(self, case, users, *options, address="127.0.0.1"):
        self.environment = case.environment()
        self.address, self.source, self.cookie = address, None, None
        self.files = make_certificate(case.folder)
        for name, schools in users.items():
            add_user(case, name, schools)
        self.port = free_port(address)
        self.host = f"{NAME}:{self.port}"
        self.origin = "https://" + self.host
        self.program = subprocess.Popen(
            [PROGRAM, *server_options(case.folder, address), "--port", str(self.port), "--date", DATE, *options],
            cwd=case.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        case.addCleanup(self.end)
        self.said = self.program.stdout.readline()
        if self.origin not in self.said:
            raise AssertionError(f"the page does not start: {self.said}{self.program.stderr.read()}")

    def another(self):
        """Another browser, without a session."""
        site = object.__new__(Server)
        site.__dict__ = self.__dict__ | {"cookie": None}
        return site

    def connect_plainly(self):
        source = (self.source, 0) if self.source else None
        return socket.create_connection((self.address, self.port), timeout=60, source_address=source)

    def connect(self, version=None):
        """@param version the only one that is spoken"""
        context = ssl.create_default_context(cafile=self.files[0])
        if version:
            context.set_ciphers("DEFAULT:@SECLEVEL=0")  # else OpenSSL itself speaks no old one
            context.minimum_version = context.maximum_version = version
        return context.wrap_socket(self.connect_plainly(), server_hostname=NAME)

    def log_in(self, name, password=PASSWORD, **changed):
        """The answer; the session goes on where that lets in."""
        answer = self.post("/connexion", {"identifiant": name, "mot-de-passe": password}, **changed)
        if "set-cookie" in answer.headers:
            self.cookie = answer.headers["set-cookie"].split(";")[0]
        return answer


def make_certificate(folder):
    """Certificate and private key, made for the test."""
    files = folder / "certificat.pem", folder / "cle.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}", "-out", files[0],
                    "-keyout", files[1]], check=True, capture_output=True)
    os.chmod(files[1], 0o600)
    return files


def server_options(folder, address="127.0.0.1"):
    return ["serve", "--listen", address, "--certificate", str(folder / "certificat.pem"), "--private-key",
            str(folder / "cle.pem"), "--host", NAME, "--users", str(folder / "utilisateurs")]


def add_user(case, name, schools, password=PASSWORD):
    schools = [option for uai in schools for option in ("--school", uai)]
    command = [PROGRAM, "user", "add", name, "--users", case.folder / "utilisateurs", *schools, "--password-file", "-"]
    return subprocess.run(command, input=password + "\n", text=True, capture_output=True, check=True,
                          env=case.environment(), timeout=HANGS)


def free_port(address):
    with socket.create_server((address, 0)) as listener:
        return listener.getsockname()[1]


class PageCase(Case):
    def serve(self, *options, **more):
        return Site(self, *options, **more)

    def serve_users(self, users, *options, **more):
        return Server(self, users, *options, **more)

    def stop(self, site):
        self.assertEqual(site.end(), 0)


def soon(condition, seconds=HANGS):
    """Waits until it holds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("it has not come about")
        time.sleep(0.02)
