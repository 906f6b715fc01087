"""What a package must be before it may be given to anybody."""

import os
import struct

# ELF: e_machine. Mach-O: cputype.
ELF_MACHINES = {"x64": 62, "arm64": 183}
MACH_CPUS = {"x64": 0x01000007, "arm64": 0x0100000C}
ELF_INTERPRETER = 3


def server_name(target):
    return "server/terms-lsp.exe" if target.startswith("win32") else "server/terms-lsp"


def faults(extension, manifest, files, bundled, target):
    """Why the package is no release; empty when it is one."""
    if not bundled:
        yield "dist/extension.js with the client library is not there (npm run bundle)"
    if "dist/NOTICES.txt" not in files:
        yield "dist/NOTICES.txt, the licenses of what is bundled, is not there (npm run bundle)"
    if f"## {manifest['version']}" not in (extension / "CHANGELOG.md").read_text(encoding="utf-8"):
        yield f"CHANGELOG.md does not mention {manifest['version']}"
    if target is None:
        yield "it has no --target, so it cannot bring a server along"
        return
    server = server_name(target)
    if server not in files:
        yield f"{server} is not there"
    else:
        if not target.startswith("win32") and not os.access(extension / server, os.X_OK):
            yield f"{server} may not be run"
        yield from program_faults((extension / server).read_bytes(), *target.split("-"))


def program_faults(program, system, processor):
    if system in ("linux", "alpine"):
        yield from elf_faults(program, processor)
    elif system == "darwin":
        if program[:4] != b"\xcf\xfa\xed\xfe":
            yield "the server is no program for macOS"
        elif struct.unpack_from("<I", program, 4)[0] != MACH_CPUS.get(processor):
            yield f"the server is not for {processor}"
    elif program[:2] != b"MZ":
        yield "the server is no program for Windows"


def elf_faults(program, processor):
    if program[:5] != b"\x7fELF\x02" or len(program) < 64:
        yield "the server is no program for Linux"
        return
    if struct.unpack_from("<H", program, 18)[0] != ELF_MACHINES.get(processor):
        yield f"the server is not for {processor}"
    start, = struct.unpack_from("<Q", program, 32)
    size, count = struct.unpack_from("<HH", program, 54)
    headers = [start + size * index for index in range(count)]
    if any(struct.unpack_from("<I", program, at)[0] == ELF_INTERPRETER for at in headers if at + 4 <= len(program)):
        yield "the server needs libraries of the machine it was built on (build it with -c release)"
