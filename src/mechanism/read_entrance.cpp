// What a mechanism looks for in a text, and the rubric it scores a text by.

#include "mechanism/reading.hpp"

#include <algorithm>
#include <utility>

namespace huiyin::mechanism {
namespace {

const std::vector<std::string> places = {"anywhere", "title", "cause", "analysis", "demands"};

std::string with_mechanism(const std::string& id, const Reading& reading) {
    return id.find('.') == std::string::npos ? reading.mechanism.id + '.' + id : id;
}

std::vector<std::string> texts_of(const Node* list, const Reading& reading) {
    std::vector<std::string> texts;
    for (const Node* item : items_of(list))
        if (auto text = text_of(*item, reading.notes)) texts.push_back(std::move(*text));
    return texts;
}

// One of the words that the caller of this room knows; empty, with a complaint, for another.
std::string read_known(const Node* node, const std::vector<std::string>& known,
                       const Reading& reading) {
    const auto name = node ? text_of(*node, reading.notes) : std::nullopt;
    if (!name) return {};
    if (std::ranges::find(known, *name) != known.end()) return *name;
    reading.notes.add(node->spot,
                      {"mechanism.not_one_of", {{"found", *name}, {"allowed", listed(known)}}},
                      *name, known);
    return {};
}

template <class Things>
void check_id_is_new(const Things& things, const std::string& id, Spot spot,
                     const Reading& reading) {
    if (find_id(things, id) != npos)
        reading.notes.add(spot, {"mechanism.defined_twice", {{"id", id}}});
}

} // namespace

void read_check(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    Check check{.id = with_mechanism(read_id(table), reading)};
    check.place = {reading.notes.file(), node.spot};
    check_id_is_new(reading.mechanism.checks, check.id, node.spot, reading);
    check.title = table.need_bilingual("title");
    check.advice = table.need_bilingual("advice");
    const Node* finds = table.find("finds");
    check.detector = read_known(finds, reading.vocabulary.detectors, reading);
    check.words = texts_of(table.find("words"), reading);
    check.with = texts_of(table.find("with"), reading);
    check.without = texts_of(table.find("without"), reading);
    // Either, and not both: a detector looks for what no list of words can say.
    if ((finds == nullptr) == check.words.empty())
        reading.notes.add(node.spot, "mechanism.finds_or_words");
    check.in = static_cast<CheckedIn>(table.choice("in", places));
    if (const Node* limit = table.find("limit"))
        check.limit = read_quantity(*limit, Quantities::number, reading);
    check.reason = read_known(table.find("reason"), reading.vocabulary.review_reasons, reading);
    check.why = table.need_text("why");
    check.article = table.need_text("article");
    table.finish();
    reading.mechanism.checks.push_back(std::move(check));
}

void read_criterion(const Node& node, Reading& reading) {
    Table table{node, reading.notes};
    ScoredBy criterion{.id = with_mechanism(read_id(table), reading)};
    criterion.place = {reading.notes.file(), node.spot};
    check_id_is_new(reading.mechanism.criteria, criterion.id, node.spot, reading);
    criterion.title = table.need_bilingual("title");
    criterion.hint = table.need_bilingual("hint");
    if (const Node* edition = table.find("edition"))
        criterion.edition = read_quantity(*edition, Quantities::number, reading).value.number;
    if (const Node* points = table.need("points"))
        criterion.points = read_quantity(*points, Quantities::number, reading);
    for (const std::string& name : texts_of(table.find("lost_by"), reading))
        criterion.lost_by.push_back(with_mechanism(name, reading));
    table.finish();
    reading.mechanism.criteria.push_back(std::move(criterion));
}

} // namespace huiyin::mechanism
