#pragma once

// Described rows as columns. The text of every statement is made from the description, once.

#include "app/rows.hpp"
#include "store/sql.hpp"

namespace huiyin::store {

// How a field of this type stands in its column. A list or record stands in none.
[[nodiscard]] ColumnType column_type(const TypeInfo&);
// Whether its column may be null.
[[nodiscard]] bool is_nullable(const TypeInfo&);

[[nodiscard]] std::vector<ColumnType> column_types(const TypeInfo& record);
// "t.id, t.congress, …"; no prefix gives "id, congress, …".
[[nodiscard]] std::string column_list(const TypeInfo& record, std::string_view prefix = {});

// Binds one field, or all fields of a record in their order.
void bind_field(Statement&, const TypeInfo&, const void* field);
void bind_fields(Statement&, std::span<const FieldInfo>, const void* record);

// Fills a record from columns that were selected with column_list.
void read_fields(const Rows&, const TypeInfo& record, void* into, std::size_t first_column = 0);

template <class Row>
[[nodiscard]] Row read_row(const Rows& rows, std::size_t first_column = 0) {
    Row row;
    read_fields(rows, type_of<Row>(), &row, first_column);
    return row;
}

// The statements that write one read model.
class RowWriter {
public:
    RowWriter(Connection&, const app::Table&);

    void put(const void* row);
    void remove(const void* row);
    void clear();

private:
    std::span<const FieldInfo> fields_;
    std::span<const FieldInfo> key_;
    Statement put_;
    Statement remove_;
    Statement clear_;
};

} // namespace huiyin::store
