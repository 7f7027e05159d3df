#pragma once

// What inside a case a command is about.

#include "suggestion/case.hpp"
#include "suggestion/commands.hpp"

namespace huiyin::access {

// The numbers a command names; none for a command about the case as a whole.
struct Target {
    std::optional<suggestion::StrandNumber> strand = {};
    std::optional<suggestion::PromiseNumber> promise = {};
    std::optional<suggestion::ContactNumber> contact = {};
    std::optional<suggestion::RectificationNumber> rectification = {};
    std::optional<suggestion::PaperNumber> paper = {};
    std::optional<suggestion::TalkNumber> talk = {};
    std::optional<suggestion::ReadingNumber> reading = {};
    auto operator<=>(const Target&) const = default;
};

// What a command can be about.
enum class Subject : std::uint8_t {
    whole,
    strand,           // any that is active
    answering_strand, // owes a reply
    co_strand,        // owes an opinion
    promise,
    contact,
    rectification,
    paper,
    talk,
    reading,
};

// By the position of the command in suggestion::Command.
[[nodiscard]] Subject subject_of(std::size_t command);
[[nodiscard]] Target target_of(const suggestion::Command&);
// Everything in the case that the command can be about; one empty target for the whole case.
[[nodiscard]] std::vector<Target> targets(const suggestion::Case&, std::size_t command);
// The command with nothing filled in but its target.
[[nodiscard]] suggestion::Command aimed(std::size_t command, const Target&);

} // namespace huiyin::access
