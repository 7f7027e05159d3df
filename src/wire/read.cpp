// Reads JSON straight into described values. A tree in between would cost an allocation per node
// and would have forgotten that a field stood there twice.

#include "wire/json.hpp"
#include "wire/place.hpp"
#include "wire/scanner.hpp"

#include <array>
#include <charconv>

namespace huiyin::wire {
namespace {

constexpr std::size_t depth_max = 16;
constexpr std::size_t fields_max = 64;

std::string joined(std::span<const std::string_view> names) {
    std::string out;
    for (const std::string_view name : names) {
        if (!out.empty()) out += ", ";
        out += name;
    }
    return out;
}

// C0 and C1 controls, and the two invisible line breaks of Unicode.
enum class Breaks : std::uint8_t { forbidden, allowed };

bool has_control(std::string_view text, Breaks breaks) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool plain_break = c == '\n' || c == '\t';
        if (c < 0x20 && (breaks == Breaks::forbidden || !plain_break)) return true;
        if (c == 0x7F) return true;
        const std::string_view from_here = text.substr(i);
        if (c == 0xC2 && static_cast<unsigned char>(from_here[1]) < 0xA0) return true;
        if (from_here.starts_with("\u2028") || from_here.starts_with("\u2029")) return true;
    }
    return false;
}

// What is wrong with a value, without yet saying where.
using Fault = std::optional<Sentence>;

Fault fault_of_text(const std::string& text, const TypeInfo& type, ReadMode mode) {
    const std::size_t count = character_count(text);
    if (count == std::string::npos) return "wire.not_utf8";
    if (mode == ReadMode::stored) return {};
    if (count > type.max)
        return Sentence{"wire.too_long",
                        {{"max", std::to_string(type.max)}, {"count", std::to_string(count)}}};
    if (type.min > 0 && is_blank(text)) return "wire.blank";
    if (count < type.min) return Sentence{"wire.too_short", {{"min", std::to_string(type.min)}}};
    if (has_control(text, type.kind == Kind::text ? Breaks::allowed : Breaks::forbidden))
        return type.kind == Kind::text ? "wire.control_in_text" : "wire.control_in_line";
    return {};
}

Fault put_date(std::string_view text, void* place) {
    const auto date = parse_date(text);
    if (!date) return "wire.not_a_date";
    *static_cast<Date*>(place) = *date;
    return {};
}

Fault put_instant(std::string_view text, void* place) {
    const auto at = parse_instant(text);
    if (!at) return "wire.not_an_instant";
    *static_cast<Instant*>(place) = *at;
    return {};
}

Fault put_enumerator(std::string_view text, const TypeInfo& type, void* place) {
    for (std::size_t i = 0; i < type.names.size(); ++i)
        if (type.names[i] == text) {
            *static_cast<std::uint8_t*>(place) = static_cast<std::uint8_t>(i);
            return {};
        }
    return Sentence{"wire.not_allowed", {{"allowed", joined(type.names)}}};
}

Fault put_integer(std::string_view digits, void* place) {
    const char* const end = digits.data() + digits.size();
    auto& value = *static_cast<std::int64_t*>(place);
    const auto [stop, code] = std::from_chars(digits.data(), end, value);
    if (code == std::errc::result_out_of_range) return "wire.number_out_of_range";
    if (code != std::errc{} || stop != end) return "wire.not_a_whole_number";
    return {};
}

// Puts the content of a JSON string, or of a query parameter, where it belongs. Lines, texts and
// ids already hold it.
Fault put_string(std::string_view text, const TypeInfo& type, void* place, ReadMode mode) {
    switch (type.kind) {
    case Kind::id: {
        const std::string& id = string_at(place);
        const bool good = is_id(id) || (mode == ReadMode::stored && id.empty());
        return good ? Fault{} : Fault{"wire.not_an_id"};
    }
    case Kind::date: return put_date(text, place);
    case Kind::instant: return put_instant(text, place);
    case Kind::enumeration: return put_enumerator(text, type, place);
    default: return fault_of_text(string_at(place), type, mode);
    }
}

bool holds_string(const TypeInfo& type) {
    return type.kind == Kind::line || type.kind == Kind::text || type.kind == Kind::id;
}

class Reader {
public:
    Reader(std::string_view json, ReadMode mode) : scanner_(json), mode_(mode) {}

    Result<void> read_document(const TypeInfo& type, void* place) {
        if (!read_value(type, place)) return Failure{std::move(error_)};
        if (!scanner_.at_end()) {
            static_cast<void>(malformed());
            return Failure{std::move(error_)};
        }
        return {};
    }

private:
    struct Step {
        std::string_view field = {}; // empty: the item `index` of a list
        std::size_t index = 0;
    };

    // All readers answer whether they succeeded; if not, error_ says why.
    bool fail(Sentence message) {
        error_ = {ErrorCode::invalid, std::move(message), path()};
        return false;
    }
    bool malformed() {
        return fail({"wire.malformed", {{"position", std::to_string(scanner_.position())}}});
    }
    // The next value is not what the type asks for, or no value at all.
    bool wrong(const char* expectation) {
        return scanner_.next() == '\0' ? malformed() : fail(expectation);
    }
    bool settle(Fault fault) { return fault ? fail(std::move(*fault)) : true; }

    bool read_value(const TypeInfo& type, void* place) {
        switch (type.kind) {
        case Kind::boolean: return read_boolean(place);
        case Kind::integer: return read_integer(place);
        case Kind::optional: return read_optional(type, place);
        case Kind::list: return read_list(type, place);
        case Kind::record: return read_record(type, place);
        default: return read_string(type, place);
        }
    }

