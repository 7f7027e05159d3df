#include "store/file_type.hpp"
#include "store/store_for_test.hpp"

#include <doctest/doctest.h>
#include <zip.h>

#include <fstream>

namespace huiyin::store {
namespace {

using app::FileType;
using namespace std::string_literals;
using Entries = std::vector<std::pair<std::string, std::string>>; // name, content

class Sample {
public:
    explicit Sample(const std::string& content) {
        std::ofstream(path_, std::ios::binary) << content;
    }
    explicit Sample(const Entries& entries, const char* password = nullptr) {
        zip_t* const archive = zip_open(path_.c_str(), ZIP_CREATE, nullptr);
        for (const auto& [name, content] : entries) {
            zip_source_t* const source =
                zip_source_buffer(archive, content.data(), content.size(), 0);
            const auto index = static_cast<zip_uint64_t>(
                zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8));
            if (password != nullptr)
                zip_file_set_encryption(archive, index, ZIP_EM_AES_256, password);
        }
        REQUIRE(zip_close(archive) == 0);
    }
    // Changes bytes of the file as it stands.
    void patch(const std::string& from, const std::string& to) {
        std::string bytes = content();
        const std::size_t at = bytes.find(from);
        REQUIRE(at != std::string::npos);
        bytes.replace(at, from.size(), to);
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    [[nodiscard]] std::string content() const {
        std::ifstream in(path_, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    void replace(const std::string& bytes) { std::ofstream(path_, std::ios::binary) << bytes; }
    [[nodiscard]] Result<FileType> type(const UnpackLimits& limits = {}) const {
        return type_of_file(path_, limits);
    }
    [[nodiscard]] std::string refusal(const UnpackLimits& limits = {}) const {
        const auto told = type(limits);
        REQUIRE_FALSE(told);
        CHECK(told.error().code == ErrorCode::invalid);
        return told.error().message.key;
    }

private:
    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_.path() / "sample";
};

Entries office(const std::string& part, const std::string& content = "<x/>") {
    return {{"[Content_Types].xml", "<Types/>"}, {part, content}};
}

// The old format as far as we look: a header and a directory with one entry.
std::string compound(const std::string& stream) {
    std::string entry;
    for (const char c : stream) entry += {c, '\0'};
    const auto length = static_cast<char>(entry.size() + 2);
    entry.resize(128);
    entry[64] = length;
    return "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + std::string(504, '\0') + std::string(128, '\1') +
           entry;
}

TEST_CASE("a file is told by its content") {
    CHECK(Sample("%PDF-1.4\n...").type() == FileType::pdf);
    CHECK(Sample("\xff\xd8\xff\xe0\0\x10JFIF"s).type() == FileType::jpeg);
    CHECK(Sample("\x89PNG\r\n\x1a\n\0\0"s).type() == FileType::png);
    CHECK(Sample(office("word/document.xml")).type() == FileType::docx);
    CHECK(Sample(office("xl/workbook.xml")).type() == FileType::xlsx);
    CHECK(Sample(Entries{{"OFD.xml", "<ofd/>"}}).type() == FileType::ofd);
    CHECK(Sample(compound("WordDocument")).type() == FileType::doc);
    CHECK(Sample(compound("Workbook")).type() == FileType::xls);
    CHECK(Sample(compound("Book")).type() == FileType::xls);
    CHECK(Sample("关于路灯的建议\r\n\t一、").type() == FileType::text);
}

TEST_CASE("what is none of the types is refused") {
    for (const std::string& content :
         {"\x7f"
          "ELF\0\0"s,
          "MZ\x90\0"s, "\0"s, "GIF89a\1\0"s, "\xc4\xe3\xba\xc3"s, "text\x1b[31m"s,
          compound("PowerPoint Document"), "\xff\xd8"s})
        CHECK(Sample(content).refusal() == "store.file_of_unknown_type");
    CHECK(Sample(office("ppt/presentation.xml")).refusal() == "store.file_of_unknown_type");
    CHECK(Sample(Entries{{"virus.exe", "MZ"}}).refusal() == "store.file_of_unknown_type");
    CHECK(Sample(Entries{{"word/document.xml", "<x/>"}}).refusal() == "store.file_of_unknown_type");
}

TEST_CASE("an archive that is cut, altered or locked is refused") {
    std::string text(5000, 'a');
    text += 'b';
    Sample cut(office("word/document.xml", text));
    const std::string whole = cut.content();
    cut.replace(whole.substr(0, whole.size() - 30));
    CHECK(cut.refusal() == "store.file_damaged");

    // One bit of the packed bytes.
    Sample altered(office("word/document.xml", "abcdefghijklmnopqrstuvwxyz"));
    altered.patch("abcdefgh", "abcdefgi");
    CHECK(altered.refusal() == "store.file_damaged");

    CHECK(Sample(office("word/document.xml"), "secret").refusal() == "store.file_damaged");
}

TEST_CASE("an archive that unpacks to too much is refused") {
    const std::string bomb(20'000'000, '0');
    CHECK(Sample(office("xl/workbook.xml", bomb)).refusal() == "store.file_unpacks_to_too_much");
    CHECK(Sample(office("xl/workbook.xml", bomb)).type({.ratio_max = 10'000}) == FileType::xlsx);
    CHECK(Sample(office("xl/workbook.xml", bomb))
              .refusal({.bytes_max = 19'000'000, .ratio_max = 10'000}) ==
          "store.file_unpacks_to_too_much");

    Entries many = office("xl/workbook.xml");
    for (int i = 0; i < 60; ++i) many.emplace_back("xl/media/" + std::to_string(i), "x");
    CHECK(Sample(many).type({.entries_max = 62}) == FileType::xlsx);
    CHECK(Sample(many).refusal({.entries_max = 61}) == "store.file_unpacks_to_too_much");
}

TEST_CASE("an archive that lies about its sizes is found out by unpacking") {
    Sample lying(office("xl/workbook.xml", std::string(5'000'000, '0')));
    std::string bytes = lying.content();
    const std::string size = {'\x40', '\x4b', '\x4c', '\0'}; // 5,000,000
    const std::string small = {'\x10', '\0', '\0', '\0'};
    for (std::size_t at = bytes.find(size); at != std::string::npos; at = bytes.find(size, at))
        bytes.replace(at, 4, small);
    lying.replace(bytes);
    CHECK_FALSE(lying.type());
}

} // namespace
} // namespace huiyin::store
