"""A custom Lambda runtime for scripted_function.py.

MiniStack's own Python and Node workers give every error the name Runtime.HandlerError; a custom runtime names it itself.
"""

import json
import os
import urllib.request

from scripted_function import answer

invocation = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation"


def post(path, body):
    data = json.dumps(body).encode()
    urllib.request.urlopen(urllib.request.Request(f"{invocation}/{path}", data=data, method="POST")).read()


while True:
    with urllib.request.urlopen(f"{invocation}/next") as response:
        identifier = response.headers["Lambda-Runtime-Aws-Request-Id"]
        event = json.load(response)
    try:
        post(f"{identifier}/response", answer(os.environ["AWS_LAMBDA_FUNCTION_NAME"], event))
    except Exception as error:
        post(f"{identifier}/error", {"errorType": type(error).__name__, "errorMessage": str(error)})
