#!/usr/bin/env python3
"""An unannounced visit leaves no trace: the unit's side gets, from every route of the interface, the
same bytes in a world with the visit as in a twin world without it (mechanism M9)."""

import io
import re
import statistics
import time
import unittest
import uuid
import zipfile

import deadlines
import malformed
from client import API, Case
from world import CONGRESS, World, content, deputy, office, person

# Whoever could warn the unit, and a proposer who was not asked to come.
UNIT_SIDE = ["roads", "roads-head", "water", "government", "leader", "deputy1"]
VISITORS = ["desk", "committee", "deputy2"]
PLANNED_KIND = "unannounced_visit"
NOBODYS_VISIT = "activity-01j0000000000000000000000x"
PHOTO = b"%PDF-1.4\n% a picture of a blocked drain\n%%EOF\n"

CLOCK = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
RANDOM = re.compile(rb"\b[0-9a-hjkmnp-tv-z]{26}\b")
CURSOR = re.compile(rb"\b\d{13}~")  # a moment and a version
SECRET = re.compile(rb'("csrf"|"upload"):"[^"]*"')


class Twin:
    """One of the two worlds: the same people, one suggestion in hand at the roads office."""

    def __init__(self, case):
        self.world = World(accounts=UNIT_SIDE + VISITORS).__enter__()
        case.addClassCleanup(self.world.__exit__, None, None, None)
        self.people = {login: self.world.client(login) for login in self.world.accounts}
        self.desk = self.people["desk"]
        self.world.record(self.people["desk"], "adopt_mechanism", {
            "mechanism": "enping.unannounced-visits", "decision": "纪要第5号", "values": []})
        self.case = self.case_in_hand("关于礼睦路的建议")
        self.other = self.case_in_hand("关于路灯的建议")
        self.visit = NOBODYS_VISIT
        self.photo = None

    def case_in_hand(self, title):
        proposer = self.people["deputy1"]
        case = Case.open(proposer, CONGRESS, content(title))
        case.do(proposer, "submit")
        case.do(self.desk, "docket")
        case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        case.do(self.people["roads"], "sign_in", strand=1)
        return case

    def give(self, command, **fields):
        version = self.desk.get(f"/activities/{self.visit}")["version"]
        self.desk.post(f"/activities/{self.visit}/{command}", fields, version)

    def make_visit(self):
        """Drawn by lot, planned with deputies, held, with findings and a photograph."""
        today = deadlines.today().isoformat()
        plan = {"title": "暗访礼睦路", "purpose": "看看整修进度。", "starts_on": today,
                "ends_on": today, "place": "礼睦路", "team": [person("committee")],
                "deputies": [deputy(2)], "cases": [], "programme": [{"on": today, "what": "走访"}]}
        self.visit = self.desk.post("/activities", {"congress": CONGRESS, "kind": PLANNED_KIND,
                                                    "plan": plan})["id"]
        plan["cases"] = [{"id": self.case.id, "criteria": []}]
        self.give("change-plan", plan=plan)
        self.photo = self.desk.upload("积水.pdf", PHOTO)
        self.give("hold-activity", held_on=today, cases=[], deputies=[deputy(2)], participants=[],
                  parts=[], minutes="排水口堵塞，无人养护。", signed_by=[],
                  files=[{"file": self.photo, "title": "积水.pdf"}])
        self.put_right_by = (deadlines.today() + deadlines.DAY * 30).isoformat()
        self.give("add-finding", id=self.case.id, strand=1, what="排水口堵塞。",
                  put_right_by=self.put_right_by, files=[])

    def file(self):
        return self.photo or uuid.uuid4().hex * 2


def is_packed(body):
    return body.startswith(b"PK")


def unpacked(body):
    """What stands in a workbook, whose packed bytes tell when it was made; other bodies as they are."""
    if not is_packed(body):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        return b"\0".join(name.encode() + b"\0" + book.read(name) for name in book.namelist())


def comparable(answer, twin):
    """What was answered, without clocks and random ids: each id by its place in the answer, the
    world's own things by their names."""
    body = unpacked(answer.body)
    for name, known in (("case", twin.case.id), ("other", twin.other.id), ("visit", twin.visit),
                        ("file", twin.file())):
        body = body.replace(known.encode(), f"<{name}>".encode())
    body = CURSOR.sub(b"<clock>~", CLOCK.sub(b"<clock>", body))
    body = SECRET.sub(rb"\1:<secret>", body)
    seen = {}
    body = RANDOM.sub(lambda m: b"<%d>" % seen.setdefault(m[0], len(seen)), body)
    headers = {name: value for name, value in answer.headers.items()
               if name not in ("date", "set-cookie", "etag", "location", "retry-after")}
    if is_packed(answer.body):
        headers.pop("content-length")  # Clocks are packed more or less tightly.
    etag = RANDOM.sub(b"<id>", answer.headers.get("etag", "").encode())
    # The length is that of what was sent; ids and clocks have one length, so it must agree too.
    return answer.status, headers, etag, body


