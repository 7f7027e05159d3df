#include "store/digest.hpp"

#include "app/fault.hpp"
#include "store/hex.hpp"

#include <openssl/evp.h>

#include <array>

namespace huiyin::store {
namespace {

struct KindName {
    DigestKind kind;
    std::string_view prefix;
    const char* openssl;
};
constexpr std::array kinds{KindName{DigestKind::sm3, "sm3:", "SM3"},
                           KindName{DigestKind::sha256, "sha256:", "SHA256"}};

void check(int succeeded) {
    if (succeeded != 1) throw app::Fault("OpenSSL cannot compute a digest");
}

} // namespace

std::optional<DigestKind> kind_of(std::string_view digest) {
    for (const KindName& name : kinds)
        if (digest.starts_with(name.prefix)) return name.kind;
    return {};
}

// The algorithm is fetched and the context made once: OpenSSL 3 looks both up in locked tables,
// which costs more than hashing a row.
struct Digester::Context {
    explicit Context(const KindName& name)
        : algorithm(EVP_MD_fetch(nullptr, name.openssl, nullptr)),
          state(EVP_MD_CTX_new()),
          text(name.prefix) {
        if (algorithm == nullptr || state == nullptr)
            throw app::Fault(std::string("OpenSSL does not offer ") + name.openssl);
    }
    ~Context() {
        EVP_MD_CTX_free(state);
        EVP_MD_free(algorithm);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    EVP_MD* algorithm;
    EVP_MD_CTX* state;
    std::string text;
};

Digester::Digester(DigestKind kind)
    : context_(std::make_unique<Context>(kinds[static_cast<std::size_t>(kind)])) {}

Digester::~Digester() = default;

void Digester::begin() { check(EVP_DigestInit_ex2(context_->state, context_->algorithm, nullptr)); }

void Digester::add(std::string_view field) {
    add(static_cast<std::int64_t>(field.size()));
    check(EVP_DigestUpdate(context_->state, field.data(), field.size()));
}

void Digester::add(std::int64_t field) {
    std::array<unsigned char, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(field);
    for (std::size_t i = bytes.size(); i-- > 0; rest >>= 8U)
        bytes[i] = static_cast<unsigned char>(rest & 0xffU);
    check(EVP_DigestUpdate(context_->state, bytes.data(), bytes.size()));
}

std::string_view Digester::end() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    check(EVP_DigestFinal_ex(context_->state, bytes.data(), &size));
    std::string& text = context_->text;
    text.resize(text.find(':') + 1);
    append_hex(text, std::span(bytes).first(size));
    return text;
}

} // namespace huiyin::store
