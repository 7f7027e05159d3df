// Names of private persons. Without a dictionary of people a name is known by what introduces it,
// so only what is introduced as a person is found: a warning that is often wrong is not read.

#include "entrance/passage.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace huiyin::entrance {
namespace {

constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
    U"吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万"
    U"钱严覃武戴莫孔向汤温康施文牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁"
    U"尚符舒阮柯纪梅童凌毕季裴霍涂苗谷盛曲翁冉骆蓝游辛靳柴蒙鲍华喻祁蒲房滕屈饶牟艾尤阳"
    U"穆农司卓古吉缪简芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾"
    U"隋刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池麻苑迟邝";

constexpr std::array<std::u32string_view, 18> introductions{
    U"我叫",   U"本人叫",   U"我是村民", U"姓名",   U"联系人", U"户主",
    U"当事人", U"申请人",   U"举报人",   U"投诉人", U"反映人", U"信访人",
    U"受害人", U"法人代表", U"死者",     U"患者",   U"残疾人", U"名叫"};

constexpr std::array<std::u32string_view, 8> forms_of_address{U"先生", U"女士", U"小姐", U"大爷",
                                                              U"大妈", U"阿姨", U"师傅", U"同学"};

// Characters that stand in no given name, and words that begin like a name.
constexpr std::u32string_view never_given =
    U"某的是在和与及等们了有为被将从向对或各位这那该此每其之不也都就又还并但而于到把让给使由按据以"
    U"因个"
    U"名户人区县市省镇村街路号楼栋室局厅处科所站队委会院校厂店司者先小女同大阿师老";
constexpr std::array<std::u32string_view, 8> no_names{U"任何", U"方便", U"方式", U"万元",
                                                      U"高级", U"高龄", U"常年", U"于是"};

bool is_surname(char32_t c) { return surnames.find(c) != surnames.npos; }
bool can_be_given(char32_t c) { return is_chinese(c) && never_given.find(c) == never_given.npos; }

bool is_word(std::u32string_view name) {
    return std::ranges::any_of(no_names,
                               [&](std::u32string_view word) { return name.starts_with(word); });
}

// What may follow a name: no character of a longer word.
bool ends_name(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view after = U"的是在和与及等于因为家,。";
    return at >= text.size() || !is_chinese(text[at]) || after.find(text[at]) != after.npos;
}

// Surname and one or two more characters from `at` on.
std::optional<Stretch> name_at(std::u32string_view text, std::size_t at) {
    if (at >= text.size() || !is_surname(text[at])) return {};
    for (const std::size_t length : {3U, 2U}) {
        const auto name = text.substr(at, length);
        if (name.size() == length && std::ranges::all_of(name.substr(1), can_be_given) &&
            !is_word(name) && ends_name(text, at + length))
            return Stretch{at, at + length};
    }
    return {};
}

// Surname and given name before "先生": the longest that fits.
std::optional<Stretch> name_before(std::u32string_view text, std::size_t end) {
    for (const std::size_t length : {3U, 2U}) {
        if (end < length) continue;
        const auto name = text.substr(end - length, length);
        const bool begins = end == length || !is_chinese(text[end - length - 1]);
        if (is_surname(name[0]) && begins && std::ranges::all_of(name.substr(1), can_be_given) &&
            !is_word(name))
            return Stretch{end - length, end};
    }
    return {};
}

void add_introduced(std::u32string_view text, std::u32string_view cue,
                    std::vector<Stretch>& found) {
    for (std::size_t at = text.find(cue); at != text.npos; at = text.find(cue, at + 1)) {
        std::size_t name = at + cue.size();
        while (name < text.size() && (text[name] == U':' || text[name] == U' ')) ++name;
        if (const auto stretch = name_at(text, name)) found.push_back(*stretch);
    }
}

void add_addressed(std::u32string_view text, std::u32string_view form,
                   std::vector<Stretch>& found) {
    for (std::size_t at = text.find(form); at != text.npos; at = text.find(form, at + 1))
        if (const auto stretch = name_before(text, at)) found.push_back(*stretch);
}

} // namespace

std::vector<Stretch> private_names(std::u32string_view text) {
    std::vector<Stretch> found;
    for (const std::u32string_view cue : introductions) add_introduced(text, cue, found);
    for (const std::u32string_view form : forms_of_address) add_addressed(text, form, found);
    std::ranges::sort(found, {}, &Stretch::from);
    const auto repeats = std::ranges::unique(found);
    found.erase(repeats.begin(), repeats.end());
    return found;
}

} // namespace huiyin::entrance
