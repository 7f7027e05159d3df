#!/usr/bin/env python3
"""A full disk: a clear answer, nothing stored by half, and on it goes when there is room again.

Root gets a small file system of its own; anybody else a limit on how large a file may grow.
"""

import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import unittest

from client import Case, Client, Problem
from program import Program
from world import CONGRESS, World, content, deputy_login

DISK_BYTES = 48 * 1024 * 1024
ROOM_FOR_CASES = 400 * 1024


class SmallDisk:
    """A file system of DISK_BYTES, which a ballast file can fill."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="huiyin-disk-"))
        self.ballast = self.folder / "ballast"

    def __enter__(self):
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs",
                                  str(self.folder)], check=False, capture_output=True)
        self.mounted = mounted.returncode == 0
        return self

    def __exit__(self, *_):
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.folder)], check=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def fill(self, leaving):
        free = os.statvfs(self.folder).f_bavail * os.statvfs(self.folder).f_frsize
        with open(self.ballast, "wb") as file:
            file.write(b"\0" * max(0, free - leaving))

    def free(self):
        self.ballast.unlink()


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.world = self.enterContext(World(accounts=[deputy_login(1)]))
        self.token = self.world.token(deputy_login(1))
        self.world.server.stop()

    def write_until_refused(self, client):
        """Opens drafts until one is refused. Gives those that were answered and the refusal."""
        opened = []
        for number in range(100_000):
            try:
                case = Case.open(client, CONGRESS, content(f"建议{number}", cause="积水。" * 1000))
                opened.append(case.id)
            except Problem as problem:
                return opened, problem
        raise AssertionError("the disk never filled")

    def assert_clear(self, problem):
        self.assertEqual((503, "unavailable"), (problem.status, problem.code), problem)
        self.assertTrue(problem.detail)

    def assert_all_there(self, client, cases):
        for case in cases:
            self.assertEqual(1, client.get(f"/cases/{case}")["version"])

    def test_a_small_disk(self):
        disk = self.enterContext(SmallDisk())
        if not disk.mounted:
            self.skipTest("only root may mount a small disk")
        data = disk.folder / "data"
        shutil.copytree(self.world.data, data)
        program = self.enterContext(Program(data))
        client = Client(program.serve().address).use_token(self.token)
        self.addCleanup(client.close)
        disk.fill(leaving=ROOM_FOR_CASES)
        opened, problem = self.write_until_refused(client)
        self.assert_clear(problem)
        self.assert_all_there(client, opened)
        disk.free()
        self.assertEqual(200, client.raw("GET", "/readyz").status)
        again = Case.open(client, CONGRESS, content("又有地方了"))
        self.assert_all_there(client, [*opened, again.id])
        program.server.stop()
        program.verify()

    def test_a_file_that_may_not_grow(self):
        """As on a disk with a quota. After a restart without the limit all is well."""
        limit = self.world.database.stat().st_size + 2 * ROOM_FOR_CASES

        def limit_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

        client = Client(self.world.serve(before_start=limit_files).address).use_token(self.token)
        self.addCleanup(client.close)
        opened, problem = self.write_until_refused(client)
        self.assert_clear(problem)
        self.assertTrue(self.world.server.running(), "the server lives on, and answers reads")
        self.assert_all_there(client, opened)
        resource.prlimit(self.world.server.process.pid, resource.RLIMIT_FSIZE,
                         (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        again = Case.open(client, CONGRESS, content("又有地方了"))
        self.assert_all_there(client, [*opened, again.id])
        self.world.server.stop()
        self.world.verify()


if __name__ == "__main__":
    unittest.main()
