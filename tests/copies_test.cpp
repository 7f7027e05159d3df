// What a text is told to be a copy of: only what the asker may open, the nearest first, never the
// draft itself nor what was set aside as another matter.

#include "app/similar_search.hpp"
#include "app/text_row.hpp"
#include "small_world.hpp"
#include "store/sqlite_catalogues.hpp"
#include "store/sqlite_opinions.hpp"

namespace huiyin::app {
namespace {

using suggestion::Content;
using suggestion::LinkKind;

using Ids = std::vector<CaseId>;

Content fountains() {
    return {.title = {"关于在釜山公园增设饮水台的建议"},
            .cause = {"釜山公园每天有两千多名市民晨练，园内没有一处可以直接饮用的水源，"
                      "老人和孩子只能自带热水。"},
            .analysis = {"公园建成时没有预留直饮水管道，近年周边小区入住，人流增加了一倍以上。"},
            .demands = {{"在公园东门和儿童乐园旁各设一处直饮水台，定期公布水质检测结果。"}}};
}

Content fountains_and(const std::string& more) {
    Content text = fountains();
    text.cause.value += more;
    return text;
}

struct Copied : SmallWorld {
    Ids copies(const char* person, const Content& text, const std::optional<CaseId>& of = {}) {
        // A new desk each time, as after hours: it keeps what it has sampled.
        TextDesk texts{*store(), congresses(), catalogues, opinions};
        LoadedCase loaded;
        loaded.state.content = text;
        const TextRow row = text_row_of(loaded);
        const DraftText draft{
            .congress = city, .of = of, .title = {row.title.value}, .body = {row.body.value}};
        Ids found;
        for (const Name& name : texts.copies(asker(person), draft)) {
            CHECK(name.name.value == page(person, {name.id.value}).state.content.title.value);
            found.push_back({name.id.value});
        }
        return found;
    }
    // By Ann alone.
    CaseId docketed_of_ann(const Content& text) {
        const CaseId id = draft_of_ann(text);
        done("ann", id, suggestion::Submit{});
        done("desk", id, suggestion::Docket{});
        return id;
    }

    store::SqliteCatalogues catalogues{store().database()};
    store::SqliteOpinions opinions{store().database()};
};

TEST_CASE_FIXTURE(Copied, "of a copy one is told only when one may open the other") {
    const CaseId id = draft_of_ann(fountains());
    CHECK(copies("ann", fountains()) == Ids{id});
    for (const char* person : {"bob", "eve", "desk", "committee", "clerk", "admin"}) {
        CAPTURE(person);
        CHECK(copies(person, fountains()).empty());
    }
    done("ann", id, suggestion::Submit{});
    CHECK(copies("desk", fountains()) == Ids{id});
    CHECK(copies("committee", fountains()).empty());
    done("desk", id, suggestion::Docket{});
    done("desk", id, suggestion::Assign{{{roads, suggestion::StrandRole::main, {}}}, {}});
    for (const char* person : {"ann", "desk", "committee", "clerk"}) {
        CAPTURE(person);
        CHECK(copies(person, fountains()) == Ids{id});
    }
    for (const char* person : {"bob", "eve", "water", "county-desk", "admin"}) {
        CAPTURE(person);
        CHECK(copies(person, fountains()).empty());
    }
}

TEST_CASE_FIXTURE(Copied, "the nearest copy is told first, and what is merely alike not at all") {
    const CaseId near = docketed_of_ann(fountains_and("夏天更甚。"));
    const CaseId farther = docketed_of_ann(fountains_and("夏天更甚，附近学校放学后常有学生排队。"));
    const CaseId exact = docketed_of_ann(fountains());
    Content parking = fountains();
    parking.cause = {"周末停车难，车辆停到人行道上，行人只能走机动车道，附近学校家长反映强烈。"};
    parking.demands = {{"在东门外空地建设生态停车场，增加七十个车位。"}};
    docketed_of_ann(parking);
    CHECK(copies("desk", fountains()) == Ids{exact, near, farther});
}

TEST_CASE_FIXTURE(Copied, "a draft is no copy of itself") {
    const CaseId past = docketed_of_ann(fountains());
    const CaseId draft = draft_of_ann(fountains());
    CHECK(copies("ann", fountains(), draft) == Ids{past});
    CHECK(copies("ann", fountains(), past) == Ids{draft});
}

TEST_CASE_FIXTURE(Copied, "what was set aside as another matter is no copy of that draft") {
    const CaseId past = docketed_of_ann(fountains());
    const CaseId draft = draft_of_ann(fountains());
    done("ann", draft, suggestion::LinkCase{past, LinkKind::different});
    CHECK(copies("ann", fountains(), draft).empty());
    CHECK(copies("desk", fountains()) == Ids{past});

    done("ann", draft, suggestion::UnlinkCase{past});
    CHECK(copies("ann", fountains(), draft) == Ids{past});
    done("ann", draft, suggestion::LinkCase{past, LinkKind::raised_before});
    CHECK(copies("ann", fountains(), draft) == Ids{past});
}

TEST_CASE_FIXTURE(Copied, "what was set aside stands in no other copy's place") {
    const CaseId farther = docketed_of_ann(fountains_and("夏天更甚。"));
    const CaseId draft = draft_of_ann(fountains());
    for (std::size_t i = 0; i < likest_shown; ++i)
        done("ann", draft, suggestion::LinkCase{docketed_of_ann(fountains()), LinkKind::different});
    CHECK(copies("ann", fountains(), draft) == Ids{farther});
}

} // namespace
} // namespace huiyin::app
