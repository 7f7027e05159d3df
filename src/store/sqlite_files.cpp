#include "store/sqlite_files.hpp"

#include "store/disk.hpp"
#include "store/file_type.hpp"
#include "store/hex.hpp"
#include "store/moment.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <fstream>

namespace huiyin::store {
namespace {

using namespace std::chrono_literals;
using enum ColumnType;
using app::FileType;
using app::UploadId;
using app::UploadState;

constexpr std::chrono::milliseconds unfinished_kept_for = 48h;
constexpr std::int64_t megabyte = 1'000'000;

UploadId new_upload_id() {
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw app::Fault("OpenSSL has no random bytes");
    UploadId out;
    append_hex(out.value, bytes);
    return out;
}

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string out(in ? std::filesystem::file_size(path) : 0, '\0');
    if (!in.read(out.data(), std::ssize(out)))
        throw app::Fault("cannot read " + path.filename().string());
    return out;
}

FileId name_of_content(std::string_view content) {
    std::array<unsigned char, 32> digest{};
    std::size_t size = digest.size();
    if (EVP_Q_digest(nullptr, "SHA256", nullptr, content.data(), content.size(), digest.data(),
                     &size) != 1)
        throw app::Fault("OpenSSL cannot compute a digest");
    FileId out;
    append_hex(out.value, digest);
    return out;
}

FileType type_named(const std::string& name) {
    const auto& names = type_of<FileType>().names;
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) throw app::Fault("no such file type: " + name);
    return static_cast<FileType>(found - names.begin());
}

} // namespace

struct SqliteFiles::Upload {
    PersonId person;
    UploadState state;
    std::string title;
};

