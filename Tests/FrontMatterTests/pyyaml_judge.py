"""Says how PyYAML's own parser reads each document of standard input: a line of hex in, a line of its tree out.

A text is `t` and its bytes in hex, no value `~`, a list `[…]`, a map `{key:value…}`; `refused` is what PyYAML does not read.
"""
import sys

import yaml


def tree(node):
    if isinstance(node, yaml.MappingNode):
        # A key is the name of a field, whatever else it might mean.
        return "{" + "".join(f"{text(key)}:{tree(value)}" for key, value in node.value) + "}"
    if isinstance(node, yaml.SequenceNode):
        return "[" + "".join(map(tree, node.value)) + "]"
    if node.style is None and node.value in ("", "~", "null", "Null", "NULL"):
        return "~"
    return text(node)


def text(node):
    return "t" + node.value.encode().hex() if isinstance(node, yaml.ScalarNode) else tree(node)


for line in sys.stdin:
    try:
        node = yaml.compose(bytes.fromhex(line).decode(), Loader=yaml.SafeLoader)
        print("{}" if node is None else tree(node))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        print("refused", " ".join(str(error).split()))
