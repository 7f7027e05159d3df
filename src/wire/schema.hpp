#pragma once

#include "base/described.hpp"

#include <string>
#include <vector>

namespace huiyin::wire {

// Appends the JSON Schema (2020-12) of a type as it stands where the type is used: a record as a
// reference to #/components/schemas/<name>, everything else written out. A record's schema demands
// every field but the optional ones: that is what we always send.
void write_schema(std::string& out, const TypeInfo& type);

// Appends the schema of a record itself, as it stands in #/components/schemas.
void write_record_schema(std::string& out, const TypeInfo& record);

// Adds `type`, if it is a record, and every record it is made of, each once.
void collect_records(std::vector<const TypeInfo*>& records, const TypeInfo& type);

} // namespace huiyin::wire
