#pragma once

#include "base/described.hpp"
#include "base/result.hpp"

#include <map>

namespace huiyin::ops {

enum class Digest : std::uint8_t { sm3, sha256 };
BOOST_DESCRIBE_ENUM(Digest, sm3, sha256)

enum class LogLevel : std::uint8_t { debug, info, warning, error };
BOOST_DESCRIBE_ENUM(LogLevel, debug, info, warning, error)

using Folder = Line<1'000>;

// What whoever runs the program may choose. The names are those of the file; in the environment
// `port` is HUIYIN_PORT, as a flag it is --port.
struct Settings {
    Line<64> address = {"127.0.0.1"};
    std::int64_t port = 8080; // 0: any free one
    Folder data = {"data"};   // everything that must be backed up
    Folder web = {"web/dist"};
    Folder texts = {"texts"};
    Folder mechanisms = {"mechanisms"};
    Folder reference = {"reference"}; // the working-day calendar and other published facts
    Digest digest = Digest::sm3;
    LogLevel log_level = LogLevel::info;

    std::int64_t workers = 2;
    std::int64_t connections_max = 2'000;
    std::int64_t waiting_max = 1'000; // requests that wait for a worker; beyond: 503
    std::int64_t header_seconds = 10;
    std::int64_t body_seconds = 60;
    std::int64_t idle_seconds = 60;
    std::int64_t body_kilobytes_max = 1'024;
    std::int64_t file_megabytes_max = 50;

    bool secure_cookies = false; // true behind TLS
    std::int64_t session_idle_minutes = 60;
    std::int64_t session_hours_max = 12;
    std::int64_t login_failures_max = 5;
    std::int64_t login_window_minutes = 15;

    // Proxies in front, by address: whom they name in X-Forwarded-For is believed.
    Line<500, 0> proxies = {"127.0.0.1 ::1"};
    // What the public may tell, at most: from one address and through one door in an hour.
    std::int64_t opinions_per_address_hour = 120;
    std::int64_t opinions_per_door_hour = 360;
    std::int64_t opinion_proof_bits = 14; // of work before one is taken; each bit doubles it
    std::int64_t opinion_days_kept = 730;
    std::int64_t opinion_days_kept_set_aside = 90;
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (address, port, data, web, texts, mechanisms, reference, digest, log_level,
                       workers, connections_max, waiting_max, header_seconds, body_seconds,
                       idle_seconds, body_kilobytes_max, file_megabytes_max, secure_cookies,
                       session_idle_minutes, session_hours_max, login_failures_max,
                       login_window_minutes, proxies, opinions_per_address_hour,
                       opinions_per_door_hour, opinion_proof_bits, opinion_days_kept,
                       opinion_days_kept_set_aside))

// Values by the names of Settings' fields.
using Choices = std::map<std::string, std::string>;

// The defaults, changed by each list of choices in turn: the later one wins. A refusal's field is
// the setting at fault.
[[nodiscard]] Result<Settings> settings_from(const std::vector<Choices>& layers);

// What HUIYIN_… of the environment chooses. `environment` ends with a nullptr, as ::environ does.
[[nodiscard]] Choices environment_choices(const char* const* environment);

} // namespace huiyin::ops
