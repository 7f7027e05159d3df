#!/usr/bin/env python3
"""Carries real suggestions from a file through the program, each to the unit that handled it.

usage: real_input.py FOLDER

FOLDER holds suggestions_units.csv. It is imported into an empty congress (first a dry run, then for
real, then again, which must change nothing), and every suggestion is taken over HTTP from docketing
to its deputy's rating. Prints counts, never a title.
"""

import argparse
import csv
import pathlib
import sqlite3
import sys
import time

import world
from client import Case
from deadlines import today
from world import CONGRESS, World, deputy, deputy_login, person

ANSWERS = ["solved", "partly_solved", "deferred", "reference_only"]


def fail(why):
    sys.exit(f"real_input: {why}")


class RealInput(World):
    def __init__(self, file):
        super().__init__(accounts=["desk", "government", deputy_login(1)])
        self.file = file
        with open(file, newline="", encoding="utf-8") as lines:
            self.real = list(csv.DictReader(lines))

    def stored(self):
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*), count(DISTINCT stream) FROM event").fetchone()

    # --- the import ------------------------------------------------------------------------------

    def import_file(self, *more):
        return self.run("import", "suggestions", str(self.file), "--congress", CONGRESS, "--as",
                        "desk", "--lead", deputy(1), "--create-offices", *more)

    def import_three_times(self):
        empty = self.stored()
        report = self.import_file()
        print(f"dry run: {report.strip().splitlines()[-1]}")
        if self.stored() != empty:
            fail("the dry run stored something")
        began = time.monotonic()
        self.import_file("--apply")
        full = self.stored()
        print(f"imported: {full[1] - empty[1]} cases by {full[0] - empty[0]} events "
              f"in {time.monotonic() - began:.1f} s")
        if full[1] - empty[1] != len(self.real):
            fail(f"the file has {len(self.real)} suggestions")
        self.import_file("--apply")
        if self.stored() != full:
            fail("the second import changed something")
        print("second import: nothing changed")

    # --- the life --------------------------------------------------------------------------------

    def staff_units(self):
        """A clerk and a head for every unit that the file names."""
        admin = self.client("admin")
        titles = {row["main_unit"] for row in self.real}
        until = time.monotonic() + 20  # The import was another process: it is noticed soon.
        self.offices = {}
        while not titles <= self.offices.keys() and time.monotonic() < until:
            self.offices = {row["title"]: row["id"]
                            for row in admin.get("/offices", congress=CONGRESS)["rows"]}
        span = {"from": today().isoformat()}
        self.units = {}
        for title in sorted(titles):
            if title not in self.offices:
                fail(f"unit {len(self.units) + 1} of the file was not recorded")
            number = len(self.units)
            for role in ("clerk", "head"):
                login = f"unit{number}-{role}"
                self.record(admin, "record_person",
                            {"person": {"id": person(login), "title": f"王{login}"}})
                self.record(admin, "grant_role",
                            {"grant": {"person": person(login), "role": f"unit_{role}",
                                       "office": self.offices[title], "span": span}})
                self.add_user(login, person(login), world.PASSWORD)
            self.units[title] = tuple(self.client(f"unit{number}-{role}")
                                      for role in ("clerk", "head"))

    def carry_all(self):
        desk, deputy1 = self.client("desk"), self.client(deputy_login(1))
        unit_of = {row["title"]: row["main_unit"] for row in self.real}
        cases, cursor = [], None
        while True:
            page = desk.get("/cases", congress=CONGRESS, limit=50, cursor=cursor)
            cases += page["rows"]
            cursor = page.get("next")
            if not cursor:
                break
        for number, row in enumerate(cases):
            unit = unit_of[row["title"]]
            self.carry(Case(row["id"], None, None), number, unit, desk, deputy1)
        return [desk.get(f"/cases/{row['id']}") for row in cases]

    def carry(self, case, number, unit, desk, deputy1):
        clerk, head = self.units[unit]
        page = case.page(desk)
        case.do(desk, "docket")
        case.do(desk, "assign", strands=[{"unit": self.offices[unit], "role": "main"}])
        case.do(clerk, "sign_in", strand=1)
        case.do(clerk, "record_contact", strand=1, stage="before", way="phone",
                held_on=today().isoformat(), deputies=[deputy(1)],
                participants=[{"person": "王经办", "post": "科员"}], words="希望尽快办理。", files=[])
        demands = range(1, len(page["state"]["content"]["demands"]) + 1)
        case.do(clerk, "draft_reply", strand=1, reply={
            "kind": ANSWERS[number % len(ANSWERS)], "body": "您提出的建议收悉，现答复如下。",
            "answers": [{"demand": demand, "answer": "已研究办理。"} for demand in demands],
            "promises": [], "publicity": "full_text", "files": []})
        case.do(clerk, "approve_reply", strand=1)
        case.do(head, "sign_reply", strand=1, signatory={"person": "郑局长", "post": "局长"},
                document_no=f"函{number + 1}号")
        case.do(desk, "pass_reply", strand=1)
        case.do(clerk, "issue_reply", strand=1, deliveries=[])
        case.do(deputy1, "rate_reply", strand=1, ballot={
            "attitude": "satisfied", "result": "basically_satisfied", "reasons": [],
            "wants_rehandling": False, "wants_meeting": False})


def main():
    arguments = argparse.ArgumentParser(description=__doc__,
                                        formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    file = arguments.parse_args().folder / "suggestions_units.csv"
    if not file.exists():
        fail(f"{file} is not there")
    with RealInput(file.resolve()) as real:
        real.import_three_times()
        real.staff_units()
        began = time.monotonic()
        pages = real.carry_all()
        took = time.monotonic() - began
        events = sum(page["version"] for page in pages)
        rated = sum(bool(page["state"]["strands"][0]["rounds"][0]["votes"]) for page in pages)
        numbers = sorted(page["state"]["docket"]["number"] for page in pages)
        if rated != len(real.real) or numbers != list(range(1, len(pages) + 1)):
            fail(f"{rated} of {len(real.real)} were rated; numbers {numbers[:3]}…")
        real.server.stop()
        real.verify()
        print(f"{rated} suggestions docketed, handled by {len(real.units)} units and rated: "
              f"{events} events, {took:.1f} s; the chain of events holds")


if __name__ == "__main__":
    main()
