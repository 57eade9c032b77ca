#!/usr/bin/env python3
"""Holds every history of an export, or the one in the bundle of a case, against its chain.

Written from docs/history-format.md alone, with Python's standard library alone (3.9 or newer): whoever trusts none of the
programs that wrote a file checks it by this one. It reads an export line by line, whatever its size, and writes nothing.

Usage: python3 verify_history.py FILE
Exit code: 0, all that was looked at is unaltered; 1, some of it is not; 2, it could not be read to its end.
"""

import hashlib
import json
import math
import re
import sys
import zipfile
import zlib

EXPORT_FORMAT = "tawafuq-export"
NEWEST_EXPORT = 4
FIRST_CHAINED_EXPORT = 4
CHAIN_FORMAT = "tawafuq-history-1"
# A row of the table has no more than 400 KB, and a line holds one.
LONGEST_LINE_BYTES = 4 * 1024 * 1024
MOST_SAID = 1000
MOST_KINDS = 100
MOST_BUNDLED_BYTES = 256 * 1024 * 1024
MOST_BUNDLED_FILES = 20_000

SAID = {
    "missing": "is missing, or another stands in its place",
    "altered": "is not the one that was recorded",
    "unlinked": "has lost the link that it was written with, or its case what follows it",
}


class Unreadable(Exception):
    """Nothing, or nothing more, can be said of the file; the message is one sentence."""


class Refused(Exception):
    """A line is not what the page allows; the message says why."""


# JSON and its canonical form


