"""The verifier against the vectors that both verifiers share, and against a file that is built here by the page.

Run: python3 verify/test_verify_history.py
"""

import hashlib
import io
import json
import os
import random
import tracemalloc
import unittest

import verify_history as verifier

FOLDER = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(FOLDER, "vectors.json"), encoding="utf-8") as file:
    VECTORS = json.load(file)


def event(seq, reason):
    actor = {"person": "ilo@example.org", "proof": "sign-in", "role": "focal-point"}
    at = f"2026-03-01T09:00:00.{seq:03d}Z"
    return {"seq": seq, "at": at, "actor": actor, "type": "noted", "data": {"reason": reason}, "notices": []}


def rows_of(case_id, count, linked=True):
    """Lines of one history, without line ends, written by the page."""
    key = f"CASE#{case_id}"
    link = verifier.first_link(case_id)
    for seq in range(1, count + 1):
        row = {"kind": "event", "PK": key, "SK": f"EV#{seq:08d}", "event": event(seq, f"reason {seq}")}
        yield json.dumps({**row, "link": link} if linked else row)
        link = verifier.link_after(link, verifier.parsed(json.dumps(row["event"]).encode()))
    row = {"kind": "case", "PK": key, "SK": "META", "state": {"caseId": case_id, "seq": count}}
    yield json.dumps({**row, "head": link} if linked else row)


def export_of(rows, version=4):
    rows = list(rows)
    counts = {}
    for row in rows:
        kind = json.loads(row)["kind"]
        counts[kind] = counts.get(kind, 0) + 1
    header = {"kind": "header", "format": "tawafuq-export", "version": version, "counts": counts}
    before = "".join(f"{line}\n" for line in [json.dumps(header), *rows]).encode()
    end = {"kind": "end", "lines": len(rows) + 1, "sha256": hashlib.sha256(before).hexdigest()}
    return before + json.dumps(end).encode() + b"\n"


def report_of(content):
    report = verifier.Report()
    verifier.verify(io.BytesIO(content), report)
    return report


class Canonical(unittest.TestCase):
    def test_is_that_of_the_vectors(self):
        for vector in VECTORS["canonical"]:
            self.assertEqual(verifier.canonical(verifier.parsed(vector["json"].encode())), vector["canonical"])

    def test_is_refused_by_name_where_there_is_none(self):
        for refused in VECTORS["refused"]:
            with self.assertRaises(verifier.Refused, msg=refused):
                verifier.sha256(verifier.canonical(verifier.parsed(refused.encode())))

    def test_reads_back_as_the_same_number(self):
        dice = random.Random(1)
        for _ in range(20_000):
            value = dice.choice([-1, 1]) * dice.random() * 10 ** dice.randint(-30, 30)
            self.assertEqual(float(verifier.canonical_number(value)), value)


class Chains(unittest.TestCase):
    def test_are_those_of_the_vectors(self):
        for vector in VECTORS["chains"]:
            chain = verifier.Chain(vector["caseId"])
            for written, link in zip(vector["events"], vector["links"]):
                self.assertEqual(chain.link, link)
                self.assertTrue(chain.take(verifier.parsed(json.dumps(written).encode()), link))
            self.assertEqual(chain.link, vector["head"])


class Exports(unittest.TestCase):
    def test_says_what_holds_and_what_it_cannot_say(self):
        rows = [*rows_of("DEC-2026-0001", 3), *rows_of("DEC-2026-0002", 2, linked=False)]
        report = report_of(export_of(rows))
        self.assertEqual((report.unaltered, report.begun_before, report.unchained), (1, 0, 1))
        self.assertEqual(report.altered, [])
        said = " ".join(verifier.lines_of(report))
        self.assertIn("1 histories have no chain", said)
        self.assertIn("Not looked at: whether whole histories were left out", said)

    def test_of_before_there_were_chains_says_that_nothing_is_known(self):
        for version in (1, 2, 3):
            report = report_of(export_of(rows_of("DEC-2026-0001", 3, linked=False), version))
            self.assertEqual((report.unaltered, report.unchained, report.altered), (0, 1, []))

    def test_names_the_first_event_that_is_not_as_it_was_and_looks_at_the_others(self):
        rows = [*rows_of("DEC-2026-0001", 3), *rows_of("DEC-2026-0002", 2)]
        rows[1] = rows[1].replace("reason 2", "reason 9")
        report = report_of(export_of(rows))
        self.assertEqual(report.altered, ["event 2 of DEC-2026-0001 is not the one that was recorded"])
        self.assertEqual(report.unaltered, 1)

    def test_takes_the_same_memory_however_long_the_file_is(self):
        def peak_of(count):
            content = export_of(rows_of("DEC-2026-0001", count))
            report_of(content)
            tracemalloc.start()
            report_of(content)
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            # The stream holds the file itself here; what the verifier takes is beside it.
            return peak

        self.assertLess(peak_of(3_000), peak_of(300) + 20_000)

    def test_a_line_of_junk_is_said_once_and_a_thousand_of_them_are_counted(self):
        report = verifier.Report()
        for _ in range(verifier.MOST_SAID + 5):
            report.fault("junk")
        self.assertEqual((len(report.altered), report.unsaid), (verifier.MOST_SAID, 5))


if __name__ == "__main__":
    unittest.main()
