#include "entrance/findings.hpp"

#include "entrance/passage.hpp"

#include <algorithm>

namespace huiyin::entrance {
namespace {

using mechanism::Check;
using mechanism::CheckedIn;
using suggestion::Content;

// The parts of a draft that have something in them.
struct Draft {
    const Content& content;
    std::vector<Passage> passages = {};
};

Draft draft_of(const Content& content) {
    Draft draft{content};
    const auto add = [&](std::string field, const std::string& written) {
        if (!is_blank(written)) draft.passages.push_back(passage_of(std::move(field), written));
    };
    add("title", content.title.value);
    add("cause", content.cause.value);
    add("analysis", content.analysis.value);
    for (std::size_t i = 0; i < content.demands.size(); ++i)
        add("demands." + std::to_string(i), content.demands[i].value);
    return draft;
}

bool is_in(const Passage& passage, CheckedIn in) {
    switch (in) {
    case CheckedIn::anywhere: return true;
    case CheckedIn::title: return passage.field == "title";
    case CheckedIn::cause: return passage.field == "cause";
    case CheckedIn::analysis: return passage.field == "analysis";
    case CheckedIn::demands: return passage.field.starts_with("demands.");
    }
    return false;
}

class Search {
public:
    Search(const Draft& draft, const Check& check, std::vector<Finding>& found)
        : draft_(draft), check_(check), found_(found), limit_(check.limit.value.number) {}

    void run() {
        if (check_.detector.empty()) return look_for_words();
        const auto& names = type_of<Detector>().names;
        const auto known = std::ranges::find(names, check_.detector);
        if (known != names.end()) detect(static_cast<Detector>(known - names.begin()));
    }

private:
    // --- what is added ---

    void add(std::string field, Stretch written = {}) {
        if (count_ == findings_of_check_max) return;
        ++count_;
        found_.push_back({&check_, std::move(field), static_cast<std::int64_t>(written.from),
                          static_cast<std::int64_t>(written.to)});
    }
    void add_all(std::vector<Stretch> (*detect_in)(std::u32string_view)) {
        for (const Passage& passage : draft_.passages)
            if (is_in(passage, check_.in))
                for (const Stretch stretch : detect_in(passage.characters()))
                    add(passage.field, as_written(passage, stretch));
    }
    // Each demand that is not blank and of which `holds`.
    template <class Test>
    void add_demands(Test holds) {
        for (const Passage& passage : draft_.passages)
            if (is_in(passage, CheckedIn::demands) && holds(passage)) add(passage.field);
    }

    // --- words ---

    using Words = std::vector<std::u32string>;

    static Words normalised(const std::vector<std::string>& words) {
        Words out;
        for (const std::string& word : words) out.push_back(text::normalise(word).characters);
        return out;
    }
    static bool has_any(std::u32string_view sentence, const Words& words) {
        return std::ranges::any_of(words, [&](const std::u32string& word) {
            return sentence.find(word) != sentence.npos;
        });
    }
    // The first of the words that stands in the sentence.
    static std::optional<Stretch> first_of(const Passage& passage, Stretch sentence,
                                           const Words& words) {
        std::optional<Stretch> first;
        for (const std::u32string& word : words) {
            const std::size_t at = passage.at(sentence).find(word);
            if (at == std::u32string::npos) continue;
            const Stretch here{sentence.from + at, sentence.from + at + word.size()};
            if (!first || here.from < first->from) first = here;
        }
        return first;
    }

    void look_for_words() {
        const Words words = normalised(check_.words);
        const Words with = normalised(check_.with);
        const Words without = normalised(check_.without);
        std::vector<std::pair<const Passage*, Stretch>> hits;
        for (const Passage& passage : draft_.passages) {
            if (!is_in(passage, check_.in)) continue;
            for (const Stretch sentence : passage.sentences) {
                const auto hit = first_of(passage, sentence, words);
                const std::u32string_view said = passage.at(sentence);
                if (hit && (with.empty() || has_any(said, with)) && !has_any(said, without))
                    hits.emplace_back(&passage, *hit);
            }
        }
        if (std::ssize(hits) < limit_) return;
        for (const auto& [passage, hit] : hits) add(passage->field, as_written(*passage, hit));
    }

    // --- detectors ---

    void detect(Detector detector) {
        const Content& content = draft_.content;
        switch (detector) {
        case Detector::missing_title: return add_if(is_blank(content.title.value), "title");
        case Detector::missing_cause: return add_if(is_blank(content.cause.value), "cause");
        case Detector::missing_analysis:
            return add_if(is_blank(content.analysis.value), "analysis");
        case Detector::missing_demand: return add_if(!has_demand(), "demands");
        case Detector::thin_cause: return add_if(is_thin(content.cause.value), "cause");
        case Detector::vague_demand:
            return add_demands(
                [&](const Passage& p) { return std::ssize(p.characters()) < limit_; });
        case Detector::packed_demand:
            return add_demands([&](const Passage& p) {
                return static_cast<std::int64_t>(points_counted_up(p.characters())) >= limit_;
            });
        case Detector::several_matters: return titles_several();
        case Detector::too_long: return add_if(length() > limit_, "cause");
        case Detector::mobile_number: return add_all(&mobile_numbers);
        case Detector::landline_number: return add_all(&landline_numbers);
        case Detector::resident_id: return add_all(&resident_ids);
        case Detector::bank_card: return add_all(&bank_cards);
        case Detector::number_plate: return add_all(&number_plates);
        case Detector::private_name: return add_all(&private_names);
        case Detector::near_copy: return; // Whoever has the others at hand adds it.
        }
    }
    void add_if(bool holds, const char* field) {
        if (holds) add(field);
    }
    [[nodiscard]] bool has_demand() const {
        return std::ranges::any_of(draft_.content.demands,
                                   [](const auto& demand) { return !is_blank(demand.value); });
    }
    // What is not there at all is missing, not thin.
    [[nodiscard]] bool is_thin(const std::string& written) const {
        return !is_blank(written) && static_cast<std::int64_t>(character_count(written)) < limit_;
    }
    [[nodiscard]] std::int64_t length() const {
        std::int64_t sum = 0;
        for (const Passage& passage : draft_.passages) sum += std::ssize(passage.characters());
        return sum;
    }
    void titles_several() {
        for (const Passage& passage : draft_.passages)
            if (is_in(passage, CheckedIn::title) &&
                static_cast<std::int64_t>(matters_named(passage.characters())) >= limit_)
                add(passage.field);
    }

    const Draft& draft_;
    const Check& check_;
    std::vector<Finding>& found_;
    std::int64_t limit_ = 0;
    std::size_t count_ = 0;
};

} // namespace

std::vector<Finding> findings(const Content& content, const std::vector<Check>& checks) {
    const Draft draft = draft_of(content);
    std::vector<Finding> found;
    for (const Check& check : checks) Search{draft, check, found}.run();
    return found;
}

} // namespace huiyin::entrance
