// What the search for similar suggestions is worth on real messages, beside plain BM25, and whether
// every copy is found: asked of a database, as somebody who writes does. The folder with the
// messages is the first argument.

#include "app/similar_search.hpp"
#include "messages.hpp"
#include "plain_bm25.hpp"
#include "store/sqlite_store.hpp"
#include "text/copies.hpp"
#include "text/shared_phrases.hpp"

#include <boost/json.hpp>

#include <functional>
#include <future>
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
constexpr std::size_t every = 1'000;

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

// A database of messages that one circle of people may see.
class Filed {
public:
    Filed(const std::filesystem::path& folder, const std::vector<Message>& messages)
        : store_({.writer = {.database = folder / "huiyin.sqlite"}}) {
        constexpr std::size_t at_once = 1'000;
        for (std::size_t from = 0; from < messages.size(); from += at_once) {
            const auto rest = std::span{messages}.subspan(from);
            put(rest.first(std::min(at_once, rest.size())));
        }
        // As the program does, of the newest.
        constexpr std::size_t sampled = 4'000;
        for (const Message& message : std::span{messages}.last(std::min(sampled, messages.size())))
            text::add(sample_, text::profile_of(message.title, message.body));
    }

    app::Likest like(const Message& message, std::size_t count) {
        const app::DraftText draft{.congress = congress,
                                   .of = CaseId{message.id},
                                   .title = {message.title},
                                   .body = {message.body}};
        return app::likest(store_, sample_, {desk}, draft, count);
    }

    [[nodiscard]] const text::Corpus& sample() const { return sample_; }

private:
    void put(std::span<const Message> messages) {
        std::promise<Result<std::string>> done;
        store_.submit(
            [&](app::Transaction& transaction) -> Result<std::string> {
                for (const Message& message : messages) {
                    const CaseId id{message.id};
                    const app::CaseRow row{
                        .id = id, .congress = congress, .version = 1, .title = {message.title}};
                    const app::TextRow text{
                        .id = id, .title = {message.title}, .body = {message.body}};
                    const app::AudienceRow audience{.audience = desk, .id = id};
                    transaction.put(app::case_table, &row);
                    transaction.put(app::text_table, &text);
                    transaction.put(app::audience_table, &audience);
                }
                return "";
            },
            [&](Result<std::string> result) { done.set_value(std::move(result)); });
        if (const auto result = done.get_future().get(); !result)
            bench::give_up(result.error().message.key);
    }

    const CongressId congress{"4407"};
    const app::AudienceId desk{"desk-4407"};
    store::SqliteStore store_;
    text::Corpus sample_ = {};
};

// A new folder that goes with this object.
struct Scratch {
    Scratch() {
        std::string name = (std::filesystem::temp_directory_path() / "huiyin-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) bench::give_up("no temporary folder");
        path = name;
    }
    ~Scratch() { std::filesystem::remove_all(path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    std::filesystem::path path;
};

Nearest as_filed(Filed& filed, const std::vector<Message>& messages) {
    return [&filed, &messages, places = places_of(messages)](std::size_t at) {
        std::vector<std::size_t> out;
        for (const auto& each : filed.like(messages[at], shown).texts)
            out.push_back(places.at(each.found.row.id.value));
        return out;
    };
}

json::object likeness(const std::string& folder) {
    const auto messages = bench::messages_of(folder + "/messages_hot.csv");
    const Groups groups = agreed(folder, messages);
    const Scratch scratch;
    Filed filed{scratch.path, messages};
    json::object out{{"texts", messages.size()}, {"groups", groups.size()}};
    out["found"] = found(groups, as_filed(filed, messages));
    out["found_by_titles"] =
        found_plainly(groups, messages, [](const Message& m) { return m.title; });
    out["found_by_titles_and_bodies"] =
        found_plainly(groups, messages, [](const Message& m) { return m.title + "\n" + m.body; });
    const Watch asking;
    const std::size_t asked = std::min<std::size_t>(500, messages.size());
    for (std::size_t i = 0; i < asked; ++i) static_cast<void>(filed.like(messages[i], shown));
    out["similar_ms"] = share(asking.seconds() * 1e3, asked);
    const Watch reasons;
    for (std::size_t i = 0; i < asked; ++i)
        static_cast<void>(
            text::shared_phrases(messages[i].body, messages[i + 1].body, filed.sample(), 5));
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
                          Filed& filed) {
    std::size_t pairs = 0;
    std::size_t hits = 0;
    std::size_t different = 0;
    const auto title = [&](std::size_t at) {
        return text::normal_form(sheets::trimmed(messages[at].title));
    };
    for (const auto& [group, members] : groups)
        for (const std::size_t member : members) {
            const auto copies = filed.like(messages[member], every).texts;
            for (const std::size_t other : members) {
                if (other == member) continue;
                if (title(other) != title(member)) {
                    ++different;
                    continue;
                }
                ++pairs;
                hits += static_cast<std::size_t>(std::ranges::any_of(copies, [&](const auto& copy) {
                    return copy.found.row.id.value == messages[other].id &&
                           copy.alike == app::Alike::copy;
                }));
            }
        }
    return {{"pairs", pairs}, {"found", hits}, {"listed_but_different", different}};
}

// Every twentieth message is compared with every other one, and what is near enough must be found.
json::object near_copies(const std::vector<Message>& messages, Filed& filed) {
    std::vector<text::Profile> profiles;
    for (const Message& message : messages)
        profiles.push_back(text::profile_of(message.title, message.body));
    std::size_t pairs = 0;
    std::size_t hits = 0;
    std::size_t asked = 0;
    double seconds = 0;
    for (std::size_t i = 0; i < messages.size(); i += 20) {
        const Watch asking;
        const auto copies = filed.like(messages[i], every).texts;
        seconds += asking.seconds();
        ++asked;
        std::set<std::string> ids;
        for (const auto& copy : copies) ids.insert(copy.found.row.id.value);
        for (std::size_t other = 0; other < messages.size(); ++other) {
            if (other == i || text::share_in_both(profiles[i].whole, profiles[other].whole) <
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
    const Scratch scratch;
    Filed filed{scratch.path, messages};
    return {{"texts", messages.size()},
            {"exact", exact_copies(same_texts(folder, messages), messages, filed)},
            {"near", near_copies(messages, filed)}};
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
