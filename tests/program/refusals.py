"""A world with one case in hand, and what must be true of every refusal."""

import sqlite3
import unittest

from client import Case
from world import CONGRESS, World, content, deputy_login, office


class Refusals(unittest.TestCase):
    """Signed in: `desk`, `deputy`, and everybody by login in `people`."""

    @classmethod
    def setUpClass(cls):
        cls.world = World(accounts=["desk", "roads", "roads-head", deputy_login(1)]).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.people = {login: cls.world.client(login) for login in cls.world.accounts}
        cls.people["admin"] = cls.world.client("admin")
        cls.people["desk"] = cls.world.session("desk")
        cls.desk, cls.deputy = cls.people["desk"], cls.people[deputy_login(1)]
        cls.case = cls.case_in_hand()

    @classmethod
    def case_in_hand(cls):
        case = Case.open(cls.deputy, CONGRESS, content("关于礼睦路的建议"))
        case.do(cls.deputy, "submit")
        case.do(cls.desk, "docket")
        case.do(cls.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        case.do(cls.people["roads"], "sign_in", strand=1)
        return case

    def events(self):
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*), max(position) FROM event").fetchone()

    def assert_problem(self, answer, statuses, what):
        said = f"{what}: {answer.status} {answer.body[:300]}"
        self.assertIn(answer.status, statuses, said)
        self.assertEqual("application/problem+json", answer.type.split(";")[0], said)
        problem = answer.json()
        self.assertEqual(answer.status, problem["status"], said)
        self.assertTrue(problem["code"] and problem["title"] and problem["detail"], said)

    def send(self, client, method, target, body, **headers):
        return client.raw(method, target, body, {"Content-Type": "application/json",
                                                 "If-Match": f'"{self.case.version}"', **headers})
