#pragma once

// What goes out before the bytes of an attachment.

#include "app/files.hpp"
#include "http/message.hpp"

namespace huiyin::http {

enum class FileUse : std::uint8_t { save, show };

// The answer without its body. A browser shows by itself only pictures and PDF, known by their
// content; all else is saved, whatever it is asked for.
[[nodiscard]] Response file_answer(const app::FileInfo& info, FileUse use);

} // namespace huiyin::http
