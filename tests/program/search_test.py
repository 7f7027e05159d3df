#!/usr/bin/env python3
"""Full text search, similar suggestions and likely units (M6), as people who may and may not see."""

import unittest

from client import Case, Problem
from witness import Witness
from world import CONGRESS, content, office


class Search(Witness):
    def submitted(self, title, client=None, **changes):
        client = client or self.deputy1
        self.case = Case.open(client, CONGRESS, content(title, **changes))
        self.case.do(client, "submit")
        return self.case

    def assigned(self, title, unit="roads", **changes):
        case = self.submitted(title, **changes)
        case.do(self.desk, "docket")
        case.do(self.desk, "assign", strands=[{"unit": office(unit), "role": "main"}])
        return case

    def found(self, client, words, **filters):
        rows = client.get("/cases", congress=CONGRESS, q=words, **filters)["rows"]
        return [row["id"] for row in rows]

    def test_words_of_text_reply_progress_and_opinion_are_found_and_shown(self):
        case = self.assigned("关于整修榕树广场的建议", analysis="地砖破损，雨後積水。")
        case.do(self.roads, "sign_in", strand=1)
        case.do(self.roads, "report_progress", strand=1, progress="已委托设计院测绘。", files=[])
        for words, field in [("榕树广场", "title"), ("雨后积水", "body"), ("设计院", "progress"),
                             ("测", "progress")]:
            row, = [row for row in self.desk.get("/cases", congress=CONGRESS, q=words)["rows"]
                    if row["id"] == case.id]
            hits = [part["text"] for part in row["excerpt"]["parts"] if part["hit"]]
            self.assertEqual((field, 1), (row["excerpt"]["found_in"], len(hits)), row["excerpt"])
        self.assertEqual([], self.found(self.desk, "树榕"))
        self.assertEqual([case.id], self.found(self.desk, "榕树广场", phase="handling"))
        self.assertEqual([], self.found(self.desk, "榕树广场", phase="closed"))

    def test_nobody_finds_what_he_may_not_see(self):
        case = Case.open(self.deputy1, CONGRESS, content("关于银杏步道的草稿"))
        self.assertEqual([case.id], self.found(self.deputy1, "银杏步道"))
        for stranger in (self.desk, self.deputy4, self.roads):
            self.assertEqual([], self.found(stranger, "银杏步道"))
        case.do(self.deputy1, "submit")
        self.assertEqual([case.id], self.found(self.desk, "银杏步道"))
        case.do(self.desk, "docket")
        case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        self.assertEqual([case.id], self.found(self.roads, "银杏步道"))
        self.assertEqual([], self.found(self.welfare, "银杏步道"))

    def test_a_drafted_reply_is_not_found_before_it_is_issued(self):
        case = self.assigned("关于凤凰木的建议")
        case.do(self.roads, "sign_in", strand=1)
        self.hear_the_deputy(case)
        self.reply_up_to_passing(case, body="已补种蓝花楹。")
        for person in (self.deputy1, self.roads, self.desk):
            self.assertEqual([], self.found(person, "蓝花楹"))
        case.do(self.roads, "issue_reply", strand=1, deliveries=[])
        for person in (self.deputy1, self.roads, self.desk):
            self.assertEqual([case.id], self.found(person, "蓝花楹"))

    def test_newest_first_page_by_page_and_most_relevant_first(self):
        in_text = self.submitted("关于路牌的建议", analysis="紫薇花期，游人众多。")
        in_title = self.submitted("关于紫薇种植的建议")
        newest = self.submitted("关于停车的建议", analysis="请看紫薇路。")
        expected = [newest.id, in_title.id, in_text.id]
        self.assertEqual(expected, self.found(self.desk, "紫薇"))
        self.assertEqual(in_title.id, self.found(self.desk, "紫薇", sort="relevance")[0])
        first = self.desk.get("/cases", congress=CONGRESS, q="紫薇", limit=2)
        second = self.desk.get("/cases", congress=CONGRESS, q="紫薇", limit=2, cursor=first["next"])
        self.assertEqual(expected, [row["id"] for row in first["rows"] + second["rows"]])

    def similar(self, client, title, body="", **more):
        return client.post("/similar", {"congress": CONGRESS, "title": title, "body": body} | more)

    def test_similar_suggestions_are_shown_with_what_both_say(self):
        case = self.assigned("关于尽快建设南冲电排站的建议", analysis="南冲围地势低洼，逢雨必涝。")
        rows = self.similar(self.desk, "关于加快南冲电排站建设的建议", "南冲围地势低洼。")["rows"]
        self.assertEqual(case.id, rows[0]["id"])
        self.assertIn("南冲围地势低洼", rows[0]["phrases"])
        self.assertEqual("copy", self.similar(self.desk, "关于尽快建设南冲电排站的建议",
                                              self.body_of(case))["rows"][0]["alike"])
        mine = self.similar(self.desk, "关于尽快建设南冲电排站的建议", of=case.id)["rows"]
        self.assertNotIn(case.id, [row["id"] for row in mine])
        hidden = self.similar(self.welfare, "关于尽快建设南冲电排站的建议")["rows"]
        self.assertEqual([], hidden)

    def body_of(self, case):
        text = case.page(self.desk)["state"]["content"]
        return "\n".join(filter(None, [text["cause"], text["analysis"], *text["demands"]]))

    def test_a_unit_is_guessed_from_past_assignments_and_by_nobody_else(self):
        for n in range(16):
            self.assigned(f"关于修补第{n}段路面坑洼的建议", analysis="路面坑洼，车辆颠簸，行车危险。")
            self.assigned(f"关于疏浚第{n}段河涌的建议", "water", analysis="河涌淤塞，排水不畅，水浸农田。")
        draft = {"congress": CONGRESS, "title": "关于疏浚龙溪河涌的建议", "body": "河涌淤塞，水浸农田。"}
        likely = self.desk.post("/likely-units", draft)
        self.assertGreaterEqual(likely["learnt_from"], 32)
        self.assertEqual(office("water"), likely["rows"][0]["unit"])
        self.assertTrue(likely["rows"][0]["cases"])
        for stranger in (self.deputy1, self.roads):
            with self.assertRaises(Problem) as refusal:
                stranger.post("/likely-units", draft)
            self.assertEqual(403, refusal.exception.status)


if __name__ == "__main__":
    unittest.main()
