#!/usr/bin/env python3
"""At review: the sheet beside a submitted text, the score by the rubric that the congress adopted, and
how good its suggestions are on the whole."""

import unittest

import deadlines
from client import Case, Problem
from witness import Witness
from world import CONGRESS, content, office
from writing_checks_test import SOUND

RUBRIC = "xinhui.entrance"
# By the defaults of the mechanism: judged by the checks, and by the reviewer.
BY_CHECKS = {"complete": 15, "one-matter": 10, "proper": 10, "private": 5}
BY_REVIEWER = {"facts": 20, "reasons": 15, "feasible": 15, "public": 10}


def named(*names):
    return [f"{RUBRIC}.{name}" for name in names]


class Reviewed(Witness):
    def submitted(self, **changes):
        case = Case.open(self.deputy1, CONGRESS, content(**(SOUND | changes)))
        case.do(self.deputy1, "submit")
        return case

    def sheet(self, case, by=None):
        return (by or self.desk).get(f"/cases/{case.id}/review-sheet")

    def quality(self, by=None, **more):
        return (by or self.desk).get("/quality", congress=CONGRESS, **more)

    def refused(self, status, asking, *arguments, **more):
        with self.assertRaises(Problem) as met:
            asking(*arguments, **more)
        self.assertEqual(status, met.exception.status, met.exception)
        return met.exception


class WithoutRubric(Reviewed):
    def test_the_findings_are_there_and_there_is_nothing_to_score(self):
        case = self.submitted(cause=SOUND["cause"] + "请打13800138000。")
        sheet = self.sheet(case)
        self.assertEqual(["law.writing.mobile-number"], [row["check"] for row in sheet["findings"]])
        self.assertEqual([], sheet["criteria"])
        self.assertEqual([], self.quality()["rubric"])
        self.refused(409, case.do, self.desk, "score_quality", met=[], overruled=[])


class Review(Reviewed):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.world.record(cls.desk, "adopt_mechanism", {
            "mechanism": RUBRIC, "decision": "区人大常委会主任会议决定", "values": []})

    def test_the_sheet_has_findings_criteria_and_the_day_of_a_correction(self):
        sheet = self.sheet(self.submitted(cause=SOUND["cause"] + "请打13800138000。"))
        found, = sheet["findings"]
        self.assertEqual(("law.writing.mobile-number", "cause"), (found["check"], found["field"]))
        self.assertEqual(BY_CHECKS | BY_REVIEWER,
                         {one["criterion"].removeprefix(f"{RUBRIC}."): one["points"]
                          for one in sheet["criteria"]})
        for one in sheet["criteria"]:
            name = one["criterion"].removeprefix(f"{RUBRIC}.")
            self.assertEqual(name in BY_CHECKS, one["by_checks"], name)
            self.assertEqual(["law.writing.mobile-number"] if name == "private" else [],
                             one["findings"], name)
        self.assertGreater(sheet["correct_by"], deadlines.today().isoformat())

    def test_a_sound_text_has_no_findings(self):
        sheet = self.sheet(self.submitted())
        self.assertEqual([], sheet["findings"])
        self.assertEqual([], [one for one in sheet["criteria"] if one["findings"]])

    def test_a_sheet_is_for_the_office_and_hidden_with_the_case(self):
        case = self.submitted()
        self.refused(403, self.sheet, case, self.deputy1)
        self.refused(404, self.sheet, case, self.roads)
        draft = Case.open(self.deputy1, CONGRESS, content(**SOUND))
        self.refused(404, self.sheet, draft)

    def test_the_reviewer_names_what_is_his_to_judge(self):
        case = self.submitted()
        score = {"met": [], "overruled": []}
        for wrong in ({"met": named("complete")},              # the checks judge it
                      {"overruled": named("facts")},           # the reviewer judges it
                      {"overruled": named("private")},         # nothing was found
                      {"met": named("facts", "facts")},
                      {"met": named("nothing-of-this-name")}):
            field, = wrong
            problem = self.refused(422, case.do, self.desk, "score_quality", **(score | wrong))
            self.assertTrue(problem.field.startswith(field), problem)
        self.refused(403, case.do, self.deputy1, "score_quality", **score)
        self.assertNotIn("quality", case.page(self.desk)["state"])

    def test_a_score_is_made_of_checks_and_reviewer_and_counts_on_the_whole(self):
        before = self.quality()
        case = self.submitted(cause=SOUND["cause"] + "请打13800138000。")
        case.do(self.desk, "score_quality", met=named("facts", "public"), overruled=[],
                words="电话请删去。")
        lost = sum(BY_CHECKS.values()) - BY_CHECKS["private"] + 20 + 10
        score = case.page(self.desk)["state"]["quality"]
        self.assertEqual((lost, 100, "电话请删去。"),
                         (score["points"], score["most"], score["words"]))
        marks = {one["criterion"].removeprefix(f"{RUBRIC}."): one for one in score["marks"]}
        self.assertEqual(("checks", 0, ["law.writing.mobile-number"]),
                         tuple(marks["private"][k] for k in ("basis", "points", "findings")))
        self.assertEqual(("reviewer", 0), tuple(marks["reasons"][k] for k in ("basis", "points")))

        # The number is a unit's own, so the reviewer overrules the check.
        case.do(self.desk, "score_quality", met=named("facts", "public"),
                overruled=named("private"))
        score = case.page(self.desk)["state"]["quality"]
        self.assertEqual(lost + 5, score["points"])
        self.assertEqual(["overruled"], [one["basis"] for one in score["marks"]
                                         if one["criterion"] == f"{RUBRIC}.private"])
        # No other test of this class scores.
        after = self.quality()
        self.assertEqual((0, 1), (before["scored"], after["scored"]))
        self.assertNotIn("mean", before)
        self.assertEqual(lost + 5, after["mean"])
        self.assertEqual(before["submitted"] + 1, after["submitted"])
        self.assertEqual(len(BY_CHECKS | BY_REVIEWER), len(after["rubric"]))

        # The proposer reads it; a unit answers a weak text like a good one.
        self.assertEqual(lost + 5, case.page(self.deputy1)["state"]["quality"]["points"])
        case.do(self.desk, "docket")
        case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        self.assertNotIn("quality", case.page(self.roads)["state"])

    def test_the_figures_are_for_those_who_supervise(self):
        for reader in (self.committee, self.chair):
            self.assertEqual(self.quality(), self.quality(reader))
        for reader in (self.deputy1, self.roads, self.leader):
            self.refused(403, self.quality, reader)
        self.assertEqual(0, self.quality(term=9)["submitted"])


if __name__ == "__main__":
    unittest.main()
