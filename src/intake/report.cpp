#include "intake/report.hpp"

namespace huiyin::intake {

Totals totals(const Report& report) {
    Totals sum;
    for (const RowReport& row : report.rows) {
        switch (row.action) {
        case RowAction::create: ++sum.create; break;
        case RowAction::change: ++sum.change; break;
        case RowAction::same: ++sum.same; break;
        case RowAction::refuse: ++sum.refuse; break;
        }
    }
    return sum;
}

} // namespace huiyin::intake
