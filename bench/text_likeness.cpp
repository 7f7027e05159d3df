// What likeness is worth on real messages, beside plain BM25, and whether every copy is found. The
// folder with the messages is the first argument.

#include "messages.hpp"
#include "plain_bm25.hpp"
#include "text/shared_phrases.hpp"
#include "text/similar_texts.hpp"

#include <boost/json.hpp>

#include <functional>
#include <map>
#include <set>
#include <span>

namespace {

using namespace huiyin;
using bench::Message;
using bench::share;
using bench::Watch;
namespace json = boost::json;

constexpr std::size_t shown = 20;

using Groups = std::map<std::string, std::vector<std::size_t>>; // places of messages
using Nearest = std::function<std::vector<std::size_t>(std::size_t)>;

std::map<std::string, std::size_t> places_of(const std::vector<Message>& messages) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < messages.size(); ++i) places.emplace(messages[i].id, i);
    return places;
}

// The messages that at least two readers put under the same matter.
Groups agreed(const std::string& folder, const std::vector<Message>& messages) {
    const auto places = places_of(messages);
    const auto sheet = bench::read_file(folder + "/messages_hot_agreed.csv");
    Groups groups;
    for (const auto& row : sheet.rows)
        if (std::stoi(row.cells[bench::column_of(sheet, "votes")]) >= 2)
            groups[row.cells[bench::column_of(sheet, "topic")]].push_back(
                places.at(row.cells[bench::column_of(sheet, "id")]));
    return groups;
}

// For each member the part of the others, of twenty at most, that is among its nearest twenty.
double found(const Groups& groups, const Nearest& nearest) {
    double sum = 0;
    for (const auto& [matter, members] : groups) {
        double of_group = 0;
        for (const std::size_t member : members) {
            const auto near = nearest(member);
            const std::set<std::size_t> first{near.begin(), near.end()};
            const auto hits = std::ranges::count_if(members, [&](std::size_t other) {
                return other != member && first.contains(other);
            });
            of_group += share(hits, std::min(shown, members.size() - 1));
        }
        sum += share(of_group, members.size());
    }
    return share(sum, groups.size());
}

Nearest plainly(const std::vector<bench::PlainText>& texts, const bench::PlainBm25& index) {
    return [&](std::size_t at) {
        auto scores = index.scores(texts[at]);
        scores[at] = 0;
        return bench::best(scores, shown);
    };
}

template <class TextOf>
double found_plainly(const Groups& groups, const std::vector<Message>& messages,
                     const TextOf& text_of) {
    bench::PlainBm25 index;
    std::vector<bench::PlainText> texts;
    for (const Message& message : messages) {
        texts.push_back(bench::plain_text(text_of(message)));
        index.add(texts.back());
    }
    return found(groups, plainly(texts, index));
}

Nearest by_index(const text::SimilarTexts& index, const std::vector<Message>& messages) {
    return [&index, &messages, places = places_of(messages)](std::size_t at) {
        std::vector<std::size_t> out;
        for (const auto& each : index.similar(messages[at].title, messages[at].body, shown + 1))
            if (each.id != messages[at].id && out.size() < shown) out.push_back(places.at(each.id));
        return out;
    };
}

text::SimilarTexts index_of(const std::vector<Message>& messages, std::size_t search_grams) {
    text::SimilarTexts index{search_grams};
    for (const Message& message : messages) index.add(message.id, message.title, message.body);
    return index;
}

