#pragma once

#include "app/files.hpp"
#include "store/database.hpp"

#include <mutex>
#include <set>

namespace huiyin::store {

struct FilesOptions {
    std::filesystem::path folder = {}; // gets the folders "files" and "uploads"
    std::int64_t size_max = 50'000'000;
    std::int64_t open_uploads_max = 20; // of one person
};

// Contents in a folder, named by their SHA-256; what is known of them, in the database.
class SqliteFiles final : public app::Files {
public:
    SqliteFiles(Database&, FilesOptions);

    Result<app::UploadState> begin(const PersonId&, const Line<200>& title, std::int64_t size,
                                   Instant at) override;
    Result<app::UploadState> state(const PersonId&, const app::UploadId&) override;
    Result<app::UploadState> append(const PersonId&, const app::UploadId&, std::int64_t offset,
                                    std::string_view piece) override;
    Result<app::FileInfo> info(const FileId&) override;
    Result<std::string> content(const FileId&) override;
    bool has_uploaded(const PersonId&, const FileId&) override;

private:
    struct Upload;
    class Turn;

    std::optional<Upload> upload(const PersonId&, const app::UploadId&);
    Result<app::UploadState> go_on(Upload, std::string_view piece);
    Result<app::UploadState> finish(Upload);
    void sweep(Instant now);
    [[nodiscard]] std::filesystem::path path_of(const app::UploadId&) const;
    [[nodiscard]] std::filesystem::path path_of(const FileId&) const;

    Database& database_;
    FilesOptions options_;
    std::mutex turn_; // guards busy_
    std::set<app::UploadId> busy_;
};

} // namespace huiyin::store
