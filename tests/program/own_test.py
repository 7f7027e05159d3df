#!/usr/bin/env python3
"""Accounts, and what somebody keeps for himself: who may do what to whose."""

import unittest

from client import API
from deadlines import today
from world import CONGRESS, PASSWORD, World, deputy_login, office, person

NEW_PASSWORD = "another horse 回音"


class Own(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", "water", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.admin = cls.world.session("admin")
        cls.world.record(cls.admin, "grant_role", {"grant": {
            "person": person("water-head"), "role": "security_administrator",
            "office": office("daibiao"), "span": {"from": f"{today().year}-01-01"}}})
        cls.world.add_user("keeper", person("water-head"), PASSWORD)
        cls.keeper = cls.world.client("keeper")

    def told(self, client, method, path, body=None):
        answer = client.raw(method, f"{API}{path}", body)
        return answer.status, answer.json() if answer.body else {}

    def test_the_security_administrator_gives_and_closes_accounts(self):
        new = {"congress": CONGRESS, "login": "roads", "person": person("roads"),
               "password": PASSWORD}
        for stranger in (self.world.client("desk"), self.admin):
            self.assertEqual(403, self.told(stranger, "POST", "/accounts", new)[0])
            self.assertEqual(403, self.told(stranger, "GET", f"/accounts?congress={CONGRESS}")[0])
        weak = self.told(self.keeper, "POST", "/accounts", new | {"password": "short"})
        self.assertEqual((422, "password"), (weak[0], weak[1]["field"]))
        unknown = self.told(self.keeper, "POST", "/accounts", new | {"person": "somebody"})
        self.assertEqual((422, "person"), (unknown[0], unknown[1]["field"]))
        self.assertEqual(204, self.told(self.keeper, "POST", "/accounts", new)[0])
        self.assertEqual(409, self.told(self.keeper, "POST", "/accounts", new)[0])

        rows = self.keeper.get("/accounts", congress=CONGRESS)["rows"]
        self.assertIn({"login": "roads", "person": person("roads"), "name": "王roads",
                       "state": "active"}, rows)
        self.assertNotIn("password", str(rows))

        roads = self.world.session("roads")
        change = {"congress": CONGRESS, "login": "roads"}
        self.assertEqual(204, self.told(self.keeper, "PATCH", "/accounts",
                                        change | {"state": "closed"})[0])
        again = {"login": "roads", "password": PASSWORD}
        self.assertEqual(401, self.told(self.world.connected(), "POST", "/session", again)[0])
        self.assertEqual(204, self.told(self.keeper, "PATCH", "/accounts",
                                        change | {"state": "active", "password": NEW_PASSWORD})[0])
        self.assertEqual(401, self.told(self.world.connected(), "POST", "/session", again)[0])
        self.world.connected().sign_in("roads", NEW_PASSWORD)
        self.assertEqual(404, self.told(self.keeper, "PATCH", "/accounts",
                                        change | {"login": "nobody"})[0])
        del roads

    def test_everybody_changes_his_own_password_and_no_other(self):
        deputy = self.world.session(deputy_login(1))
        wanted = {"login": deputy_login(1), "present": PASSWORD, "wanted": NEW_PASSWORD}
        wrong = wanted | {"present": "not this one"}
        self.assertEqual(401, self.told(deputy, "PUT", "/password", wrong)[0])
        other = wanted | {"login": "water"}
        self.assertEqual(403, self.told(deputy, "PUT", "/password", other)[0])
        weak = self.told(deputy, "PUT", "/password", wanted | {"wanted": "short"})
        self.assertEqual((422, "wanted"), (weak[0], weak[1]["field"]))
        self.assertEqual(204, self.told(deputy, "PUT", "/password", wanted)[0])
        self.world.connected().sign_in(deputy_login(1), NEW_PASSWORD)

    def test_what_is_kept_is_ones_own(self):
        desk, water = self.world.client("desk"), self.world.client("water")
        kept = {"name": "queue.columns", "value": "[\"编号\"]"}
        self.assertEqual(204, self.told(desk, "PUT", "/keepsakes", kept)[0])
        self.assertEqual([kept], desk.get("/keepsakes")["rows"])
        self.assertEqual([], water.get("/keepsakes")["rows"])
        self.assertEqual(422, self.told(desk, "PUT", "/keepsakes", kept | {"value": "x" * 20001})[0])
        self.assertEqual(204, self.told(desk, "DELETE", "/keepsakes?name=queue.columns")[0])
        self.assertEqual([], desk.get("/keepsakes")["rows"])

    def test_what_one_is_told_and_when_is_ones_own(self):
        desk, water = self.world.client("desk"), self.world.client("water")
        usual = desk.get("/notice-settings")
        self.assertEqual({"digest_at": "08:30", "quiet_from": "20:00", "quiet_until": "08:00",
                          "rest_days_quiet": True}, usual)
        loud = usual | {"quiet_from": "00:00", "quiet_until": "00:00", "rest_days_quiet": False}
        self.assertEqual(204, self.told(desk, "PUT", "/notice-settings", loud)[0])
        self.assertEqual(loud, desk.get("/notice-settings"))
        self.assertEqual(usual, water.get("/notice-settings"))
        wrong = self.told(desk, "PUT", "/notice-settings", loud | {"digest_at": "noon"})
        self.assertEqual((422, "digest_at"), (wrong[0], wrong[1]["field"]))

        self.assertEqual([], desk.get("/notices")["rows"])
        self.assertEqual((0, 0), tuple(desk.get("/notice-count")[n] for n in ("unread", "held")))
        self.assertEqual([], desk.get("/notice-digest")["rows"])
        self.assertEqual(204, self.told(desk, "POST", "/notices/read", {
            "notices": [], "until": f"{today().isoformat()}T00:00:00.000Z"})[0])
        unknown = self.told(desk, "POST", "/notices/read", {"notices": ["no such"]})
        self.assertEqual((422, "notices"), (unknown[0], unknown[1]["field"]))
        self.assertEqual(401, self.told(self.world.connected(), "GET", "/notices")[0])

    def test_rules_and_days_are_open_to_all_who_are_bound_by_them(self):
        water = self.world.client("water")
        rows = water.get("/parameters", congress=CONGRESS)["rows"]
        self.assertTrue(any(row["hard"] and row.get("most") for row in rows))
        year = water.get("/calendar", congress=CONGRESS, year=2026)
        self.assertEqual(365, len(year["rows"]))
        self.assertEqual(year["working_days"], sum(day["worked"] for day in year["rows"]))
        self.assertIn("makeup_workday", {day["kind"] for day in year["rows"]})
        self.assertEqual(422, self.told(water, "GET", f"/calendar?congress={CONGRESS}&year=1")[0])


if __name__ == "__main__":
    unittest.main()
