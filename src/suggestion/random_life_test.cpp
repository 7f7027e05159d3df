#include "base/alternatives.hpp"
#include "suggestion/random_life.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace huiyin::suggestion {
namespace {

const std::vector<DeputyId> some_deputies{ann, ann, bob, cai, {"unknown"}};
const std::vector<OfficeId> some_offices{congress_office, congress_office, government, roads,
                                         water,           parks,           leaders,    {"unknown"}};
const std::vector<std::string> some_cases{"case-1", "case-2", "case-3"};
const std::vector<std::string> some_words{"Pavement", "Light", "Bus stop", "Drain", "", " "};

// What is being filled in, and for which case.
struct Form {
    Dice& dice;
    const Case& current;
    Date today;

    Date soon() { return today + std::chrono::days{static_cast<int>(dice.below(260)) - 10}; }
    std::int64_t number(std::string_view field) {
        const auto up_to = [&](std::size_t count) {
            return static_cast<std::int64_t>(dice.below(count + 2));
        };
        if (field == "strand") return up_to(current.strands.size());
        if (field == "promise") return up_to(current.promises.size());
        if (field == "contact") return up_to(current.contacts.size());
        if (field == "talk") return up_to(current.talks.size());
        if (field == "reading") return up_to(current.readings.size());
        if (field == "comment") return up_to(2);
        if (field == "demand") return up_to(current.content.demands.size());
        if (field == "year") return 2025 + up_to(3);
        if (field == "term") return 15 + up_to(2);
        return current.content_version - (dice.one_in(5) ? 1 : 0);
    }
    std::string id(std::string_view kind) {
        if (kind == "DeputyId") return dice.of(some_deputies).value;
        if (kind == "OfficeId") return dice.of(some_offices).value;
        if (kind == "CaseId") return dice.of(some_cases);
        return "east";
    }

