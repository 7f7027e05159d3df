#!/usr/bin/env python3
"""Opinions of the public: told without signing in, moderated, taken into a suggestion, answered,
followed with a secret, and erased; and what a flood is met with."""

import hashlib
import json
import secrets
import sqlite3
import unittest

import malformed
from client import API, Case, Problem
from deadlines import today
from world import CONGRESS, World, content, deputy, deputy_login, office, person

STATION = office("station")
WORDS = "礼睦路的路灯坏了三个月，晚上看不见路。"
NAME = "李四光头"
PHONE = "13812345678"


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def solve(page):
    """What the browser does in its worker."""
    limit = 1 << (256 - page["bits"])
    number = 0
    while True:
        proof = f"{page['challenge']}:{number}"
        if int(sha256(proof), 16) < limit:
            return proof
        number += 1


class OpinionWorld(World):
    def __enter__(self):
        super().__enter__()
        self.people = {login: self.client(login) for login in self.accounts}
        self.desk = self.people["desk"]
        span = {"from": f"{today().year}-01-01"}
        admin = self.client("admin")
        self.record(admin, "record_office", {"office": {
            "id": STATION, "title": "礼乐街道代表联络站", "kind": "station", "span": span,
            "succeeds": []}})
        self.record(admin, "record_person", {"person": {"id": person("keeper"), "title": "陈站长"}})
        self.record(admin, "grant_role", {"grant": {
            "person": person("keeper"), "role": "station", "office": STATION, "span": span}})
        self.add_user("keeper", person("keeper"), "correct horse 回音")
        self.people["keeper"] = self.client("keeper")
        self.public = self.connected()
        return self

    def door(self, kind="station", owner=STATION, by="desk"):
        return self.people[by].post("/doors", {"congress": CONGRESS, "kind": kind,
                                               "owner": owner})["code"]

    def page(self, code):
        return self.public.get(f"/public/doors/{code}")

    def tell(self, code, proof=None, client=None, **body):
        """Tells an opinion as the phone does; gives the answer and the secret."""
        secret = secrets.token_urlsafe(32)
        body = {"text": WORDS, "name": NAME, "phone": PHONE, "consent": True,
                "secret": sha256(secret)} | body
        headers = {"Authorization": f"Proof {proof if proof is not None else solve(self.page(code))}"}
        answer = (client or self.public).raw(
            "POST", f"{API}/public/doors/{code}/opinions",
            {name: value for name, value in body.items() if value is not None}, headers)
        return answer, secret

    def told(self, code, **body):
        """One that is told well: its id, as its moderators find it, and the secret."""
        answer, secret = self.tell(code, **body)
        assert answer.status == 204, answer.body
        row = self.desk.get("/opinions", congress=CONGRESS)["rows"][0]
        return row, secret

    def act(self, login, row, act, **more):
        return self.people[login].post(f"/opinions/{row['id']}/acts",
                                       {"act": act, "version": row["version"], **more})

    def follow(self, secret):
        return self.public.raw("GET", f"{API}/public/opinions/{secret}")


