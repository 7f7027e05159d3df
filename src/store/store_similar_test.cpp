// That every copy is found is a matter of how the index is read, so it is asked of every store.

#include "app/similar_search.hpp"
#include "store/cases_for_test.hpp"
#include "text/copies.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#define ADAPTERS OnSqlite

namespace huiyin::store {
namespace {

constexpr unsigned seed = 20261127;

class Texts {
public:
    // Of so few characters that grams of the others stand in it too.
    std::string any(std::size_t length) {
        std::string out;
        for (std::size_t i = 0; i < length; ++i) out += character();
        return out;
    }

    // With one character in `one_in` replaced.
    std::string changed(const std::string& text, unsigned one_in) {
        std::string out;
        for (std::size_t i = 0; i < text.size(); i += bytes_each)
            out += below(one_in) == 0 ? character() : text.substr(i, bytes_each);
        return out;
    }

    std::size_t below(std::size_t count) { return random_() % count; }

private:
    static constexpr std::size_t bytes_each = 3;

    std::string character() {
        constexpr std::size_t characters = 300;
        const auto code = 0x4E00U + static_cast<unsigned>(below(characters));
        return {static_cast<char>(0xE0U | (code >> 12U)),
                static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
                static_cast<char>(0x80U | (code & 0x3FU))};
    }

    std::mt19937 random_{seed};
};

app::CaseRows filed(CaseMaker& maker, const std::string& title, const std::string& body) {
    app::CaseRows rows = maker.next();
    rows.texts.front() = {.id = rows.cases.front().id, .title = {title}, .body = {body}};
    rows.audiences = {{desk, rows.cases.front().id}};
    return rows;
}

// Matters, each told in several texts that are more and less alike.
std::vector<app::CaseRows> filed_cases() {
    CaseMaker maker(seed);
    Texts texts;
    std::vector<app::CaseRows> cases;
    constexpr int matters = 30;
    for (int i = 0; i < matters; ++i) {
        const std::string title = texts.any(12);
        const std::string body = texts.any(30 + texts.below(600));
        for (const unsigned one_in : {4U, 10U, 20U, 60U, 1'000U})
            cases.push_back(
                filed(maker, texts.changed(title, one_in), texts.changed(body, one_in)));
    }
    return cases;
}

text::Profile profile_of(const app::TextRow& row) {
    return text::profile_of(row.title.value, row.body.value);
}

std::set<CaseId> copies_by_reading(const std::vector<app::CaseRows>& cases,
                                   const app::TextRow& draft) {
    const auto whole = profile_of(draft).whole;
    std::set<CaseId> copies;
    for (const app::CaseRows& other : cases) {
        const app::TextRow& row = other.texts.front();
        if (row.id != draft.id &&
            text::share_in_both(whole, profile_of(row).whole) >= text::near_copy_share)
            copies.insert(row.id);
    }
    return copies;
}

TEST_CASE_TEMPLATE("every copy of a text is among the likest", Adapter, ADAPTERS) {
    CAPTURE(seed);
    Adapter store;
    const std::vector<app::CaseRows> cases = filed_cases();
    put_cases(*store, cases);
    text::Corpus sample;
    for (const app::CaseRows& rows : cases) text::add(sample, profile_of(rows.texts.front()));
    std::size_t copies = 0;
    for (const app::CaseRows& rows : cases) {
        const app::TextRow& row = rows.texts.front();
        const app::DraftText draft{.congress = jiangmen,
                                   .of = row.id,
                                   .title = {row.title.value},
                                   .body = {row.body.value}};
        std::set<CaseId> found;
        for (const app::LikeText& like : app::likest(*store, sample, {desk}, draft, 20).texts)
            if (like.alike <= app::Alike::near_copy) found.insert(like.found.row.id);
        CHECK(found == copies_by_reading(cases, row));
        copies += found.size();
    }
    CHECK(copies > 50);
}

} // namespace
} // namespace huiyin::store
