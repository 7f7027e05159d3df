#!/usr/bin/env python3
"""Uploads and workbooks that are not what they say: refused, and nothing of them stays."""

import io
import sqlite3
import unittest
import zipfile

from client import API
from refusals import Refusals
from world import CONGRESS


class BadFile(Refusals):
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
                               ("表.xlsx", zip_bomb()), ("../../etc/passwd", b"MZ" + b"\0" * 100)]:
            with self.subTest(name=name, size=len(content_)):
                roads = self.people["roads"]
                begun = roads.raw("POST", f"{API}/uploads", {"name": name, "size": len(content_)})
                if begun.status >= 400:
                    self.assert_problem(begun, {422}, name)
                    continue
                answer = roads.raw("PATCH", f"{API}/uploads/{begun.json()['upload']}", content_, {
                    "Upload-Offset": "0", "Content-Type": "application/octet-stream"})
                self.assert_problem(answer, {413, 415, 422}, name)

    def test_what_a_browser_is_given_to_show(self):
        """Pictures and PDF alone, by their content: no page and no drawing with scripts."""
        roads = self.people["roads"]
        page = "<!doctype html><script>alert(1)</script>".encode()
        drawing = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
        png = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
        for name, content_, shown in [("图.png", png, "image/png"), ("图.html", png, "image/png"),
                                      ("表.pdf", b"%PDF-1.7\n", "application/pdf"),
                                      ("页.html", page, ""), ("页.png", page + b" ", ""),
                                      ("图.svg", drawing, ""), ("图.pdf", drawing + b" ", ""),
                                      ("表.csv", "甲,乙\n".encode(), "")]:
            file = roads.upload(name, content_)
            with self.subTest(name=name, shown=shown):
                saved = roads.raw("GET", f"{API}/files/{file}")
                self.assert_saved(saved)
                self.assertEqual("DENY", saved.headers["x-frame-options"])
                answer = roads.raw("GET", f"{API}/files/{file}/shown")
                self.assertEqual(content_, answer.body)
                self.assertEqual("nosniff", answer.headers["x-content-type-options"])
                if shown:
                    self.assertEqual(shown, answer.type)
                    self.assertIn("inline;", answer.headers["content-disposition"])
                    self.assertIn("default-src 'none'", answer.headers["content-security-policy"])
                else:
                    self.assert_saved(answer)
                    self.assertEqual("text/plain", answer.type.split(";")[0])
                self.assert_problem(self.deputy.raw("GET", f"{API}/files/{file}/shown"), {404},
                                    "what hangs nowhere is shown to nobody else")

    def assert_saved(self, answer):
        self.assertEqual(200, answer.status)
        self.assertTrue(answer.headers["content-disposition"].startswith("attachment;"))

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


    def test_lists_that_are_broken(self):
        """Whatever the kind: a refusal that says why, and nothing half done."""
        before = self.stored()
        for name, content, says in broken_lists():
            path = self.world.data.parent / name
            path.write_bytes(content)
            for kind in KINDS:
                with self.subTest(file=name, kind=kind):
                    said = self.world.run("import", kind, str(path), "--congress", CONGRESS, "--as",
                                          "desk", "--apply", may_fail=True)
                    self.assertRegex(said, says)
                    self.assertEqual(before, self.stored())

    def stored(self):
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            return [database.execute(f"SELECT count(*) FROM {table}").fetchone()
                    for table in ("event", "competence", "catalogue_change", "case_row")]


KINDS = ["offices", "people", "deputies", "suggestions", "past", "catalogues"]


def broken_lists():
    """What offices send: its name, its bytes, and what is to be read about it."""
    plain = "编号,名称,单位,事项,标题,姓名,代表证号,代表团\n1,甲,乙,丙,丁,戊,己,庚\n"
    yield "gb18030.csv", plain.encode("gb18030"), "UTF-8"
    yield "utf16.csv", plain.encode("utf-16"), "UTF-8"
    yield "utf16be.csv", plain.encode("utf-16-be"), "UTF-8"
    yield "full.csv", ("编号,名称\n" + "1,甲\n" * 1_048_576).encode(), "200000|200,000"
    yield "full.xlsx", workbook(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
        "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 1_048_577)) +
        "</sheetData></worksheet>"), "."
    yield "bomb.xlsx", zip_bomb(), "."
    yield "formula.xlsx", formula_workbook(), "A2"
    yield "cut.xlsx", formula_workbook()[:300], "."
    yield "old.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "."
    yield "quote.csv", (plain + '2,"甲\n').encode(), "B3"
    yield "wide.csv", (plain + "1,2,3,4,5,6,7,8,9\n").encode(), "I3"


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
