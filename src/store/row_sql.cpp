#include "store/row_sql.hpp"

#include "store/moment.hpp"

#include <algorithm>
#include <cassert>

namespace huiyin::store {
namespace {

// Line and Text of every length, and Id of every kind, are a struct around one string.
using AnyId = Id<struct AnyKind>;
static_assert(sizeof(AnyId) == sizeof(std::string));
static_assert(sizeof(Line<7>) == sizeof(std::string) && sizeof(Text<7>) == sizeof(std::string));

const std::string& string_in(const void* field) { return *static_cast<const std::string*>(field); }

std::string listed(std::span<const FieldInfo> fields, std::string_view before,
                   std::string_view between = ", ") {
    std::string out;
    for (const FieldInfo& field : fields) {
        if (!out.empty()) out += between;
        out.append(before).append(field.name);
    }
    return out;
}

std::string paired(std::span<const FieldInfo> fields, std::string_view sign,
                   std::string_view between) {
    std::string out;
    for (const FieldInfo& field : fields) {
        if (!out.empty()) out += between;
        out.append(field.name).append(sign).append(field.name);
    }
    return out;
}

std::span<const FieldInfo> key_of(const app::Table& table) {
    return table.row().fields.first(table.key_fields);
}

std::string put_text(const app::Table& table) {
    const auto fields = table.row().fields;
    return "INSERT INTO " + std::string(table.name) + " (" + listed(fields, "") + ") VALUES (" +
           listed(fields, ":") + ") ON CONFLICT (" + listed(key_of(table), "") +
           ") DO UPDATE SET " + paired(fields.subspan(table.key_fields), " = excluded.", ", ");
}

std::string remove_text(const app::Table& table) {
    return "DELETE FROM " + std::string(table.name) + " WHERE " +
           paired(key_of(table), " = :", " AND ");
}

std::vector<ColumnType> types_of(std::span<const FieldInfo> fields) {
    std::vector<ColumnType> out;
    for (const FieldInfo& field : fields) out.push_back(column_type(field.type()));
    return out;
}

std::uint8_t enumerator(const TypeInfo& type, std::string_view name) {
    const auto found = std::ranges::find(type.names, name);
    if (found == type.names.end())
        throw app::Fault("no such " + std::string(type.name) + ": " + std::string(name));
    return static_cast<std::uint8_t>(found - type.names.begin());
}

Date date_in(const std::string& text) {
    const auto date = parse_date(text);
    if (!date) throw app::Fault("not a date: " + text);
    return *date;
}

void read_field(const Rows& rows, std::size_t column, const TypeInfo& type, void* into) {
    switch (type.kind) {
    case Kind::boolean: *static_cast<bool*>(into) = rows.integer(column) != 0; break;
    case Kind::integer: *static_cast<std::int64_t*>(into) = rows.integer(column); break;
    case Kind::line:
    case Kind::text:
    case Kind::id: *static_cast<std::string*>(into) = rows.text(column); break;
    case Kind::date: *static_cast<Date*>(into) = date_in(rows.text(column)); break;
    case Kind::instant: *static_cast<Instant*>(into) = instant(rows.integer(column)); break;
    case Kind::enumeration:
        *static_cast<std::uint8_t*>(into) = enumerator(type, rows.text(column));
        break;
    case Kind::optional:
        if (!rows.is_null(column))
            read_field(rows, column, type.element(), type.container.add(into));
        break;
    case Kind::list:
    case Kind::record: assert(false);
    }
}

} // namespace

ColumnType column_type(const TypeInfo& type) {
    switch (type.kind) {
    case Kind::boolean:
    case Kind::integer:
    case Kind::instant: return ColumnType::integer;
    case Kind::optional: return column_type(type.element());
    default: return ColumnType::text;
    }
}

bool is_nullable(const TypeInfo& type) { return type.kind == Kind::optional; }

std::vector<ColumnType> column_types(const TypeInfo& record) { return types_of(record.fields); }

std::string column_list(const TypeInfo& record, std::string_view prefix) {
    return listed(record.fields, prefix);
}

void bind_field(Statement& statement, const TypeInfo& type, const void* field) {
    switch (type.kind) {
    case Kind::boolean:
        statement.bind(std::int64_t{*static_cast<const bool*>(field) ? 1 : 0});
        break;
    case Kind::integer: statement.bind(*static_cast<const std::int64_t*>(field)); break;
    case Kind::line:
    case Kind::text:
    case Kind::id: statement.bind(string_in(field)); break;
    case Kind::date: statement.bind(iso(*static_cast<const Date*>(field))); break;
    case Kind::instant: statement.bind(milliseconds(*static_cast<const Instant*>(field))); break;
    case Kind::enumeration:
        statement.bind(type.names[*static_cast<const std::uint8_t*>(field)]);
        break;
    case Kind::optional:
        if (type.container.size(field) == 0)
            statement.bind_null();
        else
            bind_field(statement, type.element(), type.container.at(field, 0));
        break;
    case Kind::list:
    case Kind::record: assert(false);
    }
}

void bind_fields(Statement& statement, std::span<const FieldInfo> fields, const void* record) {
    for (const FieldInfo& field : fields) bind_field(statement, field.type(), field.in(record));
}

void read_fields(const Rows& rows, const TypeInfo& record, void* into, std::size_t first_column) {
    for (std::size_t i = 0; i < record.fields.size(); ++i)
        read_field(rows, first_column + i, record.fields[i].type(),
                   field_of(into, record.fields[i]));
}

RowWriter::RowWriter(Connection& connection, const app::Table& table)
    : fields_(table.row().fields),
      key_(key_of(table)),
      put_(connection, put_text(table), types_of(fields_)),
      remove_(connection, remove_text(table), types_of(key_)),
      clear_(connection, "DELETE FROM " + std::string(table.name), {}) {}

void RowWriter::put(const void* row) {
    bind_fields(put_, fields_, row);
    put_.run();
}

void RowWriter::remove(const void* row) {
    bind_fields(remove_, key_, row);
    remove_.run();
}

void RowWriter::clear() { clear_.run(); }

} // namespace huiyin::store
