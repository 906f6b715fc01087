#!/usr/bin/env python3
"""Measures terms-lsp and other language servers in one run; prints a Markdown table.

Every server gets the same client, the same edits, and the same text in its own format (see documents.py).
"""

import argparse
import dataclasses
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import documents
import report
from lsp import Server, now
from session import Session

SIZES = {"20 KB": 20_000, "200 KB": 200_000, "2 MB": 2_000_000, "20 MB": 20_000_000}


@dataclasses.dataclass
class Peer:
    """A server: its command, the format it reads, the language id, and files it wants beside the document."""

    name: str
    command: list
    form: str
    language: str
    files: dict = dataclasses.field(default_factory=dict)


def peers(server, folder):
    at = lambda name: str(folder / name)
    return [
        Peer("terms-lsp", [str(pathlib.Path(server).resolve())], "terms", "terms"),
        Peer("ruff", [at("ruff"), "server"], "python", "python"),
        Peer("rumdl", [at("rumdl"), "server"], "markdown", "markdown"),
        Peer("panache", [at("panache"), "lsp"], "markdown", "markdown"),
        # A label that nobody cites is no broken reference: the others have no such rule.
        Peer(
            "badness",
            [at("badness"), "lsp"],
            "latex",
            "latex",
            {"badness.toml": '[lint]\nignore = ["unreferenced-label"]\n'},
        ),
    ]


def version(command):
    out = subprocess.run([command[0], "--version"], capture_output=True, text=True, timeout=20)
    return out.stdout.split()[-1] if out.stdout.split() else "?"


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def merge(runs):
    """The median over the runs of each figure; of a list, of its median."""
    merged = {}
    for key in dict.fromkeys(key for run in runs for key in run):
        values = [run[key] for run in runs if key in run]
        if isinstance(values[0], list):
            merged[key] = statistics.median(percentile(v, 0.5) for v in values)
            merged[key + ", p95"] = statistics.median(percentile(v, 0.95) for v in values)
            merged[key + ", p99"] = statistics.median(percentile(v, 0.99) for v in values)
            merged[key + ", samples"] = sum(map(len, values))
        elif isinstance(values[0], float):
            merged[key] = statistics.median(values)
        else:
            merged[key] = values[-1]
    return merged


def floor(folder):
    """The client and the pipes alone: a message through `cat` and back."""
    server, times = Server(["cat"], folder), []
    for _ in range(500):
        start = now()
        server.notify("textDocument/publishDiagnostics", {"uri": "", "version": 1, "diagnostics": []})
        server.pump(lambda: server.publishes, 5)
        times.append((server.publishes.pop()[0] - start) * 1000)
    server.process.stdin.close()
    server.process.wait(5)
    return percentile(times, 0.5), percentile(times, 0.99)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--server", required=True, help="the terms-lsp to measure")
    parser.add_argument("--bin", required=True, type=pathlib.Path, help="where the peers are")
    parser.add_argument("--only", help="names of servers, with commas")
    parser.add_argument("--max", default="20M", choices=["20K", "200K", "2M", "20M"], help="the largest document")
    parser.add_argument("--runs", type=int, default=3, help="fresh processes of each server and size; one at 20 MB")
    parser.add_argument("--seconds", type=float, default=2, help="how long one thing is measured")
    parser.add_argument("--json", help="write all figures here")
    parser.add_argument("--from-json", help="measure nothing: print what --json wrote")
    parser.add_argument(
        "--readme", help="put the table between <!-- peers --> and <!-- end of peers --> of this file"
    )
    options = parser.parse_args()
    sizes = [size for size in SIZES if SIZES[size] <= documents_size(options.max)]
    chosen = [p for p in peers(options.server, options.bin) if not options.only or p.name in options.only.split(",")]

    data = (
        json.loads(pathlib.Path(options.from_json).read_text()) if options.from_json else run(chosen, sizes, options)
    )
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(data, indent=1) + "\n")
    results = {(row["server"], row["size"]): row for row in data["results"]}
    text = report.table(
        results, list(dict.fromkeys(n for n, _ in results)), list(dict.fromkeys(s for _, s in results))
    )
    text += "\n\n" + report.conditions(data)
    print(text)
    if options.readme:
        report.put(text, options.readme)
    sys.exit(any("failed" in row for row in data["results"]))


def run(chosen, sizes, options):
    """Measures everything; gives what --json writes."""
    results, loads = {}, [os.getloadavg()[0]]
    with tempfile.TemporaryDirectory(prefix="peers-") as name:
        folder = pathlib.Path(name)
        base = floor(folder)
        for size in sizes:
            measure(size, chosen, folder, options, results)
            loads.append(os.getloadavg()[0])
    names = {peer.name: f"{peer.name} {version(peer.command)}" for peer in chosen}
    rows = [{"server": names[name], "size": size, **row} for (name, size), row in results.items()]
    return {"floor": base, "loads": loads, "cores": os.cpu_count(), "results": rows}


def documents_size(text):
    return int(text[:-1]) * {"K": 1000, "M": 1_000_000}[text[-1]]


def measure(size, chosen, folder, options, results):
    model, texts, places = documents.fitting(SIZES[size])
    for peer in chosen:
        text = texts[peer.form]
        path = folder / f"document.{documents.FORMATS[peer.form][1]}"
        path.write_text(text, encoding="utf-8")
        count = 1 if SIZES[size] > 5_000_000 else options.runs
        runs = [Session(peer, path, places[peer.form], options.seconds).run() for _ in range(count)]
        results[peer.name, size] = merge(runs)
        if size == list(SIZES)[0]:
            starts = [Session(peer, path, places[peer.form], 0).start() for _ in range(20)]
            results[peer.name, size]["start"] = statistics.median(starts)
        row = results[peer.name, size]
        note = f"{row.get('diagnostics')} of {len(model.broken)} broken references found"
        note += f"; {len(text.encode())} bytes, {model.references} references; {row.get('mode')}"
        print(f"{size} {peer.name}: {note}; {row.get('failed', 'ok')}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
