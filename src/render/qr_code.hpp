#pragma once

#include "base/result.hpp"

#include <string>

namespace huiyin::render {

// A QR code (ISO/IEC 18004, error correction M, with its quiet zone) as an SVG that can be printed
// at any size. Fails with invalid when the text is too long.
[[nodiscard]] Result<std::string> qr_code_svg(const std::string& text);

} // namespace huiyin::render
