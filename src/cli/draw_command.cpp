// draw: repeats the draw of the cases to visit, with nothing but what was published.

#include "app/sha256.hpp"
#include "cli/commands.hpp"
#include "ops/file_text.hpp"
#include "supervision/draw.hpp"

#include <iostream>
#include <sstream>

namespace huiyin::cli {
namespace {

std::vector<CaseId> candidates_in(const std::string& text) {
    std::vector<CaseId> candidates;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty()) candidates.push_back({line});
    }
    return candidates;
}

} // namespace

int draw(const ops::Settings& settings, const DrawOptions& options) {
    const auto text = ops::file_text(options.file);
    if (!text) return report(settings, text.error());
    std::cout << "commitment " << app::sha256_hex(options.seed) << '\n';
    for (const CaseId& drawn :
         supervision::draw(candidates_in(*text), options.count, options.seed, app::sha256_hex))
        std::cout << drawn.value << '\n';
    return 0;
}

} // namespace huiyin::cli
