#pragma once

// The chain that makes a change to a stored row visible.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::store {

enum class DigestKind : std::uint8_t { sm3, sha256 };

// "sm3:…" → sm3
[[nodiscard]] std::optional<DigestKind> kind_of(std::string_view digest);

// Hashes a row field by field. Used by one thread at a time.
class Digester {
public:
    explicit Digester(DigestKind);
    ~Digester();
    Digester(const Digester&) = delete;
    Digester& operator=(const Digester&) = delete;

    void begin();
    // Adds a field with its length in front: ("ab", "c") is not ("a", "bc").
    void add(std::string_view field);
    void add(std::int64_t field);
    // The name of the kind, a colon and hexadecimal digits. Valid until the next end().
    [[nodiscard]] std::string_view end();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

} // namespace huiyin::store
