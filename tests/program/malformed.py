"""Bodies made from the interface's own document: one that is well formed, and every way to spoil it."""

import copy
import json

TOO_DEEP = 20_000
LENGTH_MAX = 20_000  # of a string that is made too long


class Raw(str):
    """JSON text that stands in a body as it is, right or wrong."""


class Schemas:
    """`samples` gives a value for each format of an id."""

    def __init__(self, document, samples):
        self.records = document["components"]["schemas"]
        self.samples = samples

    def record(self, schema):
        return self.records[schema["$ref"].rsplit("/", 1)[1]]

    def sample(self, schema):
        """A value that the schema accepts, with every optional field in it."""
        if "$ref" in schema:
            record = self.record(schema)
            return {name: self.sample(field) for name, field in record["properties"].items()}
        if "enum" in schema:
            return schema["enum"][0]
        if schema["type"] == "array":
            return [self.sample(schema["items"])]
        if schema["type"] in ("integer", "boolean"):
            return {"integer": 1, "boolean": False}[schema["type"]]
        if schema.get("format") in self.samples:
            return self.samples[schema["format"]]
        return ("样本" * 10)[:max(schema.get("minLength", 0), min(8, schema.get("maxLength", 8)))]

    def fields(self, schema, path=()):
        """Every field of a body, however deep, as (path, schema, may it be left out)."""
        if "$ref" in schema:
            record = self.record(schema)
            for name, field in record["properties"].items():
                lenient = name not in record["required"] or field.get("type") in ("array", "boolean")
                yield (*path, name), field, lenient
                yield from self.fields(field, (*path, name))
        elif schema.get("type") == "array":
            yield (*path, 0), schema["items"], True
            yield from self.fields(schema["items"], (*path, 0))

    def ids(self, schema):
        """The fields that hold the id of something."""
        for path, field, _ in self.fields(schema):
            if field.get("format", "").endswith("-id"):
                yield path

    def spoilt(self, schema):
        """Every way to spoil a body, as (what is wrong, the bytes)."""
        body = self.sample(schema)
        for path, field, lenient in self.fields(schema):
            name = ".".join(map(str, path))
            for what, value in wrong_values(field):
                if value is None and lenient and field.get("type") not in ("array", "boolean"):
                    continue  # Of an optional field, null says that it is not there.
                yield f"{name} {what}", text_with(body, path, value)
            if not lenient:
                yield f"{name} missing", encoded(without(body, path))
        for path in [(), *{path[:-1] for path, _, _ in self.fields(schema) if path[-1] != 0}]:
            yield f"{path} with an unknown field", text_with(body, (*path, "surprise"), 1)
        yield from spoilt_documents(encoded(body))


def wrong_values(schema):
    """Values that the schema refuses, with what is wrong about each."""
    yield "null", None
    if "$ref" in schema:
        yield from [("a list instead", []), ("a string instead", "x")]
    elif schema["type"] == "array":
        yield from [("an object instead", {}), ("a string instead", "x")]
        if schema.get("maxItems", LENGTH_MAX) < 2_000:
            yield "too long a list", [None] * (schema["maxItems"] + 1)
    elif schema["type"] == "integer":
        yield from [("text", "1"), ("a fraction", 1.5), ("too large", 2**70), ("true", True),
                    ("beyond all numbers", Raw("1e999"))]
    elif schema["type"] == "boolean":
        yield from [("text", "true"), ("a number", 1)]
    else:
        yield from wrong_strings(schema)


def wrong_strings(schema):
    yield from [("a number", 7), ("a list", ["x"]), ("an object", {}),
                ("broken UTF-8", b"\xc3\x28"), ("half a character", b"\xe4\xb8"),
                ("half a surrogate pair", Raw('"\\ud800"'))]
    if "enum" in schema:
        yield "an unknown choice", "no_such_choice"
    if schema.get("maxLength", LENGTH_MAX) < LENGTH_MAX:
        yield "too long", "长" * (schema["maxLength"] + 1)
    if schema.get("minLength", 0) > 0:
        yield "too short", ""
    if schema.get("format") == "date":
        yield from [("no such day", "2026-02-30"), ("not a date", "tomorrow")]
    if schema.get("format", "").endswith("-id"):
        yield from [("not an id", "no id!"), ("a path", "../../etc/passwd"), ("too long", "x" * 65)]


def spoilt_documents(well_formed):
    yield from [("nothing", b""), ("not JSON", b"hello"), ("a list", b"[]"), ("null", b"null"),
                ("cut short", well_formed[:-1]), ("with more behind it", well_formed + b"{}"),
                ("nested too deep", b"[" * TOO_DEEP), ("a NUL", b"\0"),
                ("nested in a field", b'{"a":' * TOO_DEEP)]


def parent_of(body, path):
    for part in path[:-1]:
        body = body[part]
    return body


def without(body, path):
    body = copy.deepcopy(body)
    del parent_of(body, path)[path[-1]]
    return body


def encoded(body):
    return json.dumps(body, ensure_ascii=False).encode()


PLACE = "stands-here-and-nowhere-else"


def text_with(body, path, value):
    """The body with another value at a place: any value, JSON text, or bytes within a string."""
    body = copy.deepcopy(body)
    plain = not isinstance(value, (Raw, bytes))
    parent_of(body, path)[path[-1]] = value if plain else PLACE
    text = encoded(body)
    if plain:
        return text
    if isinstance(value, Raw):
        return text.replace(f'"{PLACE}"'.encode(), value.encode())
    return text.replace(PLACE.encode(), value)
