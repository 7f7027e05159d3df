#include "intake/names.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace huiyin::intake {
namespace {

// The length of the first of `marks` that stands at the start of `text`, or 0.
template <std::size_t N>
std::size_t starts(std::string_view text, const std::array<std::string_view, N>& marks) {
    for (const std::string_view mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

constexpr std::array<std::string_view, 7> spaces = {" ",  "\u3000", "\u00A0", "\t",
                                                    "\n", "\r",     "\u200B"};
constexpr std::array<std::string_view, 8> separators = {"、", "，", "；", ",",
                                                        ";",  "\n", "|",  "\t"};

std::multiset<std::string> pairs_of(std::string_view text) {
    std::multiset<std::string> pairs;
    std::string_view before;
    while (!text.empty()) {
        const std::string_view character = first_characters(text, 1);
        text.remove_prefix(character.size());
        if (!before.empty()) pairs.insert(std::string{before} + std::string{character});
        before = character;
    }
    return pairs;
}

} // namespace

std::string without_spaces(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t space = starts(text, spaces);
        if (space == 0) out += text.front();
        text.remove_prefix(std::max<std::size_t>(space, 1));
    }
    return out;
}

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts(1);
    while (!text.empty()) {
        const std::size_t separator = starts(text, separators);
        if (separator > 0)
            parts.emplace_back();
        else
            parts.back() += text.front();
        text.remove_prefix(std::max<std::size_t>(separator, 1));
    }
    std::erase_if(parts, [](const std::string& part) { return without_spaces(part).empty(); });
    return parts;
}

double likeness(std::string_view one, std::string_view other) {
    const auto a = pairs_of(one);
    const auto b = pairs_of(other);
    std::vector<std::string> shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return a.empty() || b.empty() ? 0
                                  : 2.0 * static_cast<double>(shared.size()) /
                                        static_cast<double>(a.size() + b.size());
}

void Lexicon::add(std::string_view name, const std::string& id, Rank rank) {
    const std::string key = without_spaces(name);
    if (key.empty()) return;
    const auto [known, is_new] = (rank == Rank::official ? official_ : other_).try_emplace(key);
    known->second.insert(id);
    if (!is_new || rank != Rank::official) return;
    const auto pairs = pairs_of(key);
    for (auto pair = pairs.begin(); pair != pairs.end(); pair = pairs.upper_bound(*pair))
        by_pair_[*pair].push_back(key);
}

bool Lexicon::knows(std::string_view name) const {
    const std::string key = without_spaces(name);
    for (const Ids* const ids : {&official_, &other_})
        if (const auto found = ids->find(key); found != ids->end())
            return found->second.size() == 1;
    return false;
}

Result<std::string> Lexicon::find(std::string_view name, const std::string& field) const {
    const std::string key = without_spaces(name);
    for (const Ids* const ids : {&official_, &other_}) {
        const auto found = ids->find(key);
        if (found == ids->end()) continue;
        if (found->second.size() == 1) return *found->second.begin();
        std::string all;
        for (const std::string& id : found->second) all += (all.empty() ? "" : ", ") + id;
        return invalid(field, {"intake.ambiguous_name", {{"name", key}, {"ids", all}}});
    }
    if (std::string near = nearest(key); !near.empty())
        return invalid(field,
                       {"intake.unknown_name", {{"name", key}, {"nearest", std::move(near)}}});
    return invalid(field, {"intake.unlike_any_name", {{"name", key}}});
}

std::string Lexicon::nearest(std::string_view name) const {
    constexpr std::size_t shown = 3;
    constexpr double alike = 0.3;
    std::set<std::string> candidates;
    for (const std::string& pair : pairs_of(name))
        if (const auto found = by_pair_.find(pair); found != by_pair_.end())
            candidates.insert(found->second.begin(), found->second.end());
    std::vector<std::pair<double, std::string>> ranked;
    for (const std::string& known : candidates)
        if (const double score = likeness(name, known); score >= alike)
            ranked.emplace_back(-score, known);
    std::ranges::sort(ranked);
    std::string out;
    for (std::size_t i = 0; i < std::min(shown, ranked.size()); ++i)
        out += (out.empty() ? "" : "、") + ranked[i].second;
    return out;
}

} // namespace huiyin::intake
