#include "ops/settings.hpp"

#include "wire/json.hpp"

#include <array>

namespace huiyin::ops {
namespace {

// Every number has its bounds here; the smallest useful value and the largest sane one.
struct Bounds {
    std::string_view name;
    std::int64_t Settings::*number;
    std::int64_t min;
    std::int64_t max;
};

constexpr std::array bounds{
    Bounds{"port", &Settings::port, 0, 65'535},
    Bounds{"workers", &Settings::workers, 1, 64},
    Bounds{"connections_max", &Settings::connections_max, 1, 100'000},
    Bounds{"waiting_max", &Settings::waiting_max, 1, 100'000},
    Bounds{"header_seconds", &Settings::header_seconds, 1, 600},
    Bounds{"body_seconds", &Settings::body_seconds, 1, 3'600},
    Bounds{"idle_seconds", &Settings::idle_seconds, 1, 3'600},
    Bounds{"body_kilobytes_max", &Settings::body_kilobytes_max, 1, 65'536},
    Bounds{"file_megabytes_max", &Settings::file_megabytes_max, 1, 4'096},
    Bounds{"session_idle_minutes", &Settings::session_idle_minutes, 1, 43'200},
    Bounds{"session_hours_max", &Settings::session_hours_max, 1, 720},
    Bounds{"login_failures_max", &Settings::login_failures_max, 1, 100},
    Bounds{"login_window_minutes", &Settings::login_window_minutes, 1, 1'440},
    Bounds{"opinions_per_address_hour", &Settings::opinions_per_address_hour, 1, 3'600'000},
    Bounds{"opinions_per_door_hour", &Settings::opinions_per_door_hour, 1, 3'600'000},
    Bounds{"opinion_proof_bits", &Settings::opinion_proof_bits, 0, 24},
    Bounds{"opinion_days_kept", &Settings::opinion_days_kept, 30, 3'660},
    Bounds{"opinion_days_kept_set_aside", &Settings::opinion_days_kept_set_aside, 1, 3'660},
};

Result<void> choose(Settings& settings, const Choices& choices) {
    for (const auto& [name, value] : choices) {
        const FieldInfo* const field = find_field(type_of<Settings>(), name);
        if (field == nullptr) return invalid(name, "ops.no_such_setting");
        auto read = wire::read_plain(value, field->type(), field_of(&settings, *field), name);
        if (!read) return read;
    }
    return {};
}

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

} // namespace

Result<Settings> settings_from(const std::vector<Choices>& layers) {
    Settings settings;
    for (const Choices& choices : layers)
        if (auto chosen = choose(settings, choices); !chosen)
            return Failure{std::move(chosen).error()};
    for (const Bounds& bound : bounds) {
        const std::int64_t number = settings.*bound.number;
        if (number < bound.min || number > bound.max)
            return invalid(std::string{bound.name}, {"ops.out_of_bounds",
                                                     {{"min", std::to_string(bound.min)},
                                                      {"max", std::to_string(bound.max)}}});
    }
    return settings;
}

Choices environment_choices(const char* const* environment) {
    constexpr std::string_view prefix = "HUIYIN_";
    Choices choices;
    for (; *environment != nullptr; ++environment) {
        const std::string_view entry = *environment;
        const std::size_t equals = entry.find('=');
        if (!entry.starts_with(prefix) || equals == std::string_view::npos) continue;
        const std::string name = lower(entry.substr(prefix.size(), equals - prefix.size()));
        choices[name] = entry.substr(equals + 1);
    }
    return choices;
}

} // namespace huiyin::ops
