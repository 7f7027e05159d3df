#include "cli/demo_accounts.hpp"

#include "demo/voices.hpp"
#include "http/password.hpp"

#include <iostream>

namespace huiyin::cli {
namespace {

constexpr std::string_view password = "huiyin-demo";

struct DemoAccount {
    std::string login;
    std::string what;
    PersonId person;
};

std::vector<DemoAccount> accounts_of(const demo::Roster& roster, const std::string& suffix) {
    std::vector<DemoAccount> accounts{
        {"daibiao" + suffix, "代表 deputy", roster.members[1].person},
        {"daibiao2" + suffix, "代表 another deputy", roster.members[2].person},
        {"xuanlian" + suffix, "代表工作机构 deputies' office", roster.desk.person},
        {"fuban" + suffix, "政府办 government office", roster.government.person},
        {"lingdao" + suffix, "领导 leader", roster.leader.person},
        {"gongwei" + suffix, "工委 committee", roster.committee.person},
        {"zhuren" + suffix, "主任会议 chairperson", roster.chair.person},
    };
    for (const demo::Unit& unit : roster.units) {
        if (unit.field != "roads" && unit.field != "water") continue;
        const std::string slug = unit.field == "roads" ? "jiaotong" : "shuili";
        accounts.push_back({slug + suffix, "承办单位经办人 unit clerk", unit.clerk});
        accounts.push_back({slug + "-ld" + suffix, "承办单位负责人 unit head", unit.head});
    }
    if (!roster.stations.empty() && demo::listens(roster))
        accounts.push_back({"lianluo" + suffix, "联络站 station", roster.stations.front().person});
    return accounts;
}

} // namespace

void add_demo_accounts(Program& program, const demo::World& world) {
    const std::string hash = http::hash_password(password);
    for (const demo::Roster& roster : world.rosters) {
        if (roster.level == directory::Level::town) continue;
        const std::string suffix =
            roster.level == directory::Level::city ? "" : "-" + roster.congress.value;
        for (const DemoAccount& account : accounts_of(roster, suffix))
            program.accounts.put({.login = {account.login},
                                  .person = account.person,
                                  .password_hash = hash,
                                  .state = app::AccountState::active});
    }
    program.accounts.put({.login = {"guanli"},
                          .person = {world.rosters.front().congress.value + "-xinxi-1"},
                          .password_hash = hash,
                          .state = app::AccountState::active});
}

void show_demo_accounts(Program& program) {
    if (!program.accounts.account({"daibiao"})) return;
    std::cout << "Demonstration accounts of the city of Jiangmen (password " << password << "):\n";
    for (const auto& [login, what] :
         {std::pair{"daibiao", "代表 deputy"}, std::pair{"daibiao2", "代表 another deputy"},
          std::pair{"xuanlian", "代表工作机构 deputies' office"},
          std::pair{"fuban", "政府办 government office"},
          std::pair{"jiaotong", "市交通运输局经办人 clerk of a unit"},
          std::pair{"jiaotong-ld", "市交通运输局负责人 head of a unit"},
          std::pair{"lingdao", "市领导 leader"}, std::pair{"gongwei", "工委 committee"},
          std::pair{"zhuren", "主任会议 chairperson"},
          std::pair{"guanli", "系统管理员 administrator"}})
        std::cout << "  " << login << std::string(16 - std::string_view{login}.size(), ' ') << what
                  << '\n';
    std::cout << "Each county and district has the same with its code, such as jiaotong-440704 "
                 "(江海区). Stations: lianluo-440703 (蓬江区), lianluo-440705 (新会区).\n"
                 "Talks and readings before filing: daibiao-440705, jiaotong-440705, "
                 "lianluo-440705.\n"
                 "What somebody told a station, and what became of it: /told#"
              << demo::shown_secret << '\n';
}

} // namespace huiyin::cli
