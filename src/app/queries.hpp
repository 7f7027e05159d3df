#pragma once

// What can be asked: each answer is what this asker may see, in the language of the request.

#include "app/case_service.hpp"
#include "app/views.hpp"

namespace huiyin::app {

struct Asker {
    access::Actor actor = {};
    Instant at = {};
    // Puts a sentence into the asker's language.
    std::function<std::string(const Sentence&)> say = {};
};

// What a list is asked for, in the names of the address.
struct QueueFilter {
    std::optional<CongressId> congress = {};
    std::vector<suggestion::Phase> phase = {};
    std::optional<suggestion::ItemKind> kind = {};
    std::optional<suggestion::Channel> channel = {};
    std::optional<OfficeId> unit = {};
    std::optional<suggestion::StrandState> strand = {}; // of the unit
    std::optional<DeputyId> deputy = {};
    std::optional<Lamp> lamp = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
    std::optional<std::int64_t> number = {};
    std::optional<Line<100>> q = {};     // words of a full text search, see text/query.hpp
    bool mine = {};                      // only what the asker proposed or handles
    std::optional<QueueOrder> sort = {}; // due; of a search newest, or relevance when asked
    std::optional<Line<200>> cursor = {};
    std::optional<std::int64_t> limit = {}; // 1 to 200; 50
};
BOOST_DESCRIBE_STRUCT(QueueFilter, (),
                      (congress, phase, kind, channel, unit, strand, deputy, lamp, term, session,
                       number, q, mine, sort, cursor, limit))

struct PromiseFilter {
    std::optional<CongressId> congress = {};
    std::optional<OfficeId> unit = {};
    std::optional<DeputyId> deputy = {};
    std::vector<suggestion::PromiseState> state = {};
    std::optional<Date> until = {}; // due on this day or before
    bool mine = {};
    std::optional<Line<200>> cursor = {};
    std::optional<std::int64_t> limit = {};
};
BOOST_DESCRIBE_STRUCT(PromiseFilter, (),
                      (congress, unit, deputy, state, until, mine, cursor, limit))

struct UnitFilter {
    CongressId congress = {};
    std::optional<std::int64_t> term = {};
    std::optional<std::int64_t> session = {};
};
BOOST_DESCRIBE_STRUCT(UnitFilter, (), (congress, term, session))

struct DutyFilter {
    std::optional<CongressId> congress = {};
    std::optional<Line<200>> cursor = {};
    std::optional<std::int64_t> limit = {};
};
BOOST_DESCRIBE_STRUCT(DutyFilter, (), (congress, cursor, limit))

// A case page, and what it was made from.
struct CasePageAt {
    CasePage page = {};
    Version stream = 0;
    bool stands_alone = {}; // else other cases may change it too
};

class Queries {
public:
    Queries(Store&, const Congresses&, CaseCache&);

    [[nodiscard]] Me me(const Asker&) const;
    [[nodiscard]] CongressList congresses(const Asker&) const;
    [[nodiscard]] Result<QueueList> queue(const Asker&, const QueueFilter&) const;
    [[nodiscard]] Result<PhaseCounts> phase_counts(const Asker&, const QueueFilter&) const;
    // How many rows the whole queue has.
    [[nodiscard]] Result<CaseCount> count(const Asker&, const QueueFilter&) const;
    // The units of a congress that have something in hand, as far as the asker may see.
    [[nodiscard]] Result<UnitLoads> unit_loads(const Asker&, const UnitFilter&) const;
    // The promise ledger, nearest date first.
    [[nodiscard]] Result<PromiseList> promises(const Asker&, const PromiseFilter&) const;
    // The open duties of the asker, his offices and his desks.
    [[nodiscard]] Result<DutyList> duties(const Asker&, const DutyFilter&) const;
    [[nodiscard]] Result<CasePageAt> page(const Asker&, const CaseId&) const;
    // Newest first, as JSON: {"rows":[…]}.
    [[nodiscard]] Result<std::string> history(const Asker&, const CaseId&) const;
    [[nodiscard]] Result<WhyView> why(const Asker&, const CaseId&, const std::string& duty) const;
    // The version that the case now has for the asker; nothing when he may not know that it moved.
    [[nodiscard]] std::optional<Version> news(const Asker&, const CaseMoved&) const;
    // Whether the asker may see the case at all.
    [[nodiscard]] bool sees(const Asker&, const CaseId&) const;

private:
    [[nodiscard]] QueueList searched(const Asker&, const QueueQuery&,
                                     const std::string& typed) const;
    [[nodiscard]] std::shared_ptr<const LoadedCase> load(const CaseId&) const;
    [[nodiscard]] std::optional<Name> name_of_case(const CaseId&) const;

    Store& store_;
    const Congresses& congresses_;
    CaseCache& cache_;
};

} // namespace huiyin::app
