#include "app/audiences.hpp"

#include "access/sight.hpp"

#include <algorithm>

namespace huiyin::app {
namespace {

// The widest circle first: a desk sees what its congress sees, and more.
int narrowness(const std::string& audience) {
    if (audience.starts_with("desk-")) return 0;
    if (audience.starts_with("congress-")) return 1;
    if (audience.starts_with("office-")) return 2;
    return audience.starts_with("deputy-") ? 3 : 4;
}

bool is_wide(const Id<AudienceKind>& audience) { return narrowness(audience.value) < 2; }

} // namespace

std::vector<Id<AudienceKind>> audiences(const access::Actor& actor,
                                        const std::optional<CongressId>& congress) {
    std::vector<Id<AudienceKind>> found;
    const auto add = [&](const auto& held) {
        if (congress && held.congress != *congress) return;
        for (const access::Audience& audience : access::audiences_of(held))
            found.push_back({audience});
    };
    std::for_each(actor.capacities.begin(), actor.capacities.end(), add);
    std::for_each(actor.seats.begin(), actor.seats.end(), add);
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::pair{narrowness(a.value), a.value} < std::pair{narrowness(b.value), b.value};
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<Id<AudienceKind>> own_audiences(const access::Actor& actor,
                                            const std::optional<CongressId>& congress) {
    auto found = audiences(actor, congress);
    found.erase(std::remove_if(found.begin(), found.end(), is_wide), found.end());
    return found;
}

} // namespace huiyin::app
