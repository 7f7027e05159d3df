#pragma once

// The index of full text beside the rows it is made of: FTS5 over terms, without a second copy of
// the texts. What a row said has to be taken out by the very terms that were put in.

#include "app/rows.hpp"
#include "store/statements.hpp"

namespace huiyin::store {

class TextIndex {
public:
    explicit TextIndex(Connection&);

    // Before the row of this case changes or goes, and after it came or changed.
    void forget(const CaseId&);
    void learn(const CaseId&);
    void clear();

private:
    Statement row_;
    Statement forget_;
    Statement learn_;
    Statement clear_;
};

} // namespace huiyin::store