json::object likeness(const std::string& folder) {
    const auto messages = bench::messages_of(folder + "/messages_hot.csv");
    const Groups groups = agreed(folder, messages);
    const double before = bench::heap_bytes();
    const Watch indexing;
    const text::SimilarTexts index = index_of(messages, 32);
    json::object out{{"texts", messages.size()},
                     {"groups", groups.size()},
                     {"index_microseconds", share(indexing.seconds() * 1e6, messages.size())},
                     {"bytes", share(bench::heap_bytes() - before, messages.size())}};
    out["found"] = found(groups, by_index(index, messages));
    out["found_by_every_gram"] = found(groups, by_index(index_of(messages, 100'000), messages));
    out["found_by_8_grams"] = found(groups, by_index(index_of(messages, 8), messages));
    out["found_by_titles"] =
        found_plainly(groups, messages, [](const Message& m) { return m.title; });
    out["found_by_titles_and_bodies"] =
        found_plainly(groups, messages, [](const Message& m) { return m.title + "\n" + m.body; });
    const Watch asking;
    const std::size_t asked = std::min<std::size_t>(500, messages.size());
    for (std::size_t i = 0; i < asked; ++i)
        static_cast<void>(index.similar(messages[i].title, messages[i].body, shown));
    out["similar_ms"] = share(asking.seconds() * 1e3, asked);
    const Watch reasons;
    for (std::size_t i = 0; i < asked; ++i)
        static_cast<void>(
            text::shared_phrases(messages[i].body, messages[i + 1].body, index.corpus(), 5));
    out["phrases_ms"] = share(reasons.seconds() * 1e3, asked);
    return out;
}

// Groups of the same body and title, of messages that are at hand. Different files use the same
// ids, so a row names its files.
Groups same_texts(const std::string& folder, const std::vector<Message>& messages) {
    const auto places = places_of(messages);
    const auto sheet = bench::read_file(folder + "/messages_exact_duplicates.csv");
    Groups groups;
    for (const auto& row : sheet.rows) {
        const auto place = places.find(row.cells[bench::column_of(sheet, "id")]);
        if (place == places.end()) continue;
        const std::string& files = row.cells[bench::column_of(sheet, "files")];
        if (row.cells[bench::column_of(sheet, "same")] == "body+title" &&
            files.find(messages[place->second].file) != std::string::npos)
            groups[row.cells[bench::column_of(sheet, "group")]].push_back(place->second);
    }
    return groups;
}

// Of exact copies: how many pairs there are, each both ways, and how many are found. An id that
// stands for another text in the file at hand than in the list is no copy.
json::object exact_copies(const Groups& groups, const std::vector<Message>& messages,
                          const text::SimilarTexts& index) {
    std::size_t pairs = 0;
    std::size_t hits = 0;
    std::size_t different = 0;
    const auto title = [&](std::size_t at) {
        return text::normal_form(sheets::trimmed(messages[at].title));
    };
    for (const auto& [group, members] : groups)
        for (const std::size_t member : members) {
            const auto copies = index.copies(messages[member].title, messages[member].body);
            for (const std::size_t other : members) {
                if (other == member) continue;
                if (title(other) != title(member)) {
                    ++different;
                    continue;
                }
                ++pairs;
                hits += static_cast<std::size_t>(std::ranges::any_of(copies, [&](const auto& copy) {
                    return copy.id == messages[other].id && copy.kind == text::CopyKind::exact;
                }));
            }
        }
    return {{"pairs", pairs}, {"found", hits}, {"listed_but_different", different}};
}

// Every twentieth message is compared with every other one, and what is near enough must be found.
json::object near_copies(const std::vector<Message>& messages, const text::SimilarTexts& index) {
    std::vector<text::Profile> profiles;
    for (const Message& message : messages)
        profiles.push_back(text::profile_of(message.title, message.body));
    std::size_t pairs = 0;
    std::size_t hits = 0;
    std::size_t asked = 0;
    double seconds = 0;
    for (std::size_t i = 0; i < messages.size(); i += 20) {
        const Watch asking;
        const auto copies = index.copies(messages[i].title, messages[i].body);
        seconds += asking.seconds();
        ++asked;
        std::set<std::string> ids;
        for (const auto& copy : copies) ids.insert(copy.id);
        for (std::size_t other = 0; other < messages.size(); ++other) {
            if (text::share_in_both(profiles[i].whole, profiles[other].whole) <
                text::near_copy_share)
                continue;
            ++pairs;
            hits += ids.count(messages[other].id);
        }
    }
    return {{"pairs", pairs}, {"found", hits}, {"ms", share(seconds * 1e3, asked)}};
}

json::object copies(const std::string& folder) {
    std::vector<Message> messages;
    std::set<std::string> ids;
    for (const char* file : {"messages_hot", "messages_replies", "messages_units_jiamusi"})
        for (Message& message : bench::messages_of(folder + "/" + file + ".csv"))
            if (ids.insert(message.id).second) messages.push_back(std::move(message));
    const text::SimilarTexts index = index_of(messages, 32);
    return {{"texts", messages.size()},
            {"exact", exact_copies(same_texts(folder, messages), messages, index)},
            {"near", near_copies(messages, index)}};
}

} // namespace

int main(int count, char** values) {
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() < 2) bench::give_up("which folder has the messages?");
    std::cout << json::serialize(json::object{{"likeness", likeness(arguments[1])},
                                              {"copies", copies(arguments[1])}})
              << '\n';
    return 0;
}
