"""Writes the same reports as sites for Hugo, Zola and Eleventy, which Foresite is compared with: a page for each report, theme,
technology and concern, an index of each kind, a feed, a sitemap and a JSON list. That is less than Foresite makes.

Use: sites.py REPORTS OUTPUT; REPORTS is a folder of Markdown files, OUTPUT gets the folders hugo, zola and eleventy.
"""
import datetime
import json
import pathlib
import re
import shutil
import sys

KINDS = {"theme": "themes", "technology": "technologies", "concern": "concerns"}
HERE = pathlib.Path(__file__).parent


def section(text, heading):
    """Returns the lines of a section."""
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", text, re.S | re.M)
    return found.group(1).splitlines() if found else []


def names(text, heading):
    """Returns the names of a section, from its bullets or from the first column of its table."""
    lines = section(text, heading)
    bullets = [line[2:] for line in lines if line.startswith("* ")]
    rows = [line.split("|")[1] for line in lines if line.startswith("|")][2:]
    usable = (name.strip() for name in bullets + rows)
    return sorted({name for name in usable if re.search(r"[A-Za-z0-9]", name)})


def date(first):
    """Returns the date of a title line; codes that are no dates become one that sorts last."""
    found = re.search(r"/p/(\d{4})(\d\d)(\d\d)", first)
    try:
        return datetime.date(*map(int, found.groups())).isoformat()
    except (AttributeError, ValueError):
        return "2020-01-01"


def read(path):
    first, _, body = path.read_text(encoding="utf-8").partition("\n")
    title = re.match(r"# __(.*?)__", first)
    link = re.search(r"External link\]\(([^)]*)\)", body)
    fields = {"title": title.group(1) if title else path.stem, "date": date(first), "link": link.group(1) if link else ""}
    terms = {plural: names(body, plural.title()) for plural in KINDS.values()}
    return fields, terms, body


def quoted(value):
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def main(reports, output):
    for peer in ("hugo", "zola", "eleventy"):
        shutil.copytree(HERE / peer, output / peer, dirs_exist_ok=True)
    folders = {
        "hugo": output / "hugo/content/reports",
        "zola": output / "zola/content/reports",
        "eleventy": output / "eleventy/src/reports",
    }
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(reports.rglob("*.md")):
        fields, terms, body = read(path)
        head = json.dumps({**fields, **terms}, ensure_ascii=False, indent=1)
        (folders["hugo"] / path.name).write_text(f"{head}\n\n{body}", encoding="utf-8")
        (folders["eleventy"] / path.name).write_text(f"---json\n{head}\n---\n\n{body}", encoding="utf-8")
        toml = [f"title = {quoted(fields['title'])}", f"date = {fields['date']}", "[taxonomies]"]
        toml += [f"{plural} = {quoted(of)}" for plural, of in terms.items()]
        toml += ["[extra]", f"link = {quoted(fields['link'])}"]
        text = "+++\n" + "\n".join(toml) + "\n+++\n\n" + body
        (folders["zola"] / path.name).write_text(text, encoding="utf-8")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
