"""Makes a larger corpus of real reports: copies in which some words are replaced by other words of the corpus, and whose digests
are earlier by whole weeks. Names grow as in a real corpus: many stay the same, others are new. The same seed, the same files.

Use: copies.py REPORTS OUTPUT COUNT; OUTPUT gets COUNT reports.
"""
import datetime
import pathlib
import random
import re
import sys

WORD = re.compile(r"\b[a-z]{5,}\b")
NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
ADDRESS = re.compile(r"(https?://\S+)")
CODE = re.compile(r"\b(20[12]\d)(\d\d)(\d\d)\b")

# Of ten words of a text, two change; of ten words of a name, one.
TEXT_CHANGES = 0.2
NAME_CHANGES = 0.1


def earlier(weeks):
    def moved(code):
        try:
            day = datetime.date(*map(int, code.groups()))
        except ValueError:
            return code.group()
        return (day - datetime.timedelta(weeks=weeks)).strftime("%Y%m%d")

    return moved


def changed(text, chance, words):
    def other(pattern, pool, share, line):
        return pattern.sub(lambda word: chance.choice(pool) if chance.random() < share else word.group(), line)

    lines = []
    for line in text.split("\n"):
        if not line.startswith(("## ", "__[", "|--", "* Category", "* Type")):
            parts = ADDRESS.split(line)
            parts[::2] = [other(WORD, words["text"], TEXT_CHANGES, part) for part in parts[::2]]
            parts[::2] = [other(NAME, words["name"], NAME_CHANGES, part) for part in parts[::2]]
            line = "".join(parts)
        lines.append(line)
    return "\n".join(lines)


def main(reports, output, count):
    files = sorted(reports.rglob("*.md"))
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    corpus = "\n".join(texts)
    words = {"text": sorted(set(WORD.findall(corpus))), "name": sorted(set(NAME.findall(corpus)))}
    output.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        copy, index = divmod(number, len(files))
        text = texts[index]
        if copy:
            text = changed(CODE.sub(earlier(copy), text), random.Random(f"{copy} {index}"), words)
        (output / f"{copy}-{files[index].name}").write_text(text, encoding="utf-8")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]))
