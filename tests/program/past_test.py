#!/usr/bin/env python3
"""Old years' suggestions become whole cases: found, compared, counted; entered once, whatever
happens on the way."""

import datetime
import os
import random
import sqlite3
import subprocess
import unittest

import old_years
from deadlines import today
from program import ROOT, binary, environment
from rebuild_test import read_models
from world import CONGRESS, DEPUTIES, World, office

SEED = int(os.environ.get("HUIYIN_SEED", random.randrange(10**6)))
KILLS = int(os.environ.get("HUIYIN_KILLS", 3))
MANY = 400
UNITS = ["江海区交通运输局", "江海区水利局", "江海区民政局"]
LEADS = [f"张代表{n:02}" for n in range(1, DEPUTIES + 1)]

CATALOGUES = """部门名称,职权编码,事项名称,实施依据
江海区交通运输局,T-1,农村公路建设与养护管理,《公路法》
,T-2,城市公共汽车线路和站点审批,
江海区水利局,W-1,河道堤防、水闸和排涝泵站管理,《水法》
,W-2,取水许可,
江海区民政局,M-1,养老服务机构管理与老年人福利,
"""


def days():
    return datetime.date(today().year, 1, 1), today()


class PastWorld(World):
    """The small congress, whose first session is over since a second one opened today."""

    def __enter__(self):
        super().__enter__()
        admin = self.session("admin")
        self.record(admin, "record_session", {"session": {
            "term": 1, "session": 2, "opens": str(today()), "closes": str(today())}})
        return self

    def file(self, name, content):
        path = self.data.parent / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def import_(self, kind, file, *more, may_fail=False):
        return self.run("import", kind, file, "--congress", CONGRESS, "--as", "desk", *more,
                        may_fail=may_fail)

    def import_and_kill(self, kind, file, cases, seconds):
        """Begins an import and cuts its power so long after so many cases stand there; whether it
        was done by then."""
        process = subprocess.Popen([binary(), "import", kind, file, "--congress", CONGRESS, "--as",
                                    "desk", "--apply", "--data", str(self.data)], cwd=ROOT,
                                   env=environment(), stdout=subprocess.DEVNULL)
        while process.poll() is None and self.cases() < cases:
            pass
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return process.wait() == 0

    def asked(self, what):
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as database:
            return database.execute(f"SELECT {what} FROM event WHERE stream LIKE 'past-%' "
                                    "OR stream LIKE 'im-%' ORDER BY stream, version").fetchall()

    def told(self):
        """What every case was told to be, without when and by whom it was entered."""
        return self.asked("stream, version, name, body")

    def cases(self):
        return self.asked("count(DISTINCT stream)")[0][0]


def totals(report):
    return report.strip().splitlines()[-1]


