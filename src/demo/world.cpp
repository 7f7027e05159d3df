#include "demo/world.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

using namespace directory;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

struct Division {
    std::string code = {};
    std::string title = {};
    std::string parent = {};
};

struct UnitKind {
    std::string_view slug;
    std::string_view title; // after the place: 江海区 + 教育局
    std::string_view field;
    std::string_view subject;
};

constexpr std::array bureaus{
    UnitKind{"jiaoyu", "教育局", "schools", "教育"},
    UnitKind{"gongan", "公安局", "safety", "公安交通"},
    UnitKind{"minzheng", "民政局", "welfare", "民政"},
    UnitKind{"caizheng", "财政局", "budget", "财政"},
    UnitKind{"renshe", "人力资源和社会保障局", "jobs", "就业社保"},
    UnitKind{"ziran", "自然资源局", "land", "自然资源"},
    UnitKind{"shengtai", "生态环境局", "environment", "生态环境"},
    UnitKind{"zhujian", "住房和城乡建设局", "housing", "住房建设"},
    UnitKind{"jiaotong", "交通运输局", "roads", "交通运输"},
    UnitKind{"shuili", "水利局", "water", "水利"},
    UnitKind{"nongye", "农业农村局", "farming", "农业农村"},
    UnitKind{"wenlv", "文化广电旅游体育局", "culture", "文旅体育"},
    UnitKind{"weijian", "卫生健康局", "health", "卫生健康"},
    UnitKind{"shichang", "市场监督管理局", "market", "市场监管"},
    UnitKind{"chengguan", "城市管理和综合执法局", "streets", "城市管理"},
};
constexpr std::array town_offices{
    UnitKind{"guihua", "规划建设办公室", "roads", "交通运输"},
    UnitKind{"nongye", "农业农村办公室", "farming", "农业农村"},
    UnitKind{"gonggong", "公共服务办公室", "welfare", "民政"},
    UnitKind{"zonghe", "综合治理办公室", "safety", "公安交通"},
};
constexpr std::array committees{"财政经济工委", "教科文卫工委", "城建环资农村工委", "监察司法工委"};

constexpr std::size_t supervising = 2; // the committee whose field roads and water are

std::vector<Division> parse(std::string_view csv) {
    std::vector<Division> found;
    for (std::size_t at = csv.find('\n') + 1; at < csv.size();) {
        const std::size_t end = std::min(csv.find('\n', at), csv.size());
        const std::string_view line = csv.substr(at, end - at);
        const std::size_t a = line.find(',');
        const std::size_t b = line.find(',', a + 1);
        const std::size_t c = line.find(',', b + 1);
        if (c != std::string_view::npos)
            found.push_back({std::string{line.substr(0, a)},
                             std::string{line.substr(a + 1, b - a - 1)},
                             std::string{line.substr(c + 1)}});
        at = end + 1;
    }
    return found;
}

