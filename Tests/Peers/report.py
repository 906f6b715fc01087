"""The figures as a Markdown table, and between two marks of a document."""

import pathlib

TIMES = [
    "start",
    "open to diagnostics",
    "edit to diagnostics",
    "edit to diagnostics, p99",
    "edit, then hover",
    "burst to diagnostics",
    "burst, then hover",
]
SIZES = ["peak MB after open", "peak MB at the end"]
NAMES = {"start": "start to answer of `initialize`"}


def short(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def table(results, names, sizes):
    """Rows are figures and sizes, columns servers; behind a peer's figure, how many times the first server's it is."""
    lines = ["| ms, p50 | size | " + " | ".join(names) + " |", "|---|---|" + "---|" * len(names)]
    for figure in TIMES + SIZES + ["diagnostics"]:
        for size in sizes[:1] if figure == "start" else sizes:
            row = [results.get((name, size), {}) for name in names]
            if any(figure in each for each in row):
                cells = [cell(each, figure, row[0] if i else None) for i, each in enumerate(row)]
                lines.append(
                    f"| {NAMES.get(figure, figure)} | {'' if figure == 'start' else size} | {' | '.join(cells)} |"
                )
    return "\n".join(lines)


def cell(figures, figure, base):
    value = figures.get(figure)
    if value is None:
        return "failed" if figures.get("failed") else "-"
    if figure == "diagnostics":
        return str(value)
    text = short(value)
    if figure.startswith("burst") and figures["edits of a burst"] != 100:
        text += f" ({figures['edits of a burst']} edits)"
    elif base and base.get(figure):
        ratio = value / base[figure]
        text += f" ({ratio:.0f}×)" if ratio >= 10 else f" ({ratio:.1f}×)"
    return text


def conditions(data):
    """One sentence about the client, and one about what else the machine did."""
    text = f"Client and pipes alone: {data['floor'][0]:.3f} ms (p99 {data['floor'][1]:.3f})."
    if data.get("loads"):
        least, most = min(data["loads"]), max(data["loads"])
        text += f" Load average while measuring: {least:.1f} to {most:.1f} on {data['cores']} cores."
    return text


def put(text, path, begin="<!-- peers -->", end="<!-- end of peers -->"):
    file = pathlib.Path(path)
    old = file.read_text(encoding="utf-8")
    if begin not in old or end not in old:
        raise SystemExit(f"{path} has no lines {begin} and {end}")
    head, tail = old.split(begin)[0], old.split(end)[1]
    file.write_text(f"{head}{begin}\n{text}\n{end}{tail}", encoding="utf-8")
