#!/usr/bin/env python3
"""One suggestion through the longest path, over HTTP, as the persons concerned."""

import sqlite3
import unittest

import deadlines
import world
from client import Case, Problem
from witness import Witness, lines_of
from world import CONGRESS, content, deputy, office

TITLE = "关于扩宽礼睦路全路段工程的建议"


class Life(Witness):
    def test_the_longest_path(self):
        self.today = deadlines.today()
        self.draft_and_co_proposers()
        self.review_and_correction()
        self.docket_and_assignment()
        self.two_returns()
        self.handling()
        self.co_opinion()
        self.extension()
        self.first_reply()
        self.first_rating()
        self.second_handling()
        self.promise()
        self.closing()
        self.nothing_was_lost()

    def draft_and_co_proposers(self):
        self.case = Case.open(self.deputy1, CONGRESS, content("礼睦路的问题"))
        self.case.do(self.deputy1, "save_draft", content=content(TITLE))
        self.assert_stranger_sees_nothing()
        self.case.do(self.deputy1, "invite_co_proposers", deputies=[deputy(2), deputy(3)])
        self.case.page(self.deputy3)
        self.case.do(self.deputy3, "decline_co_proposal", note="不了解情况。")
        page = self.case.page(self.deputy2)
        due = deadlines.working_days_after(self.today, 5).isoformat()
        confirm = {d["bearer_deputy"]: (d["due_on"], d["state"]) for d in page["duties"]
                   if d["name"] == "confirm"}
        self.assertEqual({deputy(2): (due, "open"), deputy(3): (due, "met")}, confirm)
        self.case.do(self.deputy2, "confirm_co_proposal",
                     content_version=page["state"]["content_version"])
        self.text_changes_after_confirmation()
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "submit")
        self.assert_phase("submitted")
        self.assert_duty("law.entry", "review", deadlines.working_days_after(self.today, 5))

    def assert_stranger_sees_nothing(self):
        for stranger in (self.desk, self.deputy4, self.roads):
            with self.assertRaises(Problem) as refusal:
                self.case.page(stranger)
            self.assertEqual(404, refusal.exception.status)

    def text_changes_after_confirmation(self):
        """A new text has to be confirmed anew."""
        self.case.do(self.deputy1, "save_draft", content=content(TITLE, analysis="两侧征地未完成。"))
        page = self.case.page(self.deputy2)
        mine = [p for p in page["state"]["proposers"] if p["deputy"] == deputy(2)]
        self.assertEqual("invited", mine[0]["state"])
        stale = page["state"]["content_version"] - 1
        with self.assertRaises(Problem) as refusal:
            self.case.do(self.deputy2, "confirm_co_proposal", content_version=stale)
        self.assertEqual(412, refusal.exception.status)
        self.case.do(self.deputy2, "confirm_co_proposal",
                     content_version=page["state"]["content_version"])

    def review_and_correction(self):
        self.page()
        self.assert_refused(422, self.desk, "send_back", "reasons", reasons=[], note="请补充。")
        self.case.do(self.desk, "send_back", reasons=["no_concrete_content"], note="请写明路段。")
        self.assert_phase("sent_back")
        self.assertEqual("met", self.duty("law.entry", "review")["state"])
        correct = self.assert_duty("law.entry", "correct",
                                   deadlines.working_days_after(self.today, 5))
        self.assertEqual(deputy(1), correct["bearer_deputy"])
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "save_draft",
                     content=content(TITLE, analysis="礼睦路全路段两侧征地未完成。",
                                     wished_units=[office("roads")]))
        page = self.case.page(self.deputy2)
        self.case.do(self.deputy2, "confirm_co_proposal",
                     content_version=page["state"]["content_version"])
        self.case.page(self.deputy1)
        self.case.do(self.deputy1, "submit")
        self.assertEqual([deputy(1), deputy(2)],
                         [p["deputy"] for p in self.state()["proposers"]])
        self.assertEqual("met", self.duty("law.entry", "correct")["state"])

    def docket_and_assignment(self):
        self.page()
        self.case.do(self.desk, "docket")
        docket = self.state()["docket"]
        self.assertEqual((1, world.TERM, 1), tuple(docket[k] for k in ("number", "term", "session")))
        name, due = {"intersession": ("assign", deadlines.working_days_after(self.today, 5)),
                     "in_session": ("assign-session", deadlines.months_after(self.today, 1)),
                     }[docket["channel"]]
        assign = self.assert_duty("law.assignment", name, due)
        why = self.case.why(self.desk, assign["duty"])
        self.assertEqual(due.isoformat(), why["due_on"])
        self.assertTrue(why["article"])
        self.assertEqual(self.today.isoformat(), lines_of(why, "start")[0]["from"])
        self.assertEqual(due.isoformat(), lines_of(why, "result")[0]["to"])
        if name == "assign":  # Months skip no day.
            self.assert_skipped_days(why, self.today, due)
        self.case.do(self.desk, "classify", subject="交通运输", handling_class="ordinary")
        strands = [{"unit": office("water"), "role": "main"},
                   {"unit": office("welfare"), "role": "co", "part": "沿线困难群众安置。"}]
        self.assert_refused(403, self.government, "assign", strands=strands)
        self.assert_refused(422, self.desk, "assign", "strands",
                            strands=[strands[1]])
        self.case.do(self.desk, "assign", strands=strands)
        self.assert_phase("handling")
        self.assert_duty("law.handling", "reply", deadlines.months_after(self.today, 3), strand=1)
        self.assert_duty("law.handling", "co-opinion", deadlines.months_after(self.today, 1),
                         strand=2)
        self.assert_duty("law.assignment", "sign-in",
                         deadlines.working_days_after(self.today, 5), strand=1)

    def two_returns(self):
        """The first request is refused; the second goes to the leader, who grants it."""
        returned = {"strand": 1, "reason": "not_our_duty", "basis": "道路工程由交通部门负责。",
                    "proposed_unit": office("roads")}
        self.assert_refused(403, self.welfare, "request_return", **returned)
        self.case.do(self.water, "request_return", **returned)
        self.assert_duty("law.assignment", "decide-return",
                         deadlines.working_days_after(self.today, 5))
        self.assert_refused(403, self.leader, "refuse_return", strand=1, note="请先办理。")
        self.case.do(self.desk, "refuse_return", strand=1, note="该路段含排水渠，请先办理。")
        self.case.do(self.water, "request_return", **returned)
        self.assert_duty("law.assignment", "decide-dispute",
                         deadlines.working_days_after(self.today, 5))
        grant = {"strand": 1, "unit": office("roads"), "clock": "keep", "note": "改交交通局。"}
        self.assert_refused(403, self.desk, "grant_return", **grant)
        self.case.page(self.leader)
        self.case.do(self.leader, "grant_return", **grant)
        first, _, third = self.state()["strands"]
        self.assertEqual("left", first["state"])
        self.assertEqual((office("roads"), "main", 1),
                         (third["unit"], third["role"], third["replaces"]))
        self.assertEqual("ended", self.duty("law.handling", "reply", strand=1)["state"])
        self.assert_duty("law.handling", "reply", deadlines.months_after(self.today, 3), strand=3)
        self.assert_refused(404, self.water, "sign_in", strand=3)  # No longer its matter.

    def handling(self):
        self.case.page(self.roads)
        self.assertIn("sign_in", self.open_actions(self.roads))
        self.assertIn(self.case.id, self.queue_of(self.roads))
        stale = self.case.version
        self.case.do(self.roads, "sign_in", strand=3)
        current, self.case.version = self.case.version, stale
        self.assert_stale(self.roads, "name_responsible")
        self.case.version = current
        self.assert_refused(409, self.roads, "sign_in", strand=3)
        officer = {"person": "王经办", "post": "科员", "phone": "0750-0000002"}
        leader = {"person": "郑分管", "post": "副局长", "phone": "0750-0000001"}
        self.case.do(self.roads, "name_responsible", strand=3, leader=leader, officer=officer)
        step = {"what": "实地查看", "due": (self.today + 20 * deadlines.DAY).isoformat()}
        self.case.do(self.roads, "file_plan", strand=3, plan="先勘察，再分段实施。", steps=[step])
        self.once_with_the_same_key()

    def assert_stale(self, client, command):
        with self.assertRaises(Problem) as refusal:
            self.case.do(client, command, strand=3,
                         leader={"person": "甲", "post": "乙", "phone": "1"},
                         officer={"person": "甲", "post": "乙", "phone": "1"})
        self.assertEqual((412, "conflict"), (refusal.exception.status, refusal.exception.code))

    def once_with_the_same_key(self):
        """What is sent again with its key is not done again, and answered as the first time."""
        path = f"/cases/{self.case.id}/report-progress"
        report = {"strand": 3, "progress": "已完成测量。", "files": []}
        first = self.roads.post(path, report, self.case.version, key="report-1")
        again = self.roads.post(path, report, self.case.version, key="report-1")
        self.assertEqual(first["version"], again["version"])
        self.assertEqual(first["version"], self.case.page(self.roads)["version"])

    def co_opinion(self):
        self.case.do(self.welfare, "sign_in", strand=2)
        opinion = {"strand": 2, "position": "同意。", "measures": "无。", "signatory": "郑负责",
                   "files": []}
        self.case.do(self.welfare, "give_co_opinion", **opinion)
        self.assertEqual("met", self.duty("law.handling", "co-opinion", strand=2)["state"])
        self.case.do(self.roads, "send_back_co_opinion", strand=2, reason="请写明具体措施。")
        self.assert_duty("law.handling", "redo-opinion",
                         deadlines.working_days_after(self.today, 5), strand=2)
        self.assert_refused(403, self.roads, "give_co_opinion", **opinion)
        self.case.do(self.welfare, "give_co_opinion", **opinion | {"measures": "安排专人配合安置。"})
        self.assertEqual("met", self.duty("law.handling", "redo-opinion", strand=2)["state"])

    def extension(self):
        cap = deadlines.months_after(self.today, 6)
        until = cap - 30 * deadlines.DAY
        asked = {"strand": 3, "reason": "needs_survey", "grounds": "需委托第三方勘察。",
                 "interim": "已电话向代表说明。"}
        self.assert_refused(422, self.roads, "request_extension", "until",
                            until=(cap + deadlines.DAY).isoformat(), **asked)
        self.case.do(self.roads, "request_extension", until=until.isoformat(), **asked)
        self.assert_duty("law.handling", "decide-extension",
                         deadlines.working_days_after(self.today, 5), strand=3)
        self.assert_refused(422, self.desk, "grant_extension", "until", strand=3,
                            until=(until + deadlines.DAY).isoformat())
        self.case.do(self.desk, "grant_extension", strand=3, until=until.isoformat())
        reply = self.assert_duty("law.handling", "reply", until, strand=3)
        why = self.case.why(self.roads, reply["duty"])
        granted = lines_of(why, "extension")
        self.assertEqual([until.isoformat()], [line["to"] for line in granted])
        self.assertEqual(deadlines.months_after(self.today, 3).isoformat(), granted[0]["from"])
        self.assertEqual(office("daibiao"), granted[0]["by"]["office"])
        self.assertEqual(until.isoformat(), why["due_on"])

    # --- reply, rating, second reply ---------------------------------------------------------

    def reply(self, kind, promises=(), **changes):
        answers = [{"demand": 1, "answer": "已列入计划。"}, {"demand": 2, "answer": "一并实施。"}]
        return {"kind": kind, "body": "您提出的建议收悉，现答复如下。", "answers": answers,
                "promises": list(promises), "publicity": "full_text", "files": [], **changes}

    def contact(self, stage, **changes):
        return {"strand": 3, "stage": stage, "way": "face_to_face",
                "held_on": self.today.isoformat(), "place": "礼乐街道办事处",
                "deputies": [deputy(1), deputy(2)],
                "participants": [{"person": "郑分管", "post": "副局长"}],
                "words": "希望明确完成时间。", "files": [], **changes}

    def up_to_signature(self):
        self.case.do(self.roads, "approve_reply", strand=3)
        self.assert_refused(403, self.roads, "sign_reply", strand=3,
                            signatory={"person": "王经办", "post": "科员"}, document_no="函1号")
        self.case.do(self.roads_head, "sign_reply", strand=3,
                     signatory={"person": "郑局长", "post": "局长"}, document_no="江交函〔2026〕1号")

    def first_reply(self):
        self.promised_by = self.today + 200 * deadlines.DAY
        promise = {"what": "全路段扩宽通车", "who": "分管副局长", "due": self.promised_by.isoformat()}
        self.assert_refused(422, self.roads, "draft_reply", "reply.promises", strand=3,
                            reply=self.reply("in_progress"))
        self.assert_refused(422, self.roads, "draft_reply", strand=3,
                            reply=self.reply("solved", answers=[]))
        drafted = self.reply("in_progress", [promise])
        self.case.do(self.roads, "draft_reply", strand=3, reply=drafted)
        self.up_to_signature()
        self.assert_duty("law.handling", "check-reply",
                         deadlines.working_days_after(self.today, 3), round=1)
        self.case.do(self.desk, "send_back_reply", strand=3, reason="第二项没有正面回应。")
        self.assert_refused(409, self.desk, "pass_reply", strand=3)
        self.case.do(self.roads, "draft_reply", strand=3, reply=drafted)
        self.up_to_signature()
        self.case.do(self.government, "pass_reply", strand=3)
        self.assert_refused(409, self.roads, "issue_reply", strand=3, deliveries=[])
        self.contacts()
        self.case.do(self.roads, "issue_reply", strand=3,
                     deliveries=[{"deputy": deputy(1), "way": "in_person"}])
        self.assert_phase("answered")
        receipts = self.state()["strands"][2]["rounds"][0]["receipts"]
        self.assertEqual([(deputy(1), "in_person"), (deputy(2), "in_system")],
                         [(r["deputy"], r["way"]) for r in receipts])
        self.assertEqual("met", self.duty("law.handling", "reply", strand=3)["state"])
        keep = self.assert_duty("law.promises", "keep", self.promised_by, promise=1)
        self.assertEqual(office("roads"), keep["bearer_office"])

    def contacts(self):
        self.assert_refused(422, self.roads, "record_contact", "held_on",
                            **self.contact("before", held_on=(self.today + deadlines.DAY).isoformat()))
        self.assert_refused(422, self.roads, "record_contact", **self.contact("after"))
        self.case.do(self.roads, "record_contact", **self.contact("before"))
        self.case.do(self.roads, "record_contact",
                     **self.contact("during", deputies=[deputy(2)], way="phone"))
        self.case.do(self.deputy1, "confirm_contact", contact=1, agreement="agrees")
        self.assert_refused(422, self.deputy2, "confirm_contact", "note", contact=2,
                            agreement="differs")
        self.case.do(self.deputy2, "confirm_contact", contact=2, agreement="differs",
                     note="通话很短，没有谈到排水。")
        self.assert_refused(403, self.deputy1, "confirm_contact", contact=2, agreement="agrees")
        self.assertEqual("met", self.duty("law.handling", "contact", strand=3)["state"])

    def rate(self, client, result, **changes):
        ballot = {"attitude": "satisfied", "result": result, "reasons": [],
                  "wants_rehandling": False, "wants_meeting": False, **changes}
        self.case.do(client, "rate_reply", strand=3, ballot=ballot)

    def first_rating(self):
        due = deadlines.working_days_after(self.today, 15)
        for number in (1, 2):
            self.assert_duty("law.rating", "rate", due, bearer_deputy=deputy(number))
        self.case.do(self.deputy1, "acknowledge_reply", strand=3)
        self.case.do(self.deputy2, "acknowledge_reply", strand=3)
        bare = {"attitude": "satisfied", "result": "dissatisfied", "reasons": [],
                "wants_rehandling": True, "wants_meeting": False}
        self.assert_refused(422, self.deputy1, "rate_reply", "ballot.reasons", strand=3,
                            ballot=bare)
        self.rate(self.deputy1, "basically_satisfied")
        self.rate(self.deputy1, "dissatisfied", reasons=["no_measures"], words="没有时间表。",
                  wants_rehandling=True)  # Changed: that is allowed until the rating closes.
        self.assert_refused(409, self.desk, "close_rating", strand=3)
        self.rating_is_veiled()
        self.rate(self.deputy2, "satisfied")
        self.assert_refused(404, self.deputy4, "rate_reply", strand=3, ballot=bare)
        self.case.do(self.desk, "close_rating", strand=3)
        closed = self.state()["strands"][2]["rounds"][0]
        self.assertEqual(("satisfied", "dissatisfied", "disputed"),
                         (closed["attitude"], closed["result"], closed["stage"]))
        self.assert_refused(409, self.deputy1, "rate_reply", strand=3,
                            ballot=bare | {"reasons": ["late"]})
        self.assert_duty("law.rating", "decide", deadlines.working_days_after(self.today, 5))

    def rating_is_veiled(self):
        """A unit sees no vote before the rating closes: neither on the page nor in the history."""
        page = self.case.page(self.roads)
        self.assertEqual([], page["state"]["strands"][2]["rounds"][0]["votes"])
        self.assertNotIn("reply_rated", [row["event"] for row in self.case.history(self.roads)])

    def second_handling(self):
        self.page()
        self.case.do(self.desk, "order_rehandling", strand=3, reason="代表理由具体，重新办理。")
        self.assert_phase("handling")
        second = self.assert_duty("law.rating", "second-handling",
                                  deadlines.months_after(self.today, 1), round=2)
        self.assertEqual(office("roads"), second["bearer_office"])
        first_round = self.state()["strands"][2]["rounds"][0]
        self.case.do(self.roads, "draft_reply", strand=3, reply=self.reply("partly_solved"))
        self.up_to_signature()
        self.case.do(self.desk, "pass_reply", strand=3)
        self.assert_refused(409, self.roads, "issue_reply", strand=3, deliveries=[])
        self.case.do(self.roads, "record_contact", **self.contact("during"))
        self.case.do(self.roads, "issue_reply", strand=3, deliveries=[])
        self.assertEqual("met", self.duty("law.rating", "second-handling", round=2)["state"])
        self.assertEqual(first_round, self.state()["strands"][2]["rounds"][0],
                         "the first round stays as it was")
        self.case.do(self.roads, "record_contact", **self.contact("after"))
        self.rate(self.deputy1, "satisfied")
        self.rate(self.deputy2, "basically_satisfied")
        self.page()
        self.case.do(self.desk, "close_rating", strand=3)
        self.assert_phase("tracking")

    # --- promises, end -----------------------------------------------------------------------

    def promise(self):
        self.assert_refused(409, self.desk, "close")
        self.case.do(self.roads, "report_promise", promise=1, progress="已完成一半路段。", files=[])
        until = self.promised_by + 60 * deadlines.DAY
        self.assert_refused(422, self.roads, "prolong_promise", "until", promise=1,
                            until=self.promised_by.isoformat(), reason="雨季。")
        self.case.do(self.roads, "prolong_promise", promise=1, until=until.isoformat(),
                     reason="受雨季影响，工期顺延。")
        keep = self.assert_duty("law.promises", "keep", until, promise=1)
        lines = lines_of(self.case.why(self.deputy1, keep["duty"]), "extension")
        self.assertEqual([(until.isoformat(), "受雨季影响，工期顺延。")],
                         [(line["to"], line["reason"]) for line in lines])
        evidence = self.roads.upload("验收.pdf", b"%PDF-1.7\n" + b"0" * 200_000 + b"\n%%EOF\n")
        claim = {"promise": 1, "result": "已通车。",
                 "evidence": [{"file": evidence, "title": "验收.pdf"}]}
        self.case.do(self.roads, "claim_promise_kept", **claim)
        self.assert_duty("law.promises", "confirm", deadlines.working_days_after(self.today, 10),
                         promise=1)
        self.case.do(self.desk, "reject_promise_claim", promise=1, reason="现场尚未完工。")
        self.assert_duty("law.promises", "keep", until, promise=1)
        self.case.do(self.roads, "claim_promise_kept", **claim)
        self.case.do(self.desk, "confirm_promise_kept", promise=1)
        self.assertEqual("met", self.duty("law.promises", "keep", promise=1)["state"])
        self.assert_phase("settled")
        self.case.do(self.deputy1, "rate_promise", promise=1, satisfaction="satisfied")

    def closing(self):
        due = deadlines.working_days_after(self.today, 20)
        self.assert_duty("law.openness", "publish", due)
        self.case.do(self.desk, "decide_publication", publicity="full_text", reason="不涉密。")
        self.assertEqual("met", self.duty("law.openness", "publish")["state"])
        self.assert_refused(403, self.roads, "close")
        self.case.do(self.desk, "close", note="办理完毕，销号。")
        self.assert_phase("closed")
        self.assertEqual([], [d for d in self.page()["duties"] if d["state"] in ("open", "paused")])
        self.assert_refused(409, self.roads, "report_progress", strand=3, progress="再报。", files=[])

    def nothing_was_lost(self):
        """Every event stands as it was written, is told newest first, and outlives a restart."""
        page = self.page()
        stored = self.stored_versions()
        self.assertEqual(list(range(1, len(stored) + 1)), stored)
        self.assertLess(page["version"], len(stored))  # The desk is shown no drafts of others.
        told = [row["version"] for row in self.case.history(self.desk)]
        self.assertEqual(list(range(page["version"], 0, -1)), told)
        self.assertEqual("closed", self.case.history(self.desk)[0]["event"])
        self.world.server.stop()
        self.world.verify()
        self.world.serve()
        self.assertEqual(page, self.case.page(self.world.client("desk")))

    def stored_versions(self):
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            return [row[0] for row in database.execute(
                "SELECT version FROM event WHERE stream = ? ORDER BY version", [self.case.id])]


if __name__ == "__main__":
    unittest.main()
