// What happens between sign-in and reply: people, plan, contacts, progress, reminders.

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

bool happens_at_a_place(ContactWay way) {
    return way == ContactWay::visit || way == ContactWay::forum || way == ContactWay::face_to_face;
}

Barrier wrong_people(const Case& current, const RecordContact& asked) {
    if (asked.deputies.empty()) return wrong("deputies", "suggestion.name_a_deputy");
    if (const auto again = first_repeated(asked.deputies))
        return wrong(item_of("deputies", *again), "suggestion.named_twice");
    const auto proposers = signatories(current);
    for (std::size_t i = 0; i < asked.deputies.size(); ++i)
        if (!contains(proposers, asked.deputies[i]))
            return wrong(item_of("deputies", i), "suggestion.not_a_proposer");
    return asked.participants.empty() ? wrong("participants", "suggestion.name_a_participant")
                                      : nothing();
}

Barrier wrong_time(const Case& current, const RecordContact& asked, const Scene& scene) {
    if (asked.held_on > scene.occasion.today())
        return wrong("held_on", "suggestion.contact_in_future");
    if (asked.held_on < current.assigned_on.value_or(asked.held_on))
        return wrong("held_on", "suggestion.contact_before_assignment");
    return nothing();
}

// 办后 follows a reply; 办前 and 办中 come before the reply they belong to.
Barrier wrong_stage(const Case& current, const RecordContact& asked) {
    if (asked.stage != ContactStage::after) return nothing();
    for (const Strand& strand : current.strands) {
        const auto replied_on =
            strand.rounds.empty() ? std::nullopt : strand.rounds.front().issued_on;
        if (replied_on && asked.held_on >= *replied_on) return nothing();
    }
    return wrong("stage", "suggestion.after_needs_reply");
}

} // namespace

Barrier bar(const Case& current, const NameResponsible& asked, const Scene&) {
    return in_hand(current, asked.strand);
}

Decision rule(const Case& current, const NameResponsible& asked, const Scene&) {
    const Strand& strand = *find_strand(current, asked.strand);
    if (strand.leader == asked.leader && strand.officer == asked.officer) return unchanged();
    return happens(ResponsibleNamed{asked.strand, asked.leader, asked.officer});
}

void apply(Case& current, const ResponsibleNamed& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->leader = happened.leader;
        strand->officer = happened.officer;
    }
}

Barrier bar(const Case& current, const FilePlan& asked, const Scene&) {
    return in_hand(current, asked.strand);
}

Decision rule(const Case&, const FilePlan& asked, const Scene& scene) {
    for (std::size_t i = 0; i < asked.steps.size(); ++i)
        if (asked.steps[i].due < scene.occasion.today())
            return invalid(item_of("steps", i) + ".due", "suggestion.date_past");
    return happens(PlanFiled{asked.strand, asked.plan, asked.steps});
}

void apply(Case& current, const PlanFiled& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->plan = happened.plan;
        strand->steps = happened.steps;
    }
}

Barrier bar(const Case& current, const RecordContact& asked, const Scene&) {
    return in_hand(current, asked.strand);
}

Decision rule(const Case& current, const RecordContact& asked, const Scene& scene) {
    if (auto why = first_of({wrong_people(current, asked), wrong_time(current, asked, scene),
                             wrong_stage(current, asked)}))
        return Failure{*why};
    if (happens_at_a_place(asked.way) && !asked.place)
        return invalid("place", "suggestion.contact_needs_place");
    return happens(ContactRecorded{static_cast<ContactNumber>(current.contacts.size()) + 1,
                                   asked.strand, asked.stage, asked.way, asked.held_on, asked.place,
                                   asked.deputies, asked.participants, asked.words, asked.follow_up,
                                   asked.files});
}

void apply(Case& current, const ContactRecorded& happened, const Occasion&) {
    const Strand* strand = find_strand(current, happened.strand);
    const Round* round = strand ? current_round(*strand) : nullptr;
    current.contacts.push_back({happened, round ? round->round : 0, {}});
}

Barrier bar(const Case& current, const ConfirmContact& asked, const Scene& scene) {
    if (auto why = running(current)) return why;
    const Contact* contact = find_contact(current, asked.contact);
    if (!contact) return missing("suggestion.no_such_contact");
    return contains(contact->record.deputies, scene.occasion.deputy)
               ? nothing()
               : forbid("suggestion.not_contacted");
}

Decision rule(const Case& current, const ConfirmContact& asked, const Scene& scene) {
    const ContactConfirmation said{scene.occasion.deputy, asked.agreement, asked.note};
    if (contains(find_contact(current, asked.contact)->confirmations, said)) return unchanged();
    if (asked.agreement == Agreement::agrees)
        return happens(ContactConfirmed{asked.contact, said.deputy, asked.note});
    if (!asked.note) return invalid("note", "suggestion.say_what_differs");
    return happens(ContactDisputed{asked.contact, said.deputy, *asked.note});
}

namespace {

// The last word of each deputy counts.
void confirm(Case& current, ContactNumber number, ContactConfirmation said) {
    if (!find_contact(current, number)) return;
    auto& confirmations = current.contacts[static_cast<std::size_t>(number) - 1].confirmations;
    std::erase_if(confirmations, [&](const auto& former) { return former.deputy == said.deputy; });
    confirmations.push_back(std::move(said));
}

} // namespace

void apply(Case& current, const ContactConfirmed& happened, const Occasion&) {
    confirm(current, happened.contact, {happened.deputy, Agreement::agrees, happened.note});
}

void apply(Case& current, const ContactDisputed& happened, const Occasion&) {
    confirm(current, happened.contact, {happened.deputy, Agreement::differs, happened.note});
}

Barrier bar(const Case& current, const ReportProgress& asked, const Scene&) {
    return in_hand(current, asked.strand);
}

Decision rule(const Case&, const ReportProgress& asked, const Scene&) {
    return happens(ProgressReported{asked.strand, asked.progress, asked.files});
}

void apply(Case&, const ProgressReported&, const Occasion&) {
    // Read from the history; nothing is decided by it.
}

Barrier bar(const Case& current, const Remind& asked, const Scene& scene) {
    if (auto why = first_of({running(current), in_play(current, asked.strand)})) return why;
    const auto& reminders = find_strand(current, asked.strand)->reminders;
    const bool today = !reminders.empty() && reminders.back().on == scene.occasion.today();
    return today ? refuse("suggestion.reminded_today") : nothing();
}

Decision rule(const Case& current, const Remind& asked, const Scene&) {
    const auto& reminders = find_strand(current, asked.strand)->reminders;
    return happens(
        Reminded{asked.strand, static_cast<std::int64_t>(reminders.size()) + 1, asked.words});
}

void apply(Case& current, const Reminded& happened, const Occasion& occasion) {
    if (Strand* strand = strand_of(current, happened.strand))
        strand->reminders.push_back({occasion.today(), occasion.office});
}

} // namespace huiyin::suggestion::rules
