#include "entrance/document_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace huiyin::entrance {
namespace {

using Words = std::span<const std::u32string_view>;

constexpr std::u32string_view chinese_numerals = U"一二三四五六七八九十";

constexpr auto title_words = std::to_array<std::u32string_view>(
    {U"标题", U"题目", U"题名", U"建议标题", U"建议题目", U"建议名称", U"提案标题"});
constexpr auto cause_words = std::to_array<std::u32string_view>(
    {U"案由", U"事由", U"案据", U"背景", U"情况", U"基本情况", U"现状", U"由来", U"建议背景",
     U"提案背景", U"情况说明", U"建议事由", U"建议案由"});
constexpr auto analysis_words = std::to_array<std::u32string_view>(
    {U"问题", U"原因", U"成因", U"分析", U"理由", U"必要性", U"可行性", U"重要性", U"意义", U"困难",
     U"不足", U"依据", U"原因分析", U"问题分析", U"情况分析", U"现状分析", U"建议理由"});
constexpr auto demand_words = std::to_array<std::u32string_view>(
    {U"建议", U"对策", U"办法", U"措施", U"方案", U"意见", U"举措", U"对策建议", U"意见建议",
     U"建议措施", U"建议内容", U"建议事项", U"解决办法", U"解决方案", U"解决措施", U"解决对策"});

// What may stand before such a word and adds nothing to it; the longer before the shorter.
constexpr auto before_heading = std::to_array<std::u32string_view>(
    {U"综上所述", U"鉴于此", U"存在的", U"提出的", U"下一步", U"我们的", U"存在", U"主要", U"具体",
     U"当前",     U"目前",   U"相关",   U"有关",   U"几点",   U"几条",   U"以下", U"如下", U"工作",
     U"提出",     U"为此",   U"因此",   U"对此",   U"据此",   U"针对",   U"以上", U"上述", U"问题",
     U"情况",     U"我们",   U"个人",   U"初步",   U"一些",   U"综上",   U"提案", U"详细", U"简要",
     U"三点",     U"两点",   U"四点",   U"五点",   U"我",     U"现",     U"特",   U"本",   U"的"});

constexpr auto cause_endings =
    std::to_array<std::u32string_view>({U"基本情况", U"现状", U"背景", U"案由", U"事由"});
constexpr auto analysis_endings = std::to_array<std::u32string_view>(
    {U"问题", U"原因", U"分析", U"必要性", U"可行性", U"困难", U"不足"});
constexpr auto demand_endings =
    std::to_array<std::u32string_view>({U"建议", U"对策", U"措施", U"办法", U"意见"});

constexpr auto strong_labels = std::to_array<std::u32string_view>(
    {U"提案人",     U"提出人",       U"提建议人", U"领衔代表", U"领衔人",   U"附议",
     U"联名代表",   U"联名人",       U"联系电话", U"联系方式", U"联系地址", U"通讯地址",
     U"通信地址",   U"手机",         U"邮编",     U"邮政编码", U"代表证",   U"代表团",
     U"所属代表团", U"承办单位",     U"主办单位", U"会办单位", U"协办单位", U"建议承办单位",
     U"建议编号",   U"代表姓名",     U"代表签名", U"提交日期", U"提出日期", U"提出时间",
     U"是否公开",   U"是否同意公开", U"公开意愿", U"工作单位", U"审查意见"});
constexpr auto weak_labels = std::to_array<std::u32string_view>(
    {U"姓名",       U"代表",     U"电话",       U"地址",     U"住址", U"单位", U"职务",
     U"单位及职务", U"单位职务", U"单位和职务", U"编号",     U"证号", U"第号", U"案号",
     U"类别",       U"分类",     U"届次",       U"会议次数", U"层次", U"日期", U"时间",
     U"备注",       U"签名",     U"密级",       U"联系人",   U"性别", U"年龄", U"邮箱"});

bool is_one_of(Words words, std::u32string_view text) {
    return std::ranges::find(words, text) != words.end();
}
bool ends_with_one_of(Words words, std::u32string_view text) {
    return std::ranges::any_of(words, [&](std::u32string_view w) { return text.ends_with(w); });
}
bool has(std::u32string_view text, std::u32string_view word) {
    return text.find(word) != text.npos;
}

std::optional<Part> named(std::u32string_view word) {
    if (is_one_of(title_words, word)) return Part::title;
    if (is_one_of(cause_words, word)) return Part::cause;
    if (is_one_of(analysis_words, word)) return Part::analysis;
    if (is_one_of(demand_words, word)) return Part::demands;
    return {};
}

// As named(), whatever stands before the word.
std::optional<Part> named_at_end(std::u32string_view words) {
    while (!words.empty()) {
        if (const auto part = named(words)) return part;
        const auto prefix = std::ranges::find_if(
            before_heading, [&](std::u32string_view p) { return words.starts_with(p); });
        if (prefix == before_heading.end()) return {};
        words.remove_prefix(prefix->size());
    }
    return {};
}

bool is_digit_of(std::u32string_view digits, char32_t c) { return digits.find(c) != digits.npos; }

// How many of these digits stand from `at`.
std::size_t digits_from(std::u32string_view text, std::size_t at, std::u32string_view digits) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit_of(digits, text[at + count])) ++count;
    return count;
}

