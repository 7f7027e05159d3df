#!/usr/bin/env python3
"""Clients that are slow, silent or many cost nobody else anything."""

import contextlib
import resource
import select
import socket
import time
import unittest

from client import API, Client
from program import is_sanitized
from world import CONGRESS, World

SLOW = 100                # clients of each bad kind
IDLE = 600
PROMPT_SECONDS = 1.0      # for everybody else, on a machine with other work
IMPATIENT = {"header_seconds": 2, "body_seconds": 2, "idle_seconds": 2}
GONE_SECONDS = 20         # until a slow client must have been let go


class SlowClients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, 4096), hard), hard))
        cls.world = World(accounts=["desk"], settings=IMPATIENT).__enter__()
        cls.addClassCleanup(cls.world.__exit__, None, None, None)
        cls.token = cls.world.token("desk")

    def setUp(self):
        self.stack = self.enterContext(contextlib.ExitStack())

    def connections(self, count, sent):
        """So many connections on which the same bytes have been sent, and no more."""
        opened = []
        for _ in range(count):
            connection = socket.create_connection(self.world.server.address, timeout=30)
            self.stack.callback(connection.close)
            connection.sendall(sent)
            opened.append(connection)
        return opened

    def assert_others_are_served(self):
        """A newcomer is answered promptly, with and without the database. The best of a few asks
        counts: who is held up by the slow waits each time, who is by a busy machine does not."""
        client = Client(self.world.server.address).use_token(self.token)
        for target in ("/healthz", f"{API}/cases?congress={CONGRESS}", "/api/openapi.json"):
            self.assertLess(min(self.seconds_of(client, target) for _ in range(3)),
                            PROMPT_SECONDS, target)
        client.close()

    def seconds_of(self, client, target):
        asked = time.monotonic()
        self.assertEqual(200, client.raw("GET", target).status)
        return time.monotonic() - asked

    def assert_let_go(self, connections):
        """Every one is closed by the server in time, however slowly it goes on sending."""
        waiting = set(connections)
        deadline = time.monotonic() + GONE_SECONDS
        while waiting and time.monotonic() < deadline:
            readable, _, _ = select.select(list(waiting), [], [], 0.5)
            waiting -= {connection for connection in readable if is_closed(connection)}
            for connection in waiting:
                with contextlib.suppress(OSError):
                    connection.send(b"x")
        self.assertFalse(waiting, f"{len(waiting)} slow clients are still being waited for")

    def test_slow_headers(self):
        slow = self.connections(SLOW, b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        self.assert_others_are_served()
        self.assert_let_go(slow)

    def test_slow_bodies(self):
        slow = self.connections(SLOW, f"POST {API}/session HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                      "application/json\r\nContent-Length: 60000\r\n\r\n{"
                                .encode())
        self.assert_others_are_served()
        self.assert_let_go(slow)

    def test_clients_that_never_read(self):
        asked = b"GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
        before = self.world.server.resident_bytes()
        deaf = []
        for connection in self.connections(SLOW, b""):
            connection.setblocking(False)
            with contextlib.suppress(BlockingIOError, OSError):
                for _ in range(1_000):
                    connection.send(asked)
            deaf.append(connection)
        self.assert_others_are_served()
        grown = self.world.server.resident_bytes() - before
        allowed = 200 * 1024 * 1024 * (2 if is_sanitized() else 1)
        self.assertLess(grown, allowed, "each costs only what is on its way to it")

    def test_many_that_say_nothing(self):
        silent = self.connections(IDLE, b"")
        self.assert_others_are_served()
        self.assert_let_go(silent)

    def test_more_than_are_let_in(self):
        self.world.server.stop()
        try:
            self.world.serve(IMPATIENT | {"connections_max": 50})
            crowd = self.connections(60, b"")
            self.assert_let_go(crowd)
            self.assert_others_are_served()
        finally:
            self.world.server.stop()
            self.world.serve(IMPATIENT)

    def test_a_server_with_slow_clients_still_stops(self):
        self.connections(SLOW, b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        self.world.server.stop()
        self.world.verify()
        self.world.serve(IMPATIENT)


def is_closed(connection):
    try:
        return connection.recv(65536) == b""
    except OSError:
        return True


if __name__ == "__main__":
    unittest.main()
