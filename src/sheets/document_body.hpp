#pragma once

#include "sheets/document_styles.hpp"

namespace huiyin::sheets {

// The paragraphs of w:body, without footnotes. Refuses what is nested too deeply or refers to text
// that stands in other files.
[[nodiscard]] Result<Document> read_body(const pugi::xml_node& body, const DocumentStyles& styles,
                                         ListLabels labels);

// Text as people read it: trimmed, control characters and odd spaces as plain spaces.
[[nodiscard]] std::string tidy_line(std::string_view text);

} // namespace huiyin::sheets
