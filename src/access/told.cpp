#include "access/told.hpp"

#include <algorithm>
#include <array>

namespace huiyin::access {
namespace {

using namespace suggestion;

enum class Circle : std::uint8_t {
    named, // the deputies that the event names
    lead,
    proposers, // the lead too
    unit,      // of the strand that the event is about
    asked,     // for the talk or the reading that the event is about
    main_unit,
    units,    // all that have a part
    planned,  // that the pre-assignment names
    assigner, // the office that assigned the strand
    desk,     // the deputies' office
    supervisor,
};

using Circles = std::vector<Circle>;
using Table = std::array<Circles, count_of_kinds<Event>>;

template <class... Happened>
void tell(Table& table, const Circles& circles) {
    ((table[place_of_kind<Event, Happened>] = circles), ...);
}

// What an event asks somebody to do is a duty; here stands who should hear of it all the same.
Table made_table() {
    using enum Circle;
    Table table;
    tell<CoProposersInvited>(table, {named});
    tell<CoProposalConfirmed, CoProposalDeclined>(table, {lead});
    tell<WithdrawalRequested>(table, {proposers, desk});
    tell<WithdrawalAgreed, WithdrawalRefused>(table, {lead, desk});
    tell<Withdrawn>(table, {proposers, units, desk});
    tell<TalkRequested, TalkWithdrawn, TalkCorrected>(table, {asked});
    tell<TalkAnswered>(table, {proposers});
    tell<ReadingRequested>(table, {asked});
    tell<ReadingWithdrawn>(table, {asked, lead});
    tell<DraftCommented>(table, {proposers});
    tell<SentBack, ConvertedToLetter, KeptForReference, SuggestionDeclined, Docketed>(table,
                                                                                      {proposers});
    tell<PreAssigned>(table, {planned});
    tell<PreAssignmentObjected>(table, {desk});
    tell<Assigned>(table, {proposers});
    tell<StrandAssigned>(table, {unit});
    tell<ReturnRequested>(table, {assigner});
    tell<ReturnGranted, ReturnRefused>(table, {unit});
    tell<ContactRecorded>(table, {named});
    tell<ContactDisputed>(table, {unit, desk});
    tell<ProgressReported>(table, {proposers});
    tell<Reminded>(table, {unit});
    tell<ExtensionRequested>(table, {desk});
    tell<ExtensionGranted>(table, {unit, proposers});
    tell<ExtensionRefused>(table, {unit});
    tell<CoOpinionGiven>(table, {main_unit});
    tell<CoOpinionSentBack, MissingCoOpinionNoted>(table, {unit});
    tell<ReplyDrafted, ReplyApproved, ReplyRejected>(table, {unit});
    tell<ReplySigned>(table, {desk});
    tell<ReplyPassed, ReplySentBack>(table, {unit});
    tell<ReplyIssued>(table, {proposers, units});
    tell<PublicationDecided>(table, {proposers, unit});
    tell<RatingClosed, RehandlingOrdered, DissatisfactionExplained>(table, {proposers, unit});
    tell<PromiseReported>(table, {proposers});
    tell<PromiseProlonged, PromiseClaimedKept>(table, {proposers, desk});
    tell<PromiseKept>(table, {proposers, unit});
    tell<PromiseClaimRejected>(table, {unit});
    tell<PromiseRated>(table, {unit, desk});
    tell<Closed, CarriedOver, JoinedHandling, JoinedHandlingLeft>(table, {proposers, units});
    tell<DatesRecounted>(table, {units});
    tell<KeyProposed>(table, {desk});
    tell<KeySelected, KeyReleased, AcceptancePassed>(table, {proposers, units});
    tell<SupervisorNamed>(table, {supervisor, units});
    tell<LeadingOfficialNamed>(table, {units});
    tell<LeaderStepRecorded>(table, {proposers, units});
    tell<SpecialMeetingHeld>(table, {desk, supervisor});
    tell<SupervisionRecorded, PollHeld>(table, {proposers, units});
    tell<RectificationOrdered, RectificationVerified, RectificationRejected>(table, {unit});
    tell<RectificationReported, PaperAnswered>(table, {desk, supervisor});
    tell<PaperSent, DutyWaived>(table, {unit});
    tell<AcceptanceFailed>(table, {proposers, unit});
    return table;
}

const Circles& circles_of(const Event& event) {
    static const Table table = made_table();
    return table[event.index()];
}

Addressee office(const OfficeId& id) { return "office-" + id.value; }
Addressee reader_of(const OfficeId& id) { return "reader-" + id.value; }
Addressee desk_of(const CongressId& id) { return "desk-" + id.value; }

const Parties::Part* find_part(const Parties& parties, StrandNumber strand) {
    const auto found = std::ranges::find(parties.parts, strand, &Parties::Part::strand);
    return found == parties.parts.end() ? nullptr : &*found;
}

// The strand that an event is about, or the one in which the promise that it is about was made.
const Parties::Part* part_in(const Parties& parties, const Event& event) {
    return std::visit(
        [&](const auto& happened) -> const Parties::Part* {
            if constexpr (requires { happened.strand; }) {
                return find_part(parties, happened.strand);
            } else if constexpr (requires { happened.promise; }) {
                const auto place = static_cast<std::size_t>(happened.promise - 1);
                return place < parties.promises.size() ? &parties.promises[place] : nullptr;
            }
            return nullptr;
        },
        event);
}

const OfficeId* find_asked(const std::vector<OfficeId>& offices, std::int64_t number) {
    const auto place = static_cast<std::size_t>(number - 1);
    return place < offices.size() ? &offices[place] : nullptr;
}

// Who was asked for the talk or the reading that an event is about.
std::optional<Addressee> asked_in(const Parties& parties, const Event& event) {
    return std::visit(
        [&](const auto& happened) -> std::optional<Addressee> {
            if constexpr (requires { happened.talk; }) {
                if (const OfficeId* unit = find_asked(parties.asked, happened.talk))
                    return office(*unit);
            } else if constexpr (requires { happened.reading; }) {
                if (const OfficeId* reader = find_asked(parties.readers, happened.reading))
                    return reader_of(*reader);
            }
            return {};
        },
        event);
}

std::vector<Addressee> named_in(const Event& event) {
    return std::visit(
        [](const auto& happened) {
            std::vector<Addressee> found;
            if constexpr (requires { happened.deputies; })
                for (const DeputyId& deputy : happened.deputies)
                    found.push_back("deputy-" + deputy.value);
            else if constexpr (requires { happened.deputy; })
                found.push_back("deputy-" + happened.deputy.value);
            return found;
        },
        event);
}

// The office that assigned a strand, which for the deputies' own office is its desk.
Addressee assigner_of(const Parties& parties, const Parties::Part& part) {
    const Addressee found = office(part.assigned_by);
    return std::ranges::binary_search(parties.audiences, found) ? found : desk_of(parties.congress);
}

void add_units(const Parties& parties, const Event& event, Circle circle,
               std::vector<Addressee>& to) {
    if (const auto* planned = std::get_if<PreAssigned>(&event);
        planned && circle == Circle::planned)
        for (const PlannedStrand& strand : planned->strands) to.push_back(office(strand.unit));
    for (const Parties::Part& part : parties.parts)
        if (circle == Circle::units ||
            (circle == Circle::main_unit && part.role == StrandRole::main))
            to.push_back(office(part.unit));
}

void add(const Parties& parties, const Event& event, Circle circle, std::vector<Addressee>& to) {
    const auto append = [&](const std::vector<Addressee>& more) {
        to.insert(to.end(), more.begin(), more.end());
    };
    switch (circle) {
    case Circle::named: return append(named_in(event));
    case Circle::lead:
        if (!parties.proposers.empty()) to.push_back(parties.proposers.front());
        return;
    case Circle::proposers: return append(parties.proposers);
    case Circle::desk: return to.push_back(desk_of(parties.congress));
    case Circle::supervisor:
        if (parties.supervisor) to.push_back(office(*parties.supervisor));
        return;
    case Circle::main_unit:
    case Circle::units:
    case Circle::planned: return add_units(parties, event, circle, to);
    case Circle::unit:
        if (const auto* part = part_in(parties, event)) return to.push_back(office(part->unit));
        // Not about one strand: all that answer hear of it.
        return add_units(parties, event, Circle::main_unit, to);
    case Circle::asked:
        if (auto asked = asked_in(parties, event)) to.push_back(*std::move(asked));
        return;
    case Circle::assigner:
        if (const auto* part = part_in(parties, event)) to.push_back(assigner_of(parties, *part));
        return;
    }
}

// Whether whoever stands in the circle is also in one that may see the case.
bool sees(const Parties& parties, const Addressee& addressee) {
    const auto is_there = [&](const Audience& audience) {
        return std::ranges::binary_search(parties.audiences, audience);
    };
    constexpr std::string_view head = "head-";
    if (addressee.starts_with(head)) return is_there("office-" + addressee.substr(head.size()));
    if (addressee.starts_with("role-")) return is_there("congress-" + parties.congress.value);
    return is_there(addressee);
}

std::optional<Addressee> if_seen(const Parties& parties, Addressee addressee) {
    if (!sees(parties, addressee)) return {};
    return addressee;
}

void tidy(std::vector<Addressee>& addressees) {
    std::ranges::sort(addressees);
    const auto repeats = std::ranges::unique(addressees);
    addressees.erase(repeats.begin(), repeats.end());
}

// A station reads no cases, and yet the drafts that it is asked to read.
void add_reader(const Capacity& capacity, std::vector<Addressee>& to) {
    if (!reads_drafts(capacity.role)) return;
    to.push_back(reader_of(capacity.office));
    for (const OfficeId& old : capacity.carries_on) to.push_back(reader_of(old));
}

Addressee in_role(const std::string& role, const CongressId& congress) {
    if (role == name_of(directory::Role::deputies_office)) return desk_of(congress);
    return "role-" + role + "-" + congress.value;
}

} // namespace

Parties parties_of(const Case& current) {
    Parties parties{.congress = current.congress, .audiences = audiences_of(current)};
    for (const Proposer& proposer : current.proposers)
        if (proposer.state != ProposerState::declined)
            parties.proposers.push_back("deputy-" + proposer.deputy.value);
    if (current.delegation) parties.proposers.push_back("delegation-" + current.delegation->value);
    for (const Strand& strand : current.strands)
        parties.parts.push_back({strand.strand, strand.unit, strand.role, strand.assigned_by});
    for (const Promise& promise : current.promises) {
        const Parties::Part* part = find_part(parties, promise.strand);
        parties.promises.push_back(part ? *part : Parties::Part{});
    }
    if (current.phase == Phase::draft || current.phase == Phase::sent_back) {
        for (const Talk& talk : current.talks) parties.asked.push_back(talk.unit);
        for (const Reading& reading : current.readings) parties.readers.push_back(reading.reader);
    }
    if (current.supervisor) parties.supervisor = current.supervisor->committee;
    return parties;
}

std::vector<Addressee> told(const Parties& parties, const Event& event) {
    std::vector<Addressee> found;
    for (const Circle circle : circles_of(event)) add(parties, event, circle, found);
    const auto asked = asked_in(parties, event);
    std::erase_if(found, [&](const Addressee& addressee) {
        return addressee != asked && !sees(parties, addressee);
    });
    tidy(found);
    return found;
}

std::optional<Addressee> reminded(const Parties& parties, const Bearer& bearer) {
    if (bearer.office) return if_seen(parties, office(*bearer.office));
    if (bearer.deputy) return if_seen(parties, "deputy-" + bearer.deputy->value);
    return if_seen(parties, in_role(bearer.role, parties.congress));
}

std::optional<Addressee> alarmed(const Parties& parties, const Bearer& bearer,
                                 const std::string& role) {
    if (role == "committee" && parties.supervisor)
        return if_seen(parties, office(*parties.supervisor));
    const Parties::Part* part = bearer.strand ? find_part(parties, *bearer.strand) : nullptr;
    if (role == "unit_head" && bearer.office)
        return if_seen(parties, "head-" + bearer.office->value);
    if (role == "assigning_office" && part) return if_seen(parties, assigner_of(parties, *part));
    if (role == "main_unit") {
        const auto main = std::ranges::find(parties.parts, StrandRole::main, &Parties::Part::role);
        if (main == parties.parts.end()) return {};
        return if_seen(parties, office(main->unit));
    }
    return if_seen(parties, in_role(role, parties.congress));
}

std::vector<Addressee> addressees(const Actor& actor) {
    std::vector<Addressee> found{"person-" + actor.person.value};
    for (const Capacity& capacity : actor.capacities) {
        add_reader(capacity, found);
        const auto seen_by = audiences_of(capacity);
        if (seen_by.empty()) continue; // reads no cases
        found.insert(found.end(), seen_by.begin(), seen_by.end());
        found.push_back("role-" + std::string(name_of(capacity.role)) + "-" +
                        capacity.congress.value);
        if (capacity.role == directory::Role::unit_head) {
            found.push_back("head-" + capacity.office.value);
            for (const OfficeId& old : capacity.carries_on) found.push_back("head-" + old.value);
        }
    }
    for (const Seat& seat : actor.seats) {
        const auto seen_by = audiences_of(seat);
        found.insert(found.end(), seen_by.begin(), seen_by.end());
    }
    // A general reader follows no single case: his own lists and figures tell him.
    std::erase_if(found, [](const Addressee& one) { return one.starts_with("congress-"); });
    tidy(found);
    return found;
}

} // namespace huiyin::access
