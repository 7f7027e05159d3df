#include "app/history.hpp"

#include "access/sight.hpp"
#include "app/names.hpp"
#include "base/alternatives.hpp"
#include "wire/json.hpp"

namespace huiyin::app {
namespace {

void write_member(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"";
    out += name;
    out += "\":";
    wire::write_string(out, text);
}

// The case that an event leads to, for whoever may see that case too; from others it is taken out.
CaseId* other_case(suggestion::Event& event) {
    using namespace suggestion;
    if (auto* linked = std::get_if<CaseLinked>(&event)) return &linked->other;
    if (auto* unlinked = std::get_if<CaseUnlinked>(&event)) return &unlinked->other;
    if (auto* joined = std::get_if<JoinedHandling>(&event)) return &joined->lead;
    if (auto* left = std::get_if<JoinedHandlingLeft>(&event)) return &left->lead;
    return nullptr;
}

std::vector<Name> name_others(suggestion::Event& event, const NameCase& name_case) {
    CaseId* const other = other_case(event);
    if (other == nullptr) return {};
    if (auto name = name_case(*other)) return {*std::move(name)};
    *other = {};
    return {};
}

// Names as they were on the day of the event: a 2023 event shows the 2023 unit.
void write_item(std::string& out, const Congresses& congresses, Version version,
                suggestion::RecordedEvent recorded, const NameCase& name_case) {
    std::vector<Name> found = name_others(recorded.event, name_case);
    const Occasion& occasion = recorded.occasion;
    const Names names{congresses, occasion.today()};
    const TypeInfo& type = *alternatives<suggestion::Event>()[recorded.event.index()].type;
    const void* const event = value_in(recorded.event);
    out += "{\"version\":" + std::to_string(version);
    write_member(out, "event", name_in(recorded.event));
    write_member(out, "at", iso(occasion.at));
    write_member(out, "by_name", names.of(occasion.by));
    write_member(out, "office_name", occasion.office.empty() ? "" : names.of(occasion.office));
    write_member(out, "deputy_name", occasion.deputy.empty() ? "" : names.of(occasion.deputy));
    out += ",\"data\":";
    wire::write_json(out, type, event);
    out += ",\"names\":";
    const std::vector<Name> others = names.in(type, event);
    found.insert(found.end(), others.begin(), others.end());
    wire::write_json(out, type_of<std::vector<Name>>(), &found);
    out += '}';
}

// What the asker sees of the events after `since`, a version of the stream; newest first.
std::string items_json(const Asker& asker, const Congresses& congresses, const LoadedCase& loaded,
                       Version since, const NameCase& name_case) {
    std::string out = "[";
    // Counted as the asker's own: a gap would tell that something is hidden.
    Version version = access::visible_version(asker.actor, loaded.state, loaded.events);
    for (auto recorded = loaded.events.rbegin(); recorded != loaded.events.rend(); ++recorded) {
        if (recorded->version <= since) break;
        if (!access::may_see_event(asker.actor, loaded.state, *recorded)) continue;
        if (out.back() == '}') out += ',';
        write_item(out, congresses, version--,
                   access::redacted(asker.actor, loaded.state, *recorded), name_case);
    }
    return out + "]";
}

} // namespace

std::string history_json(const Asker& asker, const Congresses& congresses, const LoadedCase& loaded,
                         const NameCase& name_case) {
    return "{\"rows\":" + items_json(asker, congresses, loaded, 0, name_case) + "}";
}

std::string history_item_json(const Asker& asker, const Congresses& congresses,
                              const LoadedCase& loaded, Version version,
                              const NameCase& name_case) {
    std::string out;
    if (version < 1 || version > std::ssize(loaded.events)) return out;
    const std::span all(loaded.events);
    const auto place = static_cast<std::size_t>(version - 1);
    if (!access::may_see_event(asker.actor, loaded.state, all[place])) return out;
    suggestion::RecordedEvent happened = access::redacted(asker.actor, loaded.state, all[place]);
    // What was released of the text is read in the list of talks, as far as it is still open.
    if (auto* asked = std::get_if<suggestion::TalkRequested>(&happened.event)) asked->shown.reset();
    write_item(out, congresses,
               access::visible_version(asker.actor, loaded.state, all.first(place + 1)),
               std::move(happened), name_case);
    return out;
}

std::string rehearsal_json(const Asker& asker, const Congresses& congresses,
                           const LoadedCase& after, Version before) {
    const Version version = access::visible_version(asker.actor, after.state, after.events);
    return "{\"version\":" + std::to_string(version) + ",\"happens\":" +
           items_json(asker, congresses, after, before,
                      [](const CaseId&) { return std::nullopt; }) +
           "}";
}

} // namespace huiyin::app
