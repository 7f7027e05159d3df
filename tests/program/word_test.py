#!/usr/bin/env python3
"""A Word document becomes the parts of a suggestion: who may, what comes where, what is refused."""

import io
import unittest
import zipfile
from xml.sax.saxutils import escape

from client import API, Case
from world import CONGRESS, World, content, deputy_login

DOCX = {"Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
WRITTEN = ["关于扩宽礼睦路的建议", "领衔代表：张三", "案由：路窄。", "二、原因分析", "只有两车道。",
           "三、建议", "1.扩宽路面。", "年内开工。", "2.增设路灯。"]


def document(paragraphs, inside=""):
    body = "".join(f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", '<w:document xmlns:w="w" xmlns:a="a"><w:body>'
                                              f"{body}{inside}</w:body></w:document>")
    return out.getvalue()


class Word(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", "roads", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.deputy = cls.world.client(deputy_login(1))

    def sent(self, bytes_, client=None):
        return (client or self.deputy).raw("POST", f"{API}/word-imports", bytes_, DOCX)

    def test_what_is_written_comes_to_its_part_and_nothing_is_lost(self):
        taken = self.sent(document(WRITTEN)).json()
        places = {}
        for piece in taken["pieces"]:
            places.setdefault(piece["place"], []).append(piece["text"])
        self.assertEqual({
            "title": ["关于扩宽礼睦路的建议"], "cause": ["路窄。"], "analysis": ["只有两车道。"],
            "demand": ["扩宽路面。", "增设路灯。"], "demand_goes_on": ["年内开工。"],
            "left_out": ["领衔代表：张三", "案由：", "原因分析", "建议"]}, places)
        self.assertEqual("".join(WRITTEN),
                         "".join(piece["mark"] + piece["text"] for piece in taken["pieces"]))
        self.assertEqual([], taken["notes"])

    def test_the_parts_make_a_draft_that_can_be_submitted(self):
        taken = self.sent(document(WRITTEN)).json()["pieces"]
        words = lambda place: [piece["text"] for piece in taken if piece["place"] == place]
        case = Case.open(self.deputy, CONGRESS, content(
            words("title")[0], words("demand"), cause=words("cause")[0]))
        case.do(self.deputy, "submit")

    def test_what_was_not_taken_in_is_said(self):
        picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
        taken = self.sent(document(["路窄，请扩宽。"], picture)).json()
        self.assertEqual(["cause"], [piece["place"] for piece in taken["pieces"]])
        self.assertEqual(2, len(taken["notes"]), taken["notes"])
        self.assertIn("1 张图片", taken["notes"][1])

    def test_the_office_may_and_a_unit_may_not(self):
        self.assertEqual(200, self.sent(document(WRITTEN), self.world.client("desk")).status)
        self.assertEqual(403, self.sent(document(WRITTEN), self.world.client("roads")).status)
        self.assertEqual(401, self.sent(document(WRITTEN), self.world.connected()).status)

    def test_other_files_are_refused_with_what_to_do(self):
        for bytes_, says in [(b"%PDF-1.7", "PDF"), (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "docx"),
                             (b"", "docx"), (document(WRITTEN)[:200], "docx"),
                             (document([]), "没有文字"),
                             (document(["x" * 5_000_000]), "过大"),
                             (document(["路窄。"] * 501), "最多 500 段")]:
            with self.subTest(says=says, size=len(bytes_)):
                answer = self.sent(bytes_)
                self.assertEqual(422, answer.status, answer.body[:300])
                self.assertIn(says, answer.json()["detail"])
        self.assertEqual(413, self.sent(b"PK" + bytes(20_000_001)).status)


if __name__ == "__main__":
    unittest.main()
