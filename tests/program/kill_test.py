#!/usr/bin/env python3
"""Killed at random moments under load: what was answered is there, and nothing is there by half.

HUIYIN_KILLS says how often (20), HUIYIN_SEED with which moments.
"""

import os
import random
import sys
import threading
import time
import unittest

from client import Case, Client, Problem
from world import CONGRESS, World, content, deputy_login

KILLS = int(os.environ.get("HUIYIN_KILLS", "20"))
SEED = int(os.environ.get("HUIYIN_SEED", str(random.SystemRandom().randrange(2**32))))
THREADS = 4  # one deputy each
SECONDS_ALIVE = (0.05, 0.8)
SERVER_GONE = (OSError, EOFError)


class Writer(threading.Thread):
    """A deputy who opens drafts, saves them and submits them as fast as the server answers."""

    def __init__(self, address, token, number, answered):
        super().__init__()
        self.client = Client(address).use_token(token)
        self.number = number
        self.answered = answered  # by case: (version, title, phase) as last answered
        self.in_doubt = {}        # by case: what the unanswered command would have led to
        self.unexpected = None

    def run(self):
        try:
            while True:
                self.write_one()
        except SERVER_GONE:
            pass
        except Problem as problem:
            if problem.status != 503:
                self.unexpected = problem
        except Exception as fault:  # pylint: disable=broad-except
            if not is_server_gone(fault):
                self.unexpected = fault
        finally:
            self.client.close()

    def write_one(self):
        title = f"第{self.number}位代表的建议"
        case = Case.open(self.client, CONGRESS, content(title))
        self.note(case, title, "draft")
        for draft in range(1, 4):
            title = f"第{self.number}位代表的建议，第{draft}稿"
            self.attempt(case, title, "draft", "save_draft", content=content(title))
        self.attempt(case, title, "submitted", "submit")

    def attempt(self, case, title, phase, command, **fields):
        self.in_doubt = {case.id: (case.version + 1, title, phase)}
        case.do(self.client, command, **fields)
        self.in_doubt = {}
        self.note(case, title, phase)

    def note(self, case, title, phase):
        self.answered[case.id] = (case.version, title, phase)


def is_server_gone(fault):
    """An answer that was cut off in the middle comes as an error of http.client or json."""
    return type(fault).__module__.startswith(("http.client", "json"))


class Killed(unittest.TestCase):
    def setUp(self):
        print(f"seed {SEED}, {KILLS} kills (HUIYIN_SEED, HUIYIN_KILLS)", flush=True)
        self.random = random.Random(SEED)
        logins = [deputy_login(n) for n in range(1, THREADS + 1)]
        self.world = self.enterContext(World(accounts=logins))
        self.tokens = [self.world.token(login) for login in logins]
        self.answered = [{} for _ in logins]
        self.fresh = []

    def test_what_was_answered_is_there(self):
        for kill in range(KILLS):
            with self.subTest(kill=kill):
                self.kill_under_load()
        total = sum(len(cases) for cases in self.answered)
        self.assertGreater(total, KILLS, "the load wrote too little to prove anything")
        self.check_everything()
        self.world.server.stop()
        print(f"{total} cases survived {KILLS} kills", flush=True)

    def kill_under_load(self):
        server = self.world.server
        noted = [set(cases) for cases in self.answered]
        writers = [Writer(server.address, token, n, self.answered[n])
                   for n, token in enumerate(self.tokens)]
        for writer in writers:
            writer.start()
        time.sleep(self.random.uniform(*SECONDS_ALIVE))
        server.kill()
        for writer in writers:
            writer.join()
            self.assertIsNone(writer.unexpected)
        self.world.verify()
        self.world.serve()
        for n, writer in enumerate(writers):
            self.check(n, set(self.answered[n]) - noted[n], writer.in_doubt)

    def check(self, n, cases, in_doubt):
        client = Client(self.world.server.address).use_token(self.tokens[n])
        for case in cases:
            self.answered[n][case] = self.check_case(client, case, self.answered[n][case],
                                                     in_doubt.get(case))
        client.close()

    def check_case(self, client, case, answered, in_doubt):
        """A command without an answer may have happened or not; but all of it or nothing."""
        page = client.get(f"/cases/{case}")
        found = (page["version"], page["state"]["content"]["title"], page["state"]["phase"])
        self.assertIn(found, {answered, in_doubt} - {None}, case)
        events = client.get(f"/cases/{case}/history")["rows"]
        self.assertEqual(list(range(page["version"], 0, -1)), [row["version"] for row in events])
        return found

    def check_everything(self):
        for n, cases in enumerate(self.answered):
            self.check(n, set(cases), {})
        queue = Client(self.world.server.address).use_token(self.tokens[0])
        self.assertTrue(queue.get("/cases", congress=CONGRESS, mine="true")["rows"])
        queue.close()


if __name__ == "__main__":
    sys.exit(unittest.main())
