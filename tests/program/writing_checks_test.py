#!/usr/bin/env python3
"""What a draft lacks, told while somebody writes: each kind of finding by what people write, nothing
for a sound text, and what it is a copy of to those who may open the other."""

import unittest

from client import Case, Problem
from world import CONGRESS, World, content, deputy_login

WRITER, OTHER = deputy_login(1), deputy_login(2)

# The text in which nothing is found: the same as in tests/writing_test.cpp.
SOUND = {
    "title": "关于扩宽礼睦路全路段的建议",
    "cause": "礼睦路全长4.2公里，双向两车道，早晚高峰拥堵，去年发生交通事故三十七起，"
             "沿线三万居民出行不便。群众来信来访和热线反映集中。",
    "analysis": "道路建成二十年，设计流量低于实际；招标和施工应当同步安排排水改造。",
    "demands": ["将礼睦路全路段扩宽为双向四车道，并设非机动车道。", "同步改造排水管网，公布工期。"],
}

IN_CAUSE = {
    "我家的拆迁补偿款至今没有到账。": {"personal-matter"},
    "我公司的工程款拖欠两年。": {"own-unit-matter"},
    "本案一审判决后我不服。": {"pending-case"},
    "我要举报村干部，官官相护。": {"complaint"},
    "现将来信转上，来信内容如下。": {"forwarded-letter"},
    "这次招标应当取消中标结果，让我公司承建。": {"tender"},
    "请问办理需要哪些手续？": {"consultation"},
    "我公司研发的净水器效果很好。": {"promotion"},
    "另外还有一件事，公园的路灯不亮。": {"several-matters"},
    "联系人：侯振国，电话13800138000。": {"private-name", "mobile-number"},
    "座机0750-3512345。": {"landline-number"},
    "证件号码11010519491231002X。": {"resident-id"},
    "卡号4111111111111111。": {"bank-card"},
    "货车粤J·12345长期占道。": {"number-plate"},
}

AS_SECOND_DEMAND = {
    "建议国务院修改个人所得税的起征点。": {"outside-powers"},
    "对已建成的房屋免于处罚，先上车后补票。": {"unlawful"},
    "政府工程优先采购本地产品，限制外地企业。": {"unfair-competition"},
    "希望有关部门重视，尽快解决。": {"only-attention"},
    "一是扩宽道路；二是增设路灯。": {"packed-demand"},
    "解决问题": {"vague-demand"},
}

OTHERWISE = [
    ({"title": "关于扩宽礼睦路和关于提高低保的建议"}, {"two-titles"}),
    ({"title": "关于解决学位的请示"}, {"petition-form"}),
    ({"title": ""}, {"missing-title"}),
    ({"cause": ""}, {"missing-cause"}),
    ({"analysis": ""}, {"missing-analysis"}),
    ({"demands": []}, {"missing-demand"}),
    ({"cause": "路窄。"}, {"thin-cause"}),
    ({"analysis": SOUND["analysis"] + "车流量逐年增长" * 400}, {"too-long"}),
]