constexpr std::u32string_view arabic = U"0123456789";

// A mark that stands in brackets, from behind the opening one.
Mark bracketed(std::u32string_view text) {
    for (const auto& [digits, rank] : {std::pair{chinese_numerals, 2U}, std::pair{arabic, 4U}}) {
        const std::size_t count = digits_from(text, 1, digits);
        if (count >= 1 && count <= 3 && text.size() > count + 1 && text[count + 1] == U')')
            return {count + 2, rank};
    }
    return {};
}

Mark chinese(std::u32string_view text) {
    const std::size_t begin = text.starts_with(U"第") ? 1 : 0;
    const std::size_t count = digits_from(text, begin, chinese_numerals);
    const std::size_t end = begin + count;
    if (count == 0 || count > 3 || end >= text.size()) return {};
    const char32_t next = text[end];
    if (begin == 1) return next == U',' || next == U'、' ? Mark{end + 1, 6} : Mark{};
    if (next == U'、' || next == U'.') return {end + 1, rank_of_chapter};
    return next == U'是' ? Mark{end + 1, 6} : Mark{};
}

Mark number(std::u32string_view text) {
    const std::size_t count = digits_from(text, 0, arabic);
    if (count == 0 || count > 2 || count >= text.size()) return {};
    const char32_t next = text[count];
    if (next != U'.' && next != U'、' && next != U')') return {};
    // "1.5公里" is no point of a list.
    if (digits_from(text, count + 1, arabic) > 0) return {};
    return {count + 1, 3};
}

Mark mark_of(std::u32string_view text) {
    constexpr std::u32string_view bullets = U"•●■◆◇▪▲★·";
    if (text.empty()) return {};
    if (text[0] >= U'①' && text[0] <= U'⑳') return {1, 5};
    if (is_digit_of(bullets, text[0])) return {1, rank_of_bullet};
    if (text[0] == U'(') return bracketed(text);
    if (const Mark mark = number(text); mark.rank > 0) return mark;
    return chinese(text);
}

} // namespace

char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    return c == 0x3000 || c == U'\t' || c == U'\n' ? U' ' : c;
}

std::u32string bare(std::u32string_view text) {
    constexpr std::u32string_view dropped = U" :;,.!?、。·《》〈〉【】〔〕[]()“”\"'*-—_…";
    std::u32string out;
    for (const char32_t c : text)
        if (dropped.find(plain(c)) == dropped.npos) out += plain(c);
    return out;
}

Mark mark_at_start(std::u32string_view text) {
    std::u32string characters;
    for (const char32_t c : text) characters += plain(c);
    Mark mark = mark_of(characters);
    if (mark.rank == 0) return {};
    while (mark.size < characters.size() &&
           (characters[mark.size] == U' ' || characters[mark.size] == U'、'))
        ++mark.size;
    return mark.size < characters.size() ? mark : Mark{}; // A number alone is no mark of anything.
}