bool is_township(const Division& division) { return division.code.size() == 9; }
// Development zones, farms and a prison: statistics counts them, no congress does.
bool is_pseudo(const Division& division) {
    return is_township(division) && division.code[6] == '4';
}
bool is_street(const Division& division) {
    return is_township(division) && division.code[6] == '0';
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Builds one congress: every person, office and seat is recorded and noted in the roster.
class Founder {
public:
    Founder(const Division& division, Level level, const Division* superior, Date until)
        : code_(division.code), place_(division.title), since_(Date{year{2016} / 1 / 1}) {
        roster.congress = {code_};
        roster.place = place_;
        roster.level = level;
        Congress congress{.id = {code_}, .title = {place_ + "人民代表大会"}, .level = level};
        congress.superior = CongressId{superior != nullptr ? superior->code : "44"};
        if (superior == nullptr) congress.superior.reset();
        commands.emplace_back(FoundCongress{congress});
        add_terms(until);
        add_offices();
    }

    void add_members(std::int64_t count, const std::vector<std::string>& delegations) {
        std::vector<DelegationId> ids;
        for (const std::string& title : delegations) {
            ids.push_back({code_ + "-d" + two_digits(static_cast<std::int64_t>(ids.size()) + 1)});
            commands.emplace_back(RecordDelegation{{ids.back(), {title + "代表团"}, {}}});
        }
        for (std::int64_t i = 1; i <= count; ++i)
            add_member(i, ids[static_cast<std::size_t>(i) % ids.size()]);
        for (std::size_t i = 0; i < ids.size(); ++i) appoint_head(ids[i], delegations[i]);
    }

    void add_station(const Division& street) {
        const OfficeId office{street.code + "-zhan"};
        record_office(office, street.title + "代表联络站", directory::OfficeKind::station);
        roster.stations.push_back(
            {appoint(street.code + "-zhan-1", "何联络" + street.title, Role::station, office),
             office});
    }

    Roster roster = {};
    std::vector<directory::Command> commands = {};

private:
    void add_terms(Date until) {
        const year last = year_month_day{until}.year();
        commands.emplace_back(RecordTerm{{16, {Date{(last - std::chrono::years{4}) / 1 / 1}, {}}}});
        // Towns meet after counties, counties after the city.
        const int days_later = roster.level == Level::city     ? 0
                               : roster.level == Level::county ? 20
                                                               : 40;
        for (int back = 3; back >= 0; --back) {
            const Date opens =
                Date{(last - std::chrono::years{back}) / 1 / 14} + std::chrono::days{days_later};
            commands.emplace_back(
                RecordSession{{16, 5 - back, opens, opens + std::chrono::days{3}}});
        }
    }

    void add_offices() {
        if (roster.level == Level::town) return add_town_offices();
        const std::string congress = place_ + "人大常委会";
        roster.desk =
            staffed("daibiao", congress + "选举联络人事任免工作委员会",
                    directory::OfficeKind::deputies_office, Role::deputies_office, "赵选联");
        roster.government =
            staffed("fuban", place_ + "人民政府办公室", directory::OfficeKind::government_office,
                    Role::government_office, "钱府办");
        roster.leader = staffed("lingdao", place_ + "人民政府", directory::OfficeKind::unit,
                                Role::leader, place_.ends_with("区") ? "孙区长" : "孙市长");
        roster.chair = staffed("zhuren", congress + "主任会议", directory::OfficeKind::chairpersons,
                               Role::chair, "李主任");
        for (std::size_t i = 0; i < committees.size(); ++i) {
            const Staff staff =
                staffed("gongwei" + std::to_string(i + 1), congress + committees.at(i),
                        directory::OfficeKind::committee, Role::committee, "周工委");
            if (i == supervising) roster.committee = staff;
        }
        staffed("xinxi", congress + "办公室信息中心", directory::OfficeKind::administration,
                Role::system_administrator, "吴信息");
        for (const UnitKind& kind : bureaus) add_unit(kind);
    }

    void add_town_offices() {
        roster.desk =
            staffed("zhuxituan", place_ + "人大主席团", directory::OfficeKind::deputies_office,
                    Role::deputies_office, "赵主席团");
        roster.government =
            staffed("dangzheng", place_ + "党政综合办公室",
                    directory::OfficeKind::government_office, Role::government_office, "钱综合");
        roster.leader = staffed("lingdao", place_ + "人民政府", directory::OfficeKind::unit,
                                Role::leader, "孙镇长");
        for (const UnitKind& kind : town_offices) add_unit(kind);
    }

    Staff staffed(const std::string& slug, const std::string& title, directory::OfficeKind kind,
                  Role role, const std::string& surname_and_post) {
        const OfficeId office{code_ + "-" + slug};
        record_office(office, title, kind);
        const PersonId person = appoint(office.value + "-1", surname_and_post + "01", role, office);
        return {person, office};
    }

    void add_unit(const UnitKind& kind) {
        const OfficeId office{code_ + "-" + std::string{kind.slug}};
        record_office(office, place_ + std::string{kind.title}, directory::OfficeKind::unit);
        const auto number = two_digits(static_cast<std::int64_t>(roster.units.size()) + 1);
        roster.units.push_back(
            {.office = office,
             .field = std::string{kind.field},
             .subject = std::string{kind.subject},
             .clerk = appoint(office.value + "-1", "王经办" + number, Role::unit_clerk, office),
             .head = appoint(office.value + "-2", "郑负责" + number, Role::unit_head, office)});
    }

    void record_office(const OfficeId& id, const std::string& title, directory::OfficeKind kind) {
        commands.emplace_back(RecordOffice{{id, {title}, kind, {since_, {}}, {}}});
    }

    PersonId appoint(const std::string& id, const std::string& name, Role role,
                     const OfficeId& office) {
        const PersonId person{id};
        commands.emplace_back(RecordPerson{{person, {name}, {}}});
        commands.emplace_back(GrantRole{{person, role, office, {since_, {}}}});
        return person;
    }

    void add_member(std::int64_t number, const DelegationId& delegation) {
        const std::string digits = two_digits(number);
        const PersonId person{code_ + "-p" + digits};
        const DeputyId deputy{code_ + "-t16-" + digits};
        commands.emplace_back(RecordPerson{{person, {"张代表" + digits}, {}}});
        const Term& term = std::get<RecordTerm>(commands[1]).term;
        commands.emplace_back(RecordDeputy{
            {deputy, person, {code_ + "16" + digits}, delegation, term.term, term.span}});
        roster.members.push_back({deputy, person, delegation});
    }

    void appoint_head(const DelegationId& id, const std::string& title) {
        for (const Member& member : roster.members)
            if (member.delegation == id) {
                commands.emplace_back(RecordDelegation{{id, {title + "代表团"}, member.deputy}});
                return;
            }
    }

    std::string code_;
    std::string place_;
    Date since_;
};

std::vector<std::string> titles_below(const std::vector<Division>& divisions,
                                      const std::string& code) {
    std::vector<std::string> titles;
    for (const Division& division : divisions)
        if (division.parent == code && !is_pseudo(division)) titles.push_back(division.title);
    return titles;
}

void add(World& world, Founder founder) {
    world.rosters.push_back(std::move(founder.roster));
    world.foundings.push_back(std::move(founder.commands));
}

} // namespace

