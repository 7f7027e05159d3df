#pragma once

// What a column of an exported list says of a case.

#include "app/views.hpp"
#include "ops/texts.hpp"
#include "render/table_file.hpp"

namespace huiyin::http {

// Names as in the face's own table, where it has them.
enum class CaseColumn : std::uint8_t {
    number,
    term,
    session,
    title,
    lead,
    proposers,
    phase,
    answer,
    waits,
    lamp,
    due,
    days_left,
    duty,
    unit,
    kind,
    channel,
    subject,
    submitted,
    assigned,
    closed,
    satisfaction,
    promises,
};
BOOST_DESCRIBE_ENUM(CaseColumn, number, term, session, title, lead, proposers, phase, answer, waits,
                    lamp, due, days_left, duty, unit, kind, channel, subject, submitted, assigned,
                    closed, satisfaction, promises)

// What a person reads instead of an enumerator: export.<group>.<name> of texts/.
class Words {
public:
    Words(const ops::Texts& texts, ops::Language language) : texts_(texts), language_(language) {}

    [[nodiscard]] std::string say(const Sentence& said) const {
        return texts_.render(said, language_);
    }
    template <class E>
    [[nodiscard]] std::string of(const std::string& group, E value) const {
        return say({group + std::string{name_of(value)}, {}});
    }
    [[nodiscard]] const Line<1000, 0>& choose(const app::Bilingual& both) const {
        return language_ == ops::Language::zh ? both.zh : both.en;
    }

private:
    const ops::Texts& texts_;
    ops::Language language_;
};

[[nodiscard]] render::Heading heading_of(CaseColumn, const Words&);
[[nodiscard]] render::Cell cell_of(CaseColumn, const app::QueueRow&, const Words&);

} // namespace huiyin::http
