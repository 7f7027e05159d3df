// 延期: asked for, decided, and never past six months from the assignment (代表法 2025
// 第五十一条).

#include "suggestion/conditions.hpp"

namespace huiyin::suggestion::rules {
namespace {

Barrier asked_for(const Case& current, StrandNumber strand) {
    if (auto why = reply_in_work(current, strand)) return why;
    return find_strand(current, strand)->extension ? nothing()
                                                   : refuse("suggestion.no_extension_asked");
}

} // namespace

Barrier bar(const Case& current, const RequestExtension& asked, const Scene& scene) {
    if (auto why = first_of({reply_in_work(current, asked.strand), in_hand(current, asked.strand)}))
        return why;
    if (find_strand(current, asked.strand)->extension)
        return refuse("suggestion.extension_undecided");
    const Date last = six_months_after(current.assigned_on.value_or(scene.occasion.today()));
    return scene.occasion.today() >= last
               ? refuse({"suggestion.six_months_over", {{"last", iso(last)}}})
               : nothing();
}

Decision rule(const Case& current, const RequestExtension& asked, const Scene& scene) {
    if (auto why = within_six_months(current, asked.until, scene)) return Failure{*why};
    return happens(
        ExtensionRequested{asked.strand, asked.reason, asked.grounds, asked.until, asked.interim});
}

void apply(Case& current, const ExtensionRequested& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand))
        strand->extension = {happened.reason, happened.grounds, happened.until, happened.interim};
}

Barrier bar(const Case& current, const GrantExtension& asked, const Scene&) {
    return asked_for(current, asked.strand);
}

Decision rule(const Case& current, const GrantExtension& asked, const Scene& scene) {
    if (auto why = within_six_months(current, asked.until, scene)) return Failure{*why};
    const auto& pending = find_strand(current, asked.strand)->extension;
    if (pending && asked.until > pending->until)
        return invalid("until", "suggestion.more_than_asked");
    return happens(ExtensionGranted{asked.strand, asked.until, asked.note});
}

void apply(Case& current, const ExtensionGranted& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) {
        strand->extended_until = happened.until;
        strand->extension.reset();
    }
}

Barrier bar(const Case& current, const RefuseExtension& asked, const Scene&) {
    return asked_for(current, asked.strand);
}

Decision rule(const Case&, const RefuseExtension& asked, const Scene&) {
    return happens(ExtensionRefused{asked.strand, asked.note});
}

void apply(Case& current, const ExtensionRefused& happened, const Occasion&) {
    if (Strand* strand = strand_of(current, happened.strand)) strand->extension.reset();
}

} // namespace huiyin::suggestion::rules
