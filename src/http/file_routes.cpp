// Attachments: uploaded in pieces that can resume, downloaded by whoever may see where they hang.

#include "app/activity_views.hpp"
#include "http/file_head.hpp"
#include "http/routes.hpp"

#include <charconv>

namespace huiyin::http {
namespace {

constexpr std::size_t piece_bytes_max = 1024UL * 1024;

struct BeginUpload {
    Line<200> name = {};
    std::int64_t size = {};
};
BOOST_DESCRIBE_STRUCT(BeginUpload, (), (name, size))

struct UploadView {
    app::UploadId upload = {};
    std::int64_t offset = {};
    std::int64_t size = {};
    std::optional<FileId> file = {};
};
BOOST_DESCRIBE_STRUCT(UploadView, (), (upload, offset, size, file))

Answer answer_of(const Result<app::UploadState>& state) {
    if (!state) return tl::unexpected<Problem>{state.error()};
    return json_response(UploadView{state->upload, state->offset, state->size, state->file});
}

Answer begin_upload(const Desk& desk, const Request& request) {
    const auto form = body_of<BeginUpload>(request);
    if (!form) return tl::unexpected<Problem>{form.error()};
    auto answer = answer_of(
        desk.services.files.begin(request.asker->person, form->name, form->size, request.at));
    if (answer) answer->status = 201;
    return answer;
}

Answer state(const Desk& desk, const Request& request) {
    const auto id = id_of<app::UploadId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    return answer_of(desk.services.files.state(request.asker->person, *id));
}

std::optional<std::int64_t> offset_of(const Request& request) {
    const std::string& text = request.header(Header::upload_offset);
    std::int64_t offset = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), offset);
    if (code != std::errc{} || end != text.data() + text.size() || offset < 0) return {};
    return offset;
}

Answer append(const Desk& desk, const Request& request) {
    const auto id = id_of<app::UploadId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    const auto offset = offset_of(request);
    if (!offset)
        return tl::unexpected<Problem>{invalid("Upload-Offset", "http.offset_needed").value()};
    return answer_of(desk.services.files.append(request.asker->person, *id, *offset, request.body));
}

// Whether an attachment with this content stands anywhere in a value.
bool mentions(const TypeInfo& type, const void* value, const FileId& file) {
    if (type.kind == Kind::id)
        return type.name == type_of<FileId>().name &&
               *static_cast<const FileId*>(value) == file; // An id's kind says its type.
    if (type.element != nullptr) {
        const std::size_t size = type.container.size(value);
        for (std::size_t i = 0; i < size; ++i)
            if (mentions(type.element(), type.container.at(value, i), file)) return true;
    }
    for (const FieldInfo& field : type.fields)
        if (mentions(field.type(), field.in(value), file)) return true;
    return false;
}

// Where a file hangs: "case=…" or "activity=…". The first cannot be the name of a field.
std::string named(const Request& request, std::string_view name) {
    const std::string_view query = request.query();
    const bool is_there = query.starts_with(name) && query.substr(name.size()).starts_with('=');
    const std::string id{is_there ? query.substr(name.size() + 1) : ""};
    return is_id(id) ? id : std::string{};
}

// One's own uploads, and what hangs in a case or an activity as far as one may see it.
bool may_have(const Desk& desk, const Request& request, const app::FileInfo& info) {
    const app::Asker asker = desk.asker(request);
    if (desk.services.files.has_uploaded(asker.actor.person, info.file)) return true;
    if (const std::string id = named(request, "case"); !id.empty()) {
        const auto page = desk.services.queries.page(asker, CaseId{id});
        return page && mentions(type_of<app::CasePage>(), &page->page, info.file);
    }
    if (const std::string id = named(request, "activity"); !id.empty()) {
        const auto page = app::activity_page(desk.services.store, desk.services.congresses, asker,
                                             ActivityId{id});
        return page && mentions(type_of<app::ActivityPage>(), &*page, info.file);
    }
    return false;
}

Answer give(const Desk& desk, const Request& request, FileUse use) {
    const auto id = id_of<FileId>(request, "id");
    if (!id) return tl::unexpected<Problem>{id.error()};
    const auto info = desk.services.files.info(*id);
    // What one may not have is as if it were not there.
    if (!info || !may_have(desk, request, *info))
        return problem(404, "not_found", "http.no_such_page");
    auto content = desk.services.files.content(*id);
    if (!content) return tl::unexpected<Problem>{content.error()};
    Response response = file_answer(*info, use);
    response.body = *std::move(content);
    return response;
}

} // namespace

void add_file_routes(Router& router, const Desk& desk) {
    const std::string uploads = "/api/v1/uploads";
    router.add({.method = Method::post,
                .pattern = uploads,
                .name = "begin_upload",
                .request = &type_of<BeginUpload>(),
                .response = &type_of<UploadView>(),
                .status = 201,
                .handler = now([&desk](const Request& r) { return begin_upload(desk, r); })});
    router.add({.pattern = uploads + "/{id}",
                .name = "upload",
                .response = &type_of<UploadView>(),
                .handler = now([&desk](const Request& r) { return state(desk, r); })});
    router.add({.method = Method::patch,
                .pattern = uploads + "/{id}",
                .name = "continue_upload",
                .response = &type_of<UploadView>(),
                .body_bytes_max = piece_bytes_max,
                .handler = now([&desk](const Request& r) { return append(desk, r); })});
    const auto giving = [&desk](FileUse use) {
        return now([&desk, use](const Request& r) { return give(desk, r, use); });
    };
    router.add({.pattern = "/api/v1/files/{id}", .name = "file", .handler = giving(FileUse::save)});
    router.add({.pattern = "/api/v1/files/{id}/shown",
                .name = "shown_file",
                .handler = giving(FileUse::show)});
}

} // namespace huiyin::http
