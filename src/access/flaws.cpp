// The check of the table, run at the start of the program and in a test.

#include "access/table.hpp"
#include "base/alternatives.hpp"

#include <algorithm>

namespace huiyin::access {
namespace {

using namespace suggestion;

// The commands that lead out of their phase; the others add to it.
using Moves =
    boost::mp11::mp_list<OpenDraft, DiscardDraft, Submit, SendBack, ConvertToLetter,
                         KeepForReference, DeclineSuggestion, Docket, Assign, IssueReply,
                         CloseRating, OrderRehandling, ExplainInstead, ConfirmPromiseKept, Close>;

bool moves(std::size_t command) {
    bool found = false;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Moves>>(
        [&]<class Asked>(std::type_identity<Asked>) {
            found = found || place_of_kind<Command, Asked> == command;
        });
    return found;
}

std::string name(std::size_t command) { return alternatives<Command>()[command].name; }

template <class List, class Value>
bool contains(const List& list, const Value& value) {
    return std::ranges::count(list, value) > 0;
}

bool share(const Row& row, const Row& other) {
    const auto in_other = [&](Party party) { return contains(other.parties, party); };
    return row.command == other.command && row.guard == other.guard &&
           std::ranges::any_of(row.parties, in_other);
}

void check_rows(const std::vector<Row>& rows, std::vector<std::string>& found) {
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row->parties.empty()) found.push_back(name(row->command) + ": a row for nobody");
        if (row->phases.empty()) found.push_back(name(row->command) + ": a row for no phase");
        if (row->guard == Guard::none && std::ranges::any_of(row->parties, handles_for_others))
            found.push_back(name(row->command) + ": open to the units of every congress");
        if (std::any_of(rows.begin(), row, [&](const Row& other) { return share(*row, other); }))
            found.push_back(name(row->command) + ": said twice");
    }
    if (!std::ranges::is_sorted(rows, {}, &Row::command))
        found.emplace_back("rows are not in the order of the commands");
}

void check_commands(const std::vector<Row>& rows, std::vector<std::string>& found) {
    for (std::size_t command = 0; command < count_of_kinds<Command>; ++command)
        if (std::ranges::none_of(rows, [&](const Row& row) { return row.command == command; }))
            found.push_back(name(command) + ": nobody may give it");
}

void check_phases(const std::vector<Row>& rows, std::vector<std::string>& found) {
    for (std::size_t i = 0; i < type_of<Phase>().names.size(); ++i) {
        const auto phase = static_cast<Phase>(i);
        const auto leads_out = [&](const Row& row) {
            return moves(row.command) && contains(row.phases, phase) && !row.parties.empty();
        };
        if (!is_terminal(phase) && std::ranges::none_of(rows, leads_out))
            found.push_back(std::string{name_of(phase)} + ": no way out of this phase");
    }
}

void check_guards(const std::vector<Row>& rows, std::vector<std::string>& found) {
    for (std::size_t i = 0; i < type_of<Guard>().names.size(); ++i) {
        const auto guard = static_cast<Guard>(i);
        if (std::ranges::none_of(rows, [&](const Row& row) { return row.guard == guard; }))
            found.push_back(std::string{name_of(guard)} + ": no row asks for this guard");
    }
}

} // namespace

std::vector<std::string> flaws(const std::vector<Row>& rows) {
    std::vector<std::string> found;
    check_rows(rows, found);
    check_commands(rows, found);
    check_phases(rows, found);
    check_guards(rows, found);
    return found;
}

} // namespace huiyin::access
