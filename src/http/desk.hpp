#pragma once

// What the routes of every subject stand on.

#include "app/accounts.hpp"
#include "app/activity_service.hpp"
#include "app/case_service.hpp"
#include "app/catalogues.hpp"
#include "app/directory_service.hpp"
#include "app/files.hpp"
#include "app/job_runner.hpp"
#include "app/keepsakes.hpp"
#include "app/notice_service.hpp"
#include "app/queries.hpp"
#include "app/text_desk.hpp"
#include "app/vitals.hpp"
#include "http/actors.hpp"
#include "http/address.hpp"
#include "http/page_cache.hpp"
#include "http/router.hpp"
#include "wire/json.hpp"

#include <filesystem>

namespace huiyin::http {

// Which program this is.
struct About {
    std::string_view version = {};
    Instant started_at = {};
};

// The program behind the addresses.
struct Services {
    app::Store& store;
    app::Congresses& congresses;
    app::CaseService& cases;
    app::ActivityService& activities;
    app::DirectoryService& directories;
    app::Queries& queries;
    app::TextDesk& texts;
    app::Files& files;
    app::Accounts& accounts;
    app::Keepsakes& keepsakes;
    app::Catalogues& catalogues;
    app::NoticeService& notices;
    app::Jobs& jobs;
    app::JobRunner& runner;
    app::Vitals& vitals;
    app::Clock& clock;
    About about;
    std::filesystem::path scratch; // a folder for files that live no longer than their answer
};

// Whom a question is about, where it is about one congress.
struct OfCongress {
    CongressId congress = {};
};
BOOST_DESCRIBE_STRUCT(OfCongress, (), (congress))

// Whether to say only whether a command would go well. Nothing is stored.
struct HowToChange {
    bool rehearse = {};
};
BOOST_DESCRIBE_STRUCT(HowToChange, (), (rehearse))

class Desk {
public:
    Desk(const Services& services_, const ops::Texts& texts_)
        : services(services_), texts(texts_), actors_(services_.congresses) {}

    const Services services;
    const ops::Texts& texts;

    // All that whoever asks is today.
    [[nodiscard]] access::Actor actor(const Request& request) const;
    [[nodiscard]] app::Asker asker(const Request& request) const;

    // Pages kept for those who ask again; nothing in them is not worked out anew when it is gone.
    [[nodiscard]] PageCache& pages() const { return pages_; }

private:
    static constexpr std::size_t page_bytes_max = 8UL * 1024 * 1024;

    mutable Actors actors_;
    mutable PageCache pages_{page_bytes_max};
};

// Whether the body is said to be JSON: a form of another site cannot say so.
[[nodiscard]] tl::expected<void, Problem> check_is_json(const Request& request);

template <class T>
[[nodiscard]] tl::expected<T, Problem> body_of(const Request& request) {
    if (auto json = check_is_json(request); !json)
        return tl::unexpected<Problem>{std::move(json).error()};
    return wire::from_json<T>(request.body);
}

template <class T>
[[nodiscard]] Response json_response(const T& value) {
    return {.body = wire::to_json(value)};
}

// The same for what may be a refusal.
template <class T>
[[nodiscard]] Answer json_answer(const Result<T>& value) {
    if (!value) return tl::unexpected<Problem>{value.error()};
    return json_response(*value);
}

// A question of the room app that takes a filter from the address.
template <class Filter, class View>
[[nodiscard]] LaterHandler asking(const Desk& desk,
                                  Result<View> (*ask)(app::Store&, const app::Congresses&,
                                                      const app::Asker&, const Filter&)) {
    return now([&desk, ask](const Request& request) -> Answer {
        const auto filter = query_of<Filter>(request);
        if (!filter) return tl::unexpected<Problem>{filter.error()};
        return json_answer(
            ask(desk.services.store, desk.services.congresses, desk.asker(request), *filter));
    });
}

// "sign_in" → "sign-in": how a command stands in an address.
[[nodiscard]] std::string dashed(std::string name);

} // namespace huiyin::http
