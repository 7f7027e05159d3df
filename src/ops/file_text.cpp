#include "ops/file_text.hpp"

#include <fstream>
#include <sstream>

namespace huiyin::ops {

Result<std::string> file_text(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream content;
    if (!file || !(content << file.rdbuf()))
        return not_found({"ops.unreadable_file", {{"path", path.string()}}});
    return std::move(content).str();
}

} // namespace huiyin::ops
