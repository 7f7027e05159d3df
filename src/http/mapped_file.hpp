#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

namespace huiyin::http {

// A file's content as the system maps it: it need not stand in memory as a whole.
class MappedFile {
public:
    // Maps the file and removes its name: it is gone when the last one lets go of it. Null when it
    // cannot be mapped.
    [[nodiscard]] static std::shared_ptr<const MappedFile> take(const std::filesystem::path&);

    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view content() const { return content_; }

private:
    explicit MappedFile(std::string_view content) : content_(content) {}

    std::string_view content_;
};

} // namespace huiyin::http