class Past(unittest.TestCase):
    def setUp(self):
        self.world = self.enterContext(PastWorld(accounts=["desk", "roads"]))
        self.desk = self.world.client("desk")

    def test_a_row_is_a_whole_case_that_is_found_compared_and_counted(self):
        lines = list(old_years.rows(6, LEADS, UNITS, days()))
        lines[0][old_years.HEADER.index("答复内容")] = "已在蚬冈墟增设渡船码头。"
        list_ = self.world.file("往年.csv", old_years.written(lines))
        rehearsed = self.world.import_("past", list_)
        self.assertEqual(0, self.world.cases(), "a dry run stores nothing")
        self.assertEqual(rehearsed.replace("This was a dry run; --apply does it.\n", ""),
                         self.world.import_("past", list_, "--apply"))
        found = self.desk.get("/cases", congress=CONGRESS, q="蚬冈墟")["rows"]
        self.assertEqual([1], [row["number"] for row in found])
        case = self.desk.get(f"/cases/{found[0]['id']}")
        self.assertEqual("closed", case["state"]["phase"])
        reply_day = lines[0][old_years.HEADER.index("答复日期")]
        self.assertEqual(reply_day, case["state"]["strands"][0]["rounds"][0]["issued_on"])
        history = self.desk.get(f"/cases/{found[0]['id']}/history")["rows"]
        self.assertEqual("past_recorded", history[0]["event"])
        self.assertEqual("王desk", history[0]["by_name"])
        self.assertEqual("往年.csv", history[0]["data"]["source"])
        self.assertTrue(all(not row["by_name"] for row in history[1:]), "nobody is made up")
        issued, = [row for row in history if row["event"] == "reply_issued"]
        self.assertEqual(reply_day, str(datetime.datetime.fromisoformat(
            issued["at"].replace("Z", "+00:00")).astimezone(
                datetime.timezone(datetime.timedelta(hours=8))).date()))
        similar = self.desk.post("/similar", {"congress": CONGRESS, "title": lines[1][3],
                                              "body": lines[1][6]})["rows"]
        self.assertEqual(lines[1][3], similar[0]["title"])
        closed = self.desk.get("/cases", congress=CONGRESS, phase="closed", term=1, session=1)["rows"]
        self.assertEqual(6, len(closed))
        self.assertEqual([], self.world.client("roads").get("/duties")["rows"], "nobody owes for it")

    def test_another_telling_is_refused_and_the_rest_goes_on(self):
        lines = list(old_years.rows(4, LEADS, UNITS, days()))
        self.world.import_("past", self.world.file("往年.csv", old_years.written(lines[:3])), "--apply")
        before = self.world.told()
        lines[1][old_years.HEADER.index("满意度")] = "非常满意吗"
        lines[2][old_years.HEADER.index("答复内容")] = "另一种说法。"
        said = self.world.import_("past", self.world.file("改.csv", old_years.written(lines)),
                                  "--apply", may_fail=True)
        self.assertEqual("1 new, 0 changed, 1 as they are, 2 refused", totals(said))
        self.assertIn("答复内容", said)
        self.assertEqual(before, [row for row in self.world.told() if row in before])

    def test_lists_rebuilt_are_the_same_bytes(self):
        self.world.import_("past", self.world.file("往年.csv", old_years.written(
            old_years.rows(30, LEADS, UNITS, days()))), "--apply")
        self.world.server.stop()
        before = read_models(self.world)
        self.assertEqual(30, len(before["case_row"]))
        self.world.run("rebuild")
        after = read_models(self.world)
        for table, rows in before.items():
            self.assertEqual(rows, after[table], table)
        self.world.verify()

    def test_who_may_not_enter_papers_enters_no_past(self):
        list_ = self.world.file("往年.csv", old_years.written(old_years.rows(2, LEADS, UNITS, days())))
        self.world.run("import", "past", list_, "--congress", CONGRESS, "--as", "roads", "--apply",
                       may_fail=True)
        self.assertEqual(0, self.world.cases())

    def test_likely_units_stand_on_catalogues_before_there_is_any_past(self):
        draft = {"congress": CONGRESS, "title": "关于加强农村公路养护的建议",
                 "body": "多条农村公路路面破损，养护资金不足，建议加强养护管理。"}
        self.assertEqual([], self.desk.post("/likely-units", draft)["rows"])
        list_ = self.world.file("权责.csv", CATALOGUES)
        self.assertIn("5 new", totals(self.world.import_("catalogues", list_, "--apply")))
        likely = self.desk.post("/likely-units", draft)
        self.assertEqual(3, likely["catalogues"])
        self.assertEqual(office("roads"), likely["rows"][0]["unit"])
        self.assertIn("农村公路建设与养护管理", likely["rows"][0]["duties"])
        self.assertIn("5 as they are", totals(self.world.import_("catalogues", list_, "--apply")))
        # A unit's list is replaced as a whole, and forgotten as a whole.
        other = self.world.file("新权责.csv", "单位,事项\n江海区交通运输局,网约车经营许可\n")
        self.world.import_("catalogues", other, "--apply")
        self.assertNotIn("农村公路建设与养护管理",
                         str(self.desk.post("/likely-units", draft)["rows"]))


class Killed(unittest.TestCase):
    """Cut off anywhere and run again, an import leaves what one run leaves."""

    def same_as_one_run(self, kind, content):
        dice = random.Random(f"{kind} {SEED}")
        print(f"seed {SEED}, {KILLS} kills (HUIYIN_SEED, HUIYIN_KILLS)", flush=True)
        with PastWorld(accounts=["desk"]) as once, PastWorld(accounts=["desk"]) as killed:
            for world in (once, killed):
                world.server.stop()
            once.import_(kind, once.file("往年.csv", content), "--apply")
            list_ = killed.file("往年.csv", content)
            cut = 0
            for kill in range(KILLS):
                cases = dice.randrange(kill * MANY // KILLS, (kill + 1) * MANY // KILLS)
                cut += not killed.import_and_kill(kind, list_, cases, dice.uniform(0, 0.05))
                killed.verify()
            self.assertGreater(cut, 0, "it was never cut off")
            killed.import_(kind, list_, "--apply")
            self.assertIn(f"{MANY} as they are", killed.import_(kind, list_, "--apply"))
            self.assertEqual(MANY, once.cases())
            self.assertEqual(once.told(), killed.told())
            killed.verify()

    def test_old_years(self):
        self.same_as_one_run("past", old_years.written(old_years.rows(MANY, LEADS, UNITS, days())))

    def test_suggestions(self):
        rows = "".join(f"{n},关于修缮第{n}条路的建议,{LEADS[n % 5]},路面破损。,重铺路面。\n"
                       for n in range(1, MANY + 1))
        self.same_as_one_run("suggestions", ("编号,标题,领衔代表,事由,建议\n" + rows).encode())


if __name__ == "__main__":
    unittest.main()
