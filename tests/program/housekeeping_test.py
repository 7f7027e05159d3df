#!/usr/bin/env python3
"""What the program does by itself while it serves: dates counted again, days anchored."""

import sqlite3
import unittest

import deadlines
from client import Case
from world import CONGRESS, World, content, deputy_login


class Housekeeping(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.desk = cls.world.client("desk")
        cls.deputy = cls.world.client(deputy_login(1))

    def review_due(self, case):
        duty, = [d for d in case.page(self.desk)["duties"] if d["name"] == "review"]
        return duty["due_on"]

    def test_a_day_taken_off_moves_the_dates_and_leaves_a_line(self):
        case = Case.open(self.deputy, CONGRESS, content("关于礼睦路的建议"))
        case.do(self.deputy, "submit")
        before = self.review_due(case)
        heard = self.desk.listen()
        day = deadlines.working_days_after(deadlines.today(), 2)
        self.world.record(self.desk, "adjust_calendar", {"day": {
            "day": day.isoformat(), "kind": "day_off", "reason": "台风停工。"}})
        moved = next(change for change in heard if change.get("case") == case.id)
        self.assertEqual(case.page(self.desk)["version"], moved["version"])
        line = case.history(self.desk)[0]
        self.assertEqual("dates_recounted", line["event"])
        self.assertIn({"mechanism": "law.entry", "duty": "review", "from": before,
                       "to": self.review_due(case)}, line["data"]["moved"])
        row, = [r for r in self.desk.get("/cases")["rows"] if r["id"] == case.id]
        self.assertEqual(self.review_due(case), row["next_due"])

    def test_yesterday_is_anchored_and_the_chain_holds(self):
        self.world.server.stop()
        self.world.serve()
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            days = [row[0] for row in database.execute("SELECT day FROM anchor")]
        yesterday = deadlines.today() - deadlines.DAY
        self.assertIn(yesterday.isoformat(), days)
        self.world.verify()


if __name__ == "__main__":
    unittest.main()
