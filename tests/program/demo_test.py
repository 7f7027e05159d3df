#!/usr/bin/env python3
"""The demonstration shows everything: every state, every lateness, every answer, every event.

HUIYIN_DEMO_DATES says on which days it ends (one); on each it must hold.
"""

import os
import re
import sqlite3
import unittest

from client import API, Client
from program import ROOT, Program

DATES = os.environ.get("HUIYIN_DEMO_DATES", "2026-11-20").split()
COUNTY_CASES = "8"
NEVER = {"unopened"}  # a case that is not there


def named_events():
    """Every event that the handbook lists."""
    handbook = (ROOT / "docs/mechanisms.md").read_text(encoding="utf-8")
    listed = handbook[handbook.index("## 13 All events"):]
    return set(re.findall(r"^\| `(\w+)` \|", listed, re.MULTILINE))


class Demonstration(unittest.TestCase):
    maxDiff = None

    def states(self, program):
        """What the program itself says there can be: the values of an enumeration."""
        program.serve()
        client = Client(program.server.address)
        description = client.raw("GET", "/api/openapi.json").json()
        client.close()
        program.server.stop()
        schemas = description["components"]["schemas"]
        return lambda record, field: set(schemas[record]["properties"][field]["enum"]) - NEVER

    def check(self, database, until, values):
        def found(query):
            return {row[0] for row in database.execute(query) if row[0] is not None}

        self.assertEqual(named_events(), found("SELECT DISTINCT name FROM event"))
        for table, column, record, field in [
                ("case_row", "phase", "QueueRow", "phase"),
                ("case_row", "answer_kind", "QueueRow", "answer_kind"),
                ("case_row", "satisfaction", "QueueRow", "satisfaction"),
                ("strand_row", "state", "Strand", "state"),
                ("strand_row", "role", "Strand", "role"),
                ("strand_row", "stage", "Round", "stage"),
                ("promise_row", "state", "Promise", "state"),
                ("duty_row", "state", "DutyView", "state")]:
            self.assertEqual(values(record, field), found(f"SELECT DISTINCT {column} FROM {table}"),
                             f"{table}.{column}")
        lamps = {"late": f"state = 'open' AND due_on < '{until}'",
                 "due_soon": f"state = 'open' AND due_on >= '{until}' AND warn_on <= '{until}'",
                 "on_time": f"state = 'open' AND warn_on > '{until}'",
                 "done": "state = 'met' AND met_on <= due_on",
                 "done_late": "state = 'met' AND met_on > due_on"}
        for lamp, condition in lamps.items():
            self.assertTrue(found(f"SELECT id FROM duty_row WHERE {condition}"), lamp)
        self.assertGreaterEqual(len(found("SELECT id FROM case_row")), 200)
        self.check_look_back(found, until)
        self.check_sent_up(found)

    def check_look_back(self, found, until):
        """M17: what the leading case owes after each closing is met by an acceptance in time."""
        of_the_road = ("FROM duty_row d JOIN case_row c USING (id) WHERE c.title LIKE '%广海路口至温泉%' "
                       "AND d.mechanism = 'taishan.look-back' AND d.name = 'look-back'")
        self.assertEqual({"met"}, found(f"SELECT d.state {of_the_road}"))
        self.assertEqual(set(), found(f"SELECT d.duty {of_the_road} AND d.met_on > d.due_on"), until)

    def check_sent_up(self, found):
        """M21: a town's suggestion was handled by its county's unit, and stays the town's."""
        self.assertEqual({"440703101"}, found(
            "SELECT c.congress FROM case_row c JOIN strand_row s USING (id) WHERE s.stage = 'settled' "
            "AND length(c.congress) = 9 AND s.unit = substr(c.congress, 1, 6) || '-jiaotong'"))

    def test_everything_occurs(self):
        for until in DATES:
            with self.subTest(until=until), Program() as program:
                program.run("demo", "--until", until, "--county-cases", COUNTY_CASES)
                values = self.states(program)
                with sqlite3.connect(f"file:{program.database}?mode=ro", uri=True) as database:
                    self.check(database, until, values)


if __name__ == "__main__":
    unittest.main()
