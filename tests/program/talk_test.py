#!/usr/bin/env python3
"""Talks before filing (提办对接): a unit is asked while the suggestion is a draft, reads no more of it
than it was shown, says what came of it; the deputy confirms or corrects, and the reviewer reads it."""

import unittest

import deadlines
from client import Case, Problem
from witness import Witness
from world import CONGRESS, content, deputy, office

TITLE = "关于扩宽礼睦路的建议"
QUESTION = "该路段近期有没有改造计划？"
WORDS = "已列入明年计划，先修北段。"


class Talks(Witness):
    def setUp(self):
        self.today = deadlines.today()
        self.case = Case.open(self.deputy1, CONGRESS, content(TITLE))

    def ask(self, unit="roads", shows="title_only", by=None):
        client = by or self.deputy1
        self.case.page(client)
        self.case.do(client, "request_talk", unit=office(unit), question=QUESTION, shows=shows)

    def rows(self, client, **query):
        """The client's talks about this suggestion."""
        found = client.get("/talks", congress=CONGRESS, **query)["rows"]
        return [row for row in found if row["id"] == self.case.id]

    def row(self, client):
        found = self.rows(client)
        self.assertEqual(1, len(found), found)
        return found[0]

    def answer(self, client, row, **changes):
        """To the version that the unit knows: it may not open the draft."""
        body = {"talk": row["talk"], "held_on": self.today.isoformat(), "way": "face_to_face",
                "finding": "in_plan", "words": WORDS} | changes
        return client.post(f"/cases/{self.case.id}/answer-talk", body, row["version"])

    def talks(self, client):
        return self.case.page(client)["state"]["talks"]

    def refused(self, status, asking, *arguments, **more):
        with self.assertRaises(Problem) as met:
            asking(*arguments, **more)
        self.assertEqual(status, met.exception.status, met.exception)
        return met.exception

    def test_the_unit_reads_title_and_question_and_finds_no_other_trace_of_the_draft(self):
        self.ask()
        row = self.row(self.roads)
        self.assertEqual((TITLE, QUESTION, "asked", "张代表01", self.today.isoformat()),
                         tuple(row[k] for k in ("title", "question", "state", "asked_by_name",
                                                "asked_on")))
        self.assertNotIn("shown", row)
        self.assertTrue(row["may_answer"])
        self.refused(404, self.roads.get, f"/cases/{self.case.id}")
        self.refused(404, self.roads.get, f"/cases/{self.case.id}/history")
        listed = self.roads.get("/cases", congress=CONGRESS)["rows"]
        found = self.roads.get("/cases", congress=CONGRESS, q="礼睦路")["rows"]
        self.assertNotIn(self.case.id, [one["id"] for one in listed + found])
        for stranger in (self.water, self.desk, self.deputy2):
            self.assertEqual([], self.rows(stranger))

    def test_the_unit_is_told_of_the_request_by_a_notice_that_shows_no_text(self):
        self.ask(shows="whole_text")
        told, = [one for one in self.roads.get("/notices")["rows"] if one["id"] == self.case.id]
        self.assertEqual(("talk_requested", TITLE), (told["happened"]["event"], told["case_title"]))
        self.assertEqual(QUESTION, told["happened"]["data"]["question"])
        self.assertNotIn("shown", told["happened"]["data"])
        self.assertNotIn("phase", told)
        self.assertNotIn(content(TITLE)["cause"], str(told))
        for stranger in (self.water, self.desk):
            self.assertNotIn(self.case.id, [one.get("id")
                                            for one in stranger.get("/notices")["rows"]])

    def test_the_text_is_shown_as_it_stood_when_it_was_released(self):
        self.ask(shows="whole_text")
        shown = self.row(self.roads)["shown"]
        written = content(TITLE)
        self.assertEqual({k: written[k] for k in ("cause", "analysis", "demands")}, shown)
        self.case.do(self.deputy1, "save_draft", content=content("关于礼睦路全线的建议", cause="另有内情。"))
        row = self.row(self.roads)
        self.assertEqual((TITLE, shown), (row["title"], row["shown"]))

    def test_a_request_is_the_authors_to_make_and_waits_only_once_for_each_unit(self):
        self.case.do(self.deputy1, "invite_co_proposers", deputies=[deputy(2)])
        self.refused(403, self.ask, by=self.deputy2)
        self.ask()
        again = self.refused(422, self.ask)
        self.assertEqual("unit", again.field)
        self.assertIn("江海区交通运输局", again.detail)
        self.ask(unit="water")
        self.case.do(self.deputy1, "withdraw_talk", talk=1)
        self.assertEqual([], self.rows(self.roads, open="true"))
        self.assertEqual("withdrawn", self.row(self.roads)["state"])
        self.ask()
        self.assertEqual([(1, "withdrawn"), (2, "asked"), (3, "asked")],
                         [(one["talk"], one["state"]) for one in self.talks(self.deputy1)])

    def test_only_the_unit_that_was_asked_answers_of_a_day_that_has_come(self):
        self.ask()
        row = self.row(self.roads)
        self.refused(404, self.answer, self.water, row)
        tomorrow = (self.today + deadlines.DAY).isoformat()
        self.assertEqual("held_on", self.refused(422, self.answer, self.roads, row,
                                                 held_on=tomorrow).field)
        self.refused(412, self.answer, self.roads, row | {"version": row["version"] + 1})
        self.answer(self.roads, row, plans="2027年道路改造项目库第12项。")
        answer = self.talks(self.deputy1)[0]["answer"]
        self.assertEqual((WORDS, "in_plan", "2027年道路改造项目库第12项。", self.today.isoformat()),
                         tuple(answer[k] for k in ("words", "finding", "plans", "answered_on")))
        self.refused(409, self.answer, self.roads, self.row(self.roads))
        self.assertIn("talk_answered", [one["happened"]["event"]
                                        for one in self.deputy1.get("/notices")["rows"]
                                        if one.get("id") == self.case.id and "happened" in one])

    def test_what_the_deputy_corrects_is_answered_anew_and_what_he_confirms_stands(self):
        self.ask()
        self.answer(self.roads, self.row(self.roads))
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "correct_talk", talk=1, note="当时说的是后年。")
        row, = self.rows(self.roads, open="true")
        self.assertEqual(("corrected", "当时说的是后年。"), (row["state"], row["correction"]))
        self.answer(self.roads, row, words="更正：列入后年计划。")
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "confirm_talk", talk=1)
        talk, = self.talks(self.deputy1)
        self.assertEqual(("confirmed", "更正：列入后年计划。"), (talk["state"], talk["answer"]["words"]))
        self.assertNotIn("correction", talk)
        self.assertEqual([], self.rows(self.roads, open="true"))
        self.refused(409, self.answer, self.roads, self.row(self.roads))

    def test_after_filing_the_reviewer_reads_the_talks_but_not_what_a_unit_was_shown(self):
        self.ask(shows="whole_text")
        self.answer(self.roads, self.row(self.roads))
        self.ask(unit="water")
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "submit")
        answered, lapsed = self.talks(self.desk)
        self.assertEqual(("answered", WORDS), (answered["state"], answered["answer"]["words"]))
        self.assertEqual("lapsed", lapsed["state"])
        self.assertNotIn("shown", answered)
        asked = [one["data"] for one in self.case.history(self.desk)
                 if one["event"] == "talk_requested"]
        self.assertEqual([True, True], ["shown" not in one for one in asked])
        self.assertIn("shown", self.talks(self.deputy1)[0])
        self.assertEqual(("lapsed", False), tuple(self.row(self.water)[k]
                                                  for k in ("state", "may_answer")))
        self.refused(404, self.answer, self.water, self.row(self.water))
        # A word on what the unit said may be given until the suggestion has its number.
        self.case.do(self.deputy1, "confirm_talk", talk=1)
        self.case.page(self.desk)
        self.case.do(self.desk, "docket")
        self.case.page(self.deputy1)
        self.refused(409, self.ask)

    def test_who_asks_is_not_told_where_the_name_is_kept(self):
        self.case.do(self.deputy1, "save_draft", content=content(TITLE, confidential=True))
        self.ask()
        row = self.row(self.roads)
        self.assertEqual("", row["asked_by_name"])
        self.assertNotIn("张代表01", str(row))

    def test_an_answered_talk_waits_for_the_word_of_who_asked_and_of_nobody_else(self):
        self.ask()
        self.assertEqual([], self.rows(self.deputy1, mine="true"))
        self.answer(self.roads, self.row(self.roads))
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "save_draft", content=content("关于礼睦路全线的建议"))
        waiting, = self.rows(self.deputy1, mine="true")
        self.assertEqual(("关于礼睦路全线的建议", "answered", WORDS, False),
                         (waiting["title"], waiting["state"], waiting["answer"]["words"],
                          waiting["may_answer"]))
        for other in (self.deputy2, self.roads, self.desk):
            self.assertEqual([], self.rows(other, mine="true"))
        self.case.do(self.deputy1, "submit")
        self.assertEqual(1, len(self.rows(self.deputy1, mine="true")))
        self.case.do(self.deputy1, "confirm_talk", talk=1)
        self.assertEqual([], self.rows(self.deputy1, mine="true"))

    def test_where_the_practice_is_adopted_the_unit_owes_the_answer_by_a_day(self):
        self.world.record(self.desk, "adopt_mechanism", {
            "mechanism": "xinhui.entrance", "decision": "主任会议纪要第7号", "values": []})
        self.case = Case.open(self.deputy1, CONGRESS, content(TITLE))
        self.ask()
        row = self.row(self.roads)
        due = deadlines.working_days_after(self.today, 5).isoformat()
        self.assertEqual(due, row["due"])
        self.assertLessEqual(row["working_days_left"], 5)
        # The list of duties would speak of the draft: the list of talks tells it instead.
        named = [one["id"] for one in self.roads.get("/duties", congress=CONGRESS)["rows"]]
        self.assertNotIn(self.case.id, named)
        owed = [(one["bearer_office"], one["state"]) for one in
                self.case.page(self.deputy1)["duties"] if one["name"] == "answer-talk"]
        self.assertEqual([(office("roads"), "open")], owed)
        self.answer(self.roads, row)
        self.assertNotIn("due", self.row(self.roads))
        met, = [one["state"] for one in self.case.page(self.deputy1)["duties"]
                if one["name"] == "answer-talk"]
        self.assertEqual("met", met)


if __name__ == "__main__":
    unittest.main()
