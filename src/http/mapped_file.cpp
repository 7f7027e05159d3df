#include "http/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace huiyin::http {

std::shared_ptr<const MappedFile> MappedFile::take(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // NOLINT: POSIX says so
    std::error_code gone;
    const auto size = std::filesystem::file_size(path, gone);
    std::filesystem::remove(path, gone);
    if (file < 0) return nullptr;
    void* const place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    ::close(file);
    if (place == MAP_FAILED) return nullptr; // NOLINT: POSIX says so
    return std::shared_ptr<const MappedFile>(
        new MappedFile{std::string_view{static_cast<const char*>(place), size}});
}

MappedFile::~MappedFile() {
    ::munmap(const_cast<char*>(content_.data()), content_.size()); // NOLINT: it was mapped so
}

} // namespace huiyin::http