World jiangmen(std::string_view divisions_csv, Date until) {
    const std::vector<Division> divisions = parse(divisions_csv);
    World world;
    const Division& city = divisions.front();
    Founder founder{city, Level::city, nullptr, until};
    founder.add_members(42, titles_below(divisions, city.code));
    add(world, std::move(founder));

    for (const Division& county : divisions) {
        if (county.parent != city.code) continue;
        Founder counties{county, Level::county, &city, until};
        counties.add_members(28, titles_below(divisions, county.code));
        for (const Division& street : divisions)
            if (street.parent == county.code && is_street(street)) {
                counties.add_station(street);
                ++world.streets;
            }
        add(world, std::move(counties));
    }
    for (const Division& town : divisions) {
        if (!is_township(town) || is_pseudo(town) || is_street(town)) continue;
        const auto county =
            std::find_if(divisions.begin(), divisions.end(),
                         [&](const auto& other) { return other.code == town.parent; });
        Founder towns{town, Level::town, &*county, until};
        towns.add_members(9, {town.title + "第一", town.title + "第二"});
        add(world, std::move(towns));
        ++world.towns;
    }
    return world;
}

const Roster* roster_of(const World& world, std::string_view congress) {
    const auto found = std::ranges::find_if(
        world.rosters, [&](const Roster& roster) { return roster.congress.value == congress; });
    return found == world.rosters.end() ? nullptr : &*found;
}

} // namespace huiyin::demo
