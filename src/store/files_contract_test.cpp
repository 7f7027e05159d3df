// What app/files.hpp promises, asked of every implementation there is.

#include "store/sqlite_files.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>

#include <fstream>

#define ADAPTERS FilesOnSqlite

namespace huiyin::store {
namespace {

using namespace std::chrono_literals;
using app::FileType;

class FilesOnSqlite {
public:
    FilesOnSqlite() { reopen(); }
    void reopen() {
        files_.reset();
        database_.reset();
        database_ = std::make_unique<Database>(
            StoreOptions{.writer = {.database = folder.path() / "huiyin.sqlite"}});
        files_ = std::make_unique<SqliteFiles>(
            *database_,
            FilesOptions{.folder = folder.path(), .size_max = 3'000'000, .open_uploads_max = 3});
    }
    app::Files* operator->() { return files_.get(); }

    TemporaryFolder folder;

private:
    std::unique_ptr<Database> database_;
    std::unique_ptr<SqliteFiles> files_;
};

const PersonId ada{"p-ada"};
const PersonId bob{"p-bob"};
const Line<200> title{"附件.pdf"};
const Instant now = start_of(Date(std::chrono::days(20000)));
const std::string pdf = "%PDF-1.7\n" + std::string(5000, 'x') + "\n%%EOF\n";

template <class Adapter>
app::UploadId begun(Adapter& files, std::int64_t size, Instant at = now) {
    const auto state = files->begin(ada, title, size, at);
    REQUIRE(state);
    CHECK(state->offset == 0);
    CHECK(state->size == size);
    return state->upload;
}

template <class Adapter>
FileId uploaded(Adapter& files, const std::string& content, const PersonId& person = ada) {
    const auto state = files->begin(person, title, std::ssize(content), now);
    REQUIRE(state);
    const auto done = files->append(person, state->upload, 0, content);
    REQUIRE(done);
    REQUIRE(done->file);
    return *done->file;
}

TEST_CASE_TEMPLATE("a file is uploaded in pieces and given back whole", Adapter, ADAPTERS) {
    Adapter files;
    const auto id = begun(files, std::ssize(pdf));
    std::int64_t offset = 0;
    while (offset < std::ssize(pdf)) {
        const std::string piece = pdf.substr(static_cast<std::size_t>(offset), 999);
        const auto state = files->append(ada, id, offset, piece);
        REQUIRE(state);
        offset += std::ssize(piece);
        CHECK(state->offset == offset);
        CHECK(state->file.has_value() == (offset == std::ssize(pdf)));
        files.reopen(); // Each piece survives by itself.
    }
    const auto state = files->state(ada, id);
    REQUIRE(state);
    REQUIRE(state->file);
    CHECK(files->content(*state->file) == pdf);
    const auto info = files->info(*state->file);
    REQUIRE(info);
    CHECK(info->title == title);
    CHECK(info->type == FileType::pdf);
    CHECK(info->size == std::ssize(pdf));
    CHECK(info->uploaded_by == ada);
    CHECK(files->has_uploaded(ada, info->file));
    CHECK_FALSE(files->has_uploaded(bob, info->file));
}

TEST_CASE_TEMPLATE("an upload goes on only from where it stands", Adapter, ADAPTERS) {
    Adapter files;
    const auto id = begun(files, std::ssize(pdf));
    REQUIRE(files->append(ada, id, 0, pdf.substr(0, 100)));
    for (const std::int64_t offset : {0, 99, 101, 5000}) {
        const auto refused = files->append(ada, id, offset, "x");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::conflict);
        CHECK(refused.error().message.gaps[0].second == "100");
    }
    CHECK(files->append(ada, id, 100, pdf.substr(100) + "x").error().code == ErrorCode::invalid);
    CHECK(files->state(ada, id)->offset == 100);
    REQUIRE(files->append(ada, id, 100, pdf.substr(100)));
    CHECK(files->append(ada, id, std::ssize(pdf), "").error().code == ErrorCode::conflict);
}

TEST_CASE_TEMPLATE("bytes that were written but never answered are written once more", Adapter,
                   ADAPTERS) {
    Adapter files;
    const auto id = begun(files, std::ssize(pdf));
    REQUIRE(files->append(ada, id, 0, pdf.substr(0, 100)));
    { // As a crash leaves it: half a piece behind the offset.
        std::ofstream half(files.folder.path() / "uploads" / id.value,
                           std::ios::binary | std::ios::app);
        half << "half a piece";
    }
    files.reopen();
    CHECK(files->state(ada, id)->offset == 100);
    const auto done = files->append(ada, id, 100, pdf.substr(100));
    REQUIRE(done);
    CHECK(files->content(*done->file) == pdf);
}

TEST_CASE_TEMPLATE("an upload is its owner's alone", Adapter, ADAPTERS) {
    Adapter files;
    const auto id = begun(files, 10);
    CHECK(files->state(bob, id).error().code == ErrorCode::not_found);
    CHECK(files->append(bob, id, 0, "0123456789").error().code == ErrorCode::not_found);
    CHECK(files
              ->state(ada,
                      {
                          "..",
                      })
              .error()
              .code == ErrorCode::not_found);
    CHECK(files->state(ada, id)->offset == 0);
}

TEST_CASE_TEMPLATE("what is too large, empty or too many is refused at the start", Adapter,
                   ADAPTERS) {
    Adapter files;
    for (const std::int64_t size : {-1L, 0L, 3'000'001L, 1L << 62}) {
        const auto refused = files->begin(ada, title, size, now);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::invalid);
        CHECK(refused.error().field == "size");
    }
    for (int i = 0; i < 3; ++i) begun(files, 10);
    CHECK(files->begin(ada, title, 10, now).error().code == ErrorCode::refused);
    CHECK(files->begin(bob, title, 10, now));
    CHECK(files->begin(ada, title, 10, now + 49h)); // The old ones are gone.
}

