"""Watches one case over HTTP: where it stands, who owes what by when, and why."""

import datetime
import unittest

import deadlines
from client import Problem
from world import CONGRESS, World, deputy


def lines_of(why, kind):
    return [line for line in why["lines"] if line["kind"] == kind]


class Witness(unittest.TestCase):
    """Everybody of the world is an attribute by his login; `case` is watched."""

    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.world = World().__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        for name in cls.world.accounts:
            by_password = name in ("desk", "deputy1")
            client = cls.world.session(name) if by_password else cls.world.client(name)
            setattr(cls, name.replace("-", "_"), client)

    def hear_the_deputy(self, case, stage="during", way="visit"):
        case.do(self.roads, "record_contact", strand=1, stage=stage, way=way,
                held_on=deadlines.today().isoformat(), place="礼睦路", deputies=[deputy(1)],
                participants=[{"person": "王经办", "post": "科员"}], words="同意。", files=[])

    def reply_up_to_passing(self, case, **changes):
        """The roads office drafts it, its head signs it, the desk passes it; `changes` of the reply."""
        case.do(self.roads, "draft_reply", strand=1, reply={
            "kind": "solved", "body": "已经整修。", "publicity": "full_text", "promises": [],
            "answers": [{"demand": 1, "answer": "已完成。"}, {"demand": 2, "answer": "已完善。"}],
            "files": []} | changes)
        case.do(self.roads, "approve_reply", strand=1)
        case.do(self.roads_head, "sign_reply", strand=1, document_no="函1号",
                signatory={"person": "王局长", "post": "局长"})
        case.do(self.desk, "pass_reply", strand=1)

    def issue_rate_and_close(self, case):
        case.do(self.roads, "issue_reply", strand=1, deliveries=[])
        case.do(self.deputy1, "rate_reply", strand=1, ballot={
            "attitude": "satisfied", "result": "satisfied", "reasons": [],
            "wants_rehandling": False, "wants_meeting": False})
        case.do(self.desk, "close_rating", strand=1)
        case.do(self.desk, "close", note="办结。")

    def page(self):
        """The page as the deputies' office sees it."""
        return self.case.page(self.desk)

    def state(self):
        return self.page()["state"]

    def duties(self, mechanism, name, **which):
        found = [duty for duty in self.page()["duties"]
                 if duty["mechanism"] == mechanism and duty["name"] == name]
        return [duty for duty in found if all(duty.get(k) == v for k, v in which.items())]

    def duty(self, mechanism, name, **which):
        found = self.duties(mechanism, name, **which)
        self.assertEqual(1, len(found), f"{mechanism}.{name} {which}: {found}")
        return found[0]

    def assert_duty(self, mechanism, name, due, state="open", **which):
        duty = self.duty(mechanism, name, **which)
        self.assertEqual((due.isoformat(), state), (duty["due_on"], duty["state"]), duty)
        return duty

    def assert_phase(self, phase):
        self.assertEqual(phase, self.state()["phase"])

    def assert_refused(self, status, client, command, field=None, **fields):
        before = self.page()["version"]
        with self.assertRaises(Problem) as refusal:
            self.case.do(client, command, **fields)
        self.assertEqual(status, refusal.exception.status, refusal.exception)
        self.assertTrue(refusal.exception.detail, "a refusal says why")
        if field:
            self.assertEqual(field, refusal.exception.field)
        self.assertEqual(before, self.page()["version"], "a refused command leaves no event")
        return refusal.exception

    def open_actions(self, client):
        return {action["command"] for action in self.case.page(client)["actions"]
                if action["opening"] == "now"}

    def assert_skipped_days(self, why, start, due):
        """The lines name every day off between the start and the date, and no other."""
        named = set()
        for line in lines_of(why, "skipped"):
            day = datetime.date.fromisoformat(line["from"])
            while day <= datetime.date.fromisoformat(line["to"]):
                named.add(day)
                day += deadlines.DAY
        between = [start + deadlines.DAY * n for n in range(1, (due - start).days + 1)]
        self.assertEqual({day for day in between if not deadlines.is_working_day(day)}, named)

    def queue_of(self, client):
        rows = client.get("/cases", congress=CONGRESS, mine="true")["rows"]
        return [row["id"] for row in rows]
