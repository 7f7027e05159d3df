#!/usr/bin/env python3
"""Lists imported over HTTP as jobs: rehearsed, carried out, cancelled, cut off and done again."""

import csv
import io
import sqlite3
import time
import unittest

from client import API, Problem
from deadlines import today
from import_test import workbook
from world import CONGRESS, World, deputy_login, office, person

OFFICES = """单位名称,编号,类别,简称
江海区教育局,edu,承办单位,教育局
江海区卫生健康局,health,,卫健局
江海区农业农村局,farm,,农业局
"""
PEOPLE = """姓名,手机,单位,职责
陈经办01,13800000001,江海区水利局,承办人
陈经办01,13800000001,江海区水利局,单位负责人
林经办02,,江海区交通运输局,承办人
"""
DEPUTIES = """代表证号,姓名,代表团,团长
901,陈代表91,外海代表团,是
902,李代表92,外海代表团,
"""
SUGGESTIONS = [
    ["江海区代表建议目录"],
    ["编号", "题目", "领衔代表", "联名代表", "事由", "建议", "主办单位"],
    ["1", "关于修缮礼乐路的建议", "张代表01", "张代表02、张代表03", "路面破损。",
     "一、重铺路面；\n二、疏通水沟。", "江海区交通运输局"],
    ["2", "关于增加学位的建议", "张代表04", "", "学位不足。", "新建小学一所。", "教育局"],
]

MANY = 1_500  # rows of a list that is cut off half-way; more than are under way at once


def list_of_many():
    """Suggestions that the deputies of the small world lead."""
    rows = "".join(f"{n},关于修缮第{n}条路的建议,张代表{n % 5 + 1:02},路面破损。,重铺路面。\n"
                   for n in range(1, MANY + 1))
    return ("编号,标题,领衔代表,事由,建议\n" + rows).encode()


