#pragma once

// One description per type, made by the compiler from BOOST_DESCRIBE_STRUCT and read by everything
// that must walk a value without knowing it: JSON, schemas, forms, SQL rows, the facts of duties.
// The walkers are plain functions over these tables, so a new struct costs no new code.

#include "base/id.hpp"
#include "base/text.hpp"
#include "base/time.hpp"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <source_location>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace huiyin {

enum class Kind : std::uint8_t {
    boolean,     // bool
    integer,     // std::int64_t
    line,        // std::string on one line
    text,        // std::string of several lines
    id,          // std::string of the form of an id
    date,        // Date
    instant,     // Instant
    enumeration, // an enum over std::uint8_t
    optional,    // std::optional<element>
    list,        // std::vector<element>
    record,      // a described struct
};

struct TypeInfo;

struct FieldInfo {
    std::string_view name;
    const TypeInfo& (*type)();
    const void* (*in)(const void* record); // the field's address inside a record
};

// What a list or an optional can be asked and made to do.
struct ContainerInfo {
    std::size_t (*size)(const void*);
    const void* (*at)(const void*, std::size_t);
    void* (*add)(void*); // a new, default element at the end (of an optional: its value)
    void (*clear)(void*);
};

struct TypeInfo {
    Kind kind;
    std::string_view name = {};                   // of a record or enum; of an id: "DeputyId"
    std::size_t min = 0;                          // characters of a line or text
    std::size_t max = 0;                          // characters of a line or text; items of a list
    std::span<const FieldInfo> fields = {};       // of a record
    std::span<const std::string_view> names = {}; // of an enum, by value
    const TypeInfo& (*element)() = nullptr;       // of an optional or list
    ContainerInfo container = {};
};

template <class T>
const TypeInfo& type_of();

// The address of a field inside a record, for writing.
inline void* field_of(void* record, const FieldInfo& field) {
    return const_cast<void*>(field.in(record)); // NOLINT: the record itself is not const here.
}

// The field called `name`, or nullptr.
inline const FieldInfo* find_field(const TypeInfo& record, std::string_view name) {
    for (const FieldInfo& field : record.fields)
        if (field.name == name) return &field;
    return nullptr;
}

constexpr std::size_t list_items_max = 500;

// The name of a struct or enum as it stands in the source, without its namespaces.
template <class T>
consteval std::string_view type_name() {
    // "… type_name() [with T = huiyin::Thing; …]" from g++, "… [T = huiyin::Thing]" from clang.
    std::string_view name = std::source_location::current().function_name();
    name.remove_prefix(name.find("T = ") + 4);
    name = name.substr(0, name.find_first_of(";]"));
    return name.substr(name.rfind(':') + 1);
}

// "SignIn" → "sign_in": how commands and events are called outside C++.
[[nodiscard]] std::string snake_case(std::string_view camel_case);

// The name of an enumerator, as it stands in the source.
template <class E>
    requires std::is_enum_v<E>
std::string_view name_of(E value) {
    return type_of<E>().names[static_cast<std::size_t>(value)];
}

namespace describing {

template <class T>
struct Maker; // how to describe a T

template <>
struct Maker<bool> {
    static TypeInfo make() { return {.kind = Kind::boolean}; }
};
template <>
struct Maker<std::int64_t> {
    static TypeInfo make() { return {.kind = Kind::integer}; }
};
template <>
struct Maker<Date> {
    static TypeInfo make() { return {.kind = Kind::date}; }
};
template <>
struct Maker<Instant> {
    static TypeInfo make() { return {.kind = Kind::instant}; }
};
template <std::size_t Max, std::size_t Min>
struct Maker<Line<Max, Min>> {
    static TypeInfo make() { return {.kind = Kind::line, .min = Min, .max = Max}; }
};
template <std::size_t Max, std::size_t Min>
struct Maker<Text<Max, Min>> {
    static TypeInfo make() { return {.kind = Kind::text, .min = Min, .max = Max}; }
};

template <class Of>
constexpr std::string_view id_name = "Id";
template <>
inline constexpr std::string_view id_name<CongressKind> = "CongressId";
template <>
inline constexpr std::string_view id_name<OfficeKind> = "OfficeId";
template <>
inline constexpr std::string_view id_name<PersonKind> = "PersonId";
template <>
inline constexpr std::string_view id_name<DeputyKind> = "DeputyId";
template <>
inline constexpr std::string_view id_name<DelegationKind> = "DelegationId";
template <>
inline constexpr std::string_view id_name<CaseKind> = "CaseId";
template <>
inline constexpr std::string_view id_name<ActivityIdKind> = "ActivityId";
template <>
inline constexpr std::string_view id_name<FileKind> = "FileId";

template <class Of>
struct Maker<Id<Of>> {
    static TypeInfo make() { return {.kind = Kind::id, .name = id_name<Of>}; }
};

template <class T>
struct Maker<std::optional<T>> {
    using Optional = std::optional<T>;
    static TypeInfo make() {
        return {.kind = Kind::optional,
                .element = &type_of<T>,
                .container = {
                    [](const void* o) -> std::size_t {
                        return static_cast<const Optional*>(o)->has_value() ? 1 : 0;
                    },
                    [](const void* o, std::size_t) -> const void* {
                        return &static_cast<const Optional*>(o)->value(); // NOLINT: size() is 1
                    },
                    [](void* o) -> void* { return &static_cast<Optional*>(o)->emplace(); },
                    [](void* o) { static_cast<Optional*>(o)->reset(); },
                }};
    }
};

template <class T>
struct Maker<std::vector<T>> {
    using List = std::vector<T>;
    static TypeInfo make() {
        return {.kind = Kind::list,
                .max = list_items_max,
                .element = &type_of<T>,
                .container = {
                    [](const void* o) { return static_cast<const List*>(o)->size(); },
                    [](const void* o, std::size_t i) -> const void* {
                        return &(*static_cast<const List*>(o))[i];
                    },
                    [](void* o) -> void* { return &static_cast<List*>(o)->emplace_back(); },
                    [](void* o) { static_cast<List*>(o)->clear(); },
                }};
    }
};

template <class T>
    requires boost::describe::has_describe_members<T>::value
struct Maker<T> {
    static TypeInfo make() {
        static const auto fields =
            table(boost::describe::describe_members<T, boost::describe::mod_any_access |
                                                           boost::describe::mod_inherited>{});
        return {.kind = Kind::record, .name = type_name<T>(), .fields = fields};
    }

private:
    template <template <class...> class L, class... D>
    static auto table(L<D...>) {
        return std::array<FieldInfo, sizeof...(D)>{field<D>()...};
    }
    template <class D>
    static FieldInfo field() {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*D::pointer)>;
        return {D::name, &type_of<Member>, [](const void* record) -> const void* {
                    return &(static_cast<const T*>(record)->*D::pointer);
                }};
    }
};

template <class T>
    requires std::is_enum_v<T>
struct Maker<T> {
    static_assert(std::is_same_v<std::underlying_type_t<T>, std::uint8_t>);
    static TypeInfo make() {
        static const auto names = table(boost::describe::describe_enumerators<T>{});
        return {.kind = Kind::enumeration, .name = type_name<T>(), .names = names};
    }

private:
    // Enumerators count from 0 without gaps, so the value is the index.
    template <template <class...> class L, class... D>
    static auto table(L<D...>) {
        return std::array<std::string_view, sizeof...(D)>{D::name...};
    }
};

} // namespace describing

template <class T>
const TypeInfo& type_of() {
    static const TypeInfo info = describing::Maker<T>::make();
    return info;
}

} // namespace huiyin
