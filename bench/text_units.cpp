// What guesses of units are worth on real messages, beside the vote of the nearest by plain BM25.
// The folder with the messages is the first argument. With "validate" as the second, units are
// guessed only within the part of the messages that is there to learn from: for choosing, not for
// figures.

#include "messages.hpp"
#include "plain_bm25.hpp"
#include "text/unit_guesser.hpp"

#include <boost/json.hpp>

#include <map>
#include <span>

namespace {

using namespace huiyin;
using bench::best;
using bench::heap_bytes;
using bench::Message;
using bench::share;
using bench::Watch;
namespace json = boost::json;

struct Tally {
    std::size_t guessed = 0;
    std::size_t first = 0;
    std::size_t of_three = 0;

    void add(const std::vector<std::string>& units, const std::string& right) {
        ++guessed;
        const auto at = std::ranges::find(units, right);
        if (at == units.begin() && at != units.end()) ++first;
        if (at != units.end()) ++of_three;
    }
    [[nodiscard]] json::object shares() const {
        return {{"first", share(first, guessed)}, {"of_three", share(of_three, guessed)}};
    }
};

// Those of units with at least twenty, in order of time.
std::vector<Message> messages_with_units(const std::string& folder) {
    auto messages = bench::messages_of(folder + "/messages_units_jiamusi.csv");
    std::map<std::string, int> counts;
    for (const Message& message : messages) ++counts[message.unit];
    std::erase_if(messages, [&](const Message& message) {
        return message.unit.empty() || counts[message.unit] < 20;
    });
    std::ranges::stable_sort(messages, {}, &Message::time);
    return messages;
}

using Part = std::span<const Message>;

std::vector<std::string> three_best(const std::map<std::string, double>& votes) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [unit, vote] : votes) order.emplace_back(-vote, unit);
    std::ranges::sort(order);
    std::vector<std::string> units;
    for (const auto& [vote, unit] : order)
        if (units.size() < 3) units.push_back(unit);
    return units;
}

// The vote of the 20 nearest, by their scores.
json::object plain_units(Part learn, Part test) {
    bench::PlainBm25 index;
    for (const Message& message : learn)
        index.add(bench::plain_text(message.title + "\n" + message.body));
    Tally tally;
    for (const Message& message : test) {
        const auto scores = index.scores(bench::plain_text(message.title + "\n" + message.body));
        std::map<std::string, double> votes;
        for (const std::size_t at : best(scores, 20)) votes[learn[at].unit] += scores[at];
        tally.add(three_best(votes), message.unit);
    }
    return tally.shares();
}

struct Honesty {
    std::size_t said = 0;
    std::size_t right = 0;
    double promised = 0;
};

json::object strengths(const std::map<text::Strength, Honesty>& by_strength, std::size_t all) {
    json::object out;
    for (const auto& [strength, honesty] : by_strength)
        out[strength == text::Strength::strong ? "strong"
            : strength == text::Strength::fair ? "fair"
                                               : "weak"] = {
            {"said", share(honesty.said, all)},
            {"promised", share(honesty.promised, honesty.said)},
            {"right", share(honesty.right, honesty.said)}};
    return out;
}

json::object our_units(Part learn, Part test) {
    const double before = heap_bytes();
    text::UnitGuesser guesser;
    const Watch learning;
    for (const Message& message : learn)
        guesser.learn(message.id, message.title, message.body, message.unit);
    const double learnt = learning.seconds();
    const double bytes = heap_bytes() - before;
    Tally tally;
    std::map<text::Strength, Honesty> by_strength;
    double slowest = 0;
    const Watch guessing;
    for (const Message& message : test) {
        const Watch one;
        const auto guesses = guesser.guess(message.title, message.body, 3);
        slowest = std::max(slowest, one.seconds());
        std::vector<std::string> units;
        for (const auto& guess : guesses) units.push_back(guess.unit);
        tally.add(units, message.unit);
        Honesty& honesty = by_strength[guesses.front().strength];
        ++honesty.said;
        honesty.promised += guesses.front().probability;
        if (guesses.front().unit == message.unit) ++honesty.right;
    }
    json::object out = tally.shares();
    out["guess_ms"] = share(guessing.seconds() * 1e3, test.size());
    out["slowest_ms"] = slowest * 1e3;
    out["learn_5000_seconds"] = learnt / share(learn.size(), 5000);
    out["bytes"] = share(bytes, learn.size());
    out["strengths"] = strengths(by_strength, test.size());
    return out;
}

// The live system goes on learning: each text is guessed at and then learnt.
json::object units_while_learning(Part learn, Part test) {
    text::UnitGuesser guesser;
    for (const Message& message : learn)
        guesser.learn(message.id, message.title, message.body, message.unit);
    Tally tally;
    for (const Message& message : test) {
        std::vector<std::string> units;
        for (const auto& guess : guesser.guess(message.title, message.body, 3))
            units.push_back(guess.unit);
        tally.add(units, message.unit);
        guesser.learn(message.id, message.title, message.body, message.unit);
    }
    return tally.shares();
}

json::object units(const std::string& folder) {
    const auto messages = messages_with_units(folder);
    const Part all{messages};
    const std::size_t learn = messages.size() * 8 / 10;
    json::object out = our_units(all.first(learn), all.subspan(learn));
    out["learnt"] = learn;
    out["tested"] = messages.size() - learn;
    out["plain"] = plain_units(all.first(learn), all.subspan(learn));
    out["learning_on"] = units_while_learning(all.first(learn), all.subspan(learn));
    return out;
}

void validate(const std::string& folder) {
    const auto messages = messages_with_units(folder);
    const std::size_t learn = messages.size() * 8 / 10;
    for (const std::size_t part : {55U, 70U, 85U}) {
        const Part all{messages};
        const std::size_t from = learn * part / 100;
        const Part next = all.subspan(from, learn * (part + 15) / 100 - from);
        std::cout << json::serialize(our_units(all.first(from), next)) << '\n'
                  << json::serialize(plain_units(all.first(from), next)) << '\n';
    }
}

} // namespace

int main(int count, char** values) {
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() < 2) bench::give_up("which folder has the messages?");
    if (arguments.size() > 2)
        validate(arguments[1]);
    else
        std::cout << json::serialize(units(arguments[1])) << '\n';
    return 0;
}
