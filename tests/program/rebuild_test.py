#!/usr/bin/env python3
"""The demonstration: played twice it is the same, and its lists rebuilt are the same bytes."""

import os
import sqlite3
import unittest

from program import Failed, Program

UNTIL = "2026-11-20"
COUNTY_CASES = os.environ.get("HUIYIN_COUNTY_CASES", "2")


def rows(program, table):
    """Every row of a table, as bytes, in one order."""
    with sqlite3.connect(f"file:{program.database}?mode=ro", uri=True) as database:
        # The place of a text is the order in which it came, no part of what it says.
        columns = [column[1] for column in database.execute(f"PRAGMA table_info({table})")
                   if column[1] != "place"]
        quoted = " || ',' || ".join(f"quote({column})" for column in columns)
        return [row[0] for row in database.execute(
            f"SELECT {quoted} FROM {table} ORDER BY {', '.join(columns)}")]


def read_models(program):
    with sqlite3.connect(f"file:{program.database}?mode=ro", uri=True) as database:
        tables = [row[0] for row in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%_row'")]
    return {table: rows(program, table) for table in tables}


def played():
    program = Program()
    program.run("demo", "--seed", "7", "--until", UNTIL, "--county-cases", COUNTY_CASES)
    return program


class Rebuild(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.program = played()
        cls.addClassCleanup(cls.program.__exit__, None, None, None)

    def test_rebuilt_lists_are_the_same_bytes(self):
        before = read_models(self.program)
        self.assertGreaterEqual(len(before), 6)
        for table, lines in before.items():
            self.assertTrue(lines, f"{table} is empty: its comparison proves nothing")
        self.program.run("rebuild")
        after = read_models(self.program)
        self.assertEqual(before.keys(), after.keys())
        for table, lines in before.items():
            self.assertEqual(lines, after[table], table)
        self.program.verify()

    def test_the_same_dice_play_the_same(self):
        again = played()
        self.addCleanup(again.__exit__, None, None, None)
        first = rows(self.program, "event")
        self.assertGreater(len(first), 1_000)
        self.assertEqual(first, rows(again, "event"))

    def test_verify_names_the_altered_row(self):
        with sqlite3.connect(self.program.database) as database:
            stream, version, body = database.execute(
                "SELECT stream, version, body FROM event WHERE name = 'reply_issued'"
                " AND body LIKE '%in_system%' LIMIT 1").fetchone()
            alter = "UPDATE event SET body = ? WHERE stream = ? AND version = ?"
            database.execute(alter, (body.replace("in_system", "in_person"), stream, version))
            database.commit()
            with self.assertRaises(Failed) as found:
                self.program.verify()
            self.assertEqual(3, found.exception.code)
            self.assertIn(f"{stream} event {version}", found.exception.output)
            database.execute(alter, (body, stream, version))
        self.program.verify()


if __name__ == "__main__":
    unittest.main()
