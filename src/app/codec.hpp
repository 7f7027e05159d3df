#pragma once

// Events as they are stored, and back.

#include "app/fault.hpp"
#include "app/store.hpp"
#include "base/alternatives.hpp"
#include "wire/json.hpp"

namespace huiyin::app {

template <class Event>
StoredEvent stored(const Event& event, const Occasion& occasion) {
    StoredEvent out{.version = 0, .occasion = occasion, .name = name_in(event), .body = {}};
    const Alternative& alternative = alternatives<Event>()[event.index()];
    wire::write_json(out.body, *alternative.type, value_in(event));
    return out;
}

// A fault when no version of the program knows the event: stop, do not skip.
template <class Event>
Recorded<Event> restored(const StoredEvent& from) {
    Recorded<Event> out{.version = from.version, .occasion = from.occasion, .event = {}};
    const Alternative* alternative = find_alternative<Event>(from.name);
    if (alternative == nullptr) throw Fault("no such event: " + from.name);
    void* value = alternative->put(&out.event);
    if (const auto read =
            wire::read_json(from.body, *alternative->type, value, wire::ReadMode::stored);
        !read)
        throw Fault("unreadable event " + from.name + " at " + read.error().field);
    return out;
}

} // namespace huiyin::app
