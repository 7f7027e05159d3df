#include "suggestion/decision.hpp"

namespace huiyin::suggestion::rules {

Decision::Decision() : events_(std::make_unique<std::vector<Event>>()) {}
Decision::Decision(Failure why) : why_(std::move(why).value()) {}
Decision::Decision(Decision&&) noexcept = default;
Decision& Decision::operator=(Decision&&) noexcept = default;
Decision::~Decision() = default;

void Decision::add_alternative(std::size_t index, const void* happened) {
    boost::mp11::mp_with_index<count_of_kinds<Event>>(index, [&](auto i) {
        using Happened = std::variant_alternative_t<i, AnyEvent>;
        events_->emplace_back(std::in_place_index<i>, *static_cast<const Happened*>(happened));
    });
}

Result<std::vector<Event>> Decision::result() && {
    if (why_) return Failure{std::move(*why_)};
    return std::move(*events_);
}

} // namespace huiyin::suggestion::rules