def told_of_activities(client):
    """What somebody was told of activities, newest first."""
    return [row["activity"]["event"] for row in client.get("/notices", limit=200)["rows"]
            if "activity" in row]


class Veil(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.with_visit = Twin(cls)
        cls.with_visit.make_visit()
        cls.without = Twin(cls)
        cls.document = cls.without.desk.raw("GET", "/api/openapi.json").json()

    def targets(self, twin, path, operation):
        """The addresses of a route: with every value that this world has for its parts."""
        known = {"cases": [twin.case.id, twin.other.id], "activities": [twin.visit],
                 "files": [twin.file()], "congresses": [CONGRESS],
                 "mechanisms": ["enping.unannounced-visits", "law.handling"],
                 "uploads": ["no-such-upload"]}
        collection = path.split("/")[3] if path.startswith(API) else ""
        asked = [""]
        for parameter in operation.get("parameters", []):
            name = parameter["name"]
            if parameter["in"] != "query":
                continue
            values = {"congress": [CONGRESS], "year": [deadlines.today().year],
                      "of_case": [twin.case.id], "which": ["key", "nobody"],
                      "mechanism": ["enping.unannounced-visits"]}.get(name, [])
            asked = [f"{query}{'&' if query else ''}{name}={value}"
                     for query in asked for value in values] or asked
        for thing in known.get(collection, ["no-such-id"]):
            target = path.replace("{id}", thing, 1)
            for part in re.findall(r"\{(\w+)\}", target):
                target = target.replace("{" + part + "}", {"congress": CONGRESS}.get(part, "x"))
            for query in asked:
                yield target + (f"?{query}" if query else "")
        if collection == "files":
            for where in (f"case={twin.case.id}", f"activity={twin.visit}"):
                yield f"{path.replace('{id}', twin.file())}?{where}"

    def routes(self):
        for path, operations in self.document["paths"].items():
            for method, operation in operations.items():
                if path != f"{API}/changes":  # never ends; the stream has its own test
                    yield method.upper(), path, operation

    def body_of(self, twin, operation):
        if "requestBody" not in operation:
            return None
        content_of = operation["requestBody"]["content"]
        if "application/json" not in content_of:
            return b""
        schemas = malformed.Schemas(self.document, {
            "case-id": twin.case.id, "activity-id": twin.visit, "deputy-id": deputy(2),
            "office-id": office("roads"), "person-id": person("roads"), "file-id": twin.file(),
            "delegation-id": f"{CONGRESS}-d1", "congress-id": CONGRESS, "date": "2027-03-01",
            "date-time": "2027-03-01T00:00:00.000Z"})
        return malformed.encoded(schemas.sample(content_of["application/json"]["schema"]))

    def ask(self, twin, login, method, target, body):
        headers = {"If-Match": '"1"', "Idempotency-Key": "k-" + uuid.uuid4().hex}
        if body is not None:
            headers["Content-Type"] = "application/json"
        return twin.people[login].raw(method, target, body, headers)

    def test_every_route_answers_the_same_bytes(self):
        asked = 0
        for method, path, operation in self.routes():
            pairs = zip(self.targets(self.with_visit, path, operation),
                        self.targets(self.without, path, operation), strict=True)
            for ours, theirs in pairs:
                for login in UNIT_SIDE:
                    if (method, path) == ("DELETE", f"{API}/session"):
                        continue  # They come by token, and go on.
                    a, b = (comparable(self.ask(twin, login, method, target,
                                                self.body_of(twin, operation)), twin)
                            for twin, target in ((self.with_visit, ours), (self.without, theirs)))
                    self.assertEqual(b, a, f"{login}: {method} {ours}")
                    asked += 1
        self.assertGreater(asked, 800, "the interface document names too little")
        print(f"{asked} answers were the same in both worlds", flush=True)

    def test_the_stream_of_changes_tells_nothing(self):
        """Somebody who listens hears of the next change of his suggestion, and of no visit; whoever
        takes part hears of the visit."""
        twin = self.with_visit
        heard = {login: twin.people[login].listen() for login in UNIT_SIDE + VISITORS}
        twin.give("add-finding", id=twin.case.id, strand=1, what="标牌缺失。", files=[])
        twin.other.do(twin.desk, "remind", strand=1)
        for login in ("roads", "roads-head", "government", "leader", "deputy1"):
            self.assertEqual(twin.other.id, next(heard[login])["case"], login)
        for login in VISITORS:
            self.assertEqual(twin.visit, next(heard[login])["activity"], login)

    def test_whoever_takes_part_sees_it(self):
        """The comparison above would hold, too, if nobody saw anything."""
        for login in VISITORS:
            client = self.with_visit.people[login]
            rows = client.get("/activities", congress=CONGRESS)["rows"]
            self.assertEqual([self.with_visit.visit], [row["id"] for row in rows], login)
            self.assertTrue(client.get(f"/activities/{self.with_visit.visit}")["veiled"])
        self.assertEqual([], self.without.desk.get("/activities", congress=CONGRESS)["rows"])
        for login in ("committee", "deputy2"):  # the office planned it, and needs not be told
            self.assertEqual(["activity_replanned", "activity_planned"],
                             told_of_activities(self.with_visit.people[login]), login)
        for login in UNIT_SIDE:
            self.assertEqual([], told_of_activities(self.with_visit.people[login]), login)

    def test_response_times_tell_nothing(self):
        """In one world: what is hidden takes as long as what is not there."""
        client = self.with_visit.people["roads"]
        targets = {"hidden": f"{API}/activities/{self.with_visit.visit}",
                   "nobody's": f"{API}/activities/{NOBODYS_VISIT}"}
        for method, suffix in (("GET", ""), ("POST", "/start-activity")):
            times = {name: [] for name in targets}
            for turn in range(300):
                for name, target in sorted(targets.items(), reverse=turn % 2 == 0):
                    began = time.perf_counter()
                    answer = client.raw(method, target + suffix, {} if suffix else None,
                                        {"If-Match": '"1"', "Idempotency-Key": uuid.uuid4().hex})
                    times[name].append(time.perf_counter() - began)
                    self.assertEqual(404, answer.status)
            greater = sum(a > b for a in times["hidden"] for b in times["nobody's"])
            chance = greater / (len(times["hidden"]) * len(times["nobody's"]))
            medians = {name: statistics.median(taken) * 1e6 for name, taken in times.items()}
            print(f"{method}: medians in µs {medians}, slower by chance {chance:.3f}", flush=True)
            # 300 by 300 of equal distributions stay within 0.5 ± 0.12 but once in ten million.
            self.assertAlmostEqual(0.5, chance, delta=0.12, msg=f"{method}: {medians}")

    def test_zz_the_report_opens_it_with_its_true_dates(self):
        """Last, because it ends the secret."""
        twin, roads = self.with_visit, self.with_visit.people["roads"]
        heard = roads.listen()
        twin.give("report-activity", words="排水口堵塞，请限期整改。", files=[])
        told = [next(heard) for _ in range(2)]  # the file of the suggestion, and the visit itself
        self.assertIn(twin.visit, [change.get("activity") for change in told])
        for login in ("roads", "roads-head", "deputy1"):
            self.assertEqual(["activity_reported"], told_of_activities(twin.people[login]), login)
        page = roads.get(f"/activities/{twin.visit}")
        self.assertFalse(page["veiled"])
        self.assertIn("排水口堵塞。", [finding["what"] for finding in page["findings"]])
        steps = [step["event"] for step in reversed(page["steps"])]
        self.assertEqual(["activity_planned", "activity_replanned", "activity_held"], steps[:3])
        self.assertEqual("activity_reported", steps[-1])
        recorded, = [row for row in twin.case.history(roads)
                     if row["event"] == "supervision_recorded"]
        self.assertEqual((PLANNED_KIND, deadlines.today().isoformat(), twin.visit),
                         (recorded["data"]["kind"], recorded["data"]["held_on"],
                          recorded["data"]["activity"]))
        ordered, = twin.case.page(roads)["state"]["rectifications"]
        self.assertEqual((self.with_visit.put_right_by, "ordered"),
                         (ordered["due"], ordered["state"]))
        photo = roads.raw("GET", f"{API}/files/{twin.photo}?activity={twin.visit}")
        self.assertEqual((200, PHOTO), (photo.status, photo.body))


if __name__ == "__main__":
    unittest.main(verbosity=2)