class WritingChecks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", "welfare", WRITER, OTHER]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.people = {login: cls.world.client(login) for login in cls.world.accounts}

    def rows(self, login=WRITER, **changes):
        draft = {"congress": CONGRESS} | SOUND | changes
        return self.people[login].post("/writing-checks", draft)["rows"]

    def found(self, **changes):
        return {row["check"].removeprefix("law.writing.") for row in self.rows(**changes)}

    def test_in_a_sound_text_nothing_is_found(self):
        self.assertEqual([], self.rows())

    def test_each_kind_is_found_by_what_people_write(self):
        for sentence, kinds in IN_CAUSE.items():
            with self.subTest(sentence):
                self.assertEqual(kinds, self.found(cause=SOUND["cause"] + sentence))
        for demand, kinds in AS_SECOND_DEMAND.items():
            with self.subTest(demand):
                self.assertEqual(kinds, self.found(demands=[SOUND["demands"][0], demand]))
        for changes, kinds in OTHERWISE:
            with self.subTest(kinds):
                self.assertEqual(kinds, self.found(**changes))

    def test_a_finding_says_where_it_is_and_what_to_do(self):
        cause = "🚗" + SOUND["cause"] + "请打13800138000。"
        row, = self.rows(cause=cause)
        self.assertEqual("cause", row["field"])
        self.assertEqual("13800138000", cause[row["from"]:row["to"]])
        for words in (row["title"], row["advice"]):
            self.assertTrue(words["zh"] and words["en"])
        self.assertTrue(row["why"] and row["article"])
        self.assertNotIn("reason", row)
        self.assertNotIn("other", row)
        demand, = self.rows(demands=[SOUND["demands"][0], "解决问题"])
        self.assertEqual(("demands.1", "no_concrete_content"), (demand["field"], demand["reason"]))

    def test_of_another_congress_and_of_what_is_too_long_nothing_is_told(self):
        for draft, status in (({"congress": "nowhere"} | SOUND, 404),
                              ({"congress": CONGRESS} | SOUND | {"cause": "路" * 4001}, 422)):
            with self.assertRaises(Problem) as refusal:
                self.people[WRITER].post("/writing-checks", draft)
            self.assertEqual(status, refusal.exception.status)

    def copies(self, login, text, **more):
        """The others that the text is told to be a copy of."""
        rows = [row for row in self.rows(login, **text, **more) if "other" in row]
        for row in rows:
            self.assertEqual(("law.writing.near-copy", "title", "repeats_another"),
                             (row["check"], row["field"], row["reason"]))
        return {row["other"]["id"]: row["other"]["name"] for row in rows}

    def docketed(self, text):
        case = Case.open(self.people[WRITER], CONGRESS, content(**text))
        case.do(self.people[WRITER], "submit")
        case.do(self.people["desk"], "docket")
        return case

    def test_a_copy_is_told_of_to_whoever_may_open_the_other_and_to_nobody_else(self):
        text = {
            "title": "关于在釜山公园增设饮水台的建议",
            "cause": "釜山公园每天有两千多名市民晨练，园内没有一处可以直接饮用的水源，老人和孩子只能自带热水。",
            "analysis": "公园建成时没有预留直饮水管道，近年周边小区入住，人流增加了一倍以上。",
            "demands": ["在公园东门和儿童乐园旁各设一处直饮水台，定期公布水质检测结果。"],
        }
        past = self.docketed(text)
        nearly = text | {"cause": text["cause"] + "夏天更甚。"}
        for login in ("desk", WRITER):
            self.assertEqual({past.id: text["title"]}, self.copies(login, text), login)
            self.assertEqual({past.id: text["title"]}, self.copies(login, nearly), login)
        self.assertEqual({}, self.copies("welfare", text), "a unit without a part in it")
        self.assertEqual({}, self.copies(OTHER, text), "a deputy who has not signed it")
        self.assertEqual({}, self.copies(WRITER, text, of=past.id), "it is no copy of itself")
        other = text | {"title": "关于釜山公园东门增设停车位的建议",
                        "cause": "周末停车难，车辆停到人行道上，行人只能走机动车道，附近学校家长反映强烈。",
                        "analysis": "东门停车场只有三十个车位，按游客量测算至少需要一百个。",
                        "demands": ["在东门外空地建设生态停车场，增加七十个车位。"]}
        self.assertEqual({}, self.copies(WRITER, other), "the same park, another matter")

    def test_what_was_set_aside_as_another_matter_is_no_finding_for_that_draft(self):
        text = {
            "title": "关于给滘头村口加装反光镜的建议",
            "cause": "滘头村口是急弯，围墙挡住视线，今年以来摩托车与货车相撞四次，两人受伤，村民夜间出行担心。",
            "analysis": "该处不具备扩宽条件，安装反光镜和减速带是花费最少、见效最快的办法。",
            "demands": ["在村口急弯处安装两面广角反光镜，并在弯道前增设减速带和警示标志。"],
        }
        past = self.docketed(text)
        draft = Case.open(self.people[WRITER], CONGRESS, content(**text))
        self.assertEqual({past.id: text["title"]}, self.copies(WRITER, text, of=draft.id))
        draft.do(self.people[WRITER], "link_case", other=past.id, kind="different")
        self.assertEqual({}, self.copies(WRITER, text, of=draft.id))
        draft.do(self.people[WRITER], "unlink_case", other=past.id)
        draft.do(self.people[WRITER], "link_case", other=past.id, kind="raised_before")
        self.assertIn(past.id, self.copies(WRITER, text, of=draft.id), "linked is not set aside")


if __name__ == "__main__":
    unittest.main()
