#pragma once

// Attachments: files named by their content, uploaded in pieces.

#include "base/described.hpp"
#include "base/result.hpp"

namespace huiyin::app {

using UploadId = Id<struct UploadKind>;

struct UploadState {
    UploadId upload = {};
    std::int64_t offset = {};        // bytes that are safe
    std::int64_t size = {};          // bytes announced
    std::optional<FileId> file = {}; // once complete
};

enum class FileType : std::uint8_t { pdf, jpeg, png, docx, xlsx, doc, xls, text, ofd };
BOOST_DESCRIBE_ENUM(FileType, pdf, jpeg, png, docx, xlsx, doc, xls, text, ofd)

struct FileInfo {
    FileId file = {};
    Line<200> title = {};
    FileType type = {};
    std::int64_t size = {};
    PersonId uploaded_by = {};
};

class Files {
public:
    virtual ~Files() = default;

    // Fails with invalid when the announced size is over the limit.
    virtual Result<UploadState> begin(const PersonId&, const Line<200>& title, std::int64_t size,
                                      Instant at) = 0;
    // Only its owner's upload; not_found otherwise.
    virtual Result<UploadState> state(const PersonId&, const UploadId&) = 0;
    // Fails with conflict when `offset` is not where the upload stands; resuming asks state().
    // The last piece completes it: the type is told by content, not by name, and refused if not
    // among FileType or if an office document is a zip bomb.
    virtual Result<UploadState> append(const PersonId&, const UploadId&, std::int64_t offset,
                                       std::string_view piece) = 0;
    // As its first uploader named it: the same content is stored once.
    virtual Result<FileInfo> info(const FileId&) = 0;
    virtual bool has_uploaded(const PersonId&, const FileId&) = 0;
    // The whole content. A fault when it is not what was stored.
    virtual Result<std::string> content(const FileId&) = 0;
};

} // namespace huiyin::app
