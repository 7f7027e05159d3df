#include "demo/supervising.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using enum ErrandKind;
using suggestion::SupervisionKind;

// An errand, so many working days after the assignment.
Errand at(std::int64_t days, ErrandKind kind, SupervisionKind supervision = {}) {
    return {.kind = kind, .after = days, .other = {}, .link = {}, .supervision = supervision};
}

struct Way {
    std::string_view congress;
    std::vector<std::string> mechanisms;
    std::vector<Errand> errands;
};

const std::vector<Way>& ways() {
    static const std::vector<Way> all{
        {"4407", // 江门: chasers and supervision orders, for all the city's suggestions
         {"jiangmen.chasing", "jiangmen.spot-checks"},
         {at(10, propose_key), at(12, send_chaser), at(14, answer_paper), at(16, send_order),
          at(18, answer_paper)}},
        {"440703", // 蓬江: leaders lead, every suggestion has a supervisor, three contacts
         {"pengjiang.leading-officials", "pengjiang.leaders-quota", "pengjiang.supervisors",
          "pengjiang.three-contacts", "jiangmen.chasing"},
         {at(2, name_supervisor), at(4, select_key), at(6, name_leading_official),
          at(12, leader_step), at(15, supervised_progress), at(24, waive_contact),
          at(32, supervised_progress), at(36, leader_step)}},
        {"440704", // 江海: the five ones
         {"jianghai.five-ones"},
         {at(3, select_key), at(6, name_supervisor), at(14, supervised_progress),
          at(30, supervise, SupervisionKind::inspection), at(36, supervised_progress),
          at(58, supervised_progress), at(70, supervise, SupervisionKind::report),
          at(80, supervised_progress), at(95, supervise, SupervisionKind::site_visit),
          at(102, supervised_progress), at(124, supervised_progress), at(140, hold_poll),
          at(160, supervise, SupervisionKind::inspection)}},
        {"440705", // 新会: the entrance is kept, and tracking goes on until settled
         {"xinhui.tracking", "xinhui.entrance"},
         {}},
        {"440781", // 台山: face to face, the look-back and second acceptance
         {"taishan.look-back", "taishan.face-to-face", "taishan.supervision-week"},
         {at(5, select_key), at(8, name_supervisor),
          at(25, supervise, SupervisionKind::face_to_face), at(0, acceptance_fails),
          at(0, acceptance_passes)}},
        {"440783", // 开平: the campaign of May and June
         {"kaiping.key-supervision", "kaiping.campaign"},
         {at(4, select_key), at(6, name_supervisor), at(20, supervise, SupervisionKind::forum),
          at(40, supervise, SupervisionKind::report), at(50, release_key)}},
        {"440784", // 鹤山: a meeting, a plan, a talk
         {"heshan.special-meeting"},
         {at(3, special_meeting)}},
        {"440785", // 恩平: the unannounced visit and what follows from it
         {"enping.rectification", "enping.unannounced-visits"},
         {at(3, name_supervisor), at(20, supervise, SupervisionKind::unannounced_visit),
          at(21, order_rectification), at(26, report_rectification), at(28, reject_rectification),
          at(30, report_rectification), at(32, verify_rectification)}},
    };
    return all;
}

const Way* way_of(std::string_view congress) {
    const auto found = std::ranges::find(ways(), congress, &Way::congress);
    return found == ways().end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string> mechanisms_of(std::string_view congress) {
    const Way* way = way_of(congress);
    return way ? way->mechanisms : std::vector<std::string>{};
}

std::vector<Errand> supervision_of(std::string_view congress) {
    const Way* way = way_of(congress);
    return way ? way->errands : std::vector<Errand>{};
}

} // namespace huiyin::demo
