#pragma once

// What is missing or doubtful in a draft (M6). Findings advise whoever writes or reviews; they
// never bar anything: what the law demands of a submission is a rule of the room suggestion.

#include "mechanism/mechanism.hpp"
#include "suggestion/content.hpp"

namespace huiyin::entrance {

// What can be looked for besides words. `limit` of the check is what the comment says.
enum class Detector : std::uint8_t {
    missing_title,
    missing_cause,
    missing_analysis,
    missing_demand,
    thin_cause,      // the cause has fewer characters than the limit
    vague_demand,    // a demand has fewer characters than the limit
    packed_demand,   // one demand counts up as many as the limit, "一是……二是……"
    several_matters, // the title names as many matters as the limit, "关于……和关于……"
    too_long,        // all parts together have more characters than the limit
    mobile_number,
    landline_number, // with its area code, or after a word like 电话
    resident_id,     // 18 places with a birthday and the right check digit (GB 11643)
    bank_card,       // 16 to 19 digits that pass Luhn's test, with a prefix of a bank
    number_plate,
    private_name, // a full name that is introduced as a private person's
    near_copy,    // of another suggestion; not found here, for it takes the others to compare with
};
BOOST_DESCRIBE_ENUM(Detector, missing_title, missing_cause, missing_analysis, missing_demand,
                    thin_cause, vague_demand, packed_demand, several_matters, too_long,
                    mobile_number, landline_number, resident_id, bank_card, number_plate,
                    private_name, near_copy)

// Where and what. Without a length the finding is about the whole field.
struct Finding {
    const mechanism::Check* check = nullptr;
    std::string field = {}; // "title", "cause", "analysis", "demands", "demands.0"
    std::int64_t from = 0;  // characters [from, to) of the field as it was written
    std::int64_t to = 0;
};

constexpr std::size_t findings_of_check_max = 5;

// In the order of the checks, each in the order of the text; of one check at most
// `findings_of_check_max`. The findings refer to `checks`.
[[nodiscard]] std::vector<Finding> findings(const suggestion::Content& content,
                                            const std::vector<mechanism::Check>& checks);

} // namespace huiyin::entrance
