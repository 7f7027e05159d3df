#pragma once

// What people may ask of a supervision activity.

#include "base/alternatives.hpp"
#include "supervision/activity.hpp"

#include <variant>

namespace huiyin::supervision {

struct PlanActivity {
    ActivityKind kind = {};
    Plan plan = {};
};
BOOST_DESCRIBE_STRUCT(PlanActivity, (), (kind, plan))

struct ChangePlan {
    Plan plan = {};
};
BOOST_DESCRIBE_STRUCT(ChangePlan, (), (plan))

struct CallOff {
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(CallOff, (), (reason))

// Freezes the candidates and promises a seed, before anybody can know what it will draw.
struct CommitDraw {
    std::vector<CaseId> candidates = {};
    std::int64_t count = {};
    Line<64> commitment = {}; // SHA-256 of the seed in hexadecimal
};
BOOST_DESCRIBE_STRUCT(CommitDraw, (), (candidates, count, commitment))

struct MakeDraw {
    Line<200> seed = {};
};
BOOST_DESCRIBE_STRUCT(MakeDraw, (), (seed))

// It begins: what a spot check is known by.
struct StartActivity {};
BOOST_DESCRIBE_STRUCT(StartActivity, (), ())

struct HoldActivity {
    std::optional<SupervisionKind> form = {}; // of a day of a campaign
    Date held_on = {};
    std::optional<Line<100>> place = {};
    std::vector<CaseId> cases = {};      // none: all that the activity is about
    std::vector<DeputyId> deputies = {}; // who were there
    std::vector<Participant> participants = {};
    std::vector<SessionPart> parts = {};
    Text<4000> minutes = {};
    std::optional<Text<2000>> deputies_say = {};
    std::vector<DeputyId> signed_by = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(HoldActivity, (),
                      (form, held_on, place, cases, deputies, participants, parts, minutes,
                       deputies_say, signed_by, files))

struct AddFinding {
    CaseId id = {};
    std::optional<StrandNumber> strand = {};
    Text<1000> what = {};
    std::optional<Date> put_right_by = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(AddFinding, (), (id, strand, what, put_right_by, files))

// Gives the written report out. What was hidden until then is open from now on.
struct ReportActivity {
    Text<8000> words = {};
    std::vector<Attachment> files = {};
};
BOOST_DESCRIBE_STRUCT(ReportActivity, (), (words, files))

// The congress below takes on what it is commissioned with.
struct TakeOnCommission {};
BOOST_DESCRIBE_STRUCT(TakeOnCommission, (), ())

struct DeclineCommission {
    Text<1000> reason = {};
};
BOOST_DESCRIBE_STRUCT(DeclineCommission, (), (reason))

using Command =
    std::variant<PlanActivity, ChangePlan, CallOff, CommitDraw, MakeDraw, StartActivity,
                 HoldActivity, AddFinding, ReportActivity, TakeOnCommission, DeclineCommission>;

} // namespace huiyin::supervision

namespace huiyin {
extern template const std::vector<Alternative>& alternatives<supervision::Command>();
}
