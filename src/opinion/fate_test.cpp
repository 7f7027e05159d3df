#include "opinion/fate.hpp"

#include <doctest/doctest.h>

namespace huiyin::opinion {
namespace {

using suggestion::Phase;

std::string told(OpinionState state, const std::optional<SuggestionFacts>& facts = {}) {
    Opinion opinion;
    opinion.state = state;
    if (state == OpinionState::set_aside) opinion.reason = SetAsideReason::petition_or_case;
    return fate(opinion, facts).key;
}

TEST_CASE("what is not public of a suggestion is told to nobody: a draft and its review are one") {
    for (const Phase phase : {Phase::draft, Phase::submitted, Phase::sent_back})
        CHECK(told(OpinionState::taken, SuggestionFacts{phase, {}}) ==
              "opinions.fate.being_written");
    CHECK(told(OpinionState::taken, SuggestionFacts{Phase::discarded, {}}) ==
          "opinions.fate.not_continued");
}

TEST_CASE("the number is told where it may be known") {
    Opinion opinion;
    opinion.state = OpinionState::taken;
    const Sentence said = fate(opinion, SuggestionFacts{Phase::handling, 12});
    CHECK(said.key == "opinions.fate_of.in_hand");
    CHECK(said.gaps == std::vector<std::pair<std::string, std::string>>{{"number", "12"}});
    CHECK(told(OpinionState::taken, SuggestionFacts{Phase::handling, {}}) ==
          "opinions.fate.in_hand");
    CHECK(told(OpinionState::taken, SuggestionFacts{Phase::closed, 12}) ==
          "opinions.fate_of.finished");
}

TEST_CASE("without a suggestion the state itself is the answer") {
    CHECK(told(OpinionState::received) == "opinions.fate.received");
    CHECK(told(OpinionState::moderated) == "opinions.fate.moderated");
    CHECK(told(OpinionState::answered) == "opinions.fate.answered");
    CHECK(told(OpinionState::set_aside) == "opinions.aside.petition_or_case");
}

} // namespace
} // namespace huiyin::opinion