// The right to write to an upload: two pieces at once must not mix.
class SqliteFiles::Turn {
public:
    Turn(SqliteFiles& files, UploadId id) : files_(files), id_(std::move(id)) {
        const std::lock_guard hold(files_.turn_);
        mine_ = files_.busy_.insert(id_).second;
    }
    ~Turn() {
        const std::lock_guard hold(files_.turn_);
        if (mine_) files_.busy_.erase(id_);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    [[nodiscard]] bool is_mine() const { return mine_; }

private:
    SqliteFiles& files_;
    UploadId id_;
    bool mine_ = false;
};

SqliteFiles::SqliteFiles(Database& database, FilesOptions options)
    : database_(database), options_(std::move(options)) {}

Result<UploadState> SqliteFiles::begin(const PersonId& person, const Line<200>& title,
                                       std::int64_t size, Instant at) {
    if (size < 1) return invalid("size", "store.file_empty");
    if (size > options_.size_max)
        return invalid("size", {"store.file_too_large",
                                {{"max", std::to_string(options_.size_max / megabyte)}}});
    sweep(at);
    const auto open = database_.first(
        Question("SELECT count(*) FROM upload WHERE person = :person AND file IS NULL",
                 person.value),
        {integer}, [](const Rows& rows) { return rows.integer(0); });
    if (open.value_or(0) >= options_.open_uploads_max) return refused("store.too_many_uploads");

    const UploadId id = new_upload_id();
    const auto kept =
        database_.change({Question("INSERT INTO upload (id, person, title, size, offset, at) "
                                   "VALUES (:id, :person, :title, :size, 0, :at)",
                                   id.value, person.value, title.value, size, milliseconds(at))});
    if (!kept) return Failure{kept.error()};
    return UploadState{.upload = id, .offset = 0, .size = size};
}

Result<UploadState> SqliteFiles::state(const PersonId& person, const UploadId& id) {
    const auto found = upload(person, id);
    if (!found) return not_found("store.no_such_upload");
    return found->state;
}

Result<UploadState> SqliteFiles::append(const PersonId& person, const UploadId& id,
                                        std::int64_t offset, std::string_view piece) {
    const Turn turn(*this, id);
    auto found = upload(person, id);
    if (!found) return not_found("store.no_such_upload");
    const UploadState& state = found->state;
    if (!turn.is_mine() || offset != state.offset || state.file)
        return conflict({"store.upload_is_elsewhere", {{"offset", std::to_string(state.offset)}}});
    if (std::ssize(piece) > state.size - offset) return invalid("content", "store.file_longer");
    return go_on(*std::move(found), piece);
}

// The bytes are safe before the offset says so. After a crash between the two, the same piece is
// written once more to the same place.
Result<UploadState> SqliteFiles::go_on(Upload upload, std::string_view piece) {
    UploadState& state = upload.state;
    if (const auto written = write_durably(path_of(state.upload), state.offset, piece); !written)
        return Failure{written.error()};
    state.offset += std::ssize(piece);
    if (state.offset == state.size) return finish(std::move(upload));
    const auto kept = database_.change({Question(
        "UPDATE upload SET offset = :offset WHERE id = :id", state.offset, state.upload.value)});
    if (!kept) return Failure{kept.error()};
    return state;
}

Result<UploadState> SqliteFiles::finish(Upload upload) {
    UploadState& state = upload.state;
    const std::filesystem::path piece = path_of(state.upload);
    const auto type = type_of_file(piece);
    if (!type) {
        std::filesystem::remove(piece);
        (void)database_.change({Question("DELETE FROM upload WHERE id = :id", state.upload.value)});
        return Failure{type.error()};
    }
    state.file = name_of_content(read_whole(piece));
    // A second name, not a move: until the database knows the file, the upload can be resumed.
    if (const auto linked = link_durably(piece, path_of(*state.file)); !linked)
        return Failure{linked.error()};
    const auto kept = database_.change(
        {Question("INSERT INTO file (id, title, type, size, by) VALUES (:id, :title, :type, "
                  ":size, :by) ON CONFLICT (id) DO NOTHING",
                  state.file->value, upload.title, std::string(name_of(*type)), state.size,
                  upload.person.value),
         Question("INSERT INTO file_uploader (file, person) VALUES (:file, :person) "
                  "ON CONFLICT DO NOTHING",
                  state.file->value, upload.person.value),
         Question("UPDATE upload SET offset = size, file = :file WHERE id = :id", state.file->value,
                  state.upload.value)});
    if (!kept) return Failure{kept.error()};
    std::filesystem::remove(piece);
    return state;
}

Result<app::FileInfo> SqliteFiles::info(const FileId& id) {
    const auto found =
        database_.first(Question("SELECT title, type, size, by FROM file WHERE id = :id", id.value),
                        {text, text, integer, text}, [&](const Rows& rows) {
                            return app::FileInfo{.file = id,
                                                 .title = {rows.text(0)},
                                                 .type = type_named(rows.text(1)),
                                                 .size = rows.integer(2),
                                                 .uploaded_by = {rows.text(3)}};
                        });
    if (!found) return not_found("store.no_such_file");
    return *found;
}

Result<std::string> SqliteFiles::content(const FileId& id) {
    if (const auto known = info(id); !known) return Failure{known.error()};
    std::string out = read_whole(path_of(id));
    if (name_of_content(out) != id) throw app::Fault("file " + id.value + " was altered");
    return out;
}

bool SqliteFiles::has_uploaded(const PersonId& person, const FileId& id) {
    return database_
        .first(Question("SELECT 1 FROM file_uploader WHERE file = :file AND person = :person",
                        id.value, person.value),
               {integer}, [](const Rows&) { return true; })
        .has_value();
}

std::optional<SqliteFiles::Upload> SqliteFiles::upload(const PersonId& person, const UploadId& id) {
    return database_.first(
        Question("SELECT offset, size, file, title FROM upload WHERE id = :id AND person = :person",
                 id.value, person.value),
        {integer, integer, text, text}, [&](const Rows& rows) {
            Upload out{.person = person,
                       .state = {.upload = id, .offset = rows.integer(0), .size = rows.integer(1)},
                       .title = rows.text(3)};
            if (!rows.is_null(2)) out.state.file = FileId{rows.text(2)};
            return out;
        });
}

// A few old uploads go for each that comes, so that no timer is needed.
void SqliteFiles::sweep(Instant now) {
    const Question old("SELECT id FROM upload WHERE at < :before ORDER BY at LIMIT 5",
                       milliseconds(now - unfinished_kept_for));
    const auto ids = database_.ask([&](Database::Reader& reader) {
        Statement& statement = reader.statements.find(old, {text});
        old.bind(statement);
        std::vector<UploadId> out;
        Rows rows(statement);
        while (rows.next()) out.push_back({rows.text(0)});
        return out;
    });
    for (const UploadId& id : ids) {
        const Turn turn(*this, id);
        if (!turn.is_mine()) continue;
        std::filesystem::remove(path_of(id));
        (void)database_.change({Question("DELETE FROM upload WHERE id = :id", id.value)});
    }
}

std::filesystem::path SqliteFiles::path_of(const UploadId& id) const {
    return options_.folder / "uploads" / id.value;
}

// Two levels of folders: no folder grows to what tools cannot list.
std::filesystem::path SqliteFiles::path_of(const FileId& id) const {
    return options_.folder / "files" / id.value.substr(0, 2) / id.value.substr(2, 2) / id.value;
}

} // namespace huiyin::store