std::optional<Part> heading_of(std::u32string_view words) {
    constexpr std::size_t length_max = 20;
    if (words.size() > length_max) return {};
    while (words.size() > 2 && words.ends_with(U"如下")) words.remove_suffix(2);
    if (const auto part = named_at_end(words)) return part;
    // "现状及存在的问题": it begins with what it names first.
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        if (words[at] != U'及' && words[at] != U'和' && words[at] != U'与') continue;
        const auto first = named_at_end(words.substr(0, at));
        if (first && named_at_end(words.substr(at + 1))) return first;
    }
    return {};
}

std::optional<Part> heading_by_ending(std::u32string_view words) {
    constexpr std::size_t length_max = 25;
    if (words.size() > length_max || words.starts_with(U"关于")) return {};
    if (ends_with_one_of(cause_endings, words)) return Part::cause;
    if (ends_with_one_of(analysis_endings, words)) return Part::analysis;
    if (ends_with_one_of(demand_endings, words)) return Part::demands;
    return {};
}

FormLabel form_label(std::u32string_view words) {
    // "领衔代表（签名）", "附议人数".
    constexpr std::size_t tail_max = 4;
    for (const std::u32string_view label : strong_labels)
        if (words.starts_with(label) && words.size() <= label.size() + tail_max)
            return FormLabel::strong;
    return is_one_of(weak_labels, words) ? FormLabel::weak : FormLabel::none;
}

bool is_letterhead(std::u32string_view words) {
    constexpr std::size_t length_max = 40;
    if (words.size() > length_max || words.starts_with(U"关于")) return false;
    return has(words, U"人民代表大会") || has(words, U"代表建议") || has(words, U"建议专用纸") ||
           has(words, U"建议表") || (has(words, U"届") && has(words, U"次会议"));
}

bool is_date(std::u32string_view words) {
    constexpr std::u32string_view parts = U"0123456789〇○零一二三四五六七八九十年月日";
    constexpr std::size_t length_max = 14;
    return words.size() <= length_max && has(words, U"年") && has(words, U"月") &&
           std::ranges::all_of(words, [&](char32_t c) { return is_digit_of(parts, c); });
}

namespace {

void drop_digits(std::u32string_view& words) {
    while (!words.empty() && words.back() >= U'0' && words.back() <= U'9') words.remove_suffix(1);
}

// Without what writers put behind a title, in brackets that are gone by now: （修改稿2）.
std::u32string_view without_edition(std::u32string_view words) {
    constexpr auto editions = std::to_array<std::u32string_view>(
        {U"修改稿", U"草稿", U"初稿", U"定稿", U"终稿", U"送审稿", U"征求意见稿"});
    drop_digits(words);
    for (const std::u32string_view edition : editions)
        if (words.ends_with(edition)) words.remove_suffix(edition.size());
    drop_digits(words);
    return words;
}

} // namespace

bool is_title(std::u32string_view words) {
    constexpr auto kinds = std::to_array<std::u32string_view>(
        {U"建议", U"意见", U"批评", U"提案", U"议案", U"建议案"});
    constexpr std::size_t length_max = 100;
    return words.size() <= length_max && words.starts_with(U"关于") &&
           ends_with_one_of(kinds, without_edition(words));
}

bool is_salutation(std::u32string_view words) {
    constexpr std::size_t length_max = 25;
    return words.size() <= length_max && (words.starts_with(U"尊敬的") || has(words, U"主席团") ||
                                          has(words, U"常委会") || has(words, U"各位"));
}

bool is_closing(std::u32string_view words) {
    constexpr auto begins = std::to_array<std::u32string_view>(
        {U"以上建议", U"以上意见", U"妥否", U"当否", U"特此", U"此致", U"敬礼", U"请予审议",
         U"请予考虑", U"请予采纳", U"请予支持", U"谢谢"});
    constexpr std::size_t length_max = 30;
    return words.size() <= length_max &&
           std::ranges::any_of(begins, [&](std::u32string_view b) { return words.starts_with(b); });
}

} // namespace huiyin::entrance
