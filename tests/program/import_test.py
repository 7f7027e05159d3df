#!/usr/bin/env python3
"""Lists are imported from the terminal: dry run first, then for real, then again without effect."""

import io
import re
import sqlite3
import time
import unittest
import zipfile

from client import Client
from program import Failed, Program

CONGRESS = "440704"
PASSWORD = "correct horse 回音"

OFFICES = """单位名称,编号,类别,简称
江海区教育局,edu,承办单位,教育局、区教育局
江海区交通运输局,traffic,,交通局
江海区人民政府办公室,gov,政府办,政府办
"""
PEOPLE = """姓名,手机,单位,职责
陈经办01,13800000001,江海区教育局,承办人
陈经办01,13800000001,江海区教育局,单位负责人
林经办02,,江海区交通运输局,承办人
"""
DEPUTIES = """代表证号,姓名,代表团,团长
001,张代表01,礼乐代表团,是
002,李代表02,礼乐代表团,
003,王代表03,外海代表团,是
"""
SUGGESTIONS = [
    ["江海区代表建议目录"],
    ["编号", "题目", "领衔代表", "联名代表", "事由", "建议", "主办单位"],
    ["1", "关于修缮礼乐路的建议", "张代表01", "李代表02、王代表03", "路面破损。",
     "一、重铺路面；\n二、疏通水沟。", "江海区交通运输局"],
    ["2", "关于增加学位的建议", "003", "", "学位不足。", "新建小学一所。", "教育局"],
]


def workbook(rows, formula=None):
    """An XLSX file of these rows, the first one merged over all columns."""
    def cell(place, text):
        if place == formula:
            return f'<c r="{place}"><f>1+1</f><v>2</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'

    lines = "".join(
        f'<row r="{number}">' + "".join(
            cell(f"{'ABCDEFG'[column]}{number}", text) for column, text in enumerate(row) if text)
        + "</row>" for number, row in enumerate(rows, 1))
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = '<Relationships><Relationship Id="r1" Type="{}/{}" Target="{}"/></Relationships>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")  # by this an upload is known
        archive.writestr("_rels/.rels", relation.format(kinds, "officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", f'<workbook {names} xmlns:r="{kinds}"><sheets>'
                         '<sheet name="目录" sheetId="1" r:id="r1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels",
                         relation.format(kinds, "worksheet", "worksheets/sheet1.xml"))
        archive.writestr("xl/worksheets/sheet1.xml",
                         f"<worksheet {names}><sheetData>{lines}</sheetData>"
                         '<mergeCells><mergeCell ref="A1:G1"/></mergeCells></worksheet>')
    return file.getvalue()


class ImportTest(unittest.TestCase):
    def setUp(self):
        self.program = Program()
        self.addCleanup(self.program.__exit__)
        self.program.run("init", "--congress", CONGRESS, "--title", "江海区人民代表大会", "--level",
                         "county", "--login", "desk", typed=f"{PASSWORD}\n{PASSWORD}\n")

    def events(self):
        with sqlite3.connect(f"file:{self.program.database}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*), count(DISTINCT stream) FROM event").fetchone()

    def test_a_running_server_notices_what_was_imported_beside_it(self):
        self.program.serve()
        client = Client(self.program.server.address).use_token(self.program.token("desk"))
        self.import_("offices", self.file("offices.csv", OFFICES), "--apply")
        until, titles = time.monotonic() + 30, set()
        while "江海区教育局" not in titles and time.monotonic() < until:
            titles = {row["title"] for row in client.get("/offices", congress=CONGRESS)["rows"]}
        client.close()
        self.assertIn("江海区教育局", titles)

    def file(self, name, content):
        path = self.program.data.parent / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def import_(self, kind, file, *more, **how):
        return self.program.run("import", kind, file, "--congress", CONGRESS, "--as", "desk", *more,
                                **how)

    def actions(self, report):
        return re.findall(r"^row \d+\t(\w+)", report, re.MULTILINE)

    def import_all_three_ways(self, kind, file, expected, *more):
        before = self.events()
        self.assertEqual(self.actions(self.import_(kind, file, *more)), expected)
        self.assertEqual(self.events(), before, "a dry run stores nothing")
        self.assertEqual(self.actions(self.import_(kind, file, "--apply", *more)), expected)
        after = self.events()
        self.assertGreater(after, before)
        again = self.actions(self.import_(kind, file, "--apply", *more))
        self.assertEqual(again, ["same"] * len(expected))
        self.assertEqual(self.events(), after, "a second import changes nothing")

    def directory(self):
        offices = self.file("offices.csv", OFFICES)
        self.import_all_three_ways("offices", offices, ["create"] * 3)
        self.import_all_three_ways("people", self.file("people.csv", PEOPLE),
                                   ["create", "change", "create"])
        self.import_all_three_ways("deputies", self.file("deputies.csv", DEPUTIES), ["create"] * 3)
        return offices

    def test_a_congress_is_filled_from_lists(self):
        offices = self.directory()
        _, streams = self.events()
        self.import_all_three_ways("suggestions", self.file("list.xlsx", workbook(SUGGESTIONS)),
                                   ["create", "create"], "--aliases", offices)
        self.assertEqual(self.events()[1], streams + 2)
        self.program.verify()

    def test_wrong_rows_are_refused_alone(self):
        self.directory()
        rows = SUGGESTIONS + [["3", "关于修桥的建议", "赵代表09", "", "桥危。", "修桥。", ""],
                              ["4", "关于种树的建议", "张代表01", "", "少荫。", "种树。", "区园林局"]]
        with self.assertRaises(Failed) as refused:
            self.import_("suggestions", self.file("list.xlsx", workbook(rows)), "--apply",
                         "--aliases", self.file("offices.csv", OFFICES))
        self.assertEqual(refused.exception.code, 3)
        self.assertEqual(self.actions(refused.exception.output),
                         ["create", "create", "refuse", "refuse"])

    def test_a_formula_is_named_and_nothing_is_stored(self):
        self.directory()
        before = self.events()
        said = self.import_("suggestions", self.file("list.xlsx", workbook(SUGGESTIONS, "A4")),
                            "--apply", may_fail=True)
        self.assertIn("A4", said)
        self.assertEqual(self.events(), before)

    def test_who_may_not_does_not(self):
        self.directory()
        self.program.add_user("clerk", self.person("林经办02"), PASSWORD)
        before = self.events()
        said = self.program.run("import", "offices", self.file("more.csv", "名称\n江海区水利局\n"),
                                "--congress", CONGRESS, "--as", "clerk", "--apply", may_fail=True)
        self.assertEqual(self.actions(said), ["refuse"])
        self.assertEqual(self.events(), before)

    def person(self, name):
        with sqlite3.connect(f"file:{self.program.database}?mode=ro", uri=True) as database:
            bodies = database.execute("SELECT body FROM event WHERE name = 'person_recorded'")
            return next(re.search(r'"id":"([^"]+)"', body)[1] for body, in bodies if name in body)


if __name__ == "__main__":
    unittest.main()
