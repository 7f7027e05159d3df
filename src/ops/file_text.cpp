#include "ops/file_text.hpp"

#include <fstream>
#include <sstream>

namespace huiyin::ops {

Result<std::string> file_text(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::error_code unknown;
    const bool is_file = std::filesystem::is_regular_file(path, unknown);
    if (const auto size = is_file ? std::filesystem::file_size(path, unknown) : 0;
        file && !unknown && size > 0) {
        // At once: a stream that grows would hold a long list twice.
        std::string text(size, '\0');
        if (file.read(text.data(), std::ssize(text))) return text;
        file.clear();
        file.seekg(0);
    }
    std::ostringstream content;
    if (!file || !(content << file.rdbuf()))
        return not_found({"ops.unreadable_file", {{"path", path.string()}}});
    return std::move(content).str();
}

} // namespace huiyin::ops
