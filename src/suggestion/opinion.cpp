// 会办意见: a co-unit's part, given to the main unit.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

// An opinion can come, go back or be done without as long as the main unit works on its reply.
Barrier opinion_open(const Case& current, StrandNumber number) {
    if (auto why = in_play(current, number)) return why;
    if (find_strand(current, number)->role != StrandRole::co)
        return refuse("suggestion.co_units_only");
    return main_reply_in_work(current);
}

} // namespace

Barrier bar(const Case& current, const GiveCoOpinion& asked, const Scene&) {
    if (auto why = first_of({opinion_open(current, asked.strand), in_hand(current, asked.strand)}))
        return why;
    return find_strand(current, asked.strand)->state == StrandState::opinion_given
               ? refuse("suggestion.opinion_already_given")
               : nothing();
}

Decision rule(const Case&, const GiveCoOpinion& asked, const Scene&) {
    return happens(CoOpinionGiven{asked.strand, asked.position, asked.measures, asked.signatory,
                                  asked.document_no, asked.files});
}

void apply(Case& current, const CoOpinionGiven& happened, const Occasion& occasion) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->state = StrandState::opinion_given;
        strand->opinion = {happened.position,    happened.measures, happened.signatory,
                           happened.document_no, happened.files,    occasion.today()};
        strand->opinion_sent_back_because.reset();
    }
}

Barrier bar(const Case& current, const SendBackCoOpinion& asked, const Scene&) {
    if (auto why = opinion_open(current, asked.strand)) return why;
    return find_strand(current, asked.strand)->state == StrandState::opinion_given
               ? nothing()
               : refuse("suggestion.no_opinion_yet");
}

Decision rule(const Case&, const SendBackCoOpinion& asked, const Scene&) {
    return happens(CoOpinionSentBack{asked.strand, asked.reason});
}

void apply(Case& current, const CoOpinionSentBack& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->state = StrandState::signed_in;
        strand->opinion_sent_back_because = happened.reason;
    }
}

Barrier bar(const Case& current, const NoteMissingCoOpinion& asked, const Scene&) {
    if (auto why = opinion_open(current, asked.strand)) return why;
    switch (find_strand(current, asked.strand)->state) {
    case StrandState::assigned:
    case StrandState::signed_in: return nothing();
    case StrandState::return_requested: return refuse("suggestion.return_undecided");
    default: return refuse("suggestion.opinion_settled");
    }
}

Decision rule(const Case&, const NoteMissingCoOpinion& asked, const Scene&) {
    return happens(MissingCoOpinionNoted{asked.strand, asked.note});
}

void apply(Case& current, const MissingCoOpinionNoted& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand))
        strand->state = StrandState::opinion_missing;
}

} // namespace huiyin::suggestion::rules
