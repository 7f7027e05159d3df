#pragma once

// The addresses, a file for each subject.

#include "http/changes.hpp"
#include "http/desk.hpp"
#include "http/session_guard.hpp"

namespace huiyin::http {

void add_session_routes(Router& router, const Desk& desk, SessionGuard& guard, WorkQueue& checks);
void add_account_routes(Router& router, const Desk& desk, SessionGuard& guard);
void add_case_routes(Router& router, const Desk& desk);
void add_directory_routes(Router& router, const Desk& desk);
void add_rule_routes(Router& router, const Desk& desk);
void add_text_routes(Router& router, const Desk& desk);
void add_library_routes(Router& router, const Desk& desk);
void add_activity_routes(Router& router, const Desk& desk);
void add_talk_routes(Router& router, const Desk& desk);
void add_reading_routes(Router& router, const Desk& desk);
void add_replay_routes(Router& router, const Desk& desk);
void add_own_routes(Router& router, const Desk& desk);
void add_notice_routes(Router& router, const Desk& desk);
void add_file_routes(Router& router, const Desk& desk);
void add_job_routes(Router& router, const Desk& desk);
void add_word_routes(Router& router, const Desk& desk);
void add_import_routes(Router& router, const Desk& desk);
void add_export_routes(Router& router, const Desk& desk, WorkQueue& exports);
void add_status_routes(Router& router, const Desk& desk, const SessionRules& rules);
void add_change_routes(Router& router, const Desk& desk, Changes& changes);
void add_health_routes(Router& router, const Desk& desk);

} // namespace huiyin::http
