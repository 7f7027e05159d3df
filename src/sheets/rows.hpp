#pragma once

// The rows of a table one after the other, so that a long list is never held as a whole.

#include "sheets/sheet.hpp"

#include <functional>
#include <variant>

namespace huiyin::sheets {

class Rows {
public:
    // As read_sheet() reads, and with the same refusals, all of them now: what is given later is in
    // order. Of a CSV file only the bytes are kept, which must outlive the rows; of a workbook the
    // chosen sheet.
    [[nodiscard]] static Result<Rows> open(std::string_view bytes, std::string_view sheet = {},
                                           const Limits& limits = {});
    explicit Rows(Sheet sheet)
        : columns_(sheet.columns), size_(sheet.rows.size()), body_(std::move(sheet)) {}

    [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    // Gives every row in its order, until `take` returns false.
    void each(const std::function<bool(const Row&)>& take) const;

private:
    // CSV below its header.
    struct Text {
        std::string_view bytes = {};
        Limits limits = {};
        std::int64_t header = 0; // the number of its row
    };
    Rows(std::vector<std::string> columns, std::size_t size, Text text)
        : columns_(std::move(columns)), size_(size), body_(text) {}
    static Result<Rows> open_csv(std::string_view bytes, const Limits& limits);

    std::vector<std::string> columns_;
    std::size_t size_ = 0;
    std::variant<Sheet, Text> body_;
};

} // namespace huiyin::sheets
