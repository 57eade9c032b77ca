"""Runs a verifier over many files in one process, and over one with each bit of some lines turned.

Usage: over_variants.py VERIFIER FOLDER        a verdict for each file in the folder, as JSON
       over_variants.py VERIFIER FILE KIND...  how many bits of lines of these kinds were turned, and each that was not noticed
"""

import hashlib
import importlib.util
import io
import json
import os
import sys


def loaded(path):
    spec = importlib.util.spec_from_file_location("verifier", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def verdict_of(verifier, content):
    report = verifier.Report()
    try:
        verifier.verify(io.BytesIO(content), report)
    except verifier.Unreadable:
        return "unreadable"
    if report.altered:
        return "altered"
    return "no chain" if report.unchained else "passes"


def closed(before):
    """With a last line that fits, as whoever alters a file on purpose writes it."""
    end = {"kind": "end", "lines": before.count(b"\n"), "sha256": hashlib.sha256(before).hexdigest()}
    return before + json.dumps(end).encode() + b"\n"


def turned(verifier, path, kinds):
    with open(path, "rb") as file:
        lines = file.read().splitlines(keepends=True)[:-1]
    assert verdict_of(verifier, closed(b"".join(lines))) == "passes", "the file is not as it should be before"
    tried, missed = 0, []
    for at, line in enumerate(lines):
        if json.loads(line)["kind"] not in kinds:
            continue
        before, after = b"".join(lines[:at]), b"".join(lines[at + 1 :])
        for place in range(len(line) - 1):
            for bit in range(8):
                changed = bytearray(line)
                changed[place] ^= 1 << bit
                tried += 1
                if verdict_of(verifier, closed(before + bytes(changed) + after)) in ("passes", "no chain"):
                    missed.append(f"line {at + 1}, byte {place}, bit {bit}: {bytes(changed[max(0, place - 20) : place + 20])}")
    return {"tried": tried, "missed": missed[:20], "misses": len(missed)}


def main(verifier, path, *kinds):
    module = loaded(verifier)
    if kinds:
        return turned(module, path, kinds)
    verdicts = {}
    for name in sorted(os.listdir(path)):
        with open(os.path.join(path, name), "rb") as file:
            verdicts[name] = verdict_of(module, file.read())
    return verdicts


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))
