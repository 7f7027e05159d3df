#!/usr/bin/env python3
"""Drafts read before filing (预读): only the office that was asked reads the draft, as it stands; it
comments at its parts, the deputy sees to the comments, and takes the request back."""

import unittest

import deadlines
from client import Case, Problem
from witness import Witness
from world import CONGRESS, content, deputy, office, person

TITLE = "关于扩宽礼睦路的建议"
WORDS = "写明从哪一年开始拥堵。"
STATION = office("station")


class Readings(Witness):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        span = {"from": f"{deadlines.today().year}-01-01"}
        admin = cls.world.client("admin")
        cls.world.record(admin, "record_office", {"office": {
            "id": STATION, "title": "礼乐街道代表联络站", "kind": "station", "span": span,
            "succeeds": []}})
        cls.world.record(admin, "record_person",
                         {"person": {"id": person("keeper"), "title": "陈站长"}})
        cls.world.record(admin, "grant_role", {"grant": {
            "person": person("keeper"), "role": "station", "office": STATION, "span": span}})
        cls.world.add_user("keeper", person("keeper"), "correct horse 回音")
        cls.keeper = cls.world.client("keeper")

    def setUp(self):
        self.case = Case.open(self.deputy1, CONGRESS, content(TITLE))

    def ask(self, reader=STATION, by=None, **fields):
        client = by or self.deputy1
        self.case.page(client)
        self.case.do(client, "request_reading", reader=reader, **fields)

    def rows(self, client):
        """What the client reads of this suggestion."""
        found = client.get("/readings", congress=CONGRESS)["rows"]
        return [row for row in found if row["id"] == self.case.id]

    def row(self, client):
        found = self.rows(client)
        self.assertEqual(1, len(found), found)
        return found[0]

    def comment(self, client, row, **changes):
        """To the version that the office knows: it may not open the draft."""
        body = {"reading": row["reading"], "part": "cause", "words": WORDS} | changes
        return client.post(f"/cases/{self.case.id}/comment-draft", body, row["version"])

    def readings(self, client):
        return self.case.page(client)["state"]["readings"]

    def refused(self, status, asking, *arguments, **more):
        with self.assertRaises(Problem) as met:
            asking(*arguments, **more)
        self.assertEqual(status, met.exception.status, met.exception)
        return met.exception

    def test_only_the_office_that_was_asked_reads_the_draft_as_it_stands(self):
        self.assertEqual([], self.rows(self.keeper))
        self.ask(note="请看看事由写清楚没有。")
        row = self.row(self.keeper)
        written = content(TITLE)
        self.assertEqual((TITLE, "张代表01", "请看看事由写清楚没有。", True),
                         tuple(row[k] for k in ("title", "asked_by_name", "note", "may_comment")))
        self.assertEqual({k: written[k] for k in ("cause", "analysis", "demands")}, row["text"])
        self.case.do(self.deputy1, "save_draft", content=content("关于礼睦路全线的建议"))
        self.assertEqual("关于礼睦路全线的建议", self.row(self.keeper)["title"])
        for stranger in (self.desk, self.roads, self.deputy2):
            self.assertEqual([], self.rows(stranger))
        self.refused(404, self.keeper.get, f"/cases/{self.case.id}")
        self.refused(404, self.keeper.get, f"/cases/{self.case.id}/history")

    def test_a_station_or_deputies_office_is_asked_by_the_author_and_once_at_a_time(self):
        self.assertEqual("reader", self.refused(422, self.ask, reader=office("roads")).field)
        self.case.do(self.deputy1, "invite_co_proposers", deputies=[deputy(2)])
        self.refused(403, self.ask, by=self.deputy2)
        self.ask()
        again = self.refused(422, self.ask)
        self.assertEqual("reader", again.field)
        self.assertIn("礼乐街道代表联络站", again.detail)

    def test_comments_stand_at_parts_and_the_deputy_sees_to_them(self):
        self.ask()
        row = self.row(self.keeper)
        self.refused(404, self.comment, self.desk, row)
        self.refused(412, self.comment, self.keeper, row | {"version": row["version"] + 1})
        self.comment(self.keeper, row)
        self.comment(self.keeper, self.row(self.keeper), part="demands", words="分成两条。")
        comments = self.readings(self.deputy1)[0]["comments"]
        self.assertEqual([("cause", WORDS, False), ("demands", "分成两条。", False)],
                         [(one["part"], one["words"], one["done"]) for one in comments])
        self.case.do(self.deputy1, "settle_comment", reading=1, comment=1)
        self.assertEqual([True, False],
                         [one["done"] for one in self.row(self.keeper)["comments"]])
        self.assertIn("draft_commented", [one["happened"]["event"]
                                          for one in self.deputy1.get("/notices")["rows"]
                                          if one.get("id") == self.case.id and "happened" in one])

    def notices(self, client):
        return [one for one in client.get("/notices")["rows"] if one.get("id") == self.case.id]

    def test_the_reader_is_told_of_the_request_by_a_notice_and_nobody_else_is(self):
        self.ask(note="请看看事由写清楚没有。")
        told, = self.notices(self.keeper)
        self.assertEqual(("reading_requested", TITLE),
                         (told["happened"]["event"], told["case_title"]))
        self.assertEqual("请看看事由写清楚没有。", told["happened"]["data"]["note"])
        self.assertNotIn("phase", told)
        self.assertNotIn(content(TITLE)["cause"], str(told))
        for stranger in (self.desk, self.roads, self.deputy2):
            self.assertEqual([], self.notices(stranger))
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "withdraw_reading", reading=1)
        self.case.do(self.deputy1, "save_draft", content=content("关于礼睦路全线的建议"))
        told = self.notices(self.keeper)
        self.assertEqual(["reading_withdrawn", "reading_requested"],
                         [one["happened"]["event"] for one in told])
        self.assertEqual({TITLE}, {one["case_title"] for one in told})
        self.case.do(self.deputy1, "submit")
        self.assertEqual([], self.notices(self.keeper), "what is filed is not the station's to see")

    def test_what_is_taken_back_or_filed_is_read_no_more(self):
        self.ask()
        row = self.row(self.keeper)
        self.comment(self.keeper, row)
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "withdraw_reading", reading=1)
        self.assertEqual([], self.rows(self.keeper))
        self.refused(404, self.comment, self.keeper, row)
        self.assertEqual(WORDS, self.readings(self.deputy1)[0]["comments"][0]["words"])
        self.ask()
        self.assertEqual(2, self.row(self.keeper)["reading"])
        self.case.do(self.deputy1, "submit")
        self.assertEqual([], self.rows(self.keeper))
        self.assertEqual([], self.readings(self.desk), "the making of a draft is its authors'")
        events = [one["event"] for one in self.case.history(self.desk)]
        self.assertFalse({"reading_requested", "draft_commented"} & set(events))
        self.assertEqual(["withdrawn", "closed"],
                         [one["state"] for one in self.readings(self.deputy1)])


if __name__ == "__main__":
    unittest.main()
