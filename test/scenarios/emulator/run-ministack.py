"""Runs MiniStack until the process that started it ends, and never longer than MAXIMUM_SECONDS.

Two things that the stack needs and that MiniStack 1.5 lacks are mended here, in the emulator and not in what is
deployed to it. Each says so in the log; docs/emulator.md lists them. The clock of its gateway, from which functions
know when a request came, is ahead by the seconds that stand in the file SECONDS_AHEAD.
"""

import os
import signal
import sys
import threading
import time


def end() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def end_with_the_parent() -> None:
    # The parent holds the other end of this pipe; it closes when the parent ends, however that happens.
    while sys.stdin.buffer.read(4096):
        pass
    end()


threading.Thread(target=end_with_the_parent, daemon=True).start()
bound = threading.Timer(float(os.environ["MAXIMUM_SECONDS"]), end)
bound.daemon = True
bound.start()

from ministack.services import apigateway, eventbridge, stepfunctions  # noqa: E402

execute_task = stepfunctions._execute_task


def execute_task_with_evaluated_timeout(state, raw_input, execution, context):
    """Step Functions takes an expression for TimeoutSeconds; MiniStack passes its text to a timer."""
    if isinstance(state.get("TimeoutSeconds"), str):
        seconds = stepfunctions._jsonata_state_field(state, "TimeoutSeconds", "number", raw_input, context)
        state = {**state, "TimeoutSeconds": seconds}
    return execute_task(state, raw_input, execution, context)


stepfunctions._execute_task = execute_task_with_evaluated_timeout
print("MENDED: an expression in TimeoutSeconds is evaluated", flush=True)

# Its SES publishes nothing; whoever publishes in its place has to be let in as a service.
eventbridge._put_events.__defaults__ = (True,)
print("MENDED: the event bus takes events of aws.ses from outside", flush=True)


class ClockAhead:
    """The module `time`, for the gateway alone."""

    def __getattr__(self, name):
        return getattr(time, name)

    def time(self) -> float:
        with open(os.environ["SECONDS_AHEAD"], encoding="ascii") as file:
            return time.time() + float(file.read())


apigateway.time = ClockAhead()

from ministack.app import main  # noqa: E402

main()
