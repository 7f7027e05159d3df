#!/usr/bin/env python3
"""A city commissions a county to supervise a key suggestion, over HTTP (M21): commissioned, seen,
read, reported, counted once; a county that was not asked gets nothing. In the demonstration, which
has several levels."""

import datetime
import unittest

import deadlines
from client import Case, Client, Problem
from program import Program

PASSWORD = "huiyin-demo"
CITY, COUNTY, STRANGER = "4407", "440705", "440781"


class Commission(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.program = Program().__enter__()
        cls.addClassCleanup(cls.program.__exit__, None, None, None)
        cls.program.run("demo", "--county-cases", "1")
        cls.program.serve()
        for name, login in [("desk", "xuanlian"),
                            ("below", f"xuanlian-{COUNTY}"),
                            ("below_committee", f"gongwei-{COUNTY}"),
                            ("below_government", f"fuban-{COUNTY}"),
                            ("stranger", f"xuanlian-{STRANGER}")]:
            client = Client(cls.program.server.address).sign_in(login, PASSWORD)
            cls.addClassCleanup(client.close)
            setattr(cls, name, client)

    def setUp(self):
        self.today = deadlines.today()
        self.report_by = self.today + datetime.timedelta(days=30)
        self.case = self.city_case()

    def city_case(self):
        """A suggestion of the city that no county handles, and that is no key one yet."""
        rows = self.desk.get("/cases", congress=CITY, phase="handling", limit=100)["rows"]
        for row in rows:
            case = Case(row["id"], 0, None)
            if case.page(self.desk)["state"].get("key") is None and not self.is_known_below(case):
                return case
        return self.fail("the demonstration has no such suggestion")

    def is_known_below(self, case):
        for client in (self.below, self.below_committee, self.below_government, self.stranger):
            try:
                case.page(client)
                return True
            except Problem as problem:
                self.assertEqual(404, problem.status)
        return False

    def assert_refused(self, status, act, field=None):
        with self.assertRaises(Problem) as refusal:
            act()
        self.assertEqual(status, refusal.exception.status, refusal.exception)
        if field:
            self.assertEqual(field, refusal.exception.field)

    def plan(self, client, congress, kind, **fields):
        plan = {"title": "委托新会区督办", "purpose": "请察看进度，听取群众意见。",
                "starts_on": self.today.isoformat(), "ends_on": self.report_by.isoformat(),
                "team": [], "deputies": [], "programme": [],
                "cases": [{"id": self.case.id, "criteria": []}]}
        return client.post("/activities", {"congress": congress, "kind": kind,
                                           "plan": plan | fields})["id"]

    def commission(self, **fields):
        return self.plan(self.desk, CITY, "commission", **({"commissioned": COUNTY} | fields))

    def give(self, activity, client, command, **fields):
        version = client.get(f"/activities/{activity}")["version"]
        return client.post(f"/activities/{activity}/{command}", fields, version)

    def select_key(self):
        self.case.do(self.desk, "select_key", criteria=["vital_interest"], decision="纪要第5号",
                     decided_on=self.today.isoformat())

    def owed(self, client, congress, activity):
        """What is due by when in an activity on somebody's home; None where it is not there."""
        for row in client.get("/activity-todos", congress=congress)["rows"]:
            if row["activity"]["id"] == activity:
                return [(duty["duty"].partition(":")[0], duty["due_on"]) for duty in row["owed"]]
        return None

    def figures(self):
        return {row["congress"]: (row["docketed"], row["in_hand"], row["late"])
                for row in self.desk.get("/levels", congress=CITY)["rows"]}

    def test_commissioned_seen_read_reported_and_counted_once(self):
        self.assert_refused(422, self.commission, "plan.cases.0.id")
        self.select_key()
        before = self.figures()
        activity = self.commission()

        # Seen: on the home with its date, among the news, in the list; by no stranger.
        self.assertEqual([("law.commission.report", self.report_by.isoformat())],
                         self.owed(self.below, COUNTY, activity))
        self.assertIn(activity, [row["activity"]["id"] for row in self.below.get("/notices")["rows"]
                                 if row.get("activity")])
        line, = [row for row in self.below.get("/activities", congress=COUNTY)["rows"]
                 if row["id"] == activity]
        self.assertFalse(line["overdue"])
        for client in (self.stranger, self.below_government):
            self.assert_refused(404, lambda client=client: client.get(f"/activities/{activity}"))
            self.assert_refused(404, lambda client=client: self.case.page(client))
        self.assertIsNone(self.owed(self.stranger, STRANGER, activity))

        # Read, and nothing done to it; counted by the city alone.
        for client in (self.below, self.below_committee):
            page = self.case.page(client)
            self.assertEqual([(activity, COUNTY)], [(one["activity"], one["commissioned"])
                                                    for one in page["state"]["commissions"]])
            self.assertEqual([], [one for one in page["actions"] if one["opening"] == "now"])
        rows = self.below.get("/cases", congress=COUNTY, limit=200)["rows"]
        self.assertNotIn(self.case.id, [row["id"] for row in rows])
        self.assertEqual(before, self.figures())

        self.carry_out(activity)
        page = self.desk.get(f"/activities/{activity}")
        self.assertEqual(("reported", "进度符合计划。", "done"),
                         (page["state"], page["report"]["words"], page["owed"][0]["lamp"]))
        self.assertEqual(["排水口堵塞。"], [one["what"] for one in page["findings"]])
        self.assertIsNone(self.owed(self.below, COUNTY, activity))
        self.assertEqual(before, self.figures())

    def carry_out(self, activity):
        """Taken on, looked at by an activity of the county's own, reported."""
        report = {"words": "进度符合计划。", "files": []}
        self.assert_refused(
            409, lambda: self.give(activity, self.below, "report-activity", **report))
        self.assert_refused(403, lambda: self.give(activity, self.desk, "take-on-commission"))
        self.give(activity, self.below, "take-on-commission")
        own = self.plan(self.below, COUNTY, "site_visit", title="现场察看",
                        ends_on=self.today.isoformat())
        self.give(own, self.below, "hold-activity", held_on=self.today.isoformat(), cases=[],
                  deputies=[], participants=[], parts=[], minutes="实地察看。", signed_by=[], files=[])
        told = {(row["event"], row["data"].get("activity")) for row in self.case.history(self.desk)}
        self.assertLessEqual({("supervision_commissioned", activity),
                              ("supervision_recorded", own)}, told)
        self.give(activity, self.below, "add-finding", id=self.case.id, what="排水口堵塞。", files=[])
        self.give(activity, self.below, "report-activity", **report)

    def test_what_is_declined_says_why_and_closes_the_case_again(self):
        self.select_key()
        activity = self.commission()
        self.give(activity, self.below, "decline-commission", reason="不在本区。")
        page = self.desk.get(f"/activities/{activity}")
        self.assertEqual(("declined", "不在本区。"), (page["state"], page["declined_because"]))
        self.assert_refused(404, lambda: self.case.page(self.below))
        self.assertEqual([], self.case.page(self.desk)["state"]["commissions"])


if __name__ == "__main__":
    unittest.main()
