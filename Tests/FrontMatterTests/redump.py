"""Has Python's writers of YAML write every record of the samples anew, and holds what Sherpa reads against the first.

Usage: python3 Tests/FrontMatterTests/redump.py PROGRAM
Needs the packages PyYAML, ruamel.yaml and python-frontmatter.
"""
import glob, io, json, os, subprocess, sys, tempfile

import frontmatter, yaml
from ruamel.yaml import YAML


class Texts(yaml.SafeLoader):
    """Reads every scalar as the text that it is, but for those that are no value."""


Texts.yaml_implicit_resolvers = {
    first: [(tag, test) for tag, test in rules if tag == "tag:yaml.org,2002:null"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def by_ruamel(kind):
    def dump(text):
        out = io.StringIO()
        YAML(typ=kind, pure=True).dump(YAML(typ=kind, pure=True).load(text), out)
        return out.getvalue()
    return dump


def by_frontmatter(text):
    written = frontmatter.dumps(frontmatter.loads(f"---\n{text}---\n"))
    return written.split("---\n", 1)[1].rsplit("---", 1)[0]


WRITERS = {
    "PyYAML": lambda text: yaml.safe_dump(yaml.load(text, Texts)),
    "PyYAML, narrow": lambda text: yaml.safe_dump(yaml.load(text, Texts), width=30, allow_unicode=True),
    "PyYAML, in brackets": lambda text: yaml.safe_dump(yaml.load(text, Texts), default_flow_style=None),
    "ruamel.yaml": by_ruamel("rt"),
    "ruamel.yaml, safe": by_ruamel("safe"),
    "python-frontmatter": by_frontmatter,
}


def sherpa(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=True).stdout


def records(folder):
    ids = sorted(os.path.splitext(os.path.basename(path))[0] for path in glob.glob(f"{folder}/*/*.md"))
    return {name: json.loads(sherpa("-C", folder, "show", name, "--json")) for name in ids}


PROGRAM = os.path.abspath(sys.argv[1])
with tempfile.TemporaryDirectory() as scratch:
    faults = 0
    for name in ["us-japan", "korea-us", "treaty-text"]:
        sample = f"{scratch}/{name}"
        sherpa("init", sample, "--sample", name)
        first = records(sample)
        for writer, write in WRITERS.items():
            folder = f"{scratch}/again"
            sherpa("init", folder, "--sample", name)
            changed = 0
            for path in glob.glob(f"{folder}/**/*.md", recursive=True):
                before, fields, prose = open(path, encoding="utf-8").read().split("---\n", 2)
                again = write(fields)
                changed += again != fields
                with open(path, "w", encoding="utf-8") as file:
                    file.write(f"---\n{again}---\n{prose}")
            check = subprocess.run([PROGRAM, "-C", folder, "check"], capture_output=True, text=True)
            differing = [id for id, record in records(folder).items() if record != first[id]]
            faults += len(differing) + check.returncode
            print(
                f"{name}, {writer}: {changed} files written otherwise, "
                f"{len(differing)} of {len(first)} records read otherwise")
            print(check.stdout + check.stderr, end="")
            subprocess.run(["rm", "-r", folder], check=True)
sys.exit(1 if faults else 0)