def parsed(raw):
    """The value of a line's bytes; every number is a float, as in ECMAScript. Raises Refused."""
    try:
        text = raw.decode("utf-8")
        return json.loads(text, object_pairs_hook=_once, parse_int=float, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise Refused("is not UTF-8") from None
    except RecursionError:
        raise Refused("is nested too deeply") from None
    except ValueError:
        raise Refused("is not JSON") from None


def _once(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Refused("names a member twice")
    return members


def _no_number(name):
    raise Refused(f"has {name}, which is no JSON")


def canonical(value):
    """The canonical form of RFC 8785. Raises Refused for what has none."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, float):
        return canonical_number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(each) for each in value) + "]"
    names = sorted(value, key=_by_utf16)
    return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names) + "}"


def _by_utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def canonical_number(value):
    """As ECMAScript writes it (Number::toString); repr() gives the same shortest digits."""
    if not math.isfinite(value):
        raise Refused("has a number that is too large")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    written = whole + fraction
    point = len(whole) + int(exponent or 0) - (len(written) - len(written.lstrip("0")))
    digits = written.strip("0")
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    tail = f".{digits[1:]}" if count > 1 else ""
    return f"{sign}{digits[0]}{tail}e{'+' if point > 0 else '-'}{abs(point - 1)}"


# The chain


def sha256(text):
    try:
        return hashlib.sha256(text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError:
        raise Refused("has a text that is no well-formed Unicode") from None


def first_link(case_id):
    return sha256(f"{CHAIN_FORMAT}\n{case_id}")


def link_after(link, event):
    try:
        return sha256(f"{link}\n{canonical({'notices': [], **event})}")
    except RecursionError:
        raise Refused("is nested too deeply") from None


class Chain:
    """Takes the events of one history in their order, and keeps the first thing that is wrong."""

    def __init__(self, case_id):
        self.case_id = case_id
        self.link = first_link(case_id)
        self.count = 0
        self.before_chains = 0
        self.is_chained = False
        self.finding = None

    def take(self, event, written):
        """Returns whether nothing has been found yet."""
        if self.finding is not None:
            return False
        if event.get("seq") != self.count + 1 or isinstance(event.get("seq"), bool):
            return self._found(self.count + 1, "missing")
        if written is None and self.is_chained:
            return self._found(self.count + 1, "unlinked")
        if written is not None and written != self.link:
            return self._found(max(self.count, 1), "altered")
        self.is_chained = self.is_chained or written is not None
        self.before_chains += 0 if self.is_chained else 1
        self.link = link_after(self.link, event)
        self.count += 1
        return True

    def end(self, seq, head):
        """What the row of the case says of the last event, and of what the next will follow."""
        if self.finding is not None:
            return
        if self.count != seq:
            self._found(int(min(self.count, seq)) + 1, "missing" if self.count < seq else "altered")
        elif self.is_chained != (head is not None):
            self._found(self.count, "unlinked")
        elif head is not None and head != self.link:
            self._found(self.count, "altered")

    def _found(self, seq, what):
        self.finding = f"event {seq} of {self.case_id} {SAID[what]}"
        return False


# An export


class Report:
    def __init__(self):
        self.unaltered = 0
        self.begun_before = 0
        self.unchained = 0
        self.altered = []
        self.unsaid = 0
        self.rest = None

    def fault(self, what):
        if len(self.altered) < MOST_SAID:
            self.altered.append(what)
        else:
            self.unsaid += 1

    def history(self, chain):
        if chain.finding is not None:
            return
        if not chain.is_chained:
            self.unchained += 1
        else:
            self.unaltered += 1
            self.begun_before += 1 if chain.before_chains > 0 else 0


class Export:
    """The lines of a file, one after the other."""

    def __init__(self, report):
        self.report = report
        self.hashed = hashlib.sha256()
        self.counted = {}
        self.counts = {}
        self.place = ("", "")
        self.chain = None
        self.state = None
        self.failed = set()

    def read(self, stream):
        number = 0
        while True:
            raw = stream.readline(LONGEST_LINE_BYTES + 1)
            if raw == b"":
                raise Unreadable(f"line {number + 1}: the file ends without its closing line: it was cut")
            number += 1
            if len(raw) > LONGEST_LINE_BYTES:
                raise Unreadable(f"line {number}: is longer than any line of an export")
            if number == 1:
                self._header(raw)
            elif self._is_end(number, raw):
                if stream.read(1) != b"":
                    raise Unreadable(f"line {number + 1}: stands after the closing line")
                return
            self.hashed.update(raw)

    def _header(self, raw):
        try:
            header = parsed(raw)
        except Refused as why:
            raise Unreadable(f"line 1: {why}; an export begins with its header") from None
        if not isinstance(header, dict) or header.get("kind") != "header" or header.get("format") != EXPORT_FORMAT:
            raise Unreadable("line 1: is not the first line of an export")
        version = header.get("version")
        if not isinstance(version, float) or not 1 <= version <= NEWEST_EXPORT:
            raise Unreadable(f"line 1: the file has format {shown(version)}, and this reads 1 to {NEWEST_EXPORT}")
        self.counts = header.get("counts")

    def _is_end(self, number, raw):
        try:
            row = parsed(raw)
            if not isinstance(row, dict):
                raise Refused("is no row")
            if row.get("kind") == "end":
                self._end(number, row, raw)
                return True
            self._row(row)
        except Refused as why:
            self.report.fault(f"line {number}: {why}")
            if self.chain is not None:
                self.failed.add(self.chain.case_id)
        return False

    def _row(self, row):
        place = (row.get("PK"), row.get("SK"))
        if not all(isinstance(each, str) for each in place):
            raise Refused("has no key")
        self._count(shown(row.get("kind")))
        if place[0] != self.place[0]:
            self._finish()
        if tuple(map(_by_utf16, place)) <= tuple(map(_by_utf16, self.place)):
            raise Refused("stands twice, or at the wrong place")
        self.place = place
        if not place[0].startswith("CASE#"):
            return
        self.chain = self.chain or Chain(place[0][len("CASE#"):])
        if row.get("kind") == "event":
            self._event(row)
        elif row.get("kind") in ("case", "book"):
            self._state(row)

    def _count(self, kind):
        if kind not in self.counted and len(self.counted) == MOST_KINDS:
            raise Refused("is of a kind that no export has")
        self.counted[kind] = self.counted.get(kind, 0) + 1

    def _event(self, row):
        event, link = row.get("event"), row.get("link")
        if set(row) - {"link"} != {"kind", "PK", "SK", "event"} or not isinstance(event, dict):
            raise Refused("is no event")
        if "link" in row and not is_hash(link):
            raise Refused("has a link that is none")
        seq = event.get("seq")
        if not isinstance(seq, float) or row["SK"] != f"EV#{canonical_number(seq).zfill(8)}":
            raise Refused("its key is not that of its event")
        self.chain.take(event, link)

    def _state(self, row):
        state, head = row.get("state"), row.get("head")
        if not isinstance(state, dict) or row["SK"] != "META":
            raise Refused("is no row of a case")
        seq = state.get("seq")
        if not isinstance(seq, float) or not seq.is_integer() or seq < 1:
            raise Refused("does not say which event is its last")
        if state.get("caseId") != self.chain.case_id:
            raise Refused("its key is not that of its case")
        if "head" in row and not is_hash(head):
            raise Refused("has a head that is none")
        self.state = (seq, head)

    def _finish(self):
        chain, self.chain = self.chain, None
        state, self.state = self.state, None
        if chain is None:
            return
        if state is None and chain.finding is None:
            self.report.fault(f"{chain.case_id}: the row of the case is missing")
            return
        if state is not None:
            chain.end(*state)
        if chain.finding is not None:
            self.report.fault(chain.finding)
        elif chain.count == 0:
            self.report.fault(f"{chain.case_id} has no history")
        elif chain.case_id not in self.failed:
            self.report.history(chain)

    def _end(self, number, row, raw):
        self._finish()
        if raw[-1:] != b"\n" or not isinstance(row.get("lines"), float) or not is_hash(row.get("sha256")):
            raise Unreadable(f"line {number}: the closing line is none: the file was cut")
        if row["lines"] != number - 1:
            raise Unreadable(f"line {number}: says that {shown(row['lines'])} lines stand before it, not {number - 1}")
        if self.counts != self.counted:
            self.report.fault("line 1: there are not as many rows of each kind as it says")
        if row["sha256"] != self.hashed.hexdigest():
            self.report.fault("the lines are not those that were written (SHA-256 of the last line)")


# The bundle of a case


NOT_HASHED = {"manifest.json", "SHA256SUMS"}


class Bundle:
    """The files of a zip, and what they say of one history."""

    def __init__(self, report):
        self.report = report
        self.files = {}

    def read(self, stream):
        self._open(stream)
        chain = self._json("chain.json", dict)
        if chain.get("format") != CHAIN_FORMAT:
            raise Unreadable(f"chain.json: it is linked by {shown(chain.get('format'))}, and this knows {CHAIN_FORMAT}")
        rows, case_id, seq = chain.get("events"), chain.get("caseId"), chain.get("seq")
        if not isinstance(rows, list) or not isinstance(case_id, str) or not isinstance(seq, float):
            raise Unreadable("chain.json: is not what stands in such a file")
        if set(chain) - {"head"} != {"format", "caseId", "isWhole", "seq", "events"}:
            raise Unreadable("chain.json: is not what stands in such a file")
        if seq == 0:
            raise Unreadable(f"nothing of the history of {shown(case_id)} was for the reader of this bundle")
        self._hashes(case_id)
        self._chain(case_id, rows, seq, chain.get("head"))
        self._told([row["event"] for row in rows if isinstance(row, dict) and isinstance(row.get("event"), dict)])
        if self.report.unaltered > 0 and chain.get("isWhole") is not True:
            self.report.rest = f"What came after event {shown(seq)} was not for the reader of this bundle."

    def _open(self, stream):
        try:
            with zipfile.ZipFile(stream) as whole:
                left = MOST_BUNDLED_BYTES
                if len(whole.infolist()) > MOST_BUNDLED_FILES:
                    raise Unreadable("it holds more than any bundle of a case")
                for each in whole.infolist():
                    if each.filename in self.files:
                        raise Unreadable(f"it holds {each.filename[:200]} twice")
                    with whole.open(each) as packed:
                        content = packed.read(left + 1)
                    left -= len(content)
                    if left < 0:
                        raise Unreadable("it holds more than any bundle of a case")
                    self.files[each.filename] = content
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as why:
            raise Unreadable(f"it is no whole zip: {why}") from None

    def _json(self, path, kind):
        try:
            value = parsed(self._content(path))
        except Refused as why:
            raise Unreadable(f"{path}: {why}") from None
        if not isinstance(value, kind):
            raise Unreadable(f"{path}: is not what stands in such a file")
        return value

    def _content(self, path):
        if path not in self.files:
            raise Unreadable(f"it has no {path}: it is no bundle of a case, or an older version made it")
        return self.files[path]

    def _hashes(self, case_id):
        sums = {}
        for line in self._content("SHA256SUMS").decode("utf-8", "replace").split("\n")[:-1]:
            if re.fullmatch("[0-9a-f]{64}  .+", line) is None:
                raise Unreadable("SHA256SUMS: has a line that is none")
            sums[line[66:]] = line[:64]
        for path, written in sums.items():
            if path not in self.files:
                self.report.fault(f"{path}: is missing")
            elif hashlib.sha256(self.files[path]).hexdigest() != written:
                self.report.fault(f"{path}: is not the file that SHA256SUMS says")
        for path in self.files:
            if path not in sums and path not in NOT_HASHED:
                self.report.fault(f"{path[:200]}: was added")
        manifest = self._json("manifest.json", dict)
        listed = manifest.get("files")
        named = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
        if manifest.get("caseId") != case_id or {each.get("path"): each.get("sha256") for each in named} != sums:
            self.report.fault("manifest.json: does not say the same as SHA256SUMS and chain.json")

    def _chain(self, case_id, rows, seq, head):
        chain = Chain(case_id)
        try:
            for row in rows:
                if not isinstance(row, dict) or set(row) - {"link"} != {"event"} or not isinstance(row["event"], dict):
                    raise Refused("has an event that is none")
                if "link" in row and not is_hash(row["link"]):
                    raise Refused("has a link that is none")
                chain.take(row["event"], row.get("link"))
            if head is not None and not is_hash(head):
                raise Refused("has a head that is none")
            chain.end(seq, head)
        except Refused as why:
            self.report.fault(f"chain.json: {why}")
            return
        if chain.finding is not None:
            self.report.fault(chain.finding)
        self.report.history(chain)

    def _told(self, events):
        told = {entry.get("seq"): entry for entry in self._json("history.json", list) if isinstance(entry, dict)}
        for event in events:
            entry = told.get(event.get("seq"), {})
            written = {name: value for name, value in event.items() if name != "version"}
            if any(name not in entry or not alike(entry[name], value) for name, value in written.items()):
                self.report.fault(f"history.json: entry {shown(event.get('seq'))} is not what was recorded")


def alike(one, other):
    """Whether both have one canonical form; to Python, True is 1."""
    try:
        return canonical(one) == canonical(other)
    except (Refused, RecursionError):
        return False


def is_hash(value):
    return isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value) is not None


def shown(value):
    return canonical(value)[:40] if isinstance(value, float) else str(value)[:40]


# What is said


def altered_in(report):
    yield from (f"ALTERED: {what}" for what in report.altered)
    if report.unsaid > 0:
        yield f"ALTERED: and in {report.unsaid} other places"


def lines_of(report):
    yield from altered_in(report)
    yield (
        f"{report.unaltered} histories are unaltered: each event is the one that the next was written after, "
        "and the last leads to what its case says."
    )
    if report.begun_before > 0:
        yield (
            f"{report.begun_before} of them begin with events from before there were chains: "
            "those are as they were when the first link was written; of the time before nothing is known."
        )
    if report.unchained > 0:
        yield f"{report.unchained} histories have no chain: nothing is known but that no number is missing."
    if report.rest is not None:
        yield report.rest
    yield (
        "Not looked at: whether whole histories were left out, cut at their end together with what their case says, or written "
        "anew with every link (there is nothing to hold that against); and whether all else follows from the histories."
    )


def verify(stream, report):
    """Raises Unreadable."""
    first = stream.read(4)
    stream.seek(0)
    (Bundle if first == b"PK\x03\x04" else Export)(report).read(stream)


def main(arguments):
    sys.stdout.reconfigure(errors="backslashreplace")
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print("Usage: python3 verify_history.py FILE")
        return 2
    report = Report()
    try:
        with open(arguments[0], "rb") as stream:
            verify(stream, report)
    except (OSError, Unreadable) as why:
        for line in altered_in(report):
            print(line)
        print(f"It could not be read to its end, so that nothing is said of the whole: {why}")
        return 2
    for line in lines_of(report):
        print(line)
    return 1 if report.altered else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