    // Any value of a type, whatever it means.
    // NOLINTNEXTLINE(misc-no-recursion): types nest a few levels deep.
    void fill(void* value, const TypeInfo& type, std::string_view field = "") {
        switch (type.kind) {
        case Kind::boolean: *static_cast<bool*>(value) = dice.one_in(4); return;
        case Kind::integer: *static_cast<std::int64_t*>(value) = number(field); return;
        case Kind::line:
        case Kind::text: *static_cast<std::string*>(value) = dice.of(some_words); return;
        case Kind::id: *static_cast<std::string*>(value) = id(type.name); return;
        case Kind::date: *static_cast<Date*>(value) = soon(); return;
        case Kind::instant: *static_cast<Instant*>(value) = start_of(soon()); return;
        case Kind::enumeration:
            *static_cast<std::uint8_t*>(value) =
                static_cast<std::uint8_t>(dice.below(type.names.size()));
            return;
        case Kind::optional:
        case Kind::list:
            for (std::size_t items = dice.below(type.kind == Kind::list ? 4 : 2); items > 0;
                 --items)
                fill(type.container.add(value), type.element());
            return;
        case Kind::record:
            for (const FieldInfo& part : type.fields)
                fill(field_of(value, part), part.type(), part.name);
        }
    }
};

// What a sensible person would write, where chance alone would seldom hit it.
template <class Asked>
void make_sensible(Asked&, Form&) {}

void make_sensible(OpenDraft& asked, Form& form) {
    asked = {};
    asked.content = content(form.dice.of(some_words));
    if (form.dice.one_in(5)) asked.delegation = DelegationId{"east"};
}

void make_sensible(SaveDraft& asked, Form& form) {
    asked.content = content(form.dice.of(some_words));
}

std::vector<PlannedStrand> sensible_strands(Form& form) {
    std::vector<PlannedStrand> strands;
    const bool separately = form.dice.one_in(3);
    const std::size_t count = separately ? 2 + form.dice.below(2) : 1 + form.dice.below(3);
    for (std::size_t i = 0; i < count; ++i) {
        const auto led = i == 0 ? StrandRole::main : StrandRole::co;
        strands.push_back(
            {some_offices[2 + i], separately ? StrandRole::separate : led, Text<500>{"its part"}});
    }
    return strands;
}

void make_sensible(PreAssign& asked, Form& form) { asked.strands = sensible_strands(form); }
void make_sensible(Assign& asked, Form& form) { asked.strands = sensible_strands(form); }

void make_sensible(RecordContact& asked, Form& form) {
    const auto stage = asked.stage;
    const auto number = asked.strand;
    asked = contact(number, form.today);
    asked.stage = stage;
    if (const auto proposers = signatories(form.current); !proposers.empty())
        asked.deputies = {form.dice.of(proposers)};
}

void make_sensible(DraftReply& asked, Form& form) {
    const auto kind = asked.reply.kind;
    asked.reply.answers.clear();
    for (std::size_t i = 0; i < form.current.content.demands.size(); ++i)
        asked.reply.answers.push_back({static_cast<std::int64_t>(i) + 1, {"Done."}});
    if (kind == AnswerKind::in_progress || kind == AnswerKind::planned) {
        const auto days = std::chrono::days{1 + static_cast<int>(form.dice.below(300))};
        asked.reply.promises.push_back({{"Build it"}, {"Section 2"}, form.today + days});
    }
}

void make_sensible(IssueReply& asked, Form&) { asked.deliveries.clear(); }

void make_sensible(RateReply& asked, Form&) {
    asked.ballot = ballot(asked.ballot.attitude, asked.ballot.result);
}

void make_sensible(SelectKey& asked, Form& form) {
    asked.criteria = {KeyCriterion::vital_interest};
    asked.decided_on = form.today;
}

void make_sensible(NameSupervisor& asked, Form&) { asked.leader.reset(); }

void make_sensible(RecordSupervision& asked, Form& form) {
    asked.held_on = form.today;
    asked.deputies.clear();
}

void make_sensible(OrderRectification& asked, Form& form) {
    asked.due = form.today + std::chrono::days{1 + static_cast<int>(form.dice.below(60))};
}

void make_sensible(SendPaper& asked, Form& form) {
    asked.answer_by = form.today + std::chrono::days{5};
    asked.signed_by = boss;
}

void make_sensible(RecordAcceptance& asked, Form& form) {
    asked.held_on = form.today;
    asked.deputies = {form.dice.of(some_deputies)};
}

// Those that end a case, or take it back, would leave few long lives.
bool is_damped(const Command& command) {
    static const std::set<std::string> damped{"discard_draft",
                                              "request_withdrawal",
                                              "agree_to_withdrawal",
                                              "convert_to_letter",
                                              "keep_for_reference",
                                              "decline_suggestion",
                                              "close",
                                              "send_back",
                                              "close_rating",
                                              "reject_reply",
                                              "send_back_reply",
                                              "carry_over",
                                              "record_acceptance"};
    return damped.contains(name_in(command));
}

} // namespace

std::size_t Dice::below(std::size_t sides) {
    state_ += 0x9E3779B97F4A7C15U; // SplitMix64
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<std::size_t>((z ^ (z >> 31U)) % sides);
}

Occasion random_occasion(Dice& dice, const Case& current, Date today) {
    if (dice.one_in(2)) return by(dice.of(some_deputies), today);
    if (!current.strands.empty() && dice.one_in(2)) {
        const Strand& strand = dice.of(current.strands);
        return by(dice.one_in(2) ? strand.unit : strand.assigned_by, today);
    }
    return by(dice.of(*world().offices), today);
}

Command random_command(Dice& dice, const Case& current, Date today) {
    const auto& known = alternatives<Command>();
    Form form{dice, current, today};
    Command command;
    do {
        const Alternative& alternative = dice.of(known);
        form.fill(alternative.put(&command), *alternative.type);
    } while (is_damped(command) && !dice.one_in(30));
    if (!dice.one_in(4)) std::visit([&](auto& asked) { make_sensible(asked, form); }, command);
    return command;
}

TEST_CASE("the same seed throws the same dice") {
    Dice first{7};
    Dice second{7};
    for (int i = 0; i < 20; ++i) CHECK(first.below(1000) == second.below(1000));
}

} // namespace huiyin::suggestion
