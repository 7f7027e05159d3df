#include "access/target.hpp"

#include "base/alternatives.hpp"

#include <algorithm>
#include <array>

namespace huiyin::access {
namespace {

using namespace suggestion;

using AboutAnswers =
    boost::mp11::mp_list<DraftReply, ApproveReply, RejectReply, SignReply, PassReply, SendBackReply,
                         IssueReply, AcknowledgeReply, RateReply, EnterPaperRating, CloseRating,
                         OrderRehandling, ExplainInstead>;
using AboutOpinions = boost::mp11::mp_list<GiveCoOpinion, SendBackCoOpinion, NoteMissingCoOpinion>;

// What a command is about, and where in it the number stands.
struct Aim {
    Subject subject = Subject::whole;
    const FieldInfo* number = nullptr;
};

template <class List>
bool is_of(std::size_t command) {
    static const auto places = []<class... Asked>(boost::mp11::mp_list<Asked...>) {
        return std::vector<std::size_t>{place_of_kind<Command, Asked>...};
    }(List{});
    return std::ranges::count(places, command) > 0;
}

Aim aim_of(std::size_t command, const TypeInfo& type) {
    if (const FieldInfo* contact = find_field(type, "contact")) return {Subject::contact, contact};
    if (const FieldInfo* promise = find_field(type, "promise")) return {Subject::promise, promise};
    if (const FieldInfo* paper = find_field(type, "paper")) return {Subject::paper, paper};
    if (const FieldInfo* talk = find_field(type, "talk")) return {Subject::talk, talk};
    if (const FieldInfo* reading = find_field(type, "reading")) return {Subject::reading, reading};
    if (const FieldInfo* rectification = find_field(type, "rectification"))
        return {Subject::rectification, rectification};
    const FieldInfo* strand = find_field(type, "strand");
    if (!strand) return {};
    if (is_of<AboutAnswers>(command)) return {Subject::answering_strand, strand};
    if (is_of<AboutOpinions>(command)) return {Subject::co_strand, strand};
    return {Subject::strand, strand};
}

const std::vector<Aim>& aims() {
    static const auto made = [] {
        std::vector<Aim> all;
        for (const Alternative& asked : alternatives<Command>())
            all.push_back(aim_of(all.size(), *asked.type));
        return all;
    }();
    return made;
}

bool is_about(Subject subject, const Strand& strand) {
    if (!is_active(strand)) return false;
    if (subject == Subject::answering_strand) return is_answering(strand);
    return subject == Subject::strand || !is_answering(strand);
}

template <class Thing>
std::vector<Target> each(const std::vector<Thing>& things, std::int64_t Thing::*number,
                         std::optional<std::int64_t> Target::*in) {
    std::vector<Target> found;
    for (const Thing& thing : things) found.emplace_back().*in = thing.*number;
    return found;
}

bool has_value(const std::optional<std::int64_t>& number) { return number.has_value(); }

} // namespace

Subject subject_of(std::size_t command) { return aims()[command].subject; }

Target target_of(const Command& command) {
    const auto [subject, field] = aims()[command.index()];
    if (!field) return {};
    const auto number = *static_cast<const std::int64_t*>(field->in(value_in(command)));
    if (subject == Subject::promise) return {.promise = number};
    if (subject == Subject::contact) return {.contact = number};
    if (subject == Subject::rectification) return {.rectification = number};
    if (subject == Subject::paper) return {.paper = number};
    if (subject == Subject::talk) return {.talk = number};
    if (subject == Subject::reading) return {.reading = number};
    return {.strand = number};
}

std::vector<Target> targets(const Case& current, std::size_t command) {
    const Subject subject = subject_of(command);
    std::vector<Target> found;
    switch (subject) {
    case Subject::whole: return {Target{}};
    case Subject::promise: return each(current.promises, &Promise::promise, &Target::promise);
    case Subject::rectification:
        return each(current.rectifications, &Rectification::rectification, &Target::rectification);
    case Subject::paper: return each(current.papers, &Paper::paper, &Target::paper);
    case Subject::talk: return each(current.talks, &Talk::talk, &Target::talk);
    case Subject::reading: return each(current.readings, &Reading::reading, &Target::reading);
    case Subject::contact:
        for (const Contact& contact : current.contacts)
            found.push_back({.contact = contact.record.contact});
        return found;
    case Subject::strand:
    case Subject::answering_strand:
    case Subject::co_strand:
        for (const Strand& strand : current.strands)
            if (is_about(subject, strand)) found.push_back({.strand = strand.strand});
    }
    return found;
}

Command aimed(std::size_t command, const Target& target) {
    Command made;
    void* value = alternatives<Command>()[command].put(&made);
    const FieldInfo* field = aims()[command].number;
    const std::array numbers{target.strand, target.promise, target.contact, target.rectification,
                             target.paper,  target.talk,    target.reading};
    const auto* const number = std::ranges::find_if(numbers, has_value);
    if (field && number != numbers.end())
        *static_cast<std::int64_t*>(field_of(value, *field)) = **number;
    return made;
}

} // namespace huiyin::access
