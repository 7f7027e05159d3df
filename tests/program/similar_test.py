#!/usr/bin/env python3
"""What is alike is decided on, with whose hand and when; opinions of the public are found as well,
and nobody learns of what he may not open."""

import unittest

from client import Case, Problem
from opinions_test import NAME, PHONE, OpinionWorld
from world import CONGRESS, content, deputy_login, office

WRITER, OTHER = deputy_login(1), deputy_login(2)


class Similar(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = OpinionWorld(
            accounts=["desk", "roads", "welfare", "committee", WRITER, OTHER],
            settings={"opinion_proof_bits": 6, "opinions_per_address_hour": 3_600_000,
                      "opinions_per_door_hour": 3_600_000}).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.people, cls.desk = cls.world.people, cls.world.desk

    def submitted(self, title, by=WRITER):
        case = Case.open(self.people[by], CONGRESS, content(title))
        case.do(self.people[by], "submit")
        return case

    def docketed(self, title, by=WRITER):
        case = self.submitted(title, by)
        case.do(self.desk, "docket")
        return case

    def similar(self, login, title, body="", **more):
        return self.people[login].post("/similar", {"congress": CONGRESS, "title": title,
                                                    "body": body} | more)

    def rows(self, login, title, **more):
        return {row["id"]: row for row in self.similar(login, title, **more)["rows"]}

    def set_aside(self, login, title, **more):
        return self.similar(login, title, **more)["set_aside"]

    def links(self, case):
        return case.page(self.desk)["state"]["links"]

    def test_what_is_set_aside_is_not_shown_again_until_it_is_taken_back(self):
        title = "关于在釜山公园加装饮水台的建议"
        past = self.docketed("关于在釜山公园增设饮水台的建议")
        case = self.submitted(title)
        row = self.rows("desk", title, of=case.id)[past.id]
        self.assertNotIn("link", row)
        self.assertFalse(row["joined"])

        case.do(self.desk, "link_case", other=past.id, kind="different")
        self.assertNotIn(past.id, self.rows("desk", title, of=case.id))
        aside, = self.set_aside("desk", title, of=case.id)
        self.assertEqual((past.id, "王desk"), (aside["id"], aside["by_name"]))
        self.assertTrue(aside["office_name"])
        self.assertEqual("", aside["deputy_name"])
        self.assertRegex(aside["at"], r"^20\d\d-\d\d-\d\dT")
        # It was looked at from one side, and is as true from the other.
        back, = self.set_aside("desk", "关于在釜山公园增设饮水台的建议", of=past.id)
        self.assertEqual(case.id, back["id"])
        # Another text is compared with both, whatever was said of the two.
        self.assertLessEqual({past.id, case.id}, self.rows("desk", title).keys())
        self.assertEqual([], self.set_aside("desk", title))

        case.do(self.desk, "unlink_case", other=past.id)
        self.assertIn(past.id, self.rows("desk", title, of=case.id))
        self.assertEqual([], self.set_aside("desk", title, of=case.id))

    def test_who_may_not_see_a_suggestion_learns_nothing_of_what_was_decided_on_it(self):
        title = "关于疏通礼义里排水渠的建议"
        past = self.docketed("关于疏浚礼义里排水渠的建议")
        case = self.submitted(title)
        before = self.similar("welfare", title, of=case.id)
        case.do(self.desk, "link_case", other=past.id, kind="different")
        self.assertEqual(before, self.similar("welfare", title, of=case.id))
        self.assertEqual(before, self.similar("welfare", title, of="nothing-of-this-name"))
        self.assertEqual({"rows": [], "set_aside": [], "opinions": []}, before)

    def test_whoever_writes_decides_on_his_own_draft_and_on_no_others(self):
        title = "关于给滘头村口加装反光镜的建议"
        past = self.docketed("关于在滘头村口安装反光镜的建议", by=OTHER)
        draft = Case.open(self.people[OTHER], CONGRESS, content(title))
        self.assertIn(past.id, self.rows(OTHER, title, of=draft.id))
        for stranger in (WRITER, "desk", "roads"):
            with self.assertRaises(Problem) as refusal:
                draft.do(self.people[stranger], "link_case", other=past.id, kind="different")
            self.assertEqual(404, refusal.exception.status, stranger)

        draft.do(self.people[OTHER], "link_case", other=past.id, kind="different")
        self.assertNotIn(past.id, self.rows(OTHER, title, of=draft.id))
        aside, = self.set_aside(OTHER, title, of=draft.id)
        self.assertEqual((past.id, "张代表02"), (aside["id"], aside["by_name"]))
        self.assertEqual([], self.links(past), "a draft leaves no trace in what others read")
        draft.do(self.people[OTHER], "unlink_case", other=past.id)
        self.assertIn(past.id, self.rows(OTHER, title, of=draft.id))

    def test_the_reviewer_sees_what_the_proposer_decided(self):
        title = "关于修复杰村古榕护栏的建议"
        past = self.docketed("关于修缮杰村古榕护栏的建议")
        draft = Case.open(self.people[WRITER], CONGRESS, content(title))
        draft.do(self.people[WRITER], "link_case", other=past.id, kind="different")
        draft.do(self.people[WRITER], "submit")
        aside, = self.set_aside("desk", title, of=draft.id)
        self.assertEqual((past.id, "张代表01"), (aside["id"], aside["by_name"]))

    def test_of_one_matter_the_row_says_so_and_another_matter_is_in_no_chain(self):
        title = "关于延长北街文化站开放时间的建议"
        first = self.docketed("关于北街文化站延长开放时间的建议")
        apart = self.docketed("关于北街文化站夜间开放的建议")
        case = self.docketed(title)
        case.do(self.desk, "link_case", other=first.id, kind="raised_before")
        case.do(self.desk, "link_case", other=apart.id, kind="different")
        rows = self.rows("desk", title, of=case.id)
        self.assertEqual("raised_before", rows[first.id]["link"])
        self.assertNotIn(apart.id, rows)
        chain = self.desk.get(f"/cases/{case.id}/chain")
        self.assertEqual({first.id, case.id}, {row["id"] for row in chain["rows"]})
        self.assertEqual(case.id, chain["rows"][chain["place"] - 1]["id"])
        # What was said last counts.
        case.do(self.desk, "link_case", other=apart.id, kind="raised_before")
        self.assertEqual([], self.set_aside("desk", title, of=case.id))
        self.assertEqual(3, len(self.desk.get(f"/cases/{case.id}/chain")["rows"]))

    def test_what_is_handled_together_is_marked(self):
        title = "关于加固外海桥护栏的建议"
        cases = [self.docketed("关于外海桥护栏加固的建议"), self.docketed(title)]
        for case in cases:
            case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        lead, case = cases
        self.assertFalse(self.rows("desk", title, of=case.id)[lead.id]["joined"])
        case.do(self.desk, "join_handling", lead=lead.id, reason="同一座桥，同一单位。")
        self.assertTrue(self.rows("desk", title, of=case.id)[lead.id]["joined"])

    def told(self, words):
        return self.world.told(self.world.door(), text=words)

    def opinions(self, login, words, **more):
        return {row["id"]: row for row in self.similar(login, "", words, **more)["opinions"]}

    def test_an_opinion_is_found_by_those_who_may_read_it_and_without_who_said_it(self):
        words = "胜利新村的垃圾站夜里没人收，气味飘进教室。"
        row, secret = self.told(words)
        for login in ("desk", WRITER):
            self.assertNotIn(row["id"], self.opinions(login, words), "nobody has looked at it")
        self.world.act("desk", row, "pass")
        seen = self.opinions(WRITER, words)[row["id"]]
        self.assertEqual((words, "moderated", True),
                         (seen["text"], seen["state"], seen["open_to_taking"]))
        self.assertEqual("礼乐街道代表联络站", seen["owner_name"])
        self.assertTrue(seen["phrases"])
        for trace in (NAME, PHONE):
            self.assertNotIn(trace, str(seen))
        for login in ("desk", "keeper"):
            self.assertFalse(self.opinions(login, words)[row["id"]]["open_to_taking"], login)
        for login in ("roads", "committee"):
            self.assertEqual({}, self.opinions(login, words), login)

        self.assertEqual(204, self.world.public.raw(
            "DELETE", f"/api/v1/public/opinions/{secret}").status)
        for login in ("desk", "keeper", WRITER):
            self.assertNotIn(row["id"], self.opinions(login, words), "erased is gone at once")

    def test_what_a_draft_is_written_from_is_not_like_it_and_is_no_others_to_take(self):
        words = "江翠路的公交站没有雨棚，老人淋着雨等车。"
        row, _ = self.told(words)
        self.world.act("desk", row, "pass")
        draft = Case.open(self.people[WRITER], CONGRESS, content("关于江翠路公交站加建雨棚的建议"))
        self.assertIn(row["id"], self.opinions(WRITER, words, of=draft.id))
        self.people[WRITER].post(f"/cases/{draft.id}/opinions", {"opinions": [row["id"]]})
        self.assertNotIn(row["id"], self.opinions(WRITER, words, of=draft.id))
        other = self.opinions(OTHER, words)[row["id"]]
        self.assertEqual(("taken", False), (other["state"], other["open_to_taking"]))
        self.assertNotIn("of_case", other, "another deputy's draft is his own")
        self.assertEqual(draft.id, self.opinions(WRITER, words)[row["id"]]["of_case"])

    def test_an_opinion_finds_the_suggestion_that_may_answer_it_and_not_itself(self):
        words = "篁庄天桥的电梯停了半年，轮椅上不去。"
        case = self.docketed("关于修好篁庄天桥停了半年的电梯、让轮椅上得去的建议")
        row, _ = self.told(words)
        self.world.act("desk", row, "pass")
        twin, _ = self.told("篁庄天桥的电梯停了半年，婴儿车上不去。")
        self.world.act("desk", twin, "pass")
        found = self.similar("desk", "", words, opinion=row["id"])
        self.assertIn(case.id, [one["id"] for one in found["rows"]])
        said = [one["id"] for one in found["opinions"]]
        self.assertIn(twin["id"], said)
        self.assertNotIn(row["id"], said)


if __name__ == "__main__":
    unittest.main()