TEST_CASE_TEMPLATE("an upload that nobody finished is swept", Adapter, ADAPTERS) {
    Adapter files;
    const auto old = begun(files, 10);
    REQUIRE(files->append(ada, old, 0, "01234"));
    const auto fresh = begun(files, 10, now + 47h);
    CHECK(std::filesystem::exists(files.folder.path() / "uploads" / old.value));
    begun(files, 10, now + 49h);
    CHECK_FALSE(files->state(ada, old));
    CHECK_FALSE(std::filesystem::exists(files.folder.path() / "uploads" / old.value));
    CHECK(files->state(ada, fresh));
}

TEST_CASE_TEMPLATE("content that may not be attached is refused and nothing of it stays", Adapter,
                   ADAPTERS) {
    Adapter files;
    const std::string program = "\x7f"
                                "ELF" +
                                std::string(100, '\0');
    const auto id = begun(files, std::ssize(program));
    const auto refused = files->append(ada, id, 0, program);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == invalid("content", "store.file_of_unknown_type").value());
    CHECK(files->state(ada, id).error().code == ErrorCode::not_found);
    CHECK(std::filesystem::is_empty(files.folder.path() / "uploads"));
    CHECK_FALSE(std::filesystem::exists(files.folder.path() / "files"));
}

TEST_CASE_TEMPLATE("the same content is stored once and is both uploaders'", Adapter, ADAPTERS) {
    Adapter files;
    const FileId first = uploaded(files, pdf, ada);
    const FileId second = uploaded(files, pdf, bob);
    CHECK(first == second);
    CHECK(first != uploaded(files, pdf + "x", bob));
    CHECK(files->info(first)->uploaded_by == ada);
    CHECK(files->has_uploaded(ada, first));
    CHECK(files->has_uploaded(bob, first));
}

TEST_CASE_TEMPLATE("a file that was altered on the disk is not given out", Adapter, ADAPTERS) {
    Adapter files;
    const FileId id = uploaded(files, pdf);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(files.folder.path()))
        if (entry.path().filename() == id.value)
            std::ofstream(entry.path(), std::ios::binary | std::ios::app) << "!";
    CHECK_THROWS_AS((void)files->content(id), app::Fault);
    CHECK(files->content({"0123"}).error().code == ErrorCode::not_found);
    CHECK(files->info({"0123"}).error().code == ErrorCode::not_found);
}

} // namespace
} // namespace huiyin::store
