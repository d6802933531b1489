"""Holds outputs against their schemas by python3-jsonschema, and prints as JSON what does not fit.

    /usr/bin/python3 validate.py FOLDER

Of each NAME.json in the folder, the schema is NAME.schema up to the first dot of its name.
"""
import json
import os
import sys

from jsonschema import Draft202012Validator


def deepest(error):
    # Of several alternatives, the one that came nearest to fit.
    while error.context:
        error = max(error.context, key=lambda part: len(list(part.absolute_path)))
    return error


def faults(schema, instance):
    found = [deepest(error) for error in Draft202012Validator(schema).iter_errors(instance)]
    return ["/".join(map(str, fault.absolute_path)) + ": " + fault.message[:200] for fault in found]


def spoilt(value):
    """The same with something that is in no table, in the first object that there is."""
    if isinstance(value, list):
        return [spoilt(value[0])] + value[1:]
    return dict(value, surprise=[1])


def main():
    folder = sys.argv[1]
    schemas, checked, wrong = {}, 0, {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        kind = name.split(".")[0]
        if kind not in schemas:
            schemas[kind] = json.load(open(os.path.join(folder, kind + ".schema")))
            Draft202012Validator.check_schema(schemas[kind])
        instance = json.load(open(os.path.join(folder, name)))
        problems = faults(schemas[kind], instance)
        # What is wrong must be found, or the schema says nothing.
        if instance and "problems" not in str(instance) and not faults(schemas[kind], spoilt(instance)):
            problems.append("takes anything")
        checked += 1
        if problems:
            wrong[name] = problems[:5]
    print(json.dumps({"checked": checked, "kinds": len(schemas), "wrong": wrong}))


main()
