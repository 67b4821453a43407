#!/usr/bin/env python3
"""Prints how many of the signals at the top of topic pages are about their topic, for topics of ten reports or more.

It reads the built site and shares no code and no word list with the program. Its rule: a signal is about a topic if its
name, change or description contains all content words of one of the topic's names, or of a narrower topic's, in any order.
Words are compared by their beginnings. Small words and nouns that say only what sort of thing a topic is are no content;
with --strict, those nouns are. The rule knows no synonyms, so it counts too few rather than too many.

Wants: python3, a site that was built (java -jar target/foresite.jar build --content CORPUS --output SITE).
Use: src/bench/topic-signals.py SITE [--strict] [--misses] [--sample N SEED]
"""

import argparse
import json
import math
import pathlib
import random
import re
import sys
from html.parser import HTMLParser

KINDS = ["themes", "technologies", "concerns"]
REPORTS = 10
SIGNALS = 5
SMALL = set("a an and as at by for from in into its of on or over s the their through to under vs via with within".split())
SORTS = set("""advanced application applications approach approaches challenge challenges concern concerns development
developments effect effects impact impacts implication implications initiative initiatives innovation innovations issue
issues method methods platform platforms potential practice practices problem problems risk risks service services
software solution solutions system systems technique techniques technologies technology threat threats tool tools use
""".split())


class Signals(HTMLParser):
    """The texts of the signals of the section whose heading is #signals: names and paragraphs, without what unfolds to
    outlook, driving force, date and relevancy."""

    def __init__(self):
        super().__init__()
        self.stack, self.is_in_section, self.signals = [], False, []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in ("br", "img", "meta", "link", "input", "path", "wbr"):
            return
        if tag == "h2":
            self.is_in_section = given.get("id") == "signals"
        elif tag == "li" and self.is_in_section and given.get("class") == "signal":
            self.signals.append([])
        self.stack.append((tag, given.get("class") or ""))
        if tag in ("h3", "p") and ("li", "signal") in self.stack and self.is_in_section and self.signals[-1]:
            self.signals[-1].append(" | ")

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = [tag for tag, _ in self.stack]
        in_signal = self.is_in_section and ("li", "signal") in self.stack
        shown = ("h3" in tags or "p" in tags) and "dl" not in tags and "summary" not in tags
        quiet = any(name in ("relevancy", "source") for _, name in self.stack)
        if in_signal and shown and not quiet:
            self.signals[-1].append(data)


def tokens(text):
    return re.findall(r"[^\W_]+", text.lower().replace(".", ""))


def begins_alike(word, token):
    """Short words must be the same but for a plural s; of longer ones seven tenths are compared, four letters at least."""
    if len(word) <= 4 or word.isdigit():
        return token in (word, word + "s")
    return token.startswith(word[: max(4, math.ceil(0.7 * len(word)))])


def content(name, strict):
    words = [word for word in tokens(name) if word not in SMALL]
    return [word for word in words if strict or word not in SORTS] or words


def names(topic):
    """A topic's names: as written, without what is in brackets, and what is in brackets alone if it is an acronym."""
    for name in [topic["label"], *topic["altLabels"]]:
        yield name
        without = re.sub(r"\s*\([^)]*\)", "", name).strip()
        if without != name:
            yield without
            yield from re.findall(r"\(([A-Z0-9]{2,6}s?)\)", name)


def with_narrower(topic, by_id):
    seen, todo = {topic["id"]: topic}, [topic]
    while todo:
        for below in todo.pop()["narrower"]:
            if below in by_id and below not in seen:
                seen[below] = by_id[below]
                todo.append(by_id[below])
    return seen.values()


def is_about(text, wanted):
    found = tokens(text)
    return any(all(any(begins_alike(word, token) for token in found) for word in words) for words in wanted)


def measure(site, strict):
    """Yields kind, topic, and its signals, each as text and whether it is about the topic."""
    for kind in KINDS:
        topics = json.loads((site / "data" / f"{kind}.json").read_text(encoding="utf-8"))
        by_id = {topic["id"]: topic for topic in topics}
        for topic in topics:
            if topic["gathered"] < REPORTS:
                continue
            wanted = {tuple(content(name, strict)) for each in with_narrower(topic, by_id) for name in names(each)}
            page = Signals()
            page.feed((site / topic["url"]).read_text(encoding="utf-8"))
            texts = [re.sub(r"\s+", " ", "".join(parts)).strip() for parts in page.signals]
            yield kind, topic, [(text, is_about(text, wanted - {()})) for text in texts]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("--strict", action="store_true", help="nouns such as technology or risk must occur as well")
    options.add_argument("--misses", action="store_true", help="print the signals that the rule finds not to be about it")
    options.add_argument("--sample", nargs=2, type=int, metavar=("N", "SEED"), help="print signals drawn by lot, to judge")
    given = options.parse_args()
    if not (given.site / "data").is_dir():
        sys.exit(f"not measured: there is no built site at {given.site}")
    measured = list(measure(given.site, given.strict))
    drawn = [(kind, topic["label"], text, about) for kind, topic, signals in measured for text, about in signals]
    if given.sample:
        for number, (kind, label, text, _) in enumerate(random.Random(given.sample[1]).sample(drawn, given.sample[0]), 1):
            print(f"{number:3} {kind[:-1] if kind != 'technologies' else 'technology'} [{label}] {text}")
        return
    if given.misses:
        for kind, label, text, about in drawn:
            if not about:
                print(f"{kind} [{label}] {text}")
    print("kind          topics  signals  about  share   with five or more")
    for kind in [*KINDS, "all"]:
        of = [signals for each, _, signals in measured if kind in (each, "all")]
        signals = [about for each in of for _, about in each]
        many = sum(len(each) >= SIGNALS for each in of)
        print(f"{kind:13} {len(of):6} {len(signals):8} {sum(signals):6} {100 * sum(signals) / max(1, len(signals)):6.1f} %"
              f" {many:6} {100 * many / max(1, len(of)):5.1f} %")


if __name__ == "__main__":
    main()
