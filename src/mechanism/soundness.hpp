#pragma once

// What is wrong with mechanisms though every line by itself is right: gates that wait for each
// other, veils that never lift, duties that contradict themselves or each other.

#include "mechanism/complaint.hpp"
#include "mechanism/mechanism.hpp"

namespace huiyin::mechanism {

// Each mechanism is looked at beside the law, as a congress would adopt it.
void check_soundness(const Library&, std::vector<Complaint>&);

} // namespace huiyin::mechanism
