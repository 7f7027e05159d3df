"""The built program as a person at a terminal has it: its subcommands, and the server running."""

import os
import pathlib
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
START_SECONDS = 60  # a program with sanitizers on a busy machine
STOP_SECONDS = 60


def binary():
    path = pathlib.Path(os.environ.get("HUIYIN_BIN", ROOT / "build/release/huiyin"))
    if not path.exists():
        sys.exit(f"{path} is not built: build it, or name another by HUIYIN_BIN")
    return str(path.resolve())


def is_sanitized():
    """Whether the program was built with the address sanitizer, which keeps what was freed."""
    with open(binary(), "rb") as program:
        return b"__asan_init" in program.read()


def environment(settings=None):
    """Ours without what else is set for the tests, and with these settings by their names."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("HUIYIN_")}
    return ours | {f"HUIYIN_{name.upper()}": str(value) for name, value in (settings or {}).items()}


class Failed(Exception):
    """A subcommand that did not end well, with what it said."""

    def __init__(self, arguments, code, output):
        super().__init__(f"huiyin {' '.join(arguments)}: exit code {code}\n{output}")
        self.code = code
        self.output = output


class Program:
    """One data folder, temporary unless given, and what can be done with it."""

    def __init__(self, data=None):
        self.folder = None if data else tempfile.mkdtemp(prefix="huiyin-")
        self.data = pathlib.Path(data or pathlib.Path(self.folder) / "data")
        self.server = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.server and self.server.running():
            self.server.kill()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def database(self):
        return self.data / "huiyin.db"

    def run(self, *arguments, typed="", may_fail=False):
        """Runs a subcommand to its end and gives what it printed."""
        done = subprocess.run([binary(), *arguments, "--data", str(self.data)], cwd=ROOT,
                              env=environment(), input=typed, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode and not may_fail:
            raise Failed(arguments, done.returncode, done.stdout)
        return done.stdout

    def add_user(self, login, person, password):
        self.run("user", "add", login, "--person", person, typed=f"{password}\n{password}\n")

    def token(self, login):
        """A token that a program signs in with, as the person of the login."""
        return self.run("user", "token", login).split()[-1]

    def verify(self):
        """Raises Failed when an event is not as it was written."""
        return self.run("verify")

    def serve(self, settings=None, before_start=None):
        self.server = Server(self.data, settings, before_start)
        return self.server


class Server:
    """`huiyin serve` on a free port. Standard error goes to a file beside the data."""

    def __init__(self, data, settings=None, before_start=None):
        self.log = data.parent / f"{data.name}.log"
        started = time.monotonic()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [binary(), "serve", "--data", str(data), "--port", "0"], cwd=ROOT,
                env=environment(settings), stdout=subprocess.PIPE, stderr=log, text=True, preexec_fn=before_start)
        self.address = self._printed_address()
        self.start_seconds = time.monotonic() - started

    def _printed_address(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            readable, _, _ = select.select([self.process.stdout], [], [], 1)
            line = self.process.stdout.readline() if readable else None
            if line == "":
                break
            if found := re.search(r"http://([\d.]+):(\d+)", line or ""):
                return found[1], int(found[2])
        self.kill()
        raise Failed(["serve"], self.process.returncode, self.log.read_text())

    def running(self):
        return self.process.poll() is None

    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def kill(self):
        """As a power cut would: no word of warning."""
        self.process.kill()
        self._wait()

    def stop(self):
        """As an administrator would. Raises Failed unless it ended well and in time."""
        self.process.send_signal(signal.SIGTERM)
        code = self._wait()
        if code:
            raise Failed(["serve"], code, self.log.read_text())

    def _wait(self):
        try:
            return self.process.wait(STOP_SECONDS)
        finally:
            self.process.stdout.close()
