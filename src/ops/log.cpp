#include "ops/log.hpp"

#include "base/time.hpp"
#include "wire/json.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <array>

namespace huiyin::ops {
namespace {

spdlog::level::level_enum level_of(Level level) {
    constexpr std::array levels{spdlog::level::debug, spdlog::level::info, spdlog::level::warn,
                                spdlog::level::err};
    return levels.at(static_cast<std::size_t>(level));
}

spdlog::logger& logger() {
    static spdlog::logger made = [] {
        spdlog::logger to_stderr{"huiyin", std::make_shared<spdlog::sinks::stderr_sink_mt>()};
        to_stderr.set_pattern("%v");
        return to_stderr;
    }();
    return made;
}

void write_field(std::string& line, std::string_view name, std::string_view value) {
    line += ',';
    wire::write_string(line, name);
    line += ':';
    wire::write_string(line, value);
}

} // namespace

void log(Level level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    constexpr std::array<std::string_view, 4> names{"debug", "info", "warning", "error"};
    if (!logger().should_log(level_of(level))) return;
    const auto now =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    std::string line = R"({"at":")" + iso(now) + '"';
    write_field(line, "level", names.at(static_cast<std::size_t>(level)));
    write_field(line, "event", event);
    for (const auto& [name, value] : fields) write_field(line, name, value);
    line += '}';
    logger().log(level_of(level), spdlog::string_view_t{line});
}

void log_from(Level level) { logger().set_level(level_of(level)); }

} // namespace huiyin::ops
