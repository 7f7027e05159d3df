#include "store/disk.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace huiyin::store {
namespace {

Failure failure_of(int code) {
    return unavailable(code == ENOSPC || code == EDQUOT ? "store.disk_full" : "store.cannot_write");
}

class OpenFile {
public:
    OpenFile(const std::filesystem::path& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, 0640)) {}
    ~OpenFile() {
        if (number_ >= 0) ::close(number_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

// A new name is durable once its folder is.
bool sync_folder(const std::filesystem::path& folder) {
    const OpenFile file(folder, O_RDONLY | O_DIRECTORY);
    return file.is_open() && ::fsync(file.number()) == 0;
}

bool write_all(int file, std::int64_t offset, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        offset += written;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool make_folder(const std::filesystem::path& folder) {
    if (std::filesystem::is_directory(folder)) return true;
    if (!make_folder(folder.parent_path())) return false;
    std::error_code code;
    std::filesystem::create_directory(folder, code);
    if (code) errno = code.value();
    return !code && sync_folder(folder.parent_path());
}

} // namespace

Result<void> write_durably(const std::filesystem::path& path, std::int64_t offset,
                           std::string_view bytes) {
    if (!make_folder(path.parent_path())) return failure_of(errno);
    const OpenFile file(path, O_WRONLY | O_CREAT);
    if (!file.is_open() || ::ftruncate(file.number(), offset) != 0 ||
        !write_all(file.number(), offset, bytes) || ::fsync(file.number()) != 0)
        return failure_of(errno);
    if (offset == 0 && !sync_folder(path.parent_path())) return failure_of(errno);
    return {};
}

Result<void> link_durably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (!make_folder(to.parent_path())) return failure_of(errno);
    if (::link(from.c_str(), to.c_str()) != 0 && errno != EEXIST) return failure_of(errno);
    if (!sync_folder(to.parent_path())) return failure_of(errno);
    return {};
}

} // namespace huiyin::store
