#!/usr/bin/env python3
"""The system administrator sees how the program fares: figures, and nothing else."""

import sqlite3
import unittest

from client import API
from deadlines import DAY, today, working_days_after
from world import CONGRESS, World, deputy_login


class Status(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.admin = cls.world.session("admin")

    def test_the_figures_are_those_of_the_store(self):
        status = self.admin.get("/status")
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            events, = database.execute("SELECT count(*) FROM event").fetchone()
            sessions, = database.execute("SELECT count(*) FROM session").fetchone()
        self.assertEqual((events, sessions), (status["events"], status["sessions_open"]))
        self.assertGreaterEqual(status["database_bytes"], self.world.database.stat().st_size)
        self.assertGreater(status["free_bytes"], 0)
        self.assertTrue(status["writes_well"])
        self.assertEqual((0, 0), (status["jobs_waiting"], status["jobs_running"]))
        self.assertRegex(status["version"], r"^\d+\.\d+\.\d+$")
        self.assertLessEqual(status["started_at"], status["at"])
        self.assertRegex(status["calendar_until"], r"^\d{4}-12-31$")
        congress, = status["congresses"]
        self.assertEqual((CONGRESS, False), (congress["congress"], congress["behind"]))
        self.assertEqual((today() - DAY).isoformat(), congress["anchored_on"])

    def test_a_recount_leaves_a_job_that_says_what_it_did(self):
        desk = self.world.client("desk")
        self.world.record(desk, "adjust_calendar", {"day": {
            "day": working_days_after(today(), 2).isoformat(), "kind": "day_off", "reason": "台风停工。"}})
        job = {}
        while not job.get("ended_at"):
            job = next((job for job in self.admin.get("/jobs", congress=CONGRESS)["rows"]
                        if job["kind"] == "recount"), {})
        self.assertEqual("done", job["state"])
        self.assertNotIn("by", job)
        self.assertIn("期限已重新计算", job["said"])

    def test_others_are_told_whose_it_is(self):
        for login in ("desk", deputy_login(1)):
            answer = self.world.client(login).raw("GET", f"{API}/status")
            self.assertEqual((403, "forbidden"), (answer.status, answer.json()["code"]))
            self.assertIn("系统管理员", answer.json()["detail"])
        self.assertEqual(401, self.world.connected().raw("GET", f"{API}/status").status)


if __name__ == "__main__":
    unittest.main()
