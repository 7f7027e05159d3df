"""A small county congress, founded from nothing by its administrator over HTTP."""

from client import Client
from deadlines import today
from program import Program

CONGRESS = "440704"
PASSWORD = "correct horse 回音"
TERM = 1  # `init` founds a congress in its first term and session
DEPUTIES = 5

# slug, title, kind; the deputies' office "daibiao" is there from the founding
OFFICES = [
    ("government", "江海区人民政府办公室", "government_office"),
    ("leaders", "江海区人民政府", "unit"),
    ("committee", "江海区人大常委会城建工委", "committee"),
    ("chairs", "江海区人大常委会主任会议", "chairpersons"),
    ("roads", "江海区交通运输局", "unit"),
    ("water", "江海区水利局", "unit"),
    ("welfare", "江海区民政局", "unit"),
]

# login, office, role
PEOPLE = [
    ("desk", "daibiao", "deputies_office"),
    ("government", "government", "government_office"),
    ("leader", "leaders", "leader"),
    ("committee", "committee", "committee"),
    ("chair", "chairs", "chair"),
    ("roads", "roads", "unit_clerk"),
    ("roads-head", "roads", "unit_head"),
    ("water", "water", "unit_clerk"),
    ("water-head", "water", "unit_head"),
    ("welfare", "welfare", "unit_clerk"),
    ("welfare-head", "welfare", "unit_head"),
]


def office(slug):
    return f"{CONGRESS}-{slug}"


def person(login):
    return f"{CONGRESS}-p-{login}"


def deputy(number):
    return f"{CONGRESS}-{TERM}-{number:02}"


def deputy_login(number):
    return f"deputy{number}"


def founding_commands():
    """Everything that the administrator records, in an order in which it can be."""
    span = {"from": f"{today().year}-01-01"}
    for slug, title, kind in OFFICES:
        yield "record_office", {"office": {"id": office(slug), "title": title, "kind": kind,
                                           "span": span, "succeeds": []}}
    for login, slug, role in PEOPLE:
        yield "record_person", {"person": {"id": person(login), "title": f"王{login}"}}
        yield "grant_role", {"grant": {"person": person(login), "role": role,
                                       "office": office(slug), "span": span}}
    yield "record_delegation", {"delegation": {"id": f"{CONGRESS}-d1", "title": "礼乐代表团"}}
    for number in range(1, DEPUTIES + 1):
        login = deputy_login(number)
        yield "record_person", {"person": {"id": person(login), "title": f"张代表{number:02}"}}
        yield "record_deputy", {"deputy": {
            "id": deputy(number), "person": person(login), "certificate_no": f"4407{number:04}",
            "delegation": f"{CONGRESS}-d1", "term": TERM, "span": span}}


class World(Program):
    """The program with the small congress in it. `accounts` are the logins that are wanted."""

    def __init__(self, accounts=None, settings=None):
        super().__init__()
        self.settings = settings
        self.clients = []
        self.accounts = accounts or [login for login, _, _ in PEOPLE] + [
            deputy_login(n) for n in range(1, DEPUTIES + 1)]

    def __enter__(self):
        self.run("init", "--congress", CONGRESS, "--title", "江海区人民代表大会", "--level", "county",
                 "--login", "admin", typed=f"{PASSWORD}\n{PASSWORD}\n")
        self.serve(self.settings)
        admin = self.session("admin")
        for command, body in founding_commands():
            self.record(admin, command, body)
        for login in self.accounts:
            self.add_user(login, person(login), PASSWORD)
        return self

    def __exit__(self, *problem):
        for client in self.clients:
            client.close()
        super().__exit__(*problem)

    def record(self, client, command, body):
        """Gives a command on the congress, at the version it has now."""
        congress, = [c for c in client.get("/congresses")["rows"] if c["id"] == CONGRESS]
        client.post(f"/congresses/{CONGRESS}/{command.replace('_', '-')}", body, congress["version"])

    def session(self, login, language="zh"):
        """Somebody signed in by password, as the web does it."""
        return self.connected(language).sign_in(login, PASSWORD)

    def client(self, login):
        """The same person by token: a password takes a while to check."""
        return self.connected().use_token(self.token(login))

    def connected(self, language="zh", of="127.0.0.1"):
        """Somebody who has not said who he is, and whose address is `of`."""
        self.clients.append(Client(self.server.address, language, of))
        return self.clients[-1]


def content(title, demands=("尽快整修该路段。", "完善排水设施。"), **changes):
    """A suggestion that can be submitted."""
    return {
        "kind": "suggestion", "title": title,
        "cause": "该路段破损严重，雨天积水，群众出行不便。", "analysis": "路面超期使用，排水不畅。",
        "demands": list(demands), "wished_units": [], "files": [], "publicity_wish": "full_text",
        "formed_by": "voters", "raised_before": "never", "wants_contact": True,
        "no_written_reply": False, "open_to_joining": False, "confidential": False, **changes}
