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

// Names as they were on the day of the event: a 2023 event shows the 2023 unit.
void write_item(std::string& out, const Congresses& congresses,
                const suggestion::RecordedEvent& recorded) {
    const Occasion& occasion = recorded.occasion;
    const Names names{congresses, occasion.today()};
    const TypeInfo& type = *alternatives<suggestion::Event>()[recorded.event.index()].type;
    const void* const event = value_in(recorded.event);
    out += "{\"version\":" + std::to_string(recorded.version);
    write_member(out, "event", name_in(recorded.event));
    write_member(out, "at", iso(occasion.at));
    write_member(out, "by_name", names.of(occasion.by));
    write_member(out, "office_name", occasion.office.empty() ? "" : names.of(occasion.office));
    write_member(out, "deputy_name", occasion.deputy.empty() ? "" : names.of(occasion.deputy));
    out += ",\"data\":";
    wire::write_json(out, type, event);
    out += ",\"names\":";
    const std::vector<Name> found = names.in(type, event);
    wire::write_json(out, type_of<std::vector<Name>>(), &found);
    out += '}';
}

} // namespace

std::string history_json(const Asker& asker, const Congresses& congresses,
                         const LoadedCase& loaded) {
    std::string out = R"({"rows":[)";
    for (auto recorded = loaded.events.rbegin(); recorded != loaded.events.rend(); ++recorded) {
        if (!access::may_see_event(asker.actor, loaded.state, *recorded)) continue;
        if (out.back() == '}') out += ',';
        write_item(out, congresses, access::redacted(asker.actor, loaded.state, *recorded));
    }
    return out + "]}";
}

} // namespace huiyin::app
