"""The client notices what a server does wrong; without that the other tests prove nothing."""
import pytest

from strict_client import make_client

POSITION = {"line": 0, "character": 0}
RANGE = {"start": POSITION, "end": POSITION}


def told(diagnostic):
    return {"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": {
        "uri": "file:///a.terms", "diagnostics": [diagnostic]}}


def faults(message, asked=None):
    client = make_client()
    if asked:
        client.asked[message["id"]] = asked
    try:
        client.protocol.structure_message(message)
    except Exception:
        pass
    return client.faults


def test_what_is_right():
    assert not faults(told({"range": RANGE, "message": "m", "severity": 1, "code": "c", "data": {"any": [1]}}))


@pytest.mark.parametrize("wrong", [
    {"message": "no range"},
    {"range": RANGE},
    {"range": RANGE, "message": "m", "severity": "error"},
    {"range": RANGE, "message": "m", "severity": 9},
    {"range": RANGE, "message": "m", "colour": "a member that LSP does not have"},
    {"range": RANGE, "message": "m", "tags": [7]},
    {"range": {"start": POSITION}, "message": "m"},
    {"range": RANGE, "message": "m", "relatedInformation": [{"message": "no location"}]},
])
def test_what_is_wrong(wrong):
    assert faults(told(wrong))
