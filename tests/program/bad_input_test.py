#!/usr/bin/env python3
"""Whatever is sent, in every field of every route: a problem document, nothing stored, no 500."""

import io
import json
import socket
import sqlite3
import unittest
import zipfile

import malformed
from client import API, Case, Client
from world import CONGRESS, World, content, deputy, deputy_login, office, person

BODY_IS_WRONG = {400, 413, 415, 422}
BYTES_TOO_MANY = 3 * 1024 * 1024


class BadInput(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", "roads", "roads-head", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.people = {login: cls.world.client(login) for login in cls.world.accounts}
        cls.people["admin"] = cls.world.client("admin")
        cls.desk, cls.deputy = cls.people["desk"], cls.people[deputy_login(1)]
        cls.case = cls.case_in_hand()
        cls.document = cls.desk.raw("GET", "/api/openapi.json").json()
        cls.schemas = malformed.Schemas(cls.document, {
            "case-id": cls.case.id, "deputy-id": deputy(1), "office-id": office("roads"),
            "person-id": person("roads"), "delegation-id": f"{CONGRESS}-d1", "file-id": "nofile",
            "congress-id": CONGRESS, "date": "2027-03-01", "date-time": "2027-03-01T00:00:00.000Z"})

    @classmethod
    def case_in_hand(cls):
        case = Case.open(cls.deputy, CONGRESS, content("关于礼睦路的建议"))
        case.do(cls.deputy, "submit")
        case.do(cls.desk, "docket")
        case.do(cls.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        case.do(cls.people["roads"], "sign_in", strand=1)
        return case

    # --- what is asked again and again -------------------------------------------------------

    def events(self):
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*), max(position) FROM event").fetchone()

    def operations(self, *methods):
        for path, operations in self.document["paths"].items():
            for method, operation in operations.items():
                if method in methods:
                    yield method.upper(), path, operation

    def target(self, path, **parts):
        known = {"congress": CONGRESS, "case": self.case.id, **parts}
        collection = path.split("/")[3] if path.count("/") > 2 else ""
        thing = {"congresses": CONGRESS, "cases": self.case.id}.get(collection, "no-such-id")
        while "{" in path:
            name = path[path.index("{") + 1:path.index("}")]
            path = path.replace("{" + name + "}", known.get(name, thing if name == "id" else "x"))
        return path

    def assert_problem(self, answer, statuses, what):
        said = f"{what}: {answer.status} {answer.body[:300]}"
        self.assertIn(answer.status, statuses, said)
        self.assertEqual("application/problem+json", answer.type.split(";")[0], said)
        problem = answer.json()
        self.assertEqual(answer.status, problem["status"], said)
        self.assertTrue(problem["code"] and problem["title"] and problem["detail"], said)

    def send(self, client, method, target, body, **headers):
        return client.raw(method, target, body, {"Content-Type": "application/json",
                                                 "If-Match": f'"{self.case.version}"', **headers})

    def client_for(self, operation):
        """Whoever might do it: what is refused for the person proves nothing of the body."""
        return self.people["admin" if "congresses" in operation else "desk"]

    # --- the tests ------------------------------------------------------------------------------

    def test_every_field_of_every_body(self):
        before, sent = self.events(), 0
        for method, path, operation in self.operations("post", "put", "patch", "delete"):
            if "requestBody" not in operation:
                continue
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            client = self.client_for(path)
            with self.subTest(path=path):
                for what, body in self.schemas.spoilt(schema):
                    answer = self.send(client, method, self.target(path), body)
                    self.assert_problem(answer, BODY_IS_WRONG, f"{path}: {what}")
                    sent += 1
        self.assertEqual(before, self.events(), "nothing is stored of what was refused")
        self.assertGreater(sent, 2_000, "the interface document names too little")
        print(f"{sent} spoilt bodies were refused", flush=True)

    def test_ids_of_nobody(self):
        """A well-formed id of something that is not there is refused, never a fault."""
        for method, path, operation in self.operations("post"):
            if "requestBody" not in operation:
                continue
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = self.schemas.sample(schema)
            for field in self.schemas.ids(schema):
                text = malformed.text_with(body, field, "01NOBODYHASTHISID")
                for client in self.people.values():
                    answer = self.send(client, method, self.target(path), text)
                    self.assertLess(answer.status, 500, f"{path} {field}: {answer.body[:300]}")
        self.case.page(self.desk)

    def test_well_formed_commands_at_the_wrong_time(self):
        """Whoever sends whichever command, well formed: an answer, never a fault."""
        for method, path, operation in self.operations("post"):
            if not path.startswith(f"{API}/cases/") or "requestBody" not in operation:
                continue
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = malformed.encoded(self.schemas.sample(schema))
            for client in (self.people["roads-head"], self.deputy):
                answer = self.send(client, method, self.target(path), body, **{"If-Match": '"1"'})
                self.assert_problem(answer, {403, 404, 409, 412, 422}, path)

    def test_every_question(self):
        before = self.events()
        for _, path, operation in self.operations("get"):
            for parameter in operation.get("parameters", []):
                if parameter["in"] != "query":
                    continue
                for what, value in query_spoilt(parameter["schema"]):
                    answer = self.desk.raw("GET", f"{self.target(path)}?{parameter['name']}={value}")
                    self.assert_problem(answer, {400, 404, 422},
                                        f"{path}?{parameter['name']}: {what}")
        self.assertEqual(before, self.events())

    def test_addresses(self):
        for target, statuses in [
                (f"{API}/cases/{self.case.id}/fly", {404}), (f"{API}/nowhere", {404}),
                (f"{API}/cases/01NOBODYHASTHISID", {404}), (f"{API}/cases/%00", {400, 404, 422}),
                (f"{API}/cases/..%2f..%2fetc%2fpasswd", {400, 404, 422}),
                (f"{API}/cases/%ff%fe", {400, 404, 422}), (f"{API}/cases/%zz", {400, 404, 422}),
                (f"{API}/cases/{'x' * 5000}", {400, 404, 414, 422, 431})]:
            for method in ("GET", "POST"):
                answer = self.send(self.desk, method, target, b"{}" if method == "POST" else None)
                self.assert_problem(answer, statuses | {405}, f"{method} {target[:80]}")
        answer = self.send(self.desk, "DELETE", f"{API}/cases", None)
        self.assert_problem(answer, {405}, "DELETE /cases")
        self.assertIn("POST", answer.headers["allow"])

    def test_who_asks(self):
        target = f"{API}/cases/{self.case.id}/docket"
        stranger = Client(self.world.server.address)
        self.assert_problem(self.send(stranger, "POST", target, b"{}"), {401}, "nobody")
        self.assert_problem(self.send(stranger, "POST", target, b"{}", Authorization="Bearer x"),
                            {401}, "a made-up token")
        self.assert_problem(self.send(stranger, "POST", target, b"{}", Cookie="huiyin_session=x"),
                            {401}, "a made-up session")
        self.assert_problem(self.send(self.desk, "POST", target, b"{}", **{"X-CSRF-Token": "x"}),
                            {403}, "a forged request")
        stranger.close()

    def test_versions(self):
        target = f"{API}/cases/{self.case.id}/docket"
        for seen in ("", "7", '"', '"x"', '"-1"', f'"{2**70}"', '"1", "2"', "W/\"1\""):
            answer = self.send(self.desk, "POST", target, b"{}", **{"If-Match": seen})
            self.assert_problem(answer, {400, 409, 412, 422, 428}, f"If-Match: {seen}")

    def test_a_body_that_is_too_large(self):
        before = self.events()
        target = f"{API}/cases/{self.case.id}/report-progress"
        body = malformed.encoded({"strand": 1, "progress": "长" * (BYTES_TOO_MANY // 3), "files": []})
        fresh = self.world.client("roads")
        self.assert_problem(self.announced(target, fresh, len(body)), {413}, "announced")
        self.assert_problem(self.announced(target, fresh, 10**13), {413}, "announced beyond measure")
        self.assertEqual(before, self.events())

    def announced(self, target, client, size):
        """The answer to a request that says how large it is and sends no body."""
        head = "".join(f"{name}: {value}\r\n" for name, value in client.headers.items())
        sent = (f"POST {target} HTTP/1.1\r\nHost: x\r\n{head}Content-Type: application/json\r\n"
                f"If-Match: \"{self.case.version}\"\r\nContent-Length: {size}\r\n\r\n")
        return raw_answer(self.world.server.address, sent.encode())

    def test_what_is_not_http(self):
        for what, sent in [("noise", bytes(range(256)) * 8), ("no such version", b"GET / HTTP/9\r\n\r\n"),
                           ("two lengths", b"POST / HTTP/1.1\r\nContent-Length: 1\r\n"
                                           b"Content-Length: 2\r\n\r\nxx"),
                           ("a length below zero", b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
                           ("a wrong chunk", b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\n"
                                             b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                           ("a long header", b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n")]:
            answer = raw_answer(self.world.server.address, sent)
            if answer:
                self.assertIn(answer.status, range(400, 500), what)
        self.assertEqual(200, self.desk.raw("GET", "/healthz").status)

    def test_a_request_cut_off(self):
        """What breaks off in the middle is not carried out."""
        before = self.events()
        roads = self.people["roads"]
        head = "".join(f"{name}: {value}\r\n" for name, value in roads.headers.items())
        body = malformed.encoded({"strand": 1, "progress": "已完成测量。", "files": []})
        with socket.create_connection(self.world.server.address) as connection:
            connection.sendall(
                f"POST {API}/cases/{self.case.id}/report-progress HTTP/1.1\r\nHost: x\r\n{head}"
                f"Content-Type: application/json\r\nIf-Match: \"{self.case.version}\"\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode() + body[:-5])
        self.assertEqual(200, self.desk.raw("GET", f"{API}/cases/{self.case.id}").status)
        self.assertEqual(before, self.events())

    def test_uploads(self):
        roads = self.people["roads"]
        begun = roads.post("/uploads", {"name": "图.pdf", "size": 1000})
        target = f"{API}/uploads/{begun['upload']}"

        def piece(offset, content_, client=roads):
            return client.raw("PATCH", target, content_, {
                "Upload-Offset": str(offset), "Content-Type": "application/octet-stream"})

        self.assert_problem(piece(5, b"x" * 10), {409, 412, 422}, "a gap")
        self.assert_problem(piece(0, b"x" * 1001), {413, 422, 409, 412}, "more than announced")
        self.assert_problem(piece("-1", b"x"), {400, 409, 412, 422}, "before the beginning")
        self.assert_problem(piece("x", b"x"), {400, 409, 412, 422}, "nowhere")
        self.assert_problem(piece(0, b"x" * 10, self.deputy), {403, 404}, "somebody else's")
        self.assertEqual(200, piece(0, b"%PDF-1.7" + b"x" * 492).status)
        self.assertEqual(500, roads.get(f"/uploads/{begun['upload']}")["offset"])
        for size in (-1, 0, 10**15):
            answer = roads.raw("POST", f"{API}/uploads", {"name": "图.pdf", "size": size})
            self.assert_problem(answer, {413, 422}, f"size {size}")

    def test_files_that_are_not_what_they_say(self):
        for name, content_ in [("表.pdf", b"\x7fELF" + b"\0" * 100), ("表.xlsx", b"PK\x03\x04" + b"\0" * 64),
                               ("表.xlsx", zip_bomb()), ("页.pdf", b"<html><script>1</script></html>"),
                               ("../../etc/passwd", b"MZ" + b"\0" * 100)]:
            with self.subTest(name=name, size=len(content_)):
                roads = self.people["roads"]
                begun = roads.raw("POST", f"{API}/uploads", {"name": name, "size": len(content_)})
                if begun.status >= 400:
                    self.assert_problem(begun, {422}, name)
                    continue
                answer = roads.raw("PATCH", f"{API}/uploads/{begun.json()['upload']}", content_, {
                    "Upload-Offset": "0", "Content-Type": "application/octet-stream"})
                self.assert_problem(answer, {413, 415, 422}, name)

    def test_imports(self):
        """A workbook that is a bomb or hides formulas is refused, and nothing is recorded."""
        before = self.events()
        folder = self.world.data.parent
        for name, workbook in [("bomb.xlsx", zip_bomb()), ("formula.xlsx", formula_workbook()),
                               ("cut.xlsx", formula_workbook()[:200]), ("noise.csv", bytes(range(256)))]:
            with self.subTest(name=name):
                path = folder / name
                path.write_bytes(workbook)
                said = self.world.run("import", "offices", str(path), "--congress", CONGRESS, "--as",
                                      "desk", "--apply", may_fail=True)
                self.assertTrue(said.strip(), "a refusal says why")
                self.assertEqual(before, self.events())


def query_spoilt(schema):
    if schema.get("type") == "array":
        schema = schema["items"]
    if "enum" in schema:
        yield "an unknown choice", "no_such_choice"
    elif schema["type"] == "integer":
        yield from [("text", "x"), ("a fraction", "1.5"), ("too large", 2**70)]
    elif schema["type"] == "boolean":
        yield "neither yes nor no", "perhaps"
    elif schema.get("maxLength", malformed.LENGTH_MAX) < 5_000:
        yield "too long", "x" * (schema["maxLength"] + 1)
    if schema["type"] == "string":
        yield from [("broken UTF-8", "%ff"), ("half a percent sign", "%")]
    if schema.get("format", "").endswith("-id"):
        yield "not an id", "%2e%2e%2f!"


def raw_answer(address, sent):
    """What comes back for bytes on a fresh connection, as an Answer; None if nothing does."""
    client = Client(address)
    with socket.create_connection(address, timeout=30) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            got = b"".join(iter(lambda: connection.recv(65536), b""))
        except OSError:
            return None
    client.close()
    return parsed(got) if got.startswith(b"HTTP/") else None


def parsed(got):
    from client import Answer
    head, _, body = got.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
    return Answer(int(lines[0].split()[1]), {k.lower(): v for k, v in headers.items()}, body)


def workbook(sheet):
    """The least that is an XLSX file, with one sheet."""
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/'
                         'package/2006/content-types"><Default Extension="xml" ContentType="application'
                         '/xml"/></Types>')
        archive.writestr("xl/workbook.xml", f'<workbook {names} xmlns:r="{relations}"><sheets>'
                         '<sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels",
                         '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                         f'relationships"><Relationship Id="rId1" Type="{relations}/worksheet" '
                         'Target="worksheets/sheet1.xml"/></Relationships>')
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return file.getvalue()


def zip_bomb():
    return workbook("<worksheet>" + " " * 300_000_000 + "</worksheet>")


def formula_workbook():
    row = "".join(f'<c r="{column}1" t="inlineStr"><is><t>{title}</t></is></c>'
                  for column, title in zip("AB", ("编号", "名称")))
    return workbook('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                    f'<sheetData><row r="1">{row}</row><row r="2"><c r="A2"><f>HYPERLINK("http://x")'
                    '</f><v>0</v></c></row></sheetData></worksheet>')


if __name__ == "__main__":
    unittest.main()
