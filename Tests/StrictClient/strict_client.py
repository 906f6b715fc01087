"""A client that takes nothing on trust.

lsprotocol turns every message into its type, so a missing member, a wrong type or an unknown value is a fault. What it
lets pass is a member that LSP does not have: such a one is lost when the message is turned back into JSON.
"""
import asyncio

from lsprotocol import types as t
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient
from pytest_lsp.client import register_lsp_features
from pytest_lsp.protocol import LanguageClientProtocol

# What these hold is the server's own business.
FREE = {"data", "arguments", "initializationOptions", "experimental"}


def lost(before, after, path=""):
    """Paths of the members of `before` that `after` lacks. A null may be left out."""
    if isinstance(before, dict):
        if not isinstance(after, dict):
            return [path]
        found = []
        for key, value in before.items():
            if value is None or key in FREE:
                continue
            here = f"{path}.{key}"
            found += lost(value, after[key], here) if key in after else [here]
        return found
    if isinstance(before, list):
        if not isinstance(after, list) or len(before) != len(after):
            return [path]
        return [place for one, other in zip(before, after) for place in lost(one, other, f"{path}[]")]
    return [] if before == after else [path]


# Made once: that takes longer than most tests.
CONVERTER = default_converter()


class StrictProtocol(LanguageClientProtocol):
    """Keeps each message as it came, and compares it with what its type says."""

    def structure_message(self, data):
        if "jsonrpc" not in data:
            return data
        client = self._server
        client.received.append(data)
        method = data.get("method") or client.asked.get(data.get("id"), "")
        try:
            message = super().structure_message(data)
        except Exception as problem:
            client.faults.append(f"{method}: {problem.__cause__!r} in {data}")
            raise
        # The results of the server's own requests and of commands have no type in LSP.
        if method not in client.untyped:
            again = self._converter.unstructure(message)
            client.faults += [f"{method}: no {path[1:]} in LSP" for path in sorted(set(lost(data, again)))]
        return message

    async def send_request_async(self, method, params=None, msg_id=None):
        msg_id = msg_id or f"strict-{len(self._server.asked)}"
        self._server.asked[msg_id] = method
        return await super().send_request_async(method, params, msg_id)


class StrictClient(LanguageClient):
    """Holds what the server said, and what is wrong with it."""

    def __init__(self, *arguments, **named):
        super().__init__(*arguments, protocol_cls=StrictProtocol, **named)
        self.faults = []  # what breaks the protocol
        self.received = []  # messages as they came
        self.asked = {}  # id to method, of the client's requests
        self.untyped = {"workspace/executeCommand", "terms/status"}
        self.stderr = b""
        self.applied = []  # of workspace/applyEdit
        self.registered = []  # of client/registerCapability
        self._stderr_reader = None

    async def start_io(self, command, *arguments, **named):
        # The base class passes standard error on; here it is kept.
        await super().start_io(command, *arguments, **named)
        self._stderr_forwarder.cancel()
        self._stderr_reader = asyncio.create_task(self._server.stderr.read())

    def report_server_error(self, error, source):
        self.faults.append(f"{source.__name__}: {error}")
        super().report_server_error(error, source)

    async def end(self):
        """Shuts the server down. Returns the exit code; standard error is then complete."""
        await asyncio.wait_for(self.shutdown_session(), 10)
        self.stderr = await asyncio.wait_for(self._stderr_reader, 10)
        code = await self._server.wait()
        await self.stop()
        return code


def make_client():
    """A client that takes what pytest-lsp takes, and edits and registrations too."""
    client = StrictClient(converter_factory=lambda: CONVERTER)
    register_lsp_features(client)

    @client.feature(t.WORKSPACE_APPLY_EDIT)
    def apply(params: t.ApplyWorkspaceEditParams):
        client.applied.append(params)
        return t.ApplyWorkspaceEditResult(applied=True)

    @client.feature(t.CLIENT_REGISTER_CAPABILITY)
    def register(params: t.RegistrationParams):
        client.registered += params.registrations

    for method in (t.WORKSPACE_CODE_LENS_REFRESH, t.WORKSPACE_SEMANTIC_TOKENS_REFRESH, t.WORKSPACE_INLAY_HINT_REFRESH):
        client.feature(method)(lambda *_: None)
    return client
