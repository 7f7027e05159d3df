#pragma once

// A city and a county under it, small enough to know by heart, on a real store and a day of choice:
// for tests of use cases. Commands are handed on without their variant, which keeps the tests quick
// to compile.

#include "app/case_service.hpp"
#include "app/directory_service.hpp"
#include "app/queries.hpp"
#include "app/recount.hpp"
#include "ops/texts.hpp"
#include "shipped.hpp"
#include "store/store_for_test.hpp"
#include "wire/json.hpp"

#include <boost/mp11.hpp>
#include <doctest/doctest.h>

namespace huiyin::app {

inline const CongressId city{"4407"};
inline const CongressId county{"440704"};
inline const DeputyId ann{"4407-ann"};   // 张安
inline const DeputyId bob{"4407-bob"};   // 李博
inline const DeputyId eve{"440704-eve"}; // 何叶, of the county
inline const OfficeId desk_office{"4407-daibiao"};
inline const OfficeId roads{"4407-roads"};
inline const OfficeId water{"4407-water"};
inline const OfficeId county_government{"440704-zfb"};
inline const OfficeId county_roads{"440704-roads"};

class SmallWorld {
public:
    SmallWorld();
    ~SmallWorld();

    // As after a restart, perhaps with another national calendar.
    void open();

    [[nodiscard]] Date today() const { return china_date(now); }
    void wait_until(std::string_view day);

    [[nodiscard]] access::Actor actor(const char* person) const;
    [[nodiscard]] Asker asker(const char* person) const;

    Result<Changed> attempt(const char* person, const CaseId& id,
                            const suggestion::Command& command, std::optional<Version> seen = {});
    template <class Asked>
    Result<Changed> attempt(const char* person, const CaseId& id, const Asked& command,
                            std::optional<Version> seen = {}) {
        return attempt(person, id, of_kind(index_of<Asked>, &command), seen);
    }
    Result<std::string> rehearsed(const char* person, const CaseId& id,
                                  const suggestion::Command& command);
    // Must go well. `before_each` is told first.
    Changed done(const char* person, const CaseId& id, const suggestion::Command& command);
    template <class Asked>
    Changed done(const char* person, const CaseId& id, const Asked& command) {
        return done(person, id, of_kind(index_of<Asked>, &command));
    }
    [[nodiscard]] std::string told(const Error& error) const;
    void record(const CongressId& congress, const char* person,
                std::vector<directory::Command> commands);

    [[nodiscard]] CasePage page(const char* person, const CaseId& id) const;
    [[nodiscard]] std::vector<CaseId> queue(const char* person,
                                            const QueueFilter& filter = {}) const;
    // Everything that somebody can obtain about a case, as text.
    [[nodiscard]] std::string everything(const char* person, const CaseId& id) const;

    Recounted recount(const CongressId& congress);

    // --- a case, as far as the name says --------------------------------------------------------

    CaseId draft_of_ann(suggestion::Content content = {});
    CaseId draft_in(const CongressId& congress, const char* deputy, suggestion::Content content);
    CaseId submitted(suggestion::Content content);
    CaseId docketed(suggestion::Content content);
    CaseId assigned(suggestion::Content content, const OfficeId& unit = roads);
    CaseId in_hand(suggestion::Content content);
    CaseId issued(suggestion::Content content, suggestion::Reply reply = solved());

    static suggestion::Content content(std::string title = "关于扩宽礼睦路的建议");
    static suggestion::Content confidential();
    static suggestion::RecordContact contact();
    static suggestion::Reply solved();
    static suggestion::Ballot pleased() { return {}; }

    calendar::WorkCalendar national = shipped_calendar();
    Instant now = start_of(Date{std::chrono::year{2026} / 3 / 10}) + std::chrono::hours{9};
    std::vector<CaseMoved> moved = {};
    std::function<void(const char*, const CaseId&, const suggestion::Command&)> before_each = {};

    store::OnSqlite& store() { return store_; }
    Congresses& congresses() { return *congresses_; }
    Queries& queries() { return *queries_; }
    CaseCache& cache() { return *cache_; }

private:
    using Commands = std::vector<directory::Command>;

    template <class Asked>
    static constexpr std::size_t index_of = place_of_kind<suggestion::Command, Asked>;
    static suggestion::Command of_kind(std::size_t index, const void* command);

    void found(const CongressId& congress, Commands commands);
    void found_city();
    void found_county();

    store::OnSqlite store_;
    ops::Texts texts_;
    std::unique_ptr<CaseCache> cache_;
    std::unique_ptr<Congresses> congresses_;
    std::unique_ptr<CaseService> cases_;
    std::unique_ptr<DirectoryService> directories_;
    std::unique_ptr<Queries> queries_;
    int made_ = 0;
};

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace huiyin::app