class Jobs(unittest.TestCase):
    def setUp(self):
        self.world = self.enterContext(World(accounts=["desk", "water", deputy_login(1)]))
        self.desk = self.world.client("desk")

    def begin(self, kind, content, client=None, **more):
        client = client or self.desk
        file = client.upload("清单.csv", content if isinstance(content, bytes) else content.encode())
        return client.post("/imports", {"congress": CONGRESS, "kind": kind, "file": file, **more})

    def wait(self, job, client=None):
        """The job once it has ended; the server answers slowly enough to ask without a pause."""
        until = time.monotonic() + 120
        while time.monotonic() < until:
            job = (client or self.desk).get(f"/jobs/{job['id']}")
            if job.get("ended_at"):
                return job
        self.fail(f"did not end: {job}")

    def import_(self, kind, content, **more):
        return self.wait(self.begin(kind, content, **more))

    def rows(self, job, **query):
        return self.desk.get(f"/jobs/{job['id']}/rows", **query)["rows"]

    def events(self):
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*), count(DISTINCT stream) FROM event").fetchone()

    def refused(self, call):
        with self.assertRaises(Problem) as refusal:
            call()
        return refusal.exception

    # --- dry run, real, again ---------------------------------------------------------------------

    def test_a_list_is_rehearsed_then_imported_and_never_doubled(self):
        before = self.events()
        begun = self.begin("offices", OFFICES)
        self.assertEqual(("import_offices", False), (begun["kind"], begun["applies"]))
        dry = self.wait(begun)
        self.assertEqual("done", dry["state"])
        self.assertEqual({"create": 3, "change": 0, "same": 0, "refuse": 0},
                         dry["report"]["totals"])
        self.assertEqual(before, self.events(), "a dry run stores nothing")
        real = self.import_("offices", OFFICES, apply=True)
        self.assertEqual(3, real["report"]["totals"]["create"])
        self.assertEqual((real["done"], real["total"]), (3, 3))
        self.assertIn("新增 3 行", real["said"])
        after = self.events()
        self.assertGreater(after, before)
        self.assertEqual(3, self.import_("offices", OFFICES, apply=True)["report"]["totals"]["same"])
        self.assertEqual(after, self.events(), "a second import changes nothing")

    def test_every_kind_of_list_is_imported(self):
        known = OFFICES.replace(",traffic,", ",roads,").replace(",gov,", ",government,")
        offices = self.desk.upload("单位.csv", known.encode())
        for kind, content, more in (
                ("offices", known, {}), ("people", PEOPLE, {}),
                ("deputies", DEPUTIES, {}),
                ("suggestions", workbook(SUGGESTIONS), {"aliases": offices})):
            with self.subTest(kind=kind):
                done = self.import_(kind, content, apply=True, **more)
                self.assertEqual(("done", 0), (done["state"], done["report"]["totals"]["refuse"]),
                                 self.rows(done))

    # --- the report -------------------------------------------------------------------------------

    def test_the_report_names_row_column_and_reason_in_the_asked_language(self):
        people = "姓名,手机,星座\n" + "赵" * 61 + ",1,狮子\n钱一,2,双鱼\n,3,\n"
        job = self.import_("people", people)
        self.assertEqual(["星座"], job["report"]["ignored_columns"])
        wrong = self.rows(job, only="refuse")
        self.assertEqual([2, 4], [row["row"] for row in wrong])
        self.assertEqual("姓名", wrong[0]["field"])
        self.assertEqual([2, 3], [row["row"] for row in self.rows(job, limit=2)])
        self.assertEqual([4], [row["row"] for row in self.rows(job, after=3)])
        english = self.world.connected("en").use_token(self.world.token("desk"))
        self.assertNotEqual(wrong[0]["why"],
                            english.get(f"/jobs/{job['id']}/rows")["rows"][0]["why"])
        answer = self.desk.raw("GET", f"{API}/jobs/{job['id']}/rows.csv?only=refuse")
        self.assertEqual(200, answer.status)
        lines = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))
        self.assertIn("清单.csv", lines[0][0])
        self.assertEqual(["2", "4"], [line[0] for line in lines[2:]])
        self.assertEqual(wrong[0]["why"], lines[2][5])

    def test_a_file_that_cannot_be_read_fails_with_the_reason(self):
        job = self.import_("suggestions", workbook(SUGGESTIONS, "A4"), apply=True)
        self.assertEqual("failed", job["state"])
        self.assertIn("A4", job["said"])

    # --- who may ----------------------------------------------------------------------------------

    def test_who_may_not_record_is_refused_at_once(self):
        water = self.world.client("water")
        for kind in ("offices", "people", "deputies", "suggestions"):
            refusal = self.refused(lambda k=kind: self.begin(k, OFFICES, water))
            self.assertEqual((403, "forbidden"), (refusal.status, refusal.code), kind)
        file = water.upload("清单.csv", PEOPLE.encode())
        foreign = {"congress": CONGRESS, "kind": "people", "file": file}
        refusal = self.refused(lambda: self.desk.post("/imports", foreign))
        self.assertEqual((422, "file"), (refusal.status, refusal.field))
        elsewhere = foreign | {"congress": "999999"}
        self.assertEqual(404, self.refused(lambda: self.desk.post("/imports", elsewhere)).status)

    def test_jobs_are_seen_by_whoever_began_them_and_whoever_oversees(self):
        admin = self.world.session("admin")
        self.world.record(admin, "grant_role", {"grant": {
            "person": person("roads"), "role": "auditor", "office": office("daibiao"),
            "span": {"from": f"{today().year}-01-01"}}})
        self.world.add_user("auditor", person("roads"), "correct horse 回音")
        auditor = self.world.client("auditor")
        job = self.import_("people", PEOPLE)
        for seeing in (self.desk, admin, auditor):
            self.assertIn(job["id"], [row["id"] for row in seeing.get("/jobs")["rows"]])
            self.assertEqual("王desk", seeing.get(f"/jobs/{job['id']}")["by_name"])
        water = self.world.client("water")
        self.assertEqual([], water.get("/jobs")["rows"])
        for path in ("", "/rows", "/rows.csv"):
            self.assertEqual(404, water.raw("GET", f"{API}/jobs/{job['id']}{path}").status)
        self.assertEqual(404, water.raw("DELETE", f"{API}/jobs/{job['id']}").status)
        self.assertEqual(409, auditor.raw("DELETE", f"{API}/jobs/{job['id']}").status)

    # --- cancelled and cut off --------------------------------------------------------------------

    def test_what_was_imported_before_it_was_cancelled_stays(self):
        job = self.begin("suggestions", list_of_many(), apply=True)
        self.until_cases_come(job)
        answer = self.desk.raw("DELETE", f"{API}/jobs/{job['id']}")
        self.assertEqual(200, answer.status)
        stopped = self.wait(job)
        self.assertEqual("cancelled", stopped["state"])
        cases = self.suggestions()
        self.assertEqual(stopped["report"]["totals"]["create"], cases)
        self.assertLess(cases, MANY)
        again = self.import_("suggestions", list_of_many(), apply=True)
        self.assertEqual({"create": MANY - cases, "change": 0, "same": cases, "refuse": 0},
                         again["report"]["totals"])
        self.assertEqual(MANY, self.suggestions())

    def test_killed_half_way_and_run_again_is_the_same_as_one_run(self):
        job = self.begin("suggestions", list_of_many(), apply=True)
        self.until_cases_come(job)
        self.world.server.kill()
        self.world.verify()
        kept = self.suggestions()
        self.assertLess(kept, MANY, "it was done before it was killed")
        self.world.serve()
        self.desk = self.world.client("desk")
        cut_off = self.desk.get(f"/jobs/{job['id']}")
        self.assertEqual("failed", cut_off["state"])
        self.assertIn("再导入一次", cut_off["said"])
        again = self.import_("suggestions", list_of_many(), apply=True)
        self.assertEqual(0, again["report"]["totals"]["refuse"], self.rows(again, only="refuse"))
        self.assertEqual(MANY, self.suggestions())
        states = {row["phase"] for row in self.desk.get("/cases", congress=CONGRESS,
                                                        limit=200)["rows"]}
        self.assertEqual({"submitted"}, states)
        last = self.import_("suggestions", list_of_many(), apply=True)
        self.assertEqual(MANY, last["report"]["totals"]["same"])
        self.world.verify()

    def until_cases_come(self, job):
        until = time.monotonic() + 120
        while time.monotonic() < until:
            if self.suggestions() >= 5:
                return
            now = self.desk.get(f"/jobs/{job['id']}")
            self.assertNotIn("ended_at", now, now)
        self.fail("nothing was imported in time")

    def suggestions(self):
        """How many suggestions there are, drafts among them: each has a stream of its own."""
        return self.events()[1] - 1


if __name__ == "__main__":
    unittest.main()
