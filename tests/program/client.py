"""A client of the interface: who is signed in, the CSRF token, versions and idempotency keys."""

import http.client
import json
import time
import urllib.parse
import uuid

API = "/api/v1"
SECONDS_MAX = 60
IDLE_SECONDS_MAX = 30  # The server lets a connection go that is idle for 60.


class Problem(Exception):
    """An answer that is not 2xx, with its problem document."""

    def __init__(self, request, status, document):
        super().__init__(f"{request}: {status} {json.dumps(document, ensure_ascii=False)}")
        self.status = status
        self.document = document
        self.code = document.get("code")
        self.field = document.get("field")
        self.detail = document.get("detail")


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def type(self):
        return self.headers.get("content-type", "")

    def json(self):
        return json.loads(self.body)


class Client:
    """One connection. Not for use by two threads at once."""

    def __init__(self, address, language="zh", of="127.0.0.1"):
        """`of` is the address of one's own, which the program counts by."""
        self.address = address
        self.of = of
        self.headers = {"Accept-Language": language}
        self.connection = None
        self.used_at = 0
        self.me = None

    def sign_in(self, login, password):
        answer = self.raw("POST", f"{API}/session", {"login": login, "password": password})
        self.me = self._document(answer, f"POST {API}/session")
        cookie = answer.headers["set-cookie"].split(";")[0]
        self.headers |= {"Cookie": cookie, "X-CSRF-Token": self.me["csrf"]}
        return self

    def use_token(self, token):
        self.headers["Authorization"] = f"Bearer {token}"
        return self

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def raw(self, method, target, body=None, headers=None):
        """Sends `body` as it is when it is bytes, as JSON otherwise. Gives whatever comes."""
        sent = dict(self.headers)
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
            sent["Content-Type"] = "application/json"
        sent |= headers or {}
        try:
            return self._exchange(method, target, body, sent)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            if method != "GET":  # Whether it was carried out, only the caller can find out.
                self.close()
                raise
            self.close()
            return self._exchange(method, target, body, sent)

    def _exchange(self, method, target, body, headers):
        if time.monotonic() - self.used_at > IDLE_SECONDS_MAX:
            self.close()
        self.used_at = time.monotonic()
        if not self.connection:
            self.connection = http.client.HTTPConnection(
                *self.address, timeout=SECONDS_MAX, source_address=(self.of, 0))
        try:
            self.connection.request(method, target, body, headers)
            response = self.connection.getresponse()
            content = response.read()
        except OSError:
            self.close()
            raise
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, headers, content)

    @staticmethod
    def _document(answer, request):
        document = json.loads(answer.body) if answer.body else {}
        if not 200 <= answer.status < 300:
            raise Problem(request, answer.status, document)
        return document

    def get(self, path, **query):
        asked = urllib.parse.urlencode({k: v for k, v in query.items() if v is not None}, doseq=True)
        target = f"{API}{path}" + (f"?{asked}" if asked else "")
        return self._document(self.raw("GET", target), f"GET {target}")

    def post(self, path, body, version=None, key=None):
        headers = {"Idempotency-Key": key or str(uuid.uuid4())}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        answer = self.raw("POST", f"{API}{path}", body, headers)
        return self._document(answer, f"POST {path} {json.dumps(body, ensure_ascii=False)[:300]}")

    def listen(self):
        """The stream of changes, from now on, as it comes: on a connection of its own."""
        connection = http.client.HTTPConnection(*self.address, timeout=SECONDS_MAX)
        connection.request("GET", f"{API}/changes", headers=self.headers)
        answer = connection.getresponse()
        assert answer.readline().startswith(b": hello")
        return (json.loads(line[len(b"data: "):]) for line in answer if line.startswith(b"data: "))

    def upload(self, name, content, piece=64 * 1024):
        """Uploads a file in pieces and gives its id."""
        begun = self.post("/uploads", {"name": name, "size": len(content)})
        target = f"{API}/uploads/{begun['upload']}"
        state = begun
        for offset in range(0, len(content), piece):
            answer = self.raw("PATCH", target, content[offset:offset + piece],
                              {"Upload-Offset": str(offset),
                               "Content-Type": "application/octet-stream"})
            state = self._document(answer, f"PATCH {target}")
        return state["file"]


class Case:
    """A suggestion as its readers know it: an id, and the version that a reader saw last.

    Everybody counts only the events that he may see, so a version is good for its reader alone.
    """

    def __init__(self, case, version, reader):
        self.id = case
        self.version = version
        self.reader = reader

    @classmethod
    def open(cls, client, congress, content, **rest):
        opened = client.post("/cases", {"congress": congress, "content": content, **rest})
        return cls(opened["id"], opened["version"], client)

    def do(self, client, command, **fields):
        """Gives a command on the version last seen; raises Problem when it is refused."""
        if self.reader is not client:
            self.look(client)
        answer = client.post(f"/cases/{self.id}/{command.replace('_', '-')}", fields, self.version)
        self.version = answer["version"]
        return self.version

    def look(self, client):
        """As `page`, for somebody who perhaps may not see the case."""
        try:
            self.page(client)
        except Problem as problem:
            if problem.status != 404:
                raise

    def page(self, client):
        page = client.get(f"/cases/{self.id}")
        self.version, self.reader = page["version"], client
        return page

    def history(self, client):
        return client.get(f"/cases/{self.id}/history")["rows"]

    def why(self, client, duty):
        return client.get(f"/cases/{self.id}/duties/{urllib.parse.quote(duty, safe='')}")
