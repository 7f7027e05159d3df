#!/usr/bin/env python3
"""The mechanisms that are activities of their own play their stories over HTTP (M5, M15, M16, M18)
and the draw of what is visited is repeated at a terminal (M9)."""

import hashlib
import unittest

import deadlines
from client import Case, Problem
from witness import Witness
from world import CONGRESS, content, deputy, office, person

SEED = "seed of a public draw"


class Activities(Witness):
    adopted = set()

    def setUp(self):
        self.today = deadlines.today().isoformat()

    def adopt(self, mechanism, **values):
        if mechanism not in self.adopted:
            self.adopted.add(mechanism)
            self.world.record(self.desk, "adopt_mechanism", {
                "mechanism": mechanism, "decision": "纪要第6号",
                "values": [{"parameter": k, "value": v} for k, v in values.items()]})

    def in_hand(self, title):
        case = Case.open(self.deputy1, CONGRESS, content(title))
        case.do(self.deputy1, "submit")
        case.do(self.desk, "docket")
        case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        case.do(self.roads, "sign_in", strand=1)
        return case

    def plan(self, kind, cases, client=None, **fields):
        plan = {"title": "督办活动", "purpose": "", "starts_on": self.today, "ends_on": self.today,
                "team": [], "deputies": [deputy(2)], "programme": [],
                "cases": [{"id": case.id, "criteria": ["vital_interest"]} for case in cases]}
        self.activity = (client or self.desk).post(
            "/activities", {"congress": CONGRESS, "kind": kind, "plan": plan | fields})["id"]

    def give(self, command, client=None, **fields):
        client = client or self.desk
        version = client.get(f"/activities/{self.activity}")["version"]
        return client.post(f"/activities/{self.activity}/{command}", fields, version)

    def hold(self, client=None, **fields):
        self.give("hold-activity", client, **({
            "held_on": self.today, "cases": [], "deputies": [deputy(2)], "participants": [],
            "parts": [], "minutes": "现场察看，听取意见。", "signed_by": [], "files": []} | fields))

    def seen(self, client):
        return client.get(f"/activities/{self.activity}")

    def owed(self, mechanism):
        rows = self.desk.get("/congress-duties", congress=CONGRESS)["rows"]
        row, = [row for row in rows if row["mechanism"] == mechanism]
        return row["done"], row["needed"], row["lamp"]

    def recorded(self, case):
        return [row["data"]["kind"] for row in case.history(self.roads)
                if row["event"] == "supervision_recorded"
                and row["data"].get("activity") == self.activity]

    def assert_refused(self, status, act, field=None):
        with self.assertRaises(Problem) as refusal:
            act()
        self.assertEqual(status, refusal.exception.status, refusal.exception)
        if field:
            self.assertEqual(field, refusal.exception.field)
        return refusal.exception

    def test_m5_a_campaign_has_a_programme_days_and_a_result(self):
        mechanism = "kaiping.campaign"
        self.adopt(mechanism, first_day="01-01", report_day="12-31")
        road, lamp = self.in_hand("关于道路的建议"), self.in_hand("关于路灯的建议")
        self.plan("campaign", [road, lamp], leader=person("chair"), team=[person("committee")],
                  programme=[{"on": self.today, "what": "现场查看"}])
        self.assert_refused(422, self.hold, "form")
        self.hold(form="site_visit", cases=[road.id])
        self.hold(form="forum")
        self.assertEqual((["forum", "site_visit"], ["forum"]),  # newest first
                         (self.recorded(road), self.recorded(lamp)))
        self.give("report-activity", words="两件建议均按计划推进。", files=[])
        self.assertEqual((1, 1, "done"), self.owed(mechanism))
        page = self.seen(self.roads)
        self.assertEqual([["vital_interest"]] * 2, [case["criteria"] for case in page["cases"]])
        self.assert_refused(404, lambda: self.seen(self.water))

    def test_m15_a_meeting_counts_when_all_three_parts_were_face_to_face(self):
        mechanism = "taishan.face-to-face"
        self.adopt(mechanism, meetings_a_year="2")
        case = self.in_hand("关于面对面的建议")
        self.plan("face_to_face", [case])
        parts = [{"part": part, "words": "当面说明。"}
                 for part in ("reply", "handling_report", "opinions")]
        self.assertTrue(self.seen(self.roads), "the unit is invited")
        self.hold(parts=parts[:2])
        self.assertEqual((0, 2), self.owed(mechanism)[:2])
        refused = self.assert_refused(422, lambda: self.hold(parts=parts, signed_by=[deputy(3)]))
        self.assertEqual("signed_by.0", refused.field)
        self.hold(parts=parts, deputies_say="满意。", signed_by=[deputy(2)])
        self.assertEqual((1, 2), self.owed(mechanism)[:2])
        self.assertEqual(["face_to_face"] * 2, self.recorded(case))
        invited = self.seen(self.deputy2)  # not a reader of the suggestion, but asked to come
        self.assertEqual([(case.id, False)], [(c["id"], c["may_open"]) for c in invited["cases"]])
        last = invited["sessions"][-1]
        self.assertEqual(("满意。", [deputy(2)], 3),
                         (last["deputies_say"], last["signed_by"], len(last["parts"])))

    def test_m16_a_supervision_week_discharges_the_year(self):
        mechanism = "taishan.supervision-week"
        self.adopt(mechanism, last_day="12-31")
        self.plan("campaign", [self.in_hand("关于督办周的建议")], client=self.committee)
        self.hold(client=self.committee, form="inspection")
        self.give("report-activity", client=self.committee, words="督办周结束。", files=[])
        self.assertEqual((1, 1, "done"), self.owed(mechanism))

    def test_m17_the_look_back_tells_how_second_acceptance_went(self):
        case = self.closed("关于广海路口回头看的建议")
        self.plan("look_back", [case])
        self.assertEqual(["none"], [row["acceptance"] for row in self.seen(self.desk)["cases"]])
        self.hold(cases=[case.id])
        accept = {"strand": 1, "held_on": self.today, "deputies": [deputy(1)], "findings": "路面平整。",
                  "files": [], "deputies_say": "satisfied",
                  "items": [{"criterion": "路面完好", "passed": True}]}
        case.page(self.desk)
        case.do(self.desk, "record_acceptance", **accept)
        self.assertEqual(["passed"], [row["acceptance"] for row in self.seen(self.desk)["cases"]])

    def closed(self, title):
        case = self.in_hand(title)
        self.hear_the_deputy(case)
        self.reply_up_to_passing(case)
        self.issue_rate_and_close(case)
        return case

    def test_what_waits_for_somebody_in_activities_stands_on_his_home(self):
        self.adopt("jiangmen.spot-checks")
        self.plan("spot_check", [self.in_hand("关于待办的建议")])
        for client, whole in [(self.desk, True), (self.deputy2, True), (self.roads, False),
                              (self.deputy1, False)]:
            rows = client.get("/activity-todos", congress=CONGRESS)["rows"]
            self.assertEqual(whole, self.activity in [row["activity"]["id"] for row in rows])
        self.give("start-activity")
        self.hold()
        owed = {row["activity"]["id"]: row["owed"]
                for row in self.desk.get("/activity-todos", congress=CONGRESS)["rows"]}
        self.assertEqual(["jiangmen.spot-checks.report"],
                         [duty["duty"].partition(":")[0] for duty in owed[self.activity]])
        self.give("report-activity", words="已查看。", files=[])
        rows = self.desk.get("/activity-todos", congress=CONGRESS)["rows"]
        self.assertNotIn(self.activity, [row["activity"]["id"] for row in rows])

    def test_m18_the_unit_learns_of_a_spot_check_when_it_starts(self):
        self.assert_refused(409, lambda: self.plan("spot_check", [self.in_hand("早了的检查")]))
        self.adopt("jiangmen.spot-checks")
        case = self.in_hand("关于飞行检查的建议")
        self.plan("spot_check", [case])
        self.assertTrue(self.seen(self.desk)["veiled"])
        for client in (self.roads, self.government, self.leader, self.deputy1):
            self.assert_refused(404, lambda client=client: self.seen(client))
        self.give("start-activity")
        self.assertFalse(self.seen(self.roads)["veiled"])
        self.hold()
        self.assertEqual(["spot_check"], self.recorded(case))
        owed, = self.seen(self.desk)["owed"]
        self.assertEqual(("due_soon", None), (owed["lamp"], owed.get("met_on")))

    def test_m9_the_draw_can_be_repeated_from_what_was_published(self):
        self.adopt("enping.unannounced-visits")
        cases = [self.in_hand(f"候选建议{n}") for n in range(5)]
        candidates = [case.id for case in cases]
        self.plan("unannounced_visit", [])
        self.assert_refused(409, self.hold)
        commitment = hashlib.sha256(SEED.encode()).hexdigest()
        self.give("commit-draw", candidates=candidates, count=2, commitment=commitment)
        self.assert_refused(422, lambda: self.give("make-draw", seed="another"), "seed")
        self.give("make-draw", seed=SEED)
        drawn = self.seen(self.desk)["draw"]["drawn"]
        lots = sorted((hashlib.sha256(f"{SEED}:{case}".encode()).hexdigest(), case)
                      for case in candidates)
        self.assertEqual([case for _, case in lots[:2]], drawn)
        file = self.world.data / "candidates.txt"
        file.write_text("\n".join(reversed(candidates)))
        said = self.world.run("draw", "--seed", SEED, "--count", "2", str(file)).split()
        self.assertEqual(["commitment", commitment, *drawn], said)
        self.hold()
        visited = [case.id for case in cases if case.id in drawn]
        self.assertEqual(set(visited), set(self.seen(self.desk)["sessions"][0]["cases"]))

    def test_m6_a_training_is_about_no_suggestion_and_seen_by_who_took_part(self):
        case = self.in_hand("关于培训的建议")
        self.assert_refused(422, lambda: self.plan("training", [case]), "plan.cases")
        self.plan("training", [], title="新任代表培训", place="人大常委会会议室", deputies=[])
        self.assert_refused(422, lambda: self.hold(deputies=[]), "deputies")
        self.assert_refused(404, lambda: self.seen(self.deputy2))
        self.hold(minutes="讲解建议的写法。")
        session, = self.seen(self.deputy2)["sessions"]
        self.assertEqual(("人大常委会会议室", [deputy(2)], [], None),
                         (session["place"], session["deputies"], session["cases"],
                          session.get("form")))
        self.assert_refused(404, lambda: self.seen(self.deputy1))
        self.assert_refused(404, lambda: self.seen(self.roads))

    def test_who_may_plan_and_carry_out(self):
        case = self.in_hand("关于权限的建议")
        self.assert_refused(403, lambda: self.plan("forum", [case], client=self.roads))
        self.assert_refused(403, lambda: self.plan("forum", [case], client=self.government))
        self.plan("forum", [case], client=self.committee)
        self.assert_refused(403, lambda: self.hold(client=self.chair))
        self.hold(client=self.desk)
        stale = self.seen(self.desk)["version"] - 1
        self.assert_refused(412, lambda: self.desk.post(
            f"/activities/{self.activity}/call-off", {"reason": "台风。"}, stale))


if __name__ == "__main__":
    unittest.main()
