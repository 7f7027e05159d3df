#include "http/address.hpp"

#include "wire/json.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::http {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Cuts the text up to the next separator off the front of `rest`.
std::string_view take_piece(std::string_view& rest, char separator) {
    const std::size_t end = rest.find(separator);
    const std::string_view piece = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return piece;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// In a query, unlike a path, "+" is a space.
std::optional<std::string> form_decoded(std::string_view text) {
    std::string spaced{text};
    for (char& c : spaced)
        if (c == '+') c = ' ';
    return percent_decoded(spaced);
}

Result<void> read_parameter(std::string_view parameter, const TypeInfo& type, void* value,
                            std::vector<std::string_view>& seen) {
    const auto name = form_decoded(take_piece(parameter, '='));
    const auto text = form_decoded(parameter);
    if (!name || !text) return invalid({}, "http.broken_address");
    if (character_count(*name) == std::string::npos) return invalid({}, "wire.not_utf8");
    const FieldInfo* const field = find_field(type, *name);
    if (field == nullptr) return invalid(*name, "http.no_such_parameter");
    const TypeInfo& field_type = field->type();
    void* const place = field_of(value, *field);
    if (field_type.kind == Kind::list) {
        if (field_type.container.size(place) == field_type.max)
            return invalid(*name, {"wire.too_many", {{"max", std::to_string(field_type.max)}}});
        return wire::read_plain(*text, field_type.element(), field_type.container.add(place),
                                *name);
    }
    for (const std::string_view earlier : seen)
        if (earlier == field->name) return invalid(*name, "wire.twice");
    seen.push_back(field->name);
    return wire::read_plain(*text, field_type, place, *name);
}

// How much "en;q=0.5" wants its language.
double weight_of(std::string_view range) {
    const std::size_t q = range.find("q=");
    if (q == std::string_view::npos) return 1;
    double weight = 0;
    const std::string_view number = range.substr(q + 2);
    std::from_chars(number.data(), number.data() + number.size(), weight);
    return weight;
}

} // namespace

std::optional<std::string> percent_decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return {};
        const int high = hex_digit(text[i + 1]);
        const int low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return {};
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

Result<void> read_query(std::string_view query, const TypeInfo& type, void* value) {
    std::vector<std::string_view> seen;
    while (!query.empty()) {
        const std::string_view parameter = take_piece(query, '&');
        if (parameter.empty()) continue;
        if (auto read = read_parameter(parameter, type, value, seen); !read) return read;
    }
    for (const FieldInfo& field : type.fields) {
        const Kind kind = field.type().kind;
        if (kind == Kind::optional || kind == Kind::list || kind == Kind::boolean) continue;
        if (std::find(seen.begin(), seen.end(), field.name) == seen.end())
            return invalid(std::string{field.name}, "wire.missing");
    }
    return {};
}

std::string_view cookie(const Request& request, std::string_view name) {
    std::string_view rest = request.header(Header::cookie);
    while (!rest.empty()) {
        std::string_view value = trimmed(take_piece(rest, ';'));
        if (take_piece(value, '=') == name) return value;
    }
    return {};
}

ops::Language preferred_language(std::string_view accept_language) {
    double zh = 0;
    double en = 0;
    while (!accept_language.empty()) {
        const std::string_view range = trimmed(take_piece(accept_language, ','));
        double& wanted = range.starts_with("en") ? en : zh;
        if (range.starts_with("en") || range.starts_with("zh"))
            wanted = std::max(wanted, weight_of(range));
    }
    return en > zh ? ops::Language::en : ops::Language::zh;
}

std::string etag(Version version) { return '"' + std::to_string(version) + '"'; }

Result<Version> version_seen(const Request& request) {
    std::string_view tag = request.header(Header::if_match);
    if (tag.size() > 2 && tag.starts_with('"') && tag.ends_with('"')) {
        tag = tag.substr(1, tag.size() - 2);
        Version version = 0;
        const auto [end, code] = std::from_chars(tag.data(), tag.data() + tag.size(), version);
        if (code == std::errc{} && end == tag.data() + tag.size() && version >= 0) return version;
    }
    return invalid("If-Match", "http.version_needed");
}

Result<std::string> idempotency_key(const Request& request) {
    const std::string& key = request.header(Header::idempotency_key);
    if (!key.empty() && !is_id(key)) return invalid("Idempotency-Key", "wire.not_an_id");
    return key;
}

bool already_has(const Request& request, std::string_view tag) {
    std::string_view rest = request.header(Header::if_none_match);
    while (!rest.empty()) {
        std::string_view candidate = trimmed(take_piece(rest, ','));
        if (candidate.starts_with("W/")) candidate.remove_prefix(2);
        if (candidate == tag || candidate == "*") return true;
    }
    return false;
}

namespace {

// RFC 6266, with every byte escaped that could mean something.
std::string disposition(std::string out, std::string_view title) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    out += "; filename*=UTF-8''";
    for (const char c : title) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        }
    }
    return out;
}

} // namespace

std::string attachment_called(std::string_view title) { return disposition("attachment", title); }
std::string inline_called(std::string_view title) { return disposition("inline", title); }

} // namespace huiyin::http
