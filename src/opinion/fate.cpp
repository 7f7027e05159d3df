#include "opinion/fate.hpp"

namespace huiyin::opinion {
namespace {

using suggestion::Phase;

// What is not public inside is not public here: a draft, a review and a return for correction are
// all “a deputy is writing it”.
std::string word_of(Phase phase) {
    switch (phase) {
    case Phase::unopened:
    case Phase::draft:
    case Phase::submitted:
    case Phase::sent_back: return "being_written";
    case Phase::docketed:
    case Phase::handling: return "in_hand";
    case Phase::answered: return "replied";
    case Phase::tracking: return "promised";
    case Phase::settled:
    case Phase::closed: return "finished";
    case Phase::letter:
    case Phase::reference: return "passed_on";
    case Phase::discarded:
    case Phase::withdrawn:
    case Phase::declined: return "not_continued";
    }
    return "being_written";
}

} // namespace

Sentence fate(const Opinion& opinion, const std::optional<SuggestionFacts>& suggestion) {
    switch (opinion.state) {
    case OpinionState::received: return "opinions.fate.received";
    case OpinionState::moderated: return "opinions.fate.moderated";
    case OpinionState::set_aside:
        return {"opinions.aside." +
                    std::string(name_of(opinion.reason.value_or(SetAsideReason::no_content))),
                {}};
    case OpinionState::erased: return "opinions.fate.erased";
    case OpinionState::taken:
    case OpinionState::answered: break;
    }
    if (!suggestion) {
        const bool answered = opinion.state == OpinionState::answered;
        return {answered ? "opinions.fate.answered" : "opinions.fate.being_written", {}};
    }
    const std::string word = word_of(suggestion->phase);
    if (!suggestion->number || word == "being_written" || word == "not_continued")
        return {"opinions.fate." + word, {}};
    return {"opinions.fate_of." + word, {{"number", std::to_string(*suggestion->number)}}};
}

} // namespace huiyin::opinion
