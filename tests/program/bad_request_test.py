#!/usr/bin/env python3
"""Addresses, headers and bytes that make no sense: a problem document, nothing stored, no 500."""

import socket
import unittest

import malformed
from client import API, Answer
from refusals import Refusals

BYTES_TOO_MANY = 3 * 1024 * 1024


class BadRequest(Refusals):
    def test_addresses(self):
        for target, statuses in [
                (f"{API}/cases/{self.case.id}/fly", {404}), (f"{API}/nowhere", {404}),
                (f"{API}/cases/01NOBODYHASTHISID", {404}), (f"{API}/cases/%00", {400, 404, 422}),
                (f"{API}/cases/..%2f..%2fetc%2fpasswd", {400, 404, 422}),
                (f"{API}/cases/%ff%fe", {400, 404, 422}), (f"{API}/cases/%zz", {400, 404, 422}),
                (f"{API}/cases/{'x' * 5000}", {400, 404, 414, 422, 431})]:
            for method in ("GET", "POST"):
                answer = self.send(self.desk, method, target, b"{}" if method == "POST" else None)
                self.assert_problem(answer, statuses | {405}, f"{method} {target[:80]}")
        answer = self.send(self.desk, "DELETE", f"{API}/cases", None)
        self.assert_problem(answer, {405}, "DELETE /cases")
        self.assertIn("POST", answer.headers["allow"])

    def test_who_asks(self):
        target = f"{API}/cases/{self.case.id}/docket"
        stranger = self.world.connected()
        self.assert_problem(self.send(stranger, "POST", target, b"{}"), {401}, "nobody")
        self.assert_problem(self.send(stranger, "POST", target, b"{}", Authorization="Bearer x"),
                            {401}, "a made-up token")
        self.assert_problem(self.send(stranger, "POST", target, b"{}", Cookie="huiyin_session=x"),
                            {401}, "a made-up session")
        self.assert_problem(self.send(self.desk, "POST", target, b"{}", **{"X-CSRF-Token": "x"}),
                            {403}, "a forged request")

    def test_versions(self):
        target = f"{API}/cases/{self.case.id}/docket"
        for seen in ("", "7", '"', '"x"', '"-1"', f'"{2**70}"', '"1", "2"', "W/\"1\""):
            answer = self.send(self.desk, "POST", target, b"{}", **{"If-Match": seen})
            self.assert_problem(answer, {400, 409, 412, 422, 428}, f"If-Match: {seen}")

    def test_a_body_that_is_too_large(self):
        before = self.events()
        target = f"{API}/cases/{self.case.id}/report-progress"
        body = malformed.encoded({"strand": 1, "progress": "长" * (BYTES_TOO_MANY // 3), "files": []})
        fresh = self.people["roads"]
        self.assert_problem(self.announced(target, fresh, len(body)), {413}, "announced")
        self.assert_problem(self.announced(target, fresh, 10**13), {413}, "announced beyond measure")
        self.assertEqual(before, self.events())

    def announced(self, target, client, size):
        """The answer to a request that says how large it is and sends no body."""
        head = "".join(f"{name}: {value}\r\n" for name, value in client.headers.items())
        sent = (f"POST {target} HTTP/1.1\r\nHost: x\r\n{head}Content-Type: application/json\r\n"
                f"If-Match: \"{self.case.version}\"\r\nContent-Length: {size}\r\n\r\n")
        return raw_answer(self.world.server.address, sent.encode())

    def test_what_is_not_http(self):
        for what, sent in [("noise", bytes(range(256)) * 8), ("no such version", b"GET / HTTP/9\r\n\r\n"),
                           ("two lengths", b"POST / HTTP/1.1\r\nContent-Length: 1\r\n"
                                           b"Content-Length: 2\r\n\r\nxx"),
                           ("a length below zero", b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
                           ("a wrong chunk", b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\n"
                                             b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
                           ("a long header", b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n")]:
            answer = raw_answer(self.world.server.address, sent)
            if answer:
                self.assertIn(answer.status, range(400, 500), what)
        self.assertEqual(200, self.desk.raw("GET", "/healthz").status)

    def test_a_request_cut_off(self):
        """What breaks off in the middle is not carried out."""
        before = self.events()
        roads = self.people["roads"]
        head = "".join(f"{name}: {value}\r\n" for name, value in roads.headers.items())
        body = malformed.encoded({"strand": 1, "progress": "已完成测量。", "files": []})
        with socket.create_connection(self.world.server.address) as connection:
            connection.sendall(
                f"POST {API}/cases/{self.case.id}/report-progress HTTP/1.1\r\nHost: x\r\n{head}"
                f"Content-Type: application/json\r\nIf-Match: \"{self.case.version}\"\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode() + body[:-5])
        self.assertEqual(200, self.desk.raw("GET", f"{API}/cases/{self.case.id}").status)
        self.assertEqual(before, self.events())


def raw_answer(address, sent):
    """What comes back for bytes on a fresh connection, as an Answer; None if nothing does."""
    with socket.create_connection(address, timeout=30) as connection:
        try:
            connection.sendall(sent)
            connection.shutdown(socket.SHUT_WR)
            got = b"".join(iter(lambda: connection.recv(65536), b""))
        except OSError:
            return None
    return parsed(got) if got.startswith(b"HTTP/") else None


def parsed(got):
    head, _, body = got.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
    return Answer(int(lines[0].split()[1]), {k.lower(): v for k, v in headers.items()}, body)


if __name__ == "__main__":
    unittest.main()
