#pragma once

#include "access/actor.hpp"
#include "app/congresses.hpp"

namespace huiyin::app {

struct DirectoryChange {
    access::Actor actor = {};
    CongressId congress = {};
    std::optional<Version> seen = {};
    std::vector<directory::Command> commands = {}; // all of them, or none
    std::string key = {};
    Instant at = {};
};

struct DirectoryChanged {
    CongressId congress = {};
    Version version = {};
    bool operator==(const DirectoryChanged&) const = default;
};
BOOST_DESCRIBE_STRUCT(DirectoryChanged, (), (congress, version))

using DirectoryDone = std::function<void(Result<DirectoryChanged>)>;

// Commands on a congress: offices, people, deputies, terms, calendar, parameters.
class DirectoryService {
public:
    DirectoryService(Store&, Congresses&, std::function<void(const DirectoryChanged&)> watch);

    void carry_out(DirectoryChange, DirectoryDone);
    Result<DirectoryChanged> carry_out_and_wait(DirectoryChange);
    // Whether it would go well, with nothing stored: conflicts with the law or with what is in
    // force are told before anybody decides.
    [[nodiscard]] Result<DirectoryChanged> rehearse(const DirectoryChange&) const;
    // Founds a congress and records its first world, as the person who installs the program.
    Result<DirectoryChanged> found_and_wait(DirectoryChange);

private:
    Store& store_;
    Congresses& congresses_;
    std::function<void(const DirectoryChanged&)> watch_;
};

// Everything a person is on a day, in every congress.
[[nodiscard]] access::Actor actor_of(const Congresses&, const PersonId&, Date);

} // namespace huiyin::app
