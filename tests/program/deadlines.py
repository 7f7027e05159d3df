"""The arithmetic of the law's periods a second time, day by day, from the published calendar."""

import csv
import datetime

from program import ROOT

DAY = datetime.timedelta(days=1)


def _published():
    with open(ROOT / "reference/cn_workdays.csv", newline="", encoding="utf-8") as file:
        return {row["date"]: row["is_workday"] == "1" for row in csv.DictReader(file)}


PUBLISHED = _published()


def today():
    """The day it is in China."""
    china = datetime.timezone(datetime.timedelta(hours=8))
    return datetime.datetime.now(china).date()


def is_working_day(day):
    return PUBLISHED.get(day.isoformat(), day.weekday() < 5)


def working_days_after(start, count):
    day = start
    while count > 0:
        day += DAY
        count -= is_working_day(day)
    return day


def months_after(start, count):
    """The same day of the month, or the last day of a month that has no such day."""
    month = start.month - 1 + count
    year, month = start.year + month // 12, month % 12 + 1
    for day in range(start.day, 0, -1):
        try:
            return datetime.date(year, month, day)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")
