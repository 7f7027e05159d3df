#!/usr/bin/env python3
"""Whatever is sent, in every field of every route: a problem document, nothing stored, no 500."""

import json
import unittest

import malformed
from client import API
from refusals import Refusals
from world import CONGRESS, deputy, office, person

BODY_IS_WRONG = {400, 413, 415, 422}
BODIES_MIN = 2_000


class BadInput(Refusals):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.document = cls.desk.raw("GET", "/api/openapi.json").json()
        cls.schemas = malformed.Schemas(cls.document, {
            "case-id": cls.case.id, "deputy-id": deputy(1), "office-id": office("roads"),
            "person-id": person("roads"), "delegation-id": f"{CONGRESS}-d1", "file-id": "nofile",
            "activity-id": "activity-none", "congress-id": CONGRESS, "date": "2027-03-01",
            "date-time": "2027-03-01T00:00:00.000Z"})

    def test_the_description_says_each_name_once(self):
        """Two records of one name, and a client would read the one where the other is meant."""
        def once(pairs):
            names = [name for name, _ in pairs]
            self.assertEqual(len(set(names)), len(names), sorted(names))
            return dict(pairs)
        text = self.desk.raw("GET", "/api/openapi.json").body
        json.loads(text, object_pairs_hook=once)

    def operations(self, *methods):
        for path, operations in self.document["paths"].items():
            for method, operation in operations.items():
                # The public's bodies are read after a proof of work alone: see opinions_test.py.
                if method in methods and not path.startswith(f"{API}/public/"):
                    yield method.upper(), path, operation

    def target(self, path, **parts):
        known = {"congress": CONGRESS, "case": self.case.id, **parts}
        collection = path.split("/")[3] if path.count("/") > 2 else ""
        thing = {"congresses": CONGRESS, "cases": self.case.id}.get(collection, "no-such-id")
        while "{" in path:
            name = path[path.index("{") + 1:path.index("}")]
            path = path.replace("{" + name + "}", known.get(name, thing if name == "id" else "x"))
        return path

    def client_for(self, operation):
        """Whoever might do it: what is refused for the person proves nothing of the body."""
        return self.people["admin" if "congresses" in operation else "desk"]

    def test_every_field_of_every_body(self):
        before, sent = self.events(), 0
        for method, path, operation in self.operations("post", "put", "patch", "delete"):
            if "requestBody" not in operation:
                continue
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            client = self.client_for(path)
            with self.subTest(path=path):
                for what, body in self.schemas.spoilt(schema):
                    answer = self.send(client, method, self.target(path), body)
                    self.assert_problem(answer, BODY_IS_WRONG, f"{path}: {what}")
                    sent += 1
        self.assertEqual(before, self.events(), "nothing is stored of what was refused")
        self.assertGreater(sent, BODIES_MIN, "the interface document names too little")
        print(f"{sent} spoilt bodies were refused", flush=True)

    def test_ids_of_nobody(self):
        """A well-formed id of something that is not there is refused, never a fault."""
        for method, path, operation in self.operations("post"):
            if "requestBody" not in operation:
                continue
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = self.schemas.sample(schema)
            for field in self.schemas.ids(schema):
                text = malformed.text_with(body, field, "01NOBODYHASTHISID")
                for client in self.people.values():
                    answer = self.send(client, method, self.target(path), text)
                    self.assertLess(answer.status, 500, f"{path} {field}: {answer.body[:300]}")
        self.case.page(self.desk)

    def test_well_formed_commands_at_the_wrong_time(self):
        """Whoever sends whichever command, well formed: an answer, never a fault."""
        for method, path, operation in self.operations("post"):
            if not path.startswith(f"{API}/cases/") or "requestBody" not in operation:
                continue
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            body = malformed.encoded(self.schemas.sample(schema))
            for client in (self.people["roads-head"], self.deputy):
                answer = self.send(client, method, self.target(path), body, **{"If-Match": '"1"'})
                self.assert_problem(answer, {403, 404, 409, 412, 422}, path)

    def test_every_question(self):
        before = self.events()
        for _, path, operation in self.operations("get"):
            for parameter in operation.get("parameters", []):
                if parameter["in"] != "query":
                    continue
                for what, value in query_spoilt(parameter["schema"]):
                    answer = self.desk.raw("GET", f"{self.target(path)}?{parameter['name']}={value}")
                    self.assert_problem(answer, {400, 404, 422},
                                        f"{path}?{parameter['name']}: {what}")
        self.assertEqual(before, self.events())


def query_spoilt(schema):
    if schema.get("type") == "array":
        schema = schema["items"]
    if "enum" in schema:
        yield "an unknown choice", "no_such_choice"
    elif schema["type"] == "integer":
        yield from [("text", "x"), ("a fraction", "1.5"), ("too large", 2**70)]
    elif schema["type"] == "boolean":
        yield "neither yes nor no", "perhaps"
    elif schema.get("maxLength", malformed.LENGTH_MAX) < 5_000:
        yield "too long", "x" * (schema["maxLength"] + 1)
    if schema["type"] == "string":
        yield from [("broken UTF-8", "%ff"), ("half a percent sign", "%")]
    if schema.get("format", "").endswith("-id"):
        yield "not an id", "%2e%2e%2f!"


if __name__ == "__main__":
    unittest.main()
