#include "mechanism/library.hpp"

#include "mechanism/read.hpp"
#include "mechanism/reading.hpp"
#include "mechanism/soundness.hpp"

#include <algorithm>

namespace huiyin::mechanism {
namespace {

void read_header(const Node* node, Reading& reading) {
    if (!node) return;
    Mechanism& mechanism = reading.mechanism;
    Table table{*node, reading.notes};
    mechanism.id = read_id(table);
    mechanism.title = table.need_bilingual("title");
    mechanism.origin = table.need_text("origin");
    mechanism.law = table.truth("law");
    mechanism.reach = static_cast<Reach>(table.choice("reach", {"assigned", "in_hand"}));
    for (const Node* item : items_of(table.need("source"))) {
        Table source{*item, reading.notes};
        mechanism.sources.push_back(
            {source.need_text("law"), source.need_text("article"), source.need_text("text")});
        source.finish();
    }
    reading.ended_by = {};
    if (const Node* ended_by = table.find("ended_by")) reading.ended_by.push_back(ended_by);
    table.finish();
}

} // namespace

Mechanism read_mechanism(const Node& root, const Vocabulary& vocabulary, const Words& words,
                         Notes& notes) {
    Mechanism mechanism{.file = notes.file()};
    Reading reading{vocabulary, words, notes, mechanism};
    Table table{root, notes};
    read_header(table.need("mechanism"), reading);
    if (const Node* parameters = table.find("params")) read_parameters(*parameters, reading);
    for (const Node* node : items_of(table.find("duty"))) read_duty(*node, reading);
    for (const Node* node : items_of(table.find("gate"))) read_gate(*node, reading);
    for (const Node* node : items_of(table.find("veil"))) read_veil(*node, reading);
    for (const Node* node : items_of(table.find("chase"))) read_chase(*node, reading);
    for (const Node* node : items_of(table.find("score"))) read_score(*node, reading);
    for (const Node* node : items_of(table.find("check"))) read_check(*node, reading);
    for (const Node* node : items_of(table.find("criterion"))) read_criterion(*node, reading);
    table.finish();
    return mechanism;
}

namespace {

using Complaints = std::vector<Complaint>;

void append(Complaints& all, const Notes& notes) {
    std::ranges::move(notes.complaints(), std::back_inserter(all));
}

std::vector<std::string> duty_names(const std::vector<Mechanism>& mechanisms) {
    std::vector<std::string> names;
    for (const Mechanism& mechanism : mechanisms)
        for (const DutyRule& rule : mechanism.duties)
            names.push_back(rule.mechanism + '.' + rule.id);
    return names;
}

void check_duty(const std::string& duty, const Place& place, const std::vector<std::string>& names,
                Complaints& all) {
    if (std::ranges::find(names, duty) != names.end()) return;
    Notes notes{place.file};
    notes.add(place.spot, {"mechanism.unknown_duty", {{"found", duty}}}, duty, names);
    append(all, notes);
}

// Every duty that a mechanism names, its own or another's, is there.
void check_named_duties(const Mechanism& mechanism, const std::vector<std::string>& names,
                        Complaints& all) {
    for (const DutyRule& rule : mechanism.duties)
        if (!rule.tightens.empty()) check_duty(rule.tightens, rule.place, names, all);
    for (const Gate& gate : mechanism.gates)
        for (const Need& need : gate.needs)
            if (need.kind != NeedKind::happened)
                check_duty(need.mechanism + '.' + need.duty, need.place, names, all);
    for (const Chase& chase : mechanism.chases) check_duty(chase.duty, chase.place, names, all);
    for (const Score& score : mechanism.scores)
        if (!score.duty.empty()) check_duty(score.duty, score.place, names, all);
}

std::vector<std::string> check_names(const std::vector<Mechanism>& mechanisms) {
    std::vector<std::string> names;
    for (const Mechanism& mechanism : mechanisms)
        for (const Check& check : mechanism.checks) names.push_back(check.id);
    return names;
}

// Every check that a rubric names is there.
void check_named_checks(const Mechanism& mechanism, const std::vector<std::string>& names,
                        Complaints& all) {
    for (const ScoredBy& criterion : mechanism.criteria)
        for (const std::string& check : criterion.lost_by) {
            if (std::ranges::find(names, check) != names.end()) continue;
            Notes notes{criterion.place.file};
            notes.add(criterion.place.spot, {"mechanism.unknown_check", {{"found", check}}}, check,
                      names);
            append(all, notes);
        }
}

// What one file says about another.
void check_references(const std::vector<Mechanism>& mechanisms, Complaints& all) {
    const std::vector<std::string> names = duty_names(mechanisms);
    const std::vector<std::string> checks = check_names(mechanisms);
    for (std::size_t i = 0; i < mechanisms.size(); ++i) {
        const Mechanism& mechanism = mechanisms[i];
        if (i > 0 && mechanisms[i - 1].id == mechanism.id)
            all.push_back({{mechanism.file, {1, 1}},
                           {"mechanism.defined_twice", {{"id", mechanism.id}}},
                           {}});
        check_named_duties(mechanism, names, all);
        check_named_checks(mechanism, checks, all);
    }
}

// None when there is no words.toml, with a complaint.
std::optional<Words> words_of(const Vocabulary& vocabulary, std::span<const FileText> files,
                              Complaints& all) {
    for (const FileText& file : files) {
        if (!file.path.ends_with("words.toml")) continue;
        Notes notes{file.path};
        const auto root = read_toml(file.text, notes);
        std::optional<Words> words;
        if (root) words = read_words(*root, vocabulary, notes);
        append(all, notes);
        return words;
    }
    all.push_back({{"words.toml", {1, 1}}, "mechanism.no_words", {}});
    return std::nullopt;
}

} // namespace

LibraryResult load_library(Vocabulary vocabulary, std::span<const FileText> files) {
    Complaints all;
    auto library = std::make_shared<Library>();
    library->vocabulary = std::move(vocabulary);
    auto words = words_of(library->vocabulary, files, all);
    if (!words || words->subjects.empty()) return tl::unexpected{std::move(all)};
    library->words = std::move(*words);

    for (const FileText& file : files) {
        if (file.path.ends_with("words.toml")) continue;
        Notes notes{file.path};
        if (const auto root = read_toml(file.text, notes)) {
            library->mechanisms.push_back(
                read_mechanism(*root, library->vocabulary, library->words, notes));
            library->mechanisms.back().text = file.text;
        }
        append(all, notes);
    }
    std::ranges::stable_sort(library->mechanisms, {}, [](const Mechanism& m) {
        return std::pair{m.id, m.file};
    });
    check_references(library->mechanisms, all);
    if (all.empty()) check_soundness(*library, all);
    std::ranges::stable_sort(all, {}, &Complaint::place);
    if (!all.empty()) return tl::unexpected{std::move(all)};
    return library;
}

const Mechanism* find_mechanism(const Library& library, std::string_view id) {
    const auto found = std::ranges::find(library.mechanisms, id, &Mechanism::id);
    return found == library.mechanisms.end() ? nullptr : &*found;
}

} // namespace huiyin::mechanism
