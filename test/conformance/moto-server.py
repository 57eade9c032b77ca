"""Moto's server with the two things that it lacks for a machine in JSONata mode.

Its evaluator is a pointer to nothing (moto/stepfunctions/parser/asl/jsonata/jsonata.py), and without Docker its Lambda gives
canned answers. Here it evaluates with jsonata-python, and its functions answer as the script of the case says.
What is compared is the flow of states, retries, catchers and history events, all of which stay moto's.
"""

import json
import os
import sys

import jsonata
from jsonata.jexception import JException
from moto.awslambda_simple.models import LambdaSimpleBackend
from moto.core.config import default_user_config
from moto.server import main
from moto.stepfunctions.parser.asl.jsonata import jsonata as evaluator

from scripted_function import answer


def evaluate(expression):
    try:
        return jsonata.Jsonata.jsonata(expression).evaluate(None)
    except JException as error:
        raise evaluator.JSONataException(str(error.error), str(error)) from error


def invoke(self, function_name, qualifier, body, headers, response_headers):
    name = function_name.split(":")[-1]
    try:
        return json.dumps(answer(name, json.loads(body or "{}"))).encode()
    except Exception as error:
        response_headers["x-amz-function-error"] = "Unhandled"
        return json.dumps({"errorType": type(error).__name__, "errorMessage": str(error)}).encode()


evaluator._eval_jsonata = evaluate
LambdaSimpleBackend.invoke = invoke
default_user_config["lambda"]["use_docker"] = False
default_user_config["stepfunctions"]["execute_state_machine"] = True
main(["-H", "127.0.0.1", "-p", sys.argv[1]])
