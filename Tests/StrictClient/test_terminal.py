"""What somebody sees who starts the program at a terminal, where nothing else would seem to happen."""
import os
import pty
import select
import subprocess
import time

import pytest

END = b"\x04"


def at_terminal(*arguments, until, types=b"", env=None):
    """What the program complains of until it has said `until`, and its exit code once `types` is typed."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [os.environ["TERMS_LSP"], *arguments], stdin=follower, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "LC_ALL": "C", **(env or {})})
    try:
        said, end = b"", time.monotonic() + 10
        while until not in said and time.monotonic() < end:
            if select.select([process.stderr], [], [], 0.1)[0]:
                said += os.read(process.stderr.fileno(), 4096)
        os.write(leader, types)
        if not types:
            process.kill()
        output = process.communicate(timeout=10)[0]
        return said.decode(), output.decode(), process.returncode
    finally:
        process.kill()
        os.close(leader)
        os.close(follower)


@pytest.mark.parametrize("command", ["check", "index"])
def test_a_command_without_a_file_says_what_it_waits_for(command):
    said, output, code = at_terminal(command, until=b"--help", types=b"Article 1. Goods\n" + END)
    assert f"terms-lsp {command}: no file is named" in said and "Ctrl-D" in said
    assert code == 0 and output


def test_the_server_says_that_it_is_one():
    said, output, _ = at_terminal(until=b"--help")
    assert "for an editor to start" in said and output == ""


@pytest.mark.parametrize("arguments", [["check"], ["check", "-"], ["index"], []])
def test_a_program_at_the_other_end_is_told_nothing(arguments):
    ended = subprocess.run([os.environ["TERMS_LSP"], *arguments], input=b"", capture_output=True, timeout=10)
    assert ended.stderr == b""
