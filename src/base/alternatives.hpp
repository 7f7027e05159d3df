#pragma once

// A variant of described structs, by name: how commands and events are found, read and written.

#include "base/described.hpp"

#include <memory>
#include <variant>

namespace huiyin {

struct Alternative {
    std::string name; // "sign_in"
    const TypeInfo* type;
    void* (*put)(void* variant);     // makes the variant hold a default value of this type
    std::shared_ptr<void> (*make)(); // a default value of this type alone
};

namespace detail {

template <class T>
struct Kinds {
    using type = T;
};
template <class T>
    requires requires { typename T::Kinds; }
struct Kinds<T> {
    using type = typename T::Kinds;
};

} // namespace detail

// The variant that a type is, or that it is made of. A long variant is the base of a struct that
// says which (`Kinds`) and is copied and destroyed in one file only: every file else would compile
// that, and carry names as long as the variant (decision 0027).
template <class T>
using KindsOf = typename detail::Kinds<T>::type;

template <class T>
constexpr std::size_t count_of_kinds = std::variant_size_v<KindsOf<T>>;

// Where an alternative stands: what index() says of it.
template <class T, class Alternative>
constexpr std::size_t place_of_kind = boost::mp11::mp_find<KindsOf<T>, Alternative>::value;

// The alternatives of a variant; the position is the variant's index(). A large variant makes this
// table in one file only (extern template beside the variant): every file else would compile it.
template <class Variant>
const std::vector<Alternative>& alternatives() {
    static const auto table = [] {
        std::vector<Alternative> made;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, KindsOf<Variant>>>(
            [&]<class T>(std::type_identity<T>) {
                made.push_back({snake_case(type_name<T>()), &type_of<T>(),
                                [](void* variant) -> void* {
                                    return &static_cast<Variant*>(variant)->template emplace<T>();
                                },
                                []() -> std::shared_ptr<void> { return std::make_shared<T>(); }});
            });
        return made;
    }();
    return table;
}

// The alternative called `name`, or nullptr.
template <class Variant>
const Alternative* find_alternative(std::string_view name) {
    for (const Alternative& alternative : alternatives<Variant>())
        if (alternative.name == name) return &alternative;
    return nullptr;
}

// The name of what a variant holds.
template <class Variant>
const std::string& name_in(const Variant& variant) {
    return alternatives<Variant>()[variant.index()].name;
}

// The address of what a variant holds, to be walked by alternatives()[index()].type.
template <class Variant>
const void* value_in(const Variant& variant) {
    return std::visit([](const auto& value) -> const void* { return &value; }, variant);
}
template <class Variant>
void* value_in(Variant& variant) {
    return std::visit([](auto& value) -> void* { return &value; }, variant);
}

} // namespace huiyin
