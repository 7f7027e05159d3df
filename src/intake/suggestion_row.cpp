#include "intake/suggestion_row.hpp"

#include "base/text.hpp"
#include "intake/cells.hpp"
#include "intake/stable_id.hpp"

#include <algorithm>

namespace huiyin::intake {
namespace {

using suggestion::Content;
using suggestion::ItemKind;
using suggestion::OpenDraft;
using suggestion::Publicity;

const std::array known_columns = {
    Column{"number", Need::optional, {"编号", "建议编号", "提案编号", "案号", "建议号"}},
    Column{"year", Need::optional, {"年度", "年份", "年"}},
    Column{"term", Need::optional, {"届", "届次", "届别", "届数"}},
    Column{"session", Need::optional, {"次", "会次", "次会议", "会议次数"}},
    Column{"title",
           Need::required,
           {"标题", "题目", "建议标题", "建议题目", "建议名称", "提案名称", "案由"}},
    Column{"kind", Need::optional, {"类型", "类别", "建议类型", "文种", "type"}},
    Column{"lead", Need::optional, {"领衔代表", "领衔人", "建议人", "提出人", "代表", "代表姓名"}},
    Column{"signed_on_paper",
           Need::optional,
           {"联名代表", "联名人", "附议代表", "附议人", "共同提出人", "co_proposers"}},
    Column{"delegation", Need::optional, {"代表团", "所属代表团"}},
    Column{"cause", Need::optional, {"事由", "内容", "正文", "建议内容", "问题", "body"}},
    Column{"analysis", Need::optional, {"分析", "原因分析"}},
    Column{"demands", Need::optional, {"建议", "具体建议", "办法", "意见建议", "建议措施"}},
    Column{"wished_units", Need::optional, {"建议承办单位", "希望承办单位", "拟办单位"}},
    Column{"main_unit", Need::optional, {"主办单位", "承办单位", "主办"}},
    Column{"co_units", Need::optional, {"会办单位", "协办单位", "会办", "协办"}},
    Column{"separate_units", Need::optional, {"分办单位", "分办", "分别办理单位"}},
    Column{"publicity_wish", Need::optional, {"公开意愿", "是否公开", "公开"}},
    Column{"confidential", Need::optional, {"保密", "是否保密"}},
};

constexpr std::array suggestion_kinds = {
    Choice<ItemKind>{"建议", ItemKind::suggestion},
    Choice<ItemKind>{"代表建议", ItemKind::suggestion},
    Choice<ItemKind>{"人大建议", ItemKind::suggestion},
    Choice<ItemKind>{"批评", ItemKind::criticism},
    Choice<ItemKind>{"意见", ItemKind::comment},
    Choice<ItemKind>{"提案", ItemKind::proposal},
    Choice<ItemKind>{"政协提案", ItemKind::proposal},
};

constexpr std::array wishes = {
    Choice<Publicity>{"全文公开", Publicity::full_text},
    Choice<Publicity>{"同意全文公开", Publicity::full_text},
    Choice<Publicity>{"公开", Publicity::full_text},
    Choice<Publicity>{"仅公开标题", Publicity::title_only},
    Choice<Publicity>{"仅同意公开标题", Publicity::title_only},
    Choice<Publicity>{"不公开", Publicity::not_public},
};

std::string_view behind_numerals(std::string_view text) {
    constexpr std::array<std::string_view, 20> numerals = {"一", "二", "三", "四", "五", "六", "七",
                                                           "八", "九", "十", "0",  "1",  "2",  "3",
                                                           "4",  "5",  "6",  "7",  "8",  "9"};
    while (true) {
        const auto* const numeral = std::ranges::find_if(
            numerals, [&](std::string_view one) { return text.starts_with(one); });
        if (numeral == numerals.end()) return text;
        text.remove_prefix(numeral->size());
    }
}

// "1." "2、" "（三）" "四、": how a numbered line begins; how many bytes, or 0.
std::size_t numbering(std::string_view line) {
    std::string_view rest = line;
    const bool bracket = rest.starts_with("（") || rest.starts_with("(");
    if (bracket) rest.remove_prefix(rest.front() == '(' ? 1 : std::string_view{"（"}.size());
    const std::size_t before = rest.size();
    rest = behind_numerals(rest);
    if (rest.size() == before) return 0;
    // "2.5万元" begins no demand.
    for (const std::string_view mark : {"）", ")", "、", "．", ". "})
        if (rest.starts_with(mark)) return line.size() - rest.size() + mark.size();
    const bool dotted =
        rest.starts_with(".") && rest.size() > 1 && (rest[1] < '0' || rest[1] > '9');
    return dotted ? line.size() - rest.size() + 1 : 0;
}

Result<void> check_session(const Record& record, const directory::Directory& directory,
                           Date today) {
    auto said = numbers_in(record["term"]);
    if (const auto session = numbers_in(record["session"]); !session.empty()) {
        said.resize(std::min<std::size_t>(said.size(), 1));
        if (said.size() == 1) said.push_back(session[0]);
    }
    if (said.empty()) return {};
    const auto now = directory::session_on(directory, today);
    if (now && said[0] == now->term && (said.size() < 2 || said[1] == now->session)) return {};
    // A case belongs to the session of the day it is filed: it would be counted in the wrong year.
    return invalid("term", {"intake.another_session",
                            {{"term", now ? std::to_string(now->term) : "—"},
                             {"session", now ? std::to_string(now->session) : "—"}}});
}

Result<std::vector<DeputyId>> read_deputies(const Record& record, std::string_view field,
                                            const Lexicon& deputies) {
    std::vector<DeputyId> ids;
    for (const std::string& name : split_list(record[field])) {
        const auto id = deputies.find(name, std::string{field});
        if (!id) return Failure{id.error()};
        if (std::ranges::count(ids, DeputyId{*id}) == 0) ids.push_back({*id});
    }
    return ids;
}

} // namespace

Result<OpenDraft> read_authors(const Record& record, const Names& names,
                               const SuggestionOptions& options) {
    auto leads = read_deputies(record, "lead", names.deputies);
    auto others = read_deputies(record, "signed_on_paper", names.deputies);
    if (!leads) return Failure{std::move(leads).error()};
    if (!others) return Failure{std::move(others).error()};
    OpenDraft draft;
    if (leads->empty() && !record["delegation"].empty()) {
        const auto delegation = names.delegations.find(record["delegation"], "delegation");
        if (!delegation) return Failure{delegation.error()};
        draft.delegation = DelegationId{*delegation};
        return draft;
    }
    if (leads->empty()) {
        if (options.lead.empty()) return invalid("lead", "intake.no_lead");
        const auto lead = names.deputies.find(options.lead, "lead");
        if (!lead) return Failure{lead.error()};
        leads->push_back({*lead});
    }
    draft.lead = leads->front();
    others->insert(others->begin(), leads->begin() + 1, leads->end());
    for (const DeputyId& deputy : *others)
        if (deputy != *draft.lead && std::ranges::count(draft.signed_on_paper, deputy) == 0)
            draft.signed_on_paper.push_back(deputy);
    return draft;
}

namespace {

Result<void> read_demands(const Record& record, Content& content, const std::string& no_text) {
    std::vector<std::string> demands = demands_in(record["demands"]);
    if (!record.has("demands") && !no_text.empty()) demands.push_back(no_text);
    for (const std::string& demand : demands) {
        Text<1000> text;
        const auto read = wire::read_plain(demand, type_of<Text<1000>>(), &text, "demands");
        if (!read) return Failure{read.error()};
        content.demands.push_back(std::move(text));
    }
    return {};
}

} // namespace

Result<Content> read_content(const Record& record, const SuggestionOptions& options) {
    const auto title = read_cell<Line<100, 0>>(record, "title");
    auto cause = read_cell<Text<4000, 0>>(record, "cause");
    const auto analysis = read_cell<Text<4000, 0>>(record, "analysis");
    const auto kind = read_choice(record, "kind", suggestion_kinds);
    const auto wish = read_choice(record, "publicity_wish", wishes);
    const auto confidential = read_answer(record, "confidential");
    if (!title) return Failure{title.error()};
    if (!cause) return Failure{cause.error()};
    if (!analysis) return Failure{analysis.error()};
    if (!kind) return Failure{kind.error()};
    if (!wish) return Failure{wish.error()};
    if (!confidential) return Failure{confidential.error()};
    if (!record.has("cause")) cause->value = options.no_text;

    Content content{.kind = kind->value_or(ItemKind::suggestion),
                    .title = *title,
                    .cause = *cause,
                    .analysis = *analysis,
                    // Nothing is published that nobody wished to have published.
                    .publicity_wish = wish->value_or(Publicity::not_public),
                    .formed_by = suggestion::FormedBy::other,
                    .confidential = *confidential == Answer::yes};
    const auto read = read_demands(record, content, options.no_text);
    if (!read) return Failure{read.error()};
    return content;
}

namespace {

CaseId case_id(const Record& record, const CongressId& congress, const OpenDraft& draft) {
    const std::string number = without_spaces(record["number"]);
    const std::string author = draft.lead ? draft.lead->value : draft.delegation->value;
    return {"im-" +
            stable_id({congress.value, record["year"], record["term"], record["session"], number,
                       number.empty() ? author : "", without_spaces(record["title"])})};
}

} // namespace

std::span<const Column> suggestion_columns() { return known_columns; }

std::vector<std::string> demands_in(std::string_view text) {
    std::vector<std::string> demands;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string line = sheets::trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const std::size_t number = numbering(line);
        if (number > 0 || demands.empty())
            demands.push_back(sheets::trimmed(line.substr(number)));
        else
            demands.back() += "\n" + line;
    }
    std::erase_if(demands, [](const std::string& demand) { return is_blank(demand); });
    return demands;
}

