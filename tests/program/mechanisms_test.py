#!/usr/bin/env python3
"""Each mechanism of the bulletin plays its own story over HTTP and shows what it must show."""

import time
import unittest

import deadlines
from client import Case, Problem
from witness import Witness
from world import CONGRESS, content, deputy, office, person

DECISION = "主任会议纪要第5号"
SECONDS_MAX = 60


class Mechanisms(Witness):
    """The congress adopts each mechanism once; every test has a suggestion of its own."""

    adopted = set()

    def setUp(self):
        self.today = deadlines.today()
        self.soon = (self.today + deadlines.DAY * 20).isoformat()

    def adopt(self, mechanism, **values):
        if mechanism in self.adopted:
            return
        self.adopted.add(mechanism)
        self.world.record(self.desk, "adopt_mechanism", {
            "mechanism": mechanism, "decision": DECISION,
            "values": [{"parameter": k, "value": v} for k, v in values.items()]})

    def in_hand(self, title):
        """Signed in by the roads office."""
        self.case = Case.open(self.deputy1, CONGRESS, content(title))
        self.case.do(self.deputy1, "submit")
        self.case.do(self.desk, "docket")
        self.case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        self.case.do(self.roads, "sign_in", strand=1)

    def select_key(self):
        self.case.do(self.desk, "select_key", criteria=["vital_interest"], decision=DECISION,
                     decided_on=self.today.isoformat())

    def contact(self, stage, way="visit"):
        self.hear_the_deputy(self.case, stage, way)

    def reply(self, **changes):
        self.reply_up_to_passing(self.case, **changes)

    def close(self):
        self.issue_rate_and_close(self.case)

    def supervise(self, client, kind, **fields):
        self.case.do(client, "record_supervision", kind=kind, held_on=self.today.isoformat(),
                     deputies=[deputy(1)], participants=[], findings="现场查看，进度正常。", files=[],
                     **fields)

    def states(self, mechanism):
        return {duty["name"]: duty["state"] for duty in self.page()["duties"]
                if duty["mechanism"] == mechanism}

    def matrix(self, mechanism):
        return self.desk.get("/matrix", congress=CONGRESS, mechanism=mechanism,
                             year=self.today.year)

    def test_m1_a_leading_official_is_named_and_records_his_own_steps(self):
        mechanism = "pengjiang.leading-officials"
        self.adopt(mechanism)
        self.in_hand("关于领办的建议")
        self.select_key()
        self.assertEqual({"name-official": "open"}, self.states(mechanism))
        with self.assertRaises(Problem) as refusal:
            self.case.do(self.government, "name_leading_official", official=person("roads"))
        self.assertEqual("official", refusal.exception.field)
        self.case.do(self.government, "name_leading_official", official=person("leader"))
        self.assertEqual("met", self.states(mechanism)["name-official"])
        self.case.do(self.leader, "record_leader_step", kind="site_visit",
                     held_on=self.today.isoformat(), words="到现场察看。", files=[])
        steps = self.duties(mechanism, "own-step")
        self.assertIn("met", [step["state"] for step in steps])
        self.assert_refused(403, self.committee, "record_leader_step", kind="instruction",
                            held_on=self.today.isoformat(), words="批示。", files=[])

    def test_m2_every_suggestion_has_a_supervisor_or_is_on_a_list(self):
        mechanism = "pengjiang.supervisors"
        self.adopt(mechanism)
        self.in_hand("关于分层督办的建议")
        without = self.desk.get("/supervised", congress=CONGRESS, which="nobody")["rows"]
        self.assertIn(self.case.id, [row["id"] for row in without])
        self.case.do(self.committee, "propose_key", criteria=["major_matter"], reason="事关全区。")
        self.select_key()
        self.case.do(self.desk, "name_supervisor", committee=office("committee"),
                     leader=person("chair"), team=[])
        self.assertEqual("met", self.states(mechanism)["supervisor"])
        own = self.desk.get("/supervised", congress=CONGRESS, which="by_committee",
                            committee=office("committee"))["rows"]
        self.assertIn(self.case.id, [row["id"] for row in own])
        decided = [row for row in self.case.history(self.desk) if row["event"] == "key_selected"]
        self.assertEqual(DECISION, decided[0]["data"]["decision"])

    def test_m3_no_reply_before_the_contacts_unless_the_office_waives_them(self):
        mechanism = "pengjiang.three-contacts"
        self.adopt(mechanism)
        self.in_hand("关于三联系的建议")
        self.contact("during")
        self.reply()
        refusal = self.assert_refused(409, self.roads, "issue_reply", strand=1, deliveries=[])
        named = next(name["name"] for name in self.page()["names"] if name["id"] == deputy(1))
        self.assertIn(f"还缺：办前沟通（{named}）。", refusal.detail)
        greyed = next(action for action in self.case.page(self.roads)["actions"]
                      if action["command"] == "issue_reply")
        self.assertEqual(("later", refusal.detail), (greyed["opening"], greyed["why_not"]))
        self.assert_refused(403, self.roads, "waive_duty", mechanism=mechanism, duty="before",
                            strand=1, reason="没有时间。")
        self.case.do(self.desk, "waive_duty", mechanism=mechanism, duty="before", strand=1,
                     reason="代表出访，同意免除。")
        self.assertEqual({"before": "waived", "during": "met"}, self.states(mechanism))
        self.case.do(self.roads, "issue_reply", strand=1, deliveries=[])
        self.assertEqual("open", self.states(mechanism)["after"])
        self.contact("after")
        self.assertEqual("met", self.states(mechanism)["after"])

    def test_m4_three_rungs_each_once_with_answers(self):
        mechanism = "jiangmen.chasing"
        self.adopt(mechanism)
        self.in_hand("关于催办的建议")
        paper = {"strand": 1, "words": "请说明进度。", "answer_by": self.soon}
        self.case.do(self.desk, "remind", strand=1)
        self.assert_refused(422, self.desk, "send_paper", "kind", kind="order",
                            signed_by=person("leader"), **paper)
        self.case.do(self.desk, "send_paper", kind="chaser", **paper)
        self.assert_refused(422, self.desk, "send_paper", "kind", kind="chaser", **paper)
        answer = self.duty(mechanism, "answer")
        self.assertEqual((self.soon, "open"), (answer["due_on"], answer["state"]))
        self.assert_refused(404, self.water, "answer_paper", paper=1, words="不是我们。", files=[])
        self.case.do(self.roads, "answer_paper", paper=1, words="正在会签。", files=[])
        self.case.do(self.desk, "send_paper", kind="order", signed_by=person("leader"), **paper)
        self.assert_refused(409, self.desk, "send_paper", kind="chaser", **paper)
        papers = self.state()["papers"]
        self.assertEqual([(1, "chaser", self.today.isoformat()), (2, "order", None)],
                         [(p["paper"], p["kind"], p.get("answered_on")) for p in papers])

    def test_m5_the_campaign_asks_for_a_leader_a_visit_and_a_result(self):
        mechanism = "kaiping.key-supervision"
        self.adopt(mechanism, last_day="12-30", report_day="12-31")
        self.in_hand("关于重点督办活动的建议")
        self.select_key()
        self.assertEqual("open", self.states(mechanism)["lead"])
        self.case.do(self.desk, "name_supervisor", committee=office("committee"),
                     leader=person("chair"), team=[person("committee")])
        self.assertEqual("met", self.states(mechanism)["lead"])
        self.supervise(self.committee, "forum")
        self.supervise(self.committee, "report")
        met = {duty["name"] for duty in self.page()["duties"]
               if duty["mechanism"] == mechanism and duty["state"] == "met"}
        self.assertEqual({"lead", "visit", "result"}, met)

    def test_m8_a_promise_is_reported_on_until_it_is_kept(self):
        self.adopt("xinhui.tracking")
        self.in_hand("关于跟踪督办的建议")
        self.contact("before")
        self.contact("during")
        self.case.do(self.roads, "draft_reply", strand=1, reply={
            "kind": "planned", "body": "列入计划。", "publicity": "full_text",
            "promises": [{"what": "整修完工", "who": "养护中心", "due": self.soon}],
            "answers": [{"demand": 1, "answer": "明年开工。"}, {"demand": 2, "answer": "一并完善。"}],
            "files": []})
        self.case.do(self.roads, "approve_reply", strand=1)
        self.case.do(self.roads_head, "sign_reply", strand=1, document_no="函2号",
                     signatory={"person": "王局长", "post": "局长"})
        self.case.do(self.desk, "pass_reply", strand=1)
        self.case.do(self.roads, "issue_reply", strand=1, deliveries=[])
        self.assertEqual("open", self.states("xinhui.tracking")["progress"])
        self.case.do(self.roads, "report_promise", promise=1, progress="已招标。", files=[])
        reports = self.duties("xinhui.tracking", "progress")
        self.assertIn("met", [report["state"] for report in reports])

    def test_m9_what_a_visit_found_is_put_right_and_verified(self):
        mechanism = "enping.rectification"
        self.adopt(mechanism)
        self.in_hand("关于暗访整改的建议")
        self.supervise(self.desk, "unannounced_visit")
        self.case.do(self.desk, "order_rectification", strand=1, what="恢复人行通道。", due=self.soon)
        self.assertEqual({"put-right": "open"}, self.states(mechanism))
        self.case.do(self.roads, "report_rectification", rectification=1, result="已恢复。", files=[])
        self.assertEqual("open", self.states(mechanism)["verify"])
        self.case.do(self.desk, "reject_rectification", rectification=1, note="仍被占用。")
        self.assertEqual("open", self.states(mechanism)["put-right"])
        self.case.do(self.roads, "report_rectification", rectification=1, result="再次恢复。", files=[])
        self.case.do(self.desk, "verify_rectification", rectification=1)
        self.assertEqual("verified", self.state()["rectifications"][0]["state"])
        self.assertEqual("met", self.states(mechanism)["put-right"])

    def test_m10_three_duties_in_the_units_file_with_their_evidence(self):
        mechanism = "heshan.special-meeting"
        self.adopt(mechanism)
        self.in_hand("关于专门会议的建议")
        self.assertEqual({"meeting": "open", "plan": "open", "talk": "open"},
                         self.states(mechanism))
        self.case.do(self.roads, "hold_special_meeting", strand=1, held_on=self.today.isoformat(),
                     participants=[{"person": "王局长", "post": "局长"}], minutes="研究方案。", files=[])
        self.case.do(self.roads, "file_plan", strand=1, plan="分两步办理。", steps=[])
        self.contact("before", way="forum")
        self.assertEqual({"meeting": "met", "plan": "met", "talk": "met"}, self.states(mechanism))

    def test_m12_a_deputy_writes_co_signs_follows_and_rates_on_line(self):
        self.case = Case.open(self.deputy1, CONGRESS, content("关于社区养老的建议"))
        self.case.do(self.deputy1, "invite_co_proposers", deputies=[deputy(2)])
        invited = self.todo(self.deputy2)["confirm"]
        self.assertEqual(deputy(2), invited["bearer_deputy"])
        page = self.case.page(self.deputy2)
        self.case.do(self.deputy2, "confirm_co_proposal",
                     content_version=page["state"]["content_version"])
        self.case.do(self.deputy1, "submit")
        self.case.do(self.desk, "docket")
        self.case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        for proposer in (self.deputy1, self.deputy2):  # Both follow it among their own.
            mine = proposer.get("/cases", mine="true", congress=CONGRESS)["rows"]
            self.assertEqual(["handling"], [r["phase"] for r in mine if r["id"] == self.case.id])
        told = [notice["phase"] for notice in self.deputy1.get("/notices")["rows"]
                if notice["id"] == self.case.id]
        self.assertGreaterEqual(len(told), 2, "the number and the unit are news to him")
        self.case.do(self.roads, "sign_in", strand=1)
        self.contact("during")
        self.case.do(self.deputy1, "confirm_contact", contact=1, agreement="differs",
                     note="只谈了五分钟。")
        self.reply()
        self.case.do(self.roads, "issue_reply", strand=1, deliveries=[])
        self.assertIn("rate", self.todo(self.deputy2))
        ballot = {"attitude": "satisfied", "result": "dissatisfied", "reasons": ["no_measures"],
                  "words": "没有时间表。", "wants_rehandling": True, "wants_meeting": False}
        for proposer in (self.deputy1, self.deputy2):
            self.case.do(proposer, "rate_reply", strand=1, ballot=ballot)
        self.assertNotIn("rate", self.todo(self.deputy2))
        self.case.do(self.desk, "close_rating", strand=1)
        closed = self.case.page(self.deputy2)["state"]["strands"][0]["rounds"][0]
        self.assertEqual("dissatisfied", closed["result"])

    def todo(self, client):
        """The open duties that stand first on somebody's home, of this case."""
        rows = client.get("/duties", congress=CONGRESS, limit=200)["rows"]
        return {row["name"]: row for row in rows if row["id"] == self.case.id}

    def test_m13_a_unit_manages_every_step_on_line(self):
        self.in_hand("关于完善排水设施的建议")
        self.case.do(self.desk, "add_co_unit", unit=office("water"), part="排水部分。")
        self.case.do(self.roads, "name_responsible", strand=1,
                     leader={"person": "郑分管", "post": "副局长", "phone": "0750-1"},
                     officer={"person": "王经办", "post": "科员", "phone": "0750-2"})
        self.case.do(self.roads, "file_plan", strand=1, plan="先勘察，再施工。", steps=[])
        self.case.do(self.roads, "report_progress", strand=1, progress="已完成勘察。", files=[])
        self.case.do(self.water, "request_return", strand=2, reason="not_our_duty",
                     basis="管网由住建部门负责。")
        self.case.do(self.desk, "refuse_return", strand=2, note="请就排水部分提出意见。")
        self.case.do(self.water, "sign_in", strand=2)
        self.case.do(self.water, "give_co_opinion", strand=2, position="同意。", measures="清淤。",
                     signatory="周负责", files=[])
        self.contact("before")
        self.contact("during")
        promised = (self.today + 90 * deadlines.DAY).isoformat()
        self.reply(kind="in_progress",
                   promises=[{"what": "完成清淤", "who": "副局长", "due": promised}])
        self.case.do(self.roads, "issue_reply", strand=1, deliveries=[])
        self.case.do(self.roads, "report_promise", promise=1, progress="清淤过半。", files=[])
        done = [row["event"] for row in self.case.history(self.roads)]
        for event in ("signed_in", "responsible_named", "plan_filed", "progress_reported",
                      "return_requested", "return_refused", "co_opinion_given", "contact_recorded",
                      "reply_drafted", "reply_approved", "reply_signed", "reply_issued",
                      "promise_reported"):
            self.assertIn(event, done)
        ledger = self.roads.get("/promises", congress=CONGRESS, unit=office("roads"))["rows"]
        self.assertEqual([promised], [row["due"] for row in ledger if row["id"] == self.case.id])

    def test_m14_the_matrix_of_five_ones_with_the_evidence_behind_every_lamp(self):
        mechanism = "jianghai.five-ones"
        self.adopt(mechanism)
        self.in_hand("关于五个一的建议")
        self.select_key()
        self.case.do(self.desk, "name_supervisor", committee=office("committee"), team=[])
        self.case.do(self.roads, "report_progress", strand=1, progress="征地签约。", files=[])
        self.supervise(self.committee, "inspection")
        self.supervise(self.committee, "report")
        self.case.do(self.desk, "hold_poll", held_on=self.today.isoformat(), satisfied=18,
                     basically_satisfied=3, dissatisfied=0, files=[])
        shown = self.matrix(mechanism)
        row, = [row for row in shown["rows"] if row["id"] == self.case.id]
        by_duty = {}
        for cell in row["cells"]:
            by_duty.setdefault(shown["columns"][cell["column"]]["duty"], []).append(cell)
        versions = {row["version"]: row["event"] for row in self.case.history(self.desk)}
        evidence = {duty["duty"]: duty.get("evidence") for duty in self.page()["duties"]}
        for duty, event in [("one-committee", "supervisor_named"),
                            ("quarterly-inspection", "supervision_recorded"),
                            ("half-yearly-report", "supervision_recorded")]:
            with self.subTest(duty):
                self.assertEqual("done", by_duty[duty][0]["lamp"])
                self.assertTrue(by_duty[duty][0]["evidence"])
                self.assertEqual(event, versions[evidence[by_duty[duty][0]["duty"]]])
        self.assertTrue({"monthly-status", "yearly-poll"} & set(by_duty))

    def test_m17_a_failed_second_acceptance_begins_anew_and_a_follow_up_is_linked(self):
        mechanism = "taishan.look-back"
        self.adopt(mechanism)
        self.in_hand("关于广海路口的建议")
        self.select_key()
        self.contact("before")
        self.contact("during")
        self.reply()
        self.close()
        self.assertEqual("open", self.states(mechanism)["look-back"])
        self.case.do(self.desk, "record_acceptance", strand=1, held_on=self.today.isoformat(),
                     deputies=[deputy(1)], findings="绿化缺失。", files=[], deputies_say="dissatisfied",
                     public_says="satisfied", items=[{"criterion": "路面完好", "passed": True},
                                                     {"criterion": "绿化配套", "passed": False}])
        self.assert_phase("handling")
        self.assertEqual(2, len(self.state()["strands"][0]["rounds"]))
        again = self.duty(mechanism, "handle-again")
        self.assertEqual((deadlines.months_after(self.today, 2).isoformat(), "open"),
                         (again["due_on"], again["state"]))
        first = self.case
        self.in_hand("关于武装部仓库路段绿化的建议")
        follow_up = self.case
        follow_up.do(self.desk, "link_case", other=first.id, kind="follow_up_of")
        for case, kind, other in [(first, "followed_by", follow_up), (follow_up, "follow_up_of", first)]:
            links = case.page(self.desk)["state"]["links"]
            self.assertEqual([(kind, other.id)], [(link["kind"], link["other"]) for link in links])
        self.the_chain_of_one_matter(first, follow_up)

    def the_chain_of_one_matter(self, *cases):
        """M14: over years and terms, for whoever may see its parts."""
        for place, case in enumerate(cases, start=1):
            chain = self.desk.get(f"/cases/{case.id}/chain")
            self.assertEqual(([one.id for one in cases], place),
                             ([row["id"] for row in chain["rows"]], chain["place"]))
        with self.assertRaises(Problem) as refusal:
            self.welfare.get(f"/cases/{cases[0].id}/chain")
        self.assertEqual(404, refusal.exception.status)

    def test_m20_a_replay_shows_what_a_mechanism_would_have_asked(self):
        self.in_hand("关于重演的建议")
        self.select_key()
        ask = {"congress": CONGRESS, "mechanisms": ["jianghai.five-ones"], "values": [],
               "from": f"{self.today.year}-01-01", "until": f"{self.today.year}-12-31"}
        with self.assertRaises(Problem) as refusal:
            self.roads.post("/replays", ask | {"mechanisms": []})
        self.assertEqual(403, refusal.exception.status)
        if "jianghai.five-ones" in self.adopted:
            ask["mechanisms"] = []
        job = self.ended(self.desk.post("/replays", ask))
        self.assertEqual("done", job["state"], job["said"])
        report = job["report"]["replay"]
        asked = {(f["mechanism"], f["duty"]): f["replayed"]["asked"] for f in report["figures"]}
        self.assertGreaterEqual(asked[("jianghai.five-ones", "monthly-status")], 1)
        listed = self.desk.get(f"/replays/{job['id']}/cases", mechanism="jianghai.five-ones",
                               duty="monthly-status", limit=200)["rows"]
        self.assertEqual(asked[("jianghai.five-ones", "monthly-status")], len(listed))
        self.assertIn(self.case.id, [row["id"] for row in listed])

    def ended(self, job):
        end = time.monotonic() + SECONDS_MAX
        while job["state"] in ("waiting", "running"):
            self.assertLess(time.monotonic(), end)
            job = self.desk.get(f"/jobs/{job['id']}")
        return job

    def test_a_mechanism_that_contradicts_the_law_is_told_before_it_is_adopted(self):
        body = {"mechanism": "heshan.special-meeting", "decision": DECISION,
                "values": [{"parameter": "meeting_period", "value": "6 months"}]}
        congress, = [c for c in self.desk.get("/congresses")["rows"] if c["id"] == CONGRESS]
        with self.assertRaises(Problem) as refusal:
            self.desk.post(f"/congresses/{CONGRESS}/adopt-mechanism?rehearse=true", body,
                           congress["version"])
        self.assertEqual(422, refusal.exception.status)
        self.assertIn("special-meeting.toml", refusal.exception.detail)
        self.assertEqual(congress, [c for c in self.desk.get("/congresses")["rows"]
                                    if c["id"] == CONGRESS][0])


if __name__ == "__main__":
    unittest.main()
