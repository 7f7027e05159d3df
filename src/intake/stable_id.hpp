#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace huiyin::intake {

// 24 characters that depend on these parts alone, so that the same row always gets the same id.
[[nodiscard]] std::string stable_id(std::initializer_list<std::string_view> parts);

} // namespace huiyin::intake