class Opinions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Everybody here has one address; what a flood is met with has a test of its own.
        cls.world = OpinionWorld(
            accounts=["desk", "roads", "roads-head", "committee", deputy_login(1), deputy_login(2)],
            settings={"opinion_proof_bits": 6, "opinions_per_address_hour": 3_600_000,
                      "opinions_per_door_hour": 3_600_000}).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.people, cls.desk = cls.world.people, cls.world.desk

    def refused(self, status, asking, *arguments, **more):
        with self.assertRaises(Problem) as met:
            asking(*arguments, **more)
        self.assertEqual(status, met.exception.status, met.exception)
        return met.exception

    def test_a_code_leads_to_its_owner_until_it_is_replaced(self):
        w = self.world
        code = w.door(by="keeper")
        page = w.page(code)
        self.assertEqual(("礼乐街道代表联络站", "station"), (page["owner"], page["kind"]))
        newer = w.door(by="keeper")
        unknown = w.public.raw("GET", f"{API}/public/doors/zzzzzzzzzz")
        closed = w.public.raw("GET", f"{API}/public/doors/{code}")
        self.assertEqual((404, unknown.body), (closed.status, closed.body))
        self.assertEqual(200, w.public.raw("GET", f"{API}/public/doors/{newer}").status)
        self.refused(403, w.door, by="roads")
        self.refused(403, w.door, kind="deputy", owner=deputy(2), by=deputy_login(1))
        self.refused(422, w.door, kind="deputy", owner="nobody")
        own = w.door(kind="deputy", owner=deputy(1), by=deputy_login(1))
        self.assertEqual("张代表01", w.page(own)["owner"])
        rows = self.people[deputy_login(1)].get("/doors", congress=CONGRESS)["rows"]
        self.assertEqual([(deputy(1), own)], [(row["owner"], row["code"]) for row in rows])
        self.people[deputy_login(1)].raw("DELETE", f"{API}/doors/{own}")
        self.refused(404, w.page, own)

    def todos(self, login):
        rows = self.people[login].get("/opinion-todos", congress=CONGRESS)["rows"]
        return {row["state"]: row for row in rows}

    def test_what_waits_is_counted_for_those_who_moderate_it_the_oldest_first(self):
        w = self.world
        of_station, _ = w.told(w.door())
        w.told(w.door(kind="deputy", owner=deputy(1)))
        by_state = {one["state"]: one["count"] for one in self.desk.get(
            "/opinion-figures", congress=CONGRESS)["states"]}
        todos = self.todos("desk")
        self.assertLessEqual({"received"}, todos.keys())
        self.assertLessEqual(todos.keys(), {"received", "moderated", "taken"})
        for state, row in todos.items():
            self.assertEqual(by_state[state], row["count"])
            self.assertLessEqual(len(row["oldest"]), 3)
            ids = [one["id"] for one in row["oldest"]]
            self.assertEqual(sorted(ids), ids)
        self.assertNotIn(PHONE, str(todos))
        self.assertNotIn(NAME, str(todos))
        # A station counts what was told to itself.
        mine = [one for one in self.people["keeper"].get(
            "/opinions", congress=CONGRESS, state="received", limit=200)["rows"]]
        self.assertIn(of_station["id"], [one["id"] for one in mine])
        self.assertEqual(len(mine), self.todos("keeper")["received"]["count"])
        self.assertEqual({STATION}, {one["owner"] for one in mine})
        for login in (deputy_login(1), "roads", "committee"):
            self.refused(403, self.todos, login)

    def test_nobody_learns_whether_a_deputy_or_station_is_there(self):
        """An id is no code: whatever is asked for without one is not found, alike."""
        bodies = {self.world.public.raw("GET", f"{API}/public/doors/{asked}").body
                  for asked in (deputy(1), STATION, "440704", "no-such-code", "x" * 80)}
        self.assertEqual(1, len(bodies), bodies)

    def test_before_it_is_moderated_nobody_else_sees_it(self):
        w = self.world
        row, _ = w.told(w.door())
        self.assertEqual(("received", NAME), (row["state"], row["name"]))
        for login in (deputy_login(1), "roads", "committee"):
            self.refused(404, self.people[login].get, f"/opinions/{row['id']}")
            self.refused(404, w.act, login, row, "pass")
        self.refused(403, self.people["roads"].get, "/opinions", congress=CONGRESS)
        seen = self.people[deputy_login(1)].get("/opinions", congress=CONGRESS)["rows"]
        self.assertNotIn(row["id"], [one["id"] for one in seen])

        row = w.act("keeper", row, "pass")
        seen = self.people[deputy_login(1)].get(f"/opinions/{row['id']}")
        self.assertEqual(("moderated", WORDS), (seen["state"], seen["text"]))
        self.assertNotIn("phone", seen, "a deputy it was not told to turns to the station")
        self.assertEqual(["take"], seen["acts"])
        self.refused(412, w.act, "desk", row | {"version": 1}, "set_aside", reason="abusive")
        self.refused(404, self.people["committee"].get, f"/opinions/{row['id']}")

    def test_from_opinion_to_suggestion_and_back_to_the_person(self):
        w = self.world
        code = w.door()
        first, secret = w.told(code)
        second, other = w.told(code, text="礼睦路晚上太暗。", name=None, phone=None)
        said = lambda: w.follow(secret).json()  # noqa: E731
        self.assertEqual(("received", True), (said()["state"], said()["contact_kept"]))
        self.assertIn("还没有看", said()["fate"])
        for row in (first, second):
            w.act("desk", row, "pass")

        proposer = self.people[deputy_login(1)]
        case = Case.open(proposer, CONGRESS, content("关于礼睦路路灯的建议"))
        taking = {"opinions": [first["id"], second["id"]]}
        self.refused(404, self.people[deputy_login(2)].post, f"/cases/{case.id}/opinions", taking)
        self.refused(404, self.people["roads"].post, f"/cases/{case.id}/opinions", taking)
        kept = proposer.post(f"/cases/{case.id}/opinions", taking)
        self.assertEqual((2, 2), (kept["count"], len(kept["rows"])))
        self.assertEqual(kept, proposer.post(f"/cases/{case.id}/opinions", taking), "twice is once")
        mine = Case.open(self.people[deputy_login(2)], CONGRESS, content("关于别的路灯的建议"))
        self.refused(409, self.people[deputy_login(2)].post, f"/cases/{mine.id}/opinions", taking)
        self.assertEqual(PHONE, proposer.get(f"/opinions/{first['id']}")["phone"])
        hidden = self.people[deputy_login(2)].get(f"/opinions/{first['id']}")
        self.assertNotIn("of_case", hidden, "another deputy's draft is his own")
        self.assertNotIn("phone", hidden)
        self.assertIn("起草", said()["fate"])

        case.do(proposer, "submit")
        self.assertIn("起草", said()["fate"], "a review is nobody's business")
        self.refused(409, proposer.post, f"/cases/{case.id}/opinions", taking)
        case.do(self.desk, "docket")
        number = case.page(self.desk)["state"]["docket"]["number"]
        case.do(self.desk, "assign", strands=[{"unit": office("roads"), "role": "main"}])
        self.assertIn(f"第 {number} 号", said()["fate"])
        self.assertIn("承办单位", w.follow(other).json()["fate"])
        unit = self.people["roads"].get(f"/cases/{case.id}/opinions")
        self.assertEqual((2, []), (unit["count"], unit["rows"]), "the unit reads no opinions")

        row = proposer.get(f"/opinions/{first['id']}")
        w.act(deputy_login(1), row, "answer", answer="路灯下周修好。")
        self.assertEqual("路灯下周修好。", said()["answer"])
        figures = self.desk.get("/opinion-figures", congress=CONGRESS)
        self.assertGreaterEqual(figures["suggestions"], figures["from_opinions"])
        self.assertEqual(1, figures["from_opinions"])

    def test_what_is_set_aside_is_told_in_plain_words_and_may_come_back(self):
        w = self.world
        row, secret = w.told(w.door())
        self.refused(422, w.act, "keeper", row, "set_aside")
        row = w.act("keeper", row, "set_aside", reason="petition_or_case")
        self.assertIn("信访", w.follow(secret).json()["fate"])
        row = w.act("desk", row, "restore")
        self.assertEqual("received", row["state"])

    def test_the_person_erases_what_he_told(self):
        w = self.world
        row, secret = w.told(w.door())
        w.act("desk", row, "pass")
        gone = w.public.raw("DELETE", f"{API}/public/opinions/{secret}")
        self.assertEqual(204, gone.status)
        self.assertEqual(404, w.follow(secret).status)
        self.assertEqual(w.follow("never-given").body, w.follow(secret).body)
        left = self.desk.get(f"/opinions/{row['id']}")
        self.assertEqual(("erased", ""), (left["state"], left["text"]))
        self.assert_gone(row["id"], secret)

    def test_the_office_erases(self):
        w = self.world
        row, secret = w.told(w.door())
        self.refused(404, w.act, deputy_login(1), row, "erase")
        w.act("keeper", row, "erase")
        self.assert_gone(row["id"], secret)

    def assert_gone(self, opinion, secret):
        """Of the person and the words no live row of any table has a trace."""
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            one = database.execute("SELECT * FROM opinion WHERE id = ?", [opinion]).fetchone()
            for trace in (WORDS, NAME, PHONE, sha256(secret)):
                self.assertNotIn(trace, map(str, one))
            for (table,) in database.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
                    ).fetchall():
                for found in database.execute(f'SELECT * FROM "{table}"'):
                    self.assertNotIn(sha256(secret), map(str, found), table)

    def test_meetings_with_voters(self):
        w, keeper = self.world, self.people["keeper"]
        held = {"congress": CONGRESS, "kind": "station", "owner": STATION,
                "held_on": today().isoformat(), "place": "礼乐街道代表之家", "voters": 12,
                "minutes": "听取路灯意见。"}
        meeting = keeper.post("/voter-meetings", held)["id"]
        self.refused(403, self.people["roads"].post, "/voter-meetings", held)
        self.refused(422, keeper.post, "/voter-meetings", held | {"held_on": "2999-01-01"})
        secret = secrets.token_urlsafe(32)
        said = {"congress": CONGRESS, "kind": "station", "owner": STATION, "meeting": meeting,
                "text": WORDS, "consent": True, "secret": sha256(secret)}
        self.refused(422, keeper.post, "/opinions", said | {"consent": False})
        self.refused(422, keeper.post, "/opinions", said | {"meeting": "another"})
        recorded = keeper.post("/opinions", said)["id"]
        rows = keeper.get("/opinions", congress=CONGRESS, meeting=meeting)["rows"]
        self.assertEqual([(recorded, "moderated", "meeting")],
                         [(row["id"], row["state"], row["way"]) for row in rows])
        self.assertEqual("moderated", w.follow(secret).json()["state"])
        self.assertEqual([meeting], [row["id"] for row in
                                     keeper.get("/voter-meetings", congress=CONGRESS)["rows"]])
        self.refused(403, self.people["roads"].get, "/voter-meetings", congress=CONGRESS)
        self.assertEqual(204, keeper.raw("DELETE", f"{API}/voter-meetings/{meeting}").status)

    def test_consent_is_asked_for_and_every_field_is_checked(self):
        w = self.world
        code = w.door()
        answer, _ = w.tell(code, consent=False)
        self.assertEqual((422, "consent"), (answer.status, answer.json()["field"]))
        document = self.desk.raw("GET", "/api/openapi.json").json()
        path = f"{API}/public/doors/{{code}}/opinions"
        schema = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
        before = self.count()
        for n, (what, body) in enumerate(malformed.Schemas(document, {}).spoilt(schema)):
            # Fewer from one address than it may ask at once, however fast the machine is.
            if n % 20 == 0:
                somebody = w.connected(of=f"127.0.1.{n // 20 + 1}")
            challenge = solve(somebody.get(f"/public/doors/{code}"))
            answer = somebody.raw("POST", path.replace("{code}", code), body,
                                  {"Content-Type": "application/json",
                                   "Authorization": f"Proof {challenge}"})
            self.assertIn(answer.status, (400, 413, 415, 422), f"{what}: {answer.body[:200]}")
        self.assertEqual(before, self.count(), "nothing is stored of what was refused")

    def count(self):
        with sqlite3.connect(f"file:{self.world.database}?mode=ro", uri=True) as database:
            return database.execute("SELECT count(*) FROM opinion").fetchone()[0]

    def test_the_same_words_sent_twice_are_told_once(self):
        w = self.world
        code, digest, before = w.door(), sha256("a line that breaks"), self.count()
        for _ in range(2):
            self.assertEqual(204, w.tell(code, secret=digest)[0].status)
        self.assertEqual(before + 1, self.count())

    def test_a_qr_code_is_a_picture_of_an_address(self):
        picture = self.desk.raw("GET", f"{API}/qr-code?address=https%3A%2F%2Fexample.org%2Fo%2Fabc")
        self.assertEqual((200, "image/svg+xml"), (picture.status, picture.type))
        self.assertIn(b"<svg", picture.body)
        for bad in ("javascript%3Aalert(1)", "https%3A%2F%2F" + "x" * 400):
            self.assertEqual(422, self.desk.raw("GET", f"{API}/qr-code?address={bad}").status)


