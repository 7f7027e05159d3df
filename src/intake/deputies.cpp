// A list of deputies, with their delegations.

#include "intake/cells.hpp"
#include "intake/directory_plan.hpp"
#include "intake/names.hpp"
#include "intake/person_names.hpp"
#include "intake/stable_id.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using directory::Delegation;
using directory::Deputy;
using directory::Directory;
using directory::Person;
using directory::Term;

const std::array deputy_columns = {
    Column{"certificate_no", Need::required, {"代表证号", "代表证编号", "证号", "编号"}},
    Column{"title", Need::required, {"姓名", "代表姓名", "name"}},
    Column{"delegation", Need::required, {"代表团", "所属代表团", "所在代表团"}},
    Column{"term", Need::optional, {"届", "届次", "届别"}},
    Column{"phone", Need::optional, {"电话", "手机", "手机号", "手机号码", "联系电话"}},
    Column{"code", Need::optional, {"人员编号", "person"}},
    Column{"head", Need::optional, {"团长", "代表团团长", "是否团长"}},
    Column{"from", Need::optional, {"起始日期", "任职日期", "当选日期"}},
    Column{"until", Need::optional, {"截止日期", "终止日期"}},
};

// The term that is named, else the one that runs.
Result<Term> term_of(const Record& record, const Trial& trial) {
    const auto number = read_number(record, "term");
    if (!number) return Failure{number.error()};
    const Term* const term = *number ? directory::find_term(trial.now(), **number)
                                     : directory::term_on(trial.now(), trial.today());
    if (term == nullptr && *number) return invalid("term", "directory.no_such_term");
    if (term == nullptr) return invalid("term", "intake.no_running_term");
    return *term;
}

Delegation delegation_of(const Line<100>& title, const Directory& directory,
                         const CongressId& congress) {
    for (const auto& [id, delegation] : directory.delegations)
        if (without_spaces(delegation.title.value) == without_spaces(title.value))
            return delegation;
    return {
        {congress.value + "-" + stable_id({"delegation", without_spaces(title.value)})}, title, {}};
}

// A certificate is a seat's number within its term.
DeputyId seat_of(const std::string& certificate, const Term& term, const Directory& directory,
                 const CongressId& congress) {
    for (const auto& [id, deputy] : directory.deputies)
        if (deputy.term == term.term && deputy.certificate_no.value == certificate) return id;
    const std::string number = std::to_string(term.term);
    const std::string plain = congress.value + "-" + number + "-" + certificate;
    return {is_id(plain) ? plain : congress.value + "-" + stable_id({"seat", number, certificate})};
}

// Who sits in the seat already, else by the row. A new name in a known seat is a corrected
// spelling only when the row says who it is.
Result<PersonId> holder_of(const Record& record, const DeputyId& seat, const Term& term,
                           const Directory& directory) {
    const auto known = directory.deputies.find(seat);
    if (known == directory.deputies.end() || !record["code"].empty())
        return person_of(record, directory, {.seat = seat, .term = term.term});
    const Person& person = directory.people.at(known->second.person);
    if (without_spaces(person.title.value) != without_spaces(record["title"]))
        return invalid("title", {"intake.seat_of_another", {{"name", person.title.value}}});
    return person.id;
}

Result<Person> person_in(const Record& record, const DeputyId& seat, const Term& term,
                         const Directory& directory) {
    const auto title = read_cell<Line<60>>(record, "title");
    const auto phone = read_filled<Line<40>>(record, "phone");
    const auto id = holder_of(record, seat, term, directory);
    if (!title) return Failure{title.error()};
    if (!phone) return Failure{phone.error()};
    if (!id) return Failure{id.error()};
    Person person{*id, *title, *phone};
    const auto known = directory.people.find(*id);
    if (known != directory.people.end()) {
        if (!person.phone) person.phone = known->second.phone;
        if (without_spaces(known->second.title.value) == without_spaces(title->value))
            person.title = known->second.title;
    }
    return person;
}

// A list without dates says a known seat again; a new one lasts as long as its term.
Result<directory::Span> span_of(const Record& record, const Deputy* known, const Term& term) {
    const auto from = read_date(record, "from");
    const auto until = read_date(record, "until");
    if (!from) return Failure{from.error()};
    if (!until) return Failure{until.error()};
    directory::Span span = known ? known->span : term.span;
    if (*from) span.from = **from;
    if (*until) span.until = *until;
    return span;
}

Result<Asked> understand(const Record& record, const Trial& trial) {
    const Directory& now = trial.now();
    const auto certificate = read_cell<Line<40>>(record, "certificate_no");
    const auto delegation_title = read_cell<Line<100>>(record, "delegation");
    const auto head = read_answer(record, "head");
    const auto term = term_of(record, trial);
    if (!certificate) return Failure{certificate.error()};
    if (!delegation_title) return Failure{delegation_title.error()};
    if (!head) return Failure{head.error()};
    if (!term) return Failure{term.error()};

    const DeputyId id = seat_of(certificate->value, *term, now, trial.congress());
    const auto known = now.deputies.find(id);
    const auto person = person_in(record, id, *term, now);
    if (!person) return Failure{person.error()};
    const auto span =
        span_of(record, known == now.deputies.end() ? nullptr : &known->second, *term);
    if (!span) return Failure{span.error()};

    Delegation delegation = delegation_of(*delegation_title, now, trial.congress());
    Asked asked{id.value,
                known == now.deputies.end() ? RowAction::create : RowAction::change,
                {directory::RecordPerson{*person}, directory::RecordDelegation{delegation},
                 directory::RecordDeputy{
                     {id, person->id, *certificate, delegation.id, term->term, *span}}}};
    if (*head == Answer::yes) {
        delegation.head = id;
        asked.commands.emplace_back(directory::RecordDelegation{delegation});
    }
    return asked;
}

} // namespace

Result<DirectoryPlan> plan_deputies(const sheets::Sheet& sheet,
                                    const directory::Directory& directory, const Importer& by) {
    const auto table = table_of(sheet, deputy_columns, directory);
    if (!table) return Failure{table.error()};
    return plan_rows(
        *table, "title", Trial{directory, by},
        [&](const Record& record, const Trial& trial) { return understand(record, trial); });
}

} // namespace huiyin::intake
