#!/usr/bin/env python3
"""The first page: drawn for whoever is signed in, of what the interface tells him, and of nothing else."""

import json
import pathlib
import tempfile
import unittest

from client import API
from world import CONGRESS, World, content, deputy, deputy_login, office

SHELL = ('<html data-type="⟦type⟧" data-contrast="⟦contrast⟧"><main>⟦page⟧</main>'
         '<script type="application/json" id="first-answers">⟦answers⟧</script>')
PARTS = {
    "shell": SHELL,
    "pages": {
        "deputy": {"page": "LANGUAGE ⟦name⟧ ⟦hat⟧ ⟦todo⟧ ⟦strip0⟧", "strips": [
            {"frame": "⟦body⟧", "all": "", "list": "⟦rows⟧", "none": "none"}]},
        "deputies_office": {"page": "office ⟦todo⟧ ⟦flow⟧", "strips": [
            {"frame": "", "all": "", "list": "", "none": ""}] * 2},
    },
    "parts": {"hat": "⟦hat⟧", "nothing": "nothing waits", "case": "<a href=\"⟦href⟧\">⟦case⟧</a>",
              "todo": "⟦groups⟧", "group.on_time": "⟦rows⟧", "duty": "<b>⟦case⟧</b>"},
    "places": {"case": "/suggestions/⟦id⟧"}, "phases": [], "subjects": {}, "subjectOrder": [],
    "words": {},
}
EMPTY = "<title>empty</title>"
NASTY = "</script><img src=x onerror=alert(1)> & '\""


def web_folder():
    folder = tempfile.TemporaryDirectory(prefix="huiyin-web-")
    first = pathlib.Path(folder.name) / "first"
    first.mkdir()
    (first.parent / "index.html").write_text(EMPTY)
    for language in ("zh", "en"):
        text = json.dumps(PARTS, ensure_ascii=False).replace("LANGUAGE", language)
        (first / f"{language}.json").write_text(text)
    return folder


class FirstPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = web_folder()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.world = World(accounts=["desk", deputy_login(1), deputy_login(2)],
                          settings={"web": cls.folder.name}).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.writer = cls.world.session(deputy_login(1))
        cls.other = cls.world.session(deputy_login(2))
        cls.office = cls.world.session("desk")
        cls.writer.post("/cases", {"congress": CONGRESS, "deputy": deputy(1),
                                   "signed_on_paper": [], "content": content(NASTY)})

    def page(self, client, target="/", **cookies):
        own = client.headers.get("Cookie")
        told = "; ".join([own] * bool(own) + [f"huiyin_{name}={value}" for name, value in cookies.items()])
        answer = client.raw("GET", target, headers={"Cookie": told})
        return answer, answer.body.decode()

    def given(self, html):
        return json.loads(html.split('id="first-answers">')[1].split("</script>")[0])

    def test_a_person_finds_what_is_his_and_nobody_may_keep_it(self):
        answer, html = self.page(self.writer)
        self.assertEqual((200, "text/html; charset=utf-8"), (answer.status, answer.type))
        self.assertEqual("no-store", answer.headers["cache-control"])
        self.assertNotIn("etag", answer.headers)
        self.assertIn("script-src 'self';", answer.headers["content-security-policy"])
        self.assertIn("张代表01", html)

    def test_what_people_wrote_is_text_and_ends_no_element(self):
        _, html = self.page(self.writer)
        self.assertIn("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &#39;&quot;", html)
        self.assertNotIn("<img", html)
        self.assertEqual(1, html.count("</script>"))

    def test_the_answers_in_the_page_are_those_of_the_interface(self):
        for client in (self.writer, self.office):
            _, html = self.page(client)
            given = self.given(html)["answers"]
            self.assertGreaterEqual(len(given), 5)
            for address, answer in given.items():
                now = client.get(address)
                for one in (now, answer):
                    one.pop("read_until", None)  # It moves with the clock.
                self.assertEqual(now, answer, address)

    def test_a_draft_of_somebody_else_is_in_no_page_but_his(self):
        for client in (self.other, self.office):
            _, html = self.page(client)
            self.assertNotIn("onerror", html)
        self.assertIn("onerror", self.page(self.writer)[1])

    def test_who_is_not_signed_in_gets_the_empty_page_and_no_name(self):
        stranger = self.world.connected()
        expired = {"Cookie": "huiyin_session=" + "a" * 64}
        for headers in ({}, expired, {"Authorization": "Bearer nothing"}):
            answer = stranger.raw("GET", "/", headers=headers)
            self.assertEqual((200, EMPTY), (answer.status, answer.body.decode()))
            self.assertEqual("no-cache", answer.headers["cache-control"])
            self.assertIn("Cookie", answer.headers["vary"])

    def test_who_signs_out_has_no_page_any_more(self):
        guest = self.world.session(deputy_login(2))
        self.assertIn("张代表02", self.page(guest)[1])
        self.assertEqual(204, guest.raw("DELETE", f"{API}/session").status)
        self.assertEqual(EMPTY, self.page(guest)[1])

    def test_a_kept_empty_page_is_not_called_fresh_for_one_who_is_signed_in(self):
        tag = self.world.connected().raw("GET", "/").headers["etag"]
        answer = self.writer.raw("GET", "/", headers={"If-None-Match": tag})
        self.assertEqual(200, answer.status)
        self.assertIn("张代表01", answer.body.decode())

    def test_other_addresses_have_the_page_of_the_program(self):
        for target in ("/suggestions", "/index.html", "/write"):
            self.assertEqual(EMPTY, self.page(self.writer, target)[1])

    def test_language_type_and_contrast_are_those_of_the_machine(self):
        _, html = self.page(self.writer, language="en", type="150", contrast="high")
        self.assertIn('data-type="150" data-contrast="high"', html)
        self.assertIn("<main>en ", html)
        self.assertEqual("en", self.given(html)["language"])
        _, html = self.page(self.writer, language="<", type='1"onload="x', contrast="none")
        self.assertIn('data-type="100" data-contrast="usual"', html)
        self.assertIn("<main>zh ", html)

    def test_a_hat_of_somebody_else_is_not_worn(self):
        for hat in (f"seat:{deputy(2)}", f"deputies_office:{CONGRESS}:{office('daibiao')}", "'\"<>"):
            self.assertEqual(f"seat:{deputy(1)}", self.given(self.page(self.writer, hat=hat)[1])["hat"])

    def test_the_face_is_no_part_of_the_interface(self):
        self.assertNotIn("/", self.writer.raw("GET", "/api/openapi.json").json()["paths"])


if __name__ == "__main__":
    unittest.main()