Names names_of(const directory::Directory& directory, Date day, const std::vector<Alias>& aliases) {
    Names names{.offices = office_names(directory, day)};
    add_aliases(names.offices, aliases);
    for (const DeputyId& id : directory::deputies_on(directory, day)) {
        const directory::Deputy& deputy = directory.deputies.at(id);
        names.deputies.add(directory.people.at(deputy.person).title.value, id.value);
        names.deputies.add(deputy.certificate_no.value, id.value, Lexicon::Rank::other);
        names.deputies.add(id.value, id.value, Lexicon::Rank::other);
    }
    for (const auto& [id, delegation] : directory.delegations)
        names.delegations.add(delegation.title.value, id.value);
    return names;
}

Result<SuggestionRow> read_suggestion(const Record& record, const directory::Directory& directory,
                                      Date today, const Names& names,
                                      const SuggestionOptions& options) {
    const CongressId& congress = directory.congress->id;
    SuggestionRow row;
    auto* const may_create =
        options.unknown_offices == UnknownOffices::create ? &row.new_offices : nullptr;
    if (const auto checked = check_session(record, directory, today); !checked)
        return Failure{checked.error()};
    auto draft = read_authors(record, names, options);
    if (!draft) return Failure{std::move(draft).error()};
    auto content = read_content(record, options);
    if (!content) return Failure{std::move(content).error()};
    // Who handles it is decided after review; the units must be known by then.
    for (const std::string_view field : {"main_unit", "co_units", "separate_units"})
        if (const auto units = read_units(record, field, congress, names.offices, may_create);
            !units)
            return Failure{units.error()};
    auto wished = read_units(record, "wished_units", congress, names.offices, may_create);
    if (!wished) return Failure{std::move(wished).error()};

    content->wished_units = *std::move(wished);
    row.draft = *std::move(draft);
    row.draft.content = *std::move(content);
    row.id = case_id(record, congress, row.draft);
    return row;
}

} // namespace huiyin::intake
