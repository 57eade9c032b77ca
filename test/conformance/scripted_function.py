"""A Lambda function that does what the script of its name says: one entry for each attempt, the last for all that follow."""

import fcntl
import json
import os
import time


def answer(name, payload):
    folder = os.environ["CONFORMANCE_SCRIPTS"]
    with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
        script = json.load(file)
    step = script[min(count(os.path.join(folder, f"{name}.count")), len(script) - 1)]
    if "throws" in step:
        raise type(step["throws"], (Exception,), {})(step["message"])
    if "hangsSeconds" in step:
        time.sleep(step["hangsSeconds"])
    return step.get("returns", payload)


def count(path):
    """How often the function was called before: each attempt may be a process of its own, so it is kept in a file."""
    with open(path, "a+", encoding="utf-8") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write("x")
        return file.tell() - 1