    bool read_boolean(void* place) {
        auto& value = *static_cast<bool*>(place);
        if (scanner_.next() != 't' && scanner_.next() != 'f')
            return wrong("wire.not_true_or_false");
        value = scanner_.take_word("true");
        return value || scanner_.take_word("false") || malformed();
    }

    bool read_integer(void* place) {
        if (scanner_.next() != '0') return wrong("wire.not_a_whole_number");
        std::string_view digits;
        if (!scanner_.take_number(digits)) return malformed();
        return settle(put_integer(digits, place));
    }

    bool read_string(const TypeInfo& type, void* place) {
        if (scanner_.next() != '"') return wrong("wire.not_a_string");
        std::string& into = holds_string(type) ? string_at(place) : scratch_;
        if (!scanner_.take_string(into)) return malformed();
        return settle(put_string(into, type, place, mode_));
    }

    bool read_optional(const TypeInfo& type, void* place) {
        if (scanner_.take_word("null")) return true;
        return read_value(type.element(), type.container.add(place));
    }

    bool read_list(const TypeInfo& type, void* place) {
        if (scanner_.next() != '[') return wrong("wire.not_a_list");
        if (!scanner_.take('[')) return malformed();
        if (scanner_.take(']')) return true;
        for (std::size_t i = 0;; ++i) {
            if (i == type.max && mode_ == ReadMode::strict)
                return fail({"wire.too_many", {{"max", std::to_string(type.max)}}});
            if (!enter({{}, i})) return false;
            if (!read_value(type.element(), type.container.add(place))) return false;
            --depth_;
            if (scanner_.take(']')) return true;
            if (!scanner_.take(',')) return malformed();
        }
    }

    bool read_record(const TypeInfo& type, void* place) {
        if (scanner_.next() != '{') return wrong("wire.not_a_record");
        if (!scanner_.take('{')) return malformed();
        std::array<bool, fields_max> seen{};
        if (!scanner_.take('}'))
            for (std::size_t expected = 0;;) {
                if (!read_field(type, place, expected, seen)) return false;
                if (scanner_.take('}')) break;
                if (!scanner_.take(',')) return malformed();
            }
        return mode_ == ReadMode::stored || all_there(type, seen);
    }

    // `expected` is the place where the next field most likely stands: the one after the last.
    bool read_field(const TypeInfo& type, void* place, std::size_t& expected,
                    std::array<bool, fields_max>& seen) {
        if (!scanner_.take_string(name_)) return malformed();
        std::size_t at = expected;
        if (at >= type.fields.size() || type.fields[at].name != name_)
            for (at = 0; at < type.fields.size() && type.fields[at].name != name_;) ++at;
        if (at == type.fields.size()) return unknown_field();
        const FieldInfo& field = type.fields[at];
        if (!enter({field.name, 0})) return false;
        if (seen.at(at)) return fail("wire.twice");
        seen.at(at) = true;
        expected = at + 1;
        if (!scanner_.take(':')) return malformed();
        if (!read_value(field.type(), field_of(place, field))) return false;
        --depth_;
        return true;
    }

    bool unknown_field() {
        if (character_count(name_) == std::string::npos) return fail("wire.not_utf8");
        const std::string name{first_characters(name_, 64)};
        if (!enter({name, 0})) return false;
        return fail("wire.unknown_field");
    }

    bool all_there(const TypeInfo& type, const std::array<bool, fields_max>& seen) {
        for (std::size_t i = 0; i < type.fields.size(); ++i)
            if (!seen.at(i) && !may_be_missing(type.fields[i].type()))
                return enter({type.fields[i].name, 0}) && fail("wire.missing");
        return true;
    }

    bool enter(Step step) {
        if (depth_ == depth_max) return fail("wire.too_deep");
        steps_.at(depth_++) = step;
        return true;
    }

    [[nodiscard]] std::string path() const {
        std::string out;
        for (std::size_t i = 0; i < depth_; ++i) {
            if (i > 0) out += '.';
            const Step& step = steps_.at(i);
            out += step.field.empty() ? std::to_string(step.index) : std::string{step.field};
        }
        return out;
    }

    Scanner scanner_;
    ReadMode mode_;
    std::array<Step, depth_max> steps_{};
    std::size_t depth_ = 0;
    std::string name_;    // of the field that is read
    std::string scratch_; // a string that is not kept as one
    Error error_;
};

} // namespace

Result<void> read_json(std::string_view json, const TypeInfo& type, void* value, ReadMode mode) {
    return Reader{json, mode}.read_document(type, value);
}

Result<void> read_plain(std::string_view text, const TypeInfo& type, void* value,
                        const std::string& field) {
    const auto answer = [&](Fault fault) -> Result<void> {
        if (fault) return invalid(field, std::move(*fault));
        return {};
    };
    switch (type.kind) {
    case Kind::optional: return read_plain(text, type.element(), type.container.add(value), field);
    case Kind::boolean:
        *static_cast<bool*>(value) = text == "true";
        return answer(text == "true" || text == "false" ? Fault{}
                                                        : Fault{"wire.not_true_or_false"});
    case Kind::integer: return answer(put_integer(text, value));
    case Kind::list:
    case Kind::record: return answer("wire.not_plain");
    default:
        if (holds_string(type)) string_at(value) = text;
        return answer(put_string(text, type, value, ReadMode::strict));
    }
}

} // namespace huiyin::wire
