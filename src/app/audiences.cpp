#include "app/audiences.hpp"

#include "access/sight.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

bool is_wide(const AudienceId& audience) {
    return audience.value.starts_with("desk-") || audience.value.starts_with("congress-");
}

bool contains(const std::vector<AudienceId>& audiences, const std::string& audience) {
    return std::find(audiences.begin(), audiences.end(), AudienceId{audience}) != audiences.end();
}

// A desk sees what its congress's readers see, and more.
void drop_readers_at_desks(std::vector<AudienceId>& audiences) {
    constexpr std::string_view readers = "congress-";
    const auto sits_at_desk = [&, before = audiences](const AudienceId& audience) {
        return audience.value.starts_with(readers) &&
               contains(before, "desk-" + audience.value.substr(readers.size()));
    };
    std::erase_if(audiences, sits_at_desk);
}

} // namespace

std::vector<AudienceId> audiences(const access::Actor& actor,
                                  const std::optional<CongressId>& congress) {
    std::vector<AudienceId> found;
    const auto add = [&](const auto& held) {
        if (congress && held.congress != *congress) return;
        for (const access::Audience& audience : access::audiences_of(held))
            found.push_back({audience});
    };
    std::for_each(actor.capacities.begin(), actor.capacities.end(), add);
    std::for_each(actor.seats.begin(), actor.seats.end(), add);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    drop_readers_at_desks(found);
    return found;
}

std::vector<AudienceId> audiences_to_open(const access::Actor& actor) {
    std::vector<AudienceId> found;
    for (access::Audience& audience : access::audiences_of(actor))
        found.push_back({std::move(audience)});
    drop_readers_at_desks(found);
    return found;
}

std::vector<AudienceId> own_audiences(const access::Actor& actor,
                                      const std::optional<CongressId>& congress) {
    auto found = audiences(actor, congress);
    std::erase_if(found, is_wide);
    return found;
}

std::vector<AudienceId> knowing_names(const access::Actor& actor) {
    auto found = audiences(actor, {});
    std::erase_if(found, [](const AudienceId& audience) {
        return audience.value.starts_with("congress-") || audience.value.starts_with("office-");
    });
    return found;
}

bool may_see(Store& store, const std::vector<AudienceId>& audiences, const CaseId& id) {
    return std::any_of(audiences.begin(), audiences.end(),
                       [&](const AudienceId& audience) { return store.is_audience(audience, id); });
}

} // namespace huiyin::app
