#pragma once

// Fields of events, found by name once and read by address afterwards.

#include "mechanism/table.hpp"
#include "mechanism/vocabulary.hpp"

namespace huiyin::mechanism {

// The way to a field inside an event: "strand", "reply.kind".
class Field {
public:
    Field() = default;
    // Complains with the names that there are when a step does not exist.
    static std::optional<Field> find(const Word& event, const std::string& path, Spot spot,
                                     Notes& notes);

    // The type of what value_in() points to: never an optional.
    [[nodiscard]] const TypeInfo& type() const { return *type_; }
    [[nodiscard]] Kind kind() const { return type_->kind; }
    // The address of the value inside an event, or nullptr when an optional on the way is empty.
    [[nodiscard]] const void* value_in(const void* event) const;

    // A bool, integer, enumeration or date as a number (a date: days since 1970).
    [[nodiscard]] std::int64_t number_at(const void* value) const;
    // A line, text or id.
    [[nodiscard]] const std::string& text_at(const void* value) const {
        return *static_cast<const std::string*>(value);
    }
    [[nodiscard]] bool is_number() const;
    [[nodiscard]] bool is_text() const;

private:
    std::vector<const FieldInfo*> steps_ = {};
    const TypeInfo* type_ = nullptr;

    friend class Condition;
};

// One condition on a field: `role = ["main", "separate"]`.
class Condition {
public:
    // What a `where` table says, each key a condition; all must hold.
    static std::vector<Condition> read(const Word& event, const Node& where, Notes& notes);

    [[nodiscard]] bool holds(const void* event) const;

    // The words of an enumeration that it accepts, "AnswerKind.solved"; none for any other test.
    [[nodiscard]] std::vector<std::string> kinds() const;

private:
    enum class Test : std::uint8_t { one_of, none_of, present, absent, at_least, at_most };

    static void read_into(std::vector<Condition>& conditions, const Word& event,
                          const std::string& prefix, const Node& where, Notes& notes);
    static std::optional<Condition> read_one(const Word& event, const std::string& path,
                                             const Entry& entry, Notes& notes);
    void read_test(const Node& node, Notes& notes);
    void add_value(const Node& node, Notes& notes);
    [[nodiscard]] bool is_among(const void* value) const;

    Field field_ = {};
    Test test_ = Test::one_of;
    std::vector<std::int64_t> numbers_ = {};
    std::vector<std::string> texts_ = {};
};

[[nodiscard]] inline bool all_hold(const std::vector<Condition>& conditions, const void* event) {
    for (const Condition& condition : conditions)
        if (!condition.holds(event)) return false;
    return true;
}

[[nodiscard]] std::vector<std::string> field_names(const TypeInfo& record);

} // namespace huiyin::mechanism
