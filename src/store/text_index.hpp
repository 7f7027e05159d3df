#pragma once

// The index of full text beside the rows it is made of: FTS5 over terms, without a second copy of
// the texts. What a row said has to be taken out by the very terms that were put in.
//
// FTS5 writes to its tables whenever a savepoint is set, so the units of work of a transaction are
// noted first and told to it together, before the commit: a tenth of an import's time less.

#include "app/rows.hpp"
#include "store/statements.hpp"

#include <array>

namespace huiyin::store {

class TextIndex {
public:
    // A unit of work keeps no more than so many notes in memory.
    explicit TextIndex(Connection&, std::size_t notes_max = 1'000);

    // Before the row of this case changes or goes, and after it came or changed.
    void forget(const CaseId&);
    void learn(const CaseId&);
    void clear();

    // A transaction begins.
    void begin();
    // What was noted since the last of these counts, or was undone with its savepoint.
    void keep();
    void drop();
    // Tells the index all that counts.
    void write();

private:
    struct Note {
        Statement* to = nullptr;
        std::int64_t place = 0;
        std::array<std::string, 6> terms = {};
    };

    static void tell(const std::vector<Note>&);
    void note(const CaseId&, Statement& to);
    void write_early();

    std::size_t notes_max_;
    Statement row_;
    Statement forget_;
    Statement learn_;
    Statement clear_;
    std::vector<Note> kept_;  // of the units of work before
    std::vector<Note> noted_; // of the one that runs
    bool early_ = false;      // The index was told both within this unit of work.
};

} // namespace huiyin::store