class Flood(unittest.TestCase):
    """With the usual rates: twenty at once from one address, then one every half minute."""

    @classmethod
    def setUpClass(cls):
        cls.world = OpinionWorld(accounts=["desk"], settings={"opinion_proof_bits": 6}).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)

    def test_a_flood_is_refused_before_it_is_read(self):
        w = self.world
        code = w.door()
        forwarded = {"X-Forwarded-For": "203.0.113.7"}
        statuses = []
        for _ in range(60):
            answer = w.public.raw("POST", f"{API}/public/doors/{code}/opinions", b"{not json",
                                  {"Content-Type": "application/json", **forwarded})
            statuses.append(answer.status)
        self.assertEqual([403] * 20, statuses[:20], "no proof, whatever the body says")
        self.assertEqual({429}, set(statuses[20:]))
        self.assertGreater(int(answer.headers["retry-after"]), 0)
        # Another address is let in, through the same door.
        self.assertEqual(204, w.tell(code)[0].status)
        # A proof is good once, and for its door alone.
        proof = solve(w.page(code))
        self.assertEqual(204, w.tell(code, proof=proof)[0].status)
        self.assertEqual(403, w.tell(code, proof=proof)[0].status)
        other = w.door(kind="deputy", owner=deputy(1))
        self.assertEqual(403, w.tell(other, proof=solve(w.page(code)))[0].status)

    def test_a_large_or_endless_body_ends_the_line(self):
        w = self.world
        code = w.door()
        big = json.dumps({"text": "长" * 20_000}).encode()
        client = w.connected()
        try:
            answer = client.raw("POST", f"{API}/public/doors/{code}/opinions", big,
                                {"Content-Type": "application/json",
                                 "Authorization": f"Proof {solve(w.page(code))}"})
            self.assertEqual(413, answer.status)
        except (BrokenPipeError, ConnectionResetError):
            pass  # told while it still sent


class Term(unittest.TestCase):
    def test_what_is_out_of_its_term_is_erased_at_the_next_start(self):
        with OpinionWorld(accounts=["desk"], settings={"opinion_proof_bits": 6}) as world:
            row, secret = world.told(world.door())
            world.server.stop()
            with sqlite3.connect(world.database) as database:
                database.execute("UPDATE opinion SET keep_until = '2020-01-01'")
            database.close()
            server = world.serve({"opinion_proof_bits": 6})
            for client in world.clients:
                client.close()
                client.address = server.address
            for _ in range(200):
                left = world.desk.get(f"/opinions/{row['id']}")
                if left["state"] == "erased":
                    break
            self.assertEqual(("erased", ""), (left["state"], left["text"]))
            self.assertEqual(404, world.follow(secret).status)
            world.server.stop()
            whole = world.database.read_bytes()
            for trace in (WORDS, NAME, PHONE, sha256(secret)):
                self.assertNotIn(trace.encode(), whole, "not even where rows have been")


if __name__ == "__main__":
    unittest.main()
