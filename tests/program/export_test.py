#!/usr/bin/env python3
"""Whole lists as files hold what the list on screen holds, for whoever asks."""

import csv
import io
import unittest
import urllib.parse
import zipfile
import xml.etree.ElementTree as tree

from client import API, Case
from deadlines import today
from world import CONGRESS, World, content, deputy_login

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", "water", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.desk = cls.world.client("desk")
        cls.deputy = cls.world.client(deputy_login(1))
        for n in range(1, 8):
            case = Case.open(cls.deputy, CONGRESS, content(
                "=1+1 关于公式的建议" if n == 1 else f"第{n}件建议", confidential=n == 2))
            if n != 3:
                case.do(cls.deputy, "submit")

    def file(self, ending, client=None, language=None, **query):
        asked = urllib.parse.urlencode(query, doseq=True)
        answer = (client or self.desk).raw(
            "GET", f"{API}/cases.{ending}?{asked}",
            headers={"Accept-Language": language} if language else None)
        self.assertEqual(200, answer.status, answer.body[:300])
        self.assertIn(f"{today()}.{ending}",
                      urllib.parse.unquote(answer.headers["content-disposition"]))
        return answer.body

    def lines(self, client=None, **query):
        text = self.file("csv", client, **query).decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text)))

    def test_a_file_holds_the_rows_of_the_list_with_the_same_filter(self):
        for query in ({}, {"q": "建议"}, {"phase": "submitted"}, {"kind": "criticism"},
                      {"sort": "newest"}):
            with self.subTest(query=query):
                rows = self.desk.get("/cases", congress=CONGRESS, limit=200, **query)["rows"]
                note, headings, *found = self.lines(congress=CONGRESS, columns=["title", "phase"],
                                                    **query)
                self.assertEqual(["标题", "阶段"], headings)
                self.assertEqual([row["title"] for row in rows],
                                 [line[0].removeprefix("'") for line in found])
                self.assertIn(f"王desk于 {today()} 导出", note[0])
        self.assertIn("阶段：待审查", self.lines(phase="submitted", columns="title")[0][0])

    def test_a_workbook_holds_the_same_and_no_formula(self):
        book = zipfile.ZipFile(io.BytesIO(self.file("xlsx", columns=["title", "submitted"],
                                                    congress=CONGRESS)))
        sheet = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        self.assertIsNone(sheet.find(f".//{SHEET}f"), "no cell is a formula")
        titles = [text.text for text in sheet.iter(f"{SHEET}t")]
        self.assertIn("=1+1 关于公式的建议", titles)
        self.assertEqual(6 + 2, len(list(sheet.iter(f"{SHEET}row"))), "a note, headings and 6 cases")

    def test_text_like_a_formula_is_guarded_in_a_table(self):
        titles = [line[0] for line in self.lines(columns="title")]
        self.assertIn("'=1+1 关于公式的建议", titles)

    def test_everybody_gets_only_what_he_may_see(self):
        self.assertEqual(7 + 2, len(self.lines(self.deputy)))
        self.assertEqual(2, len(self.lines(self.world.client("water"))))
        answer = self.world.connected().raw("GET", f"{API}/cases.csv")
        self.assertEqual(401, answer.status)

    def test_headings_and_words_are_in_the_asked_language(self):
        note, headings, first, *_ = self.lines(language="en", columns=["title", "kind"])
        self.assertEqual(["Title", "Kind"], headings)
        self.assertEqual("Suggestion", first[1])
        self.assertIn("Exported by", note[0])

    def test_a_filter_or_column_that_is_not_there_is_refused(self):
        for query in ("columns=secret", "phase=none", "nothing=1"):
            self.assertEqual(422, self.desk.raw("GET", f"{API}/cases.xlsx?{query}").status, query)

    def test_nothing_is_left_behind(self):
        self.file("xlsx")
        self.assertEqual([], list((self.world.data / "scratch").iterdir()))


if __name__ == "__main__":
    unittest.main()
