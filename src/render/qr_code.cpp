#include "render/qr_code.hpp"

#include <memory>
#include <qrencode.h>

namespace huiyin::render {
namespace {

constexpr int quiet = 4; // modules around it, as the standard asks

struct Freed {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

Result<std::string> qr_code_svg(const std::string& text) {
    const std::unique_ptr<QRcode, Freed> code{
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!code) return invalid("address", "opinions.no_address");
    const std::string side = std::to_string(code->width + 2 * quiet);
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " +
                      side + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" +
                      side + "v" + side + "H0z\"/><path d=\"";
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1U) != 0)
                svg +=
                    "M" + std::to_string(x + quiet) + " " + std::to_string(y + quiet) + "h1v1h-1z";
    return svg + "\"/></svg>\n";
}

} // namespace huiyin::render
