#!/usr/bin/env python3
"""Checks that every #include respects src/ROOMS. Prints file:line and what to do instead."""
import pathlib, re, sys

PURE_HEADERS = set("""algorithm array bit cassert charconv chrono cmath compare concepts cstddef cstdint
    deque functional initializer_list iterator limits map memory numeric optional ranges set source_location span
    string string_view tuple type_traits unordered_map utility variant vector
    boost/describe.hpp boost/mp11.hpp doctest/doctest.h rapidcheck.h tl/expected.hpp""".split())
PURE_EXTRA = {"src/mechanism/read.cpp": {"toml++/toml.h"}}  # The one file that reads mechanisms.
PURE_EXTRA_ROOM = {"wire": {"boost/json.hpp"},
                   "text": {f"unicode/{part}.h" for part in  # Tables and functions, no locale.
                            ("normalizer2", "translit", "uchar", "uniset", "uscript", "usetiter")}}
BANNED_IN_PURE = {r"\b(system|steady)_clock::now\b": "take an Occasion",
                  r"\b(mutable|thread_local)\b(?! [{-])": "keep no state between calls",
                  r"\bthrow\b": "return a Failure"}
ONE_PLACE = {  # pattern of an include: where it may stand
    r"boost/(beast|asio)": {"src/http/server.cpp", "src/http/conversation.cpp", "src/http/sockets.hpp",
                             "src/http/incoming.cpp"},
    r"sqlite3\.h|soci/": None,  # any file of src/store
    r"toml\+\+": {"src/mechanism/read.cpp", "src/ops/flat_toml.cpp"},
    r"spdlog": {"src/ops/log.cpp"},
}
HEAVY_IN_HEADER = r"boost/(beast|asio|json)|toml\+\+|spdlog|soci/"
BAD_NAMES = r"util|helper|common|misc|manager"

def rooms():
    table = {}
    for line in pathlib.Path("src/ROOMS").read_text().splitlines():
        name, *rest = line.split("#")[0].split() or [None]
        if name:
            uses = set(rest) - {"pure"}
            if late := uses - table.keys():
                sys.exit(f"src/ROOMS: {name} uses {', '.join(late)}, which is not above it")
            table[name] = (uses | {name}, "pure" in rest)
    return table

def include_complaints(path, room, uses, pure, number, line):
    if m := re.match(r'#include "(\w+)/', line):
        if m[1] not in uses:
            yield number, f"may not use {m[1]}: see src/ROOMS"
    elif m := re.match(r"#include <([^>]+)>", line):
        allowed = PURE_HEADERS | PURE_EXTRA.get(str(path), set()) | PURE_EXTRA_ROOM.get(room, set())
        if pure and m[1] not in allowed and not re.search("_test.[ch]pp$", path.name):
            yield number, f"<{m[1]}> does not belong in a pure room"
        for pattern, places in ONE_PLACE.items():
            inside = str(path) in places if places else room == "store"
            if re.match(pattern, m[1]) and not inside:
                yield number, f"<{m[1]}> belongs in one place: {places or 'src/store'}"
        if path.suffix == ".hpp" and re.match(HEAVY_IN_HEADER, m[1]) and room != "store" and path.name != "sockets.hpp":
            yield number, f"<{m[1]}> is costly to compile: include it in the source"

def complaints(path, room, uses, pure):
    if re.search(BAD_NAMES, path.stem):
        yield 1, "name the file for what it is"
    for number, line in enumerate(path.read_text().splitlines(), 1):
        yield from include_complaints(path, room, uses, pure, number, line)
        code = line.split("//")[0]
        for pattern, advice in BANNED_IN_PURE.items() if pure else ():
            if re.search(pattern, code):
                yield number, f"{re.search(pattern, code)[0]} in a pure room: {advice}"
        if re.search(r"co_await.*\[[^\]]*\]\s*\(", code):
            yield number, "g++ 12 destroys a lambda inside co_await twice: name it on the line before"
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield number, "finish it, file it, or delete it"

found = [f"{path}:{number}: {text}"
         for room, (uses, pure) in rooms().items()
         for path in sorted(pathlib.Path("src", room).glob("*.[ch]pp"))
         for number, text in complaints(path, room, uses, pure)]
print("\n".join(found) or "rooms: in order")
sys.exit(bool(found))
