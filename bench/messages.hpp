#pragma once

// The messages of the folder that is measured on, and what measures.

#include "sheets/sheet.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <malloc.h>
#include <string>
#include <vector>

namespace huiyin::bench {

struct Message {
    std::string id = {};
    std::string title = {};
    std::string body = {};
    std::string unit = {};
    std::string time = {};
    std::string file = {}; // its name without folder and ending
};

[[noreturn]] inline void give_up(const std::string& why) {
    std::cerr << "bench: " << why << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
}

inline sheets::Sheet read_file(const std::string& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) give_up("cannot read " + file);
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    auto sheet = sheets::read_sheet(bytes);
    if (!sheet) give_up(file + ": " + sheet.error().message.key);
    return *std::move(sheet);
}

inline std::size_t column_of(const sheets::Sheet& sheet, const std::string& name) {
    return static_cast<std::size_t>(std::ranges::find(sheet.columns, name) - sheet.columns.begin());
}

inline std::vector<Message> messages_of(const std::string& file) {
    const sheets::Sheet sheet = read_file(file);
    const std::string name = std::filesystem::path{file}.stem().string();
    std::vector<Message> out;
    for (const sheets::Row& row : sheet.rows) {
        const auto cell = [&](const char* column_name) {
            const std::size_t column = column_of(sheet, column_name);
            return column < row.cells.size() ? row.cells[column] : std::string{};
        };
        out.push_back({cell("id"), cell("title"), cell("body"), cell("unit"), cell("time"), name});
    }
    return out;
}

class Watch {
public:
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    }

private:
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

inline double heap_bytes() {
    const struct mallinfo2 heap = ::mallinfo2();
    return static_cast<double>(heap.uordblks + heap.hblkhd);
}

template <class Number>
double share(Number part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, whole));
}

// The places of the highest scores above 0, the highest first, of equals the first.
inline std::vector<std::size_t> best(const std::vector<double>& scores, std::size_t count) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] > 0) order.push_back(i);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    });
    order.erase(end, order.end());
    return order;
}

} // namespace huiyin::bench
