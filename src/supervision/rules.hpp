#pragma once

// The rule of each command, by subject. Only for decide.cpp and the files that hold the rules.

#include "supervision/decide.hpp"

#include <algorithm>

namespace huiyin::supervision::rules {

using Decision = Result<std::vector<Event>>;

// planning.cpp
Decision rule(const Activity&, const PlanActivity&, const Occasion&, const Context&);
Decision rule(const Activity&, const ChangePlan&, const Occasion&, const Context&);
Decision rule(const Activity&, const CallOff&, const Occasion&, const Context&);

// drawing.cpp
Decision rule(const Activity&, const CommitDraw&, const Occasion&, const Context&);
Decision rule(const Activity&, const MakeDraw&, const Occasion&, const Context&);

// holding.cpp
Decision rule(const Activity&, const StartActivity&, const Occasion&, const Context&);
Decision rule(const Activity&, const HoldActivity&, const Occasion&, const Context&);
Decision rule(const Activity&, const AddFinding&, const Occasion&, const Context&);
Decision rule(const Activity&, const ReportActivity&, const Occasion&, const Context&);

// commissioning.cpp
// What keeps a plan from commissioning a congress, or shows that it names one for nothing.
[[nodiscard]] std::optional<Error> wrong_commission(const Activity& current, ActivityKind,
                                                    const Plan&, const Context&);
Decision rule(const Activity&, const TakeOnCommission&, const Occasion&, const Context&);
Decision rule(const Activity&, const DeclineCommission&, const Occasion&, const Context&);

inline Decision happens(Event event) { return std::vector<Event>{std::move(event)}; }

template <class T>
bool is_listed(const std::vector<T>* sorted, const T& value) {
    return sorted != nullptr && std::ranges::binary_search(*sorted, value);
}

// The position of the first that is not on the list.
template <class T>
std::optional<std::size_t> first_unlisted(const std::vector<T>& named,
                                          const std::vector<T>* sorted) {
    for (std::size_t i = 0; i < named.size(); ++i)
        if (!is_listed(sorted, named[i])) return i;
    return {};
}

inline std::string item_of(const std::string& field, std::size_t index) {
    return field + "." + std::to_string(index);
}

inline const KnownCase* find_case(const Context& context, const CaseId& id) {
    const auto found = std::ranges::find(context.cases, id, &KnownCase::id);
    return found == context.cases.end() ? nullptr : &*found;
}

} // namespace huiyin::supervision::rules
