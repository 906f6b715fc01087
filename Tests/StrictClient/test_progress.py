"""How far the first look at a folder has come is told to those who show it, and to no others."""
import time

from session import DOCUMENTS, started

FILES = 40


def fill(folder):
    """Texts that take a while to read."""
    text = (DOCUMENTS / "zeilschool.terms").read_text(encoding="utf-8")
    for number in range(FILES):
        (folder / f"{number}.terms").write_text(text + "\nDe cursist betaalt het lesgeld vooraf.\n" * 500, encoding="utf-8")


async def test_progress_of_a_long_look(profile, tmp_path):
    fill(tmp_path)
    async with started(profile, tmp_path) as session:
        begun = time.monotonic()
        state = {"isReading": True, "files": 0}
        while state["isReading"]:
            answer = await session.client.protocol.send_request_async("terms/status", {})
            state = answer.workspace._asdict() if hasattr(answer.workspace, "_asdict") else vars(answer.workspace)
            assert time.monotonic() < begun + 60
        took = time.monotonic() - begun
        asked = session.received("window/workDoneProgress/create")
        told = session.received("$/progress")
        if not session.can("window.workDoneProgress"):
            assert not asked and not told
            return
        # What is over sooner is not worth telling.
        if state["files"] == FILES and took > 1:
            assert asked
        kinds = [one["value"]["kind"] for one in told]
        assert len(asked) <= 1 and {one["token"] for one in told} <= {one["token"] for one in asked}
        if kinds:
            assert kinds == ["begin", *["report"] * (len(kinds) - 2), "end"]
            percentages = [one["value"]["percentage"] for one in told[:-1]]
            assert percentages == sorted(percentages) and 0 <= percentages[0] and percentages[-1] <= 100
