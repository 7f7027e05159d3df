#!/usr/bin/env python3
"""Checks the sentences for people: both languages have the same keys and gaps, and what C++ says exists."""
import pathlib, re, sys, tomllib

SPOKEN = re.compile(r'\b(?:refused|forbidden|not_found|conflict)\(\{?\s*"([^"]+)"'
                    r'|\binvalid\((?:[^;"]|"[^"]*"(?=\s*,\s*[{"]))*?,\s*\{?\s*"([a-z_]+\.[a-z_.0-9]+)"'
                    r'|\bSentence\s*\w*\s*[{(]\s*"([^"]+)"')

def gaps(pattern):
    # Words that come in both languages fill a gap named after the language: {zh}, {zh_awaited}.
    return {re.sub(r"^(zh|en)(?=_|$)", "language", gap) for gap in re.findall(r"\{(\w+)\}", pattern)}

def main():
    texts = {name: tomllib.loads(pathlib.Path(f"texts/{name}.toml").read_text()) for name in ("zh", "en")}
    for name, other in (("zh", "en"), ("en", "zh")):
        for key, pattern in texts[name].items():
            if key not in texts[other]:
                yield f"texts/{other}.toml: {key} is missing"
            elif gaps(pattern) != gaps(texts[other][key]):
                yield f"texts/{other}.toml: {key} has other gaps than texts/{name}.toml"
    sections = {key.split(".")[0] for key in texts["zh"]}
    said, beginnings = set(), set()
    for path in sorted(pathlib.Path("src").rglob("*.[ch]pp")):
        if "test" in path.stem:
            continue
        source = re.sub(r"//.*", "", path.read_text())
        beginnings |= set(re.findall(r'"([a-z_0-9.]+\.)"', source))
        said |= set(re.findall(r'"([a-z_0-9]+\.[a-z_.0-9]+)"', source))
        for match in SPOKEN.finditer(source):
            key = next(k for k in match.groups() if k)
            if key not in texts["zh"] and not key.endswith("."):
                line = source.count("\n", 0, match.start()) + 1
                yield f"{path}:{line}: texts/zh.toml has no {key}"
        for match in re.finditer(r'"((?:%s)\.[a-z_.0-9]+)"' % "|".join(sections), source):
            if match[1] not in texts["zh"] and not re.search(r"\.$|\.(toml|json|csv|cpp|hpp|html)$", match[1]):
                line = source.count("\n", 0, match.start()) + 1
                yield f"{path}:{line}: texts/zh.toml has no {match[1]}"
    for key in sorted(texts["zh"].keys() - said):
        if any(key.startswith(beginning) for beginning in beginnings):
            continue
        yield f"texts/zh.toml: nobody says {key}"

found = sorted(set(main()))
print("\n".join(found) or "texts: in order")
sys.exit(bool(found))
