#include "entrance/document_words.hpp"
#include "entrance/taking_apart.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace huiyin::entrance {
namespace {

using Texts = std::vector<std::string>;

std::vector<WrittenLine> lines_of(const Texts& texts) {
    std::vector<WrittenLine> lines;
    for (const std::string& text : texts) lines.push_back({.text = text});
    return lines;
}

WrittenLine row(const Texts& cells) {
    WrittenLine line{.cells = cells};
    for (const std::string& cell : cells) line.text += (line.text.empty() ? "" : "\u3000") + cell;
    return line;
}

// What came to a place; further paragraphs of a demand follow it after a stroke.
Texts at(const TakenApart& taken, Place place) {
    Texts found;
    for (const Piece& piece : taken.pieces)
        if (piece.place == place)
            found.push_back(piece.text);
        else if (place == Place::demand && piece.place == Place::demand_goes_on)
            found.back() += "|" + piece.text;
    return found;
}
Texts at(const Texts& texts, Place place) { return at(take_apart(lines_of(texts)), place); }

const Texts whole{"关于扩宽礼睦路的建议",
                  "领衔代表：张三   联系电话：13800138000",
                  "一、案由",
                  "礼睦路每天通行两万辆次。",
                  "二、原因分析",
                  "路面只有两车道。",
                  "三、建议",
                  "（一）扩宽路面。",
                  "由交通部门牵头，年内开工。",
                  "（二）增设路灯",
                  "1.先装学校门口；",
                  "2.再装其余路段。",
                  "以上建议，请予考虑。",
                  "2026年1月5日"};

TEST_CASE("a title may be followed by which edition it is") {
    for (const char* behind : {"（修改稿）", "（修改稿2）", "(20260105)", "（征求意见稿）"}) {
        const std::string title = std::string{"关于扩宽礼睦路的建议"} + behind;
        CHECK(at(take_apart(lines_of({title, "礼睦路拥堵。"})), Place::title) == Texts{title});
    }
    CHECK(at(take_apart(lines_of({"关于礼睦路的情况（修改稿）"})), Place::title).empty());
}

TEST_CASE("a suggestion with its usual headings comes apart into the parts of the form") {
    const TakenApart taken = take_apart(lines_of(whole));
    CHECK(taken.found_parts);
    CHECK(at(taken, Place::title) == Texts{"关于扩宽礼睦路的建议"});
    CHECK(at(taken, Place::cause) == Texts{"礼睦路每天通行两万辆次。"});
    CHECK(at(taken, Place::analysis) == Texts{"路面只有两车道。"});
    CHECK(at(taken, Place::demand) ==
          Texts{"扩宽路面。|由交通部门牵头，年内开工。", "增设路灯|先装学校门口；|再装其余路段。"});
    CHECK(at(taken, Place::left_out) == Texts{"领衔代表：张三   联系电话：13800138000", "案由",
                                              "原因分析", "建议", "以上建议，请予考虑。",
                                              "2026年1月5日"});
}

TEST_CASE("headings are known in their many words, and ordinary sentences are none") {
    const auto part = [](std::u32string_view words) { return heading_of(bare(words)); };
    for (const auto* words :
         {U"案 由：", U"【事由】", U"提出背景", U"基本情况", U"现状及存在的问题"})
        CHECK(part(words) == Part::cause);
    for (const auto* words : {U"存在的主要问题", U"原因分析", U"问题及原因", U"当前存在问题"})
        CHECK(part(words) == Part::analysis);
    for (const auto* words : {U"具体建议", U"对策及建议", U"为此，提出如下建议：", U"建议如下：",
                              U"针对以上问题，我提出以下几点建议", U"办法"})
        CHECK(part(words) == Part::demands);
    CHECK(part(U"标 题") == Part::title);
    for (const auto* words : {U"建议尽快扩宽路面", U"这个问题群众反映强烈", U"背景音乐扰民", U""})
        CHECK_FALSE(part(words));
}

TEST_CASE("a part may go on in the line of its heading") {
    const Texts text{"标题：关于修桥的建议", "案由：桥面破损。", "建议：1．封闭检测；",
                     "2．重铺桥面。"};
    CHECK(at(text, Place::title) == Texts{"关于修桥的建议"});
    CHECK(at(text, Place::cause) == Texts{"桥面破损。"});
    CHECK(at(text, Place::demand) == Texts{"封闭检测；", "重铺桥面。"});
}

TEST_CASE("chapters with words of their own are known by their endings, and keep these words") {
    const Texts text{"一、我区停车位的基本情况",
                     "车位少。",
                     "二、当前停车难的几个问题",
                     "规划滞后。",
                     "三、加快建设的几点建议",
                     "一是加建车库。",
                     "二是错时共享。"};
    CHECK(at(text, Place::cause) == Texts{"我区停车位的基本情况", "车位少。"});
    CHECK(at(text, Place::analysis) == Texts{"当前停车难的几个问题", "规划滞后。"});
    CHECK(at(text, Place::demand) == Texts{"加建车库。", "错时共享。"});
}

TEST_CASE("an item of the demands is one, though its words end like a heading") {
    const Texts text{"建议", "一、解决停车问题", "二、完善管理办法", "三、落实保障措施"};
    CHECK(at(text, Place::demand) == Texts{"解决停车问题", "完善管理办法", "落实保障措施"});
}

TEST_CASE("demands are numbered by the list, or by what was typed; else each paragraph is one") {
    std::vector<WrittenLine> listed = lines_of({"案由", "路窄。", "建议"});
    listed.push_back({.text = "扩宽。", .label = "1."});
    listed.push_back({.text = "先设计。", .label = "（1）"});
    listed.push_back({.text = "绿化。", .label = "2."});
    CHECK(at(take_apart(listed), Place::demand) == Texts{"扩宽。|先设计。", "绿化。"});
    CHECK(at({"建议", "扩宽。", "绿化。"}, Place::demand) == Texts{"扩宽。", "绿化。"});
    CHECK(at({"建议", "根据以上情况，我有两点建议。", "1.扩宽1.5公里。", "1.5公里以外绿化。"},
             Place::demand) == Texts{"扩宽1.5公里。|1.5公里以外绿化。"});
}

TEST_CASE("a title in two centred lines is one, and the letterhead above it is none") {
    std::vector<WrittenLine> lines =
        lines_of({"江海区第十届人民代表大会第四次会议", "关于加快推进滘头片区",
                  "老旧管网改造的建议", "管网老化。"});
    for (std::size_t i = 0; i < 3; ++i) lines[i].centred = true;
    const TakenApart taken = take_apart(lines);
    CHECK(at(taken, Place::title) == Texts{"关于加快推进滘头片区", "老旧管网改造的建议"});
    CHECK(at(taken, Place::left_out) == Texts{"江海区第十届人民代表大会第四次会议"});
    CHECK(at(taken, Place::cause) == Texts{"管网老化。"});
}

TEST_CASE("the official form as a table: what is filled in beside its words goes with them") {
    std::vector<WrittenLine> form{row({"类别", "建议", "编号", "12"}),
                                  row({"标题", "关于修路的建议"}),
                                  row({"领衔代表", "张三", "联系电话", "13800138000"}),
                                  row({"案由", "路面破损。"}),
                                  row({"建议", "1.重铺路面。"}),
                                  row({"附议代表", "代表证号"}),
                                  row({"李四", "4407001"})};
    const TakenApart taken = take_apart(form);
    CHECK(at(taken, Place::title) == Texts{"关于修路的建议"});
    CHECK(at(taken, Place::cause) == Texts{"路面破损。"});
    CHECK(at(taken, Place::demand) == Texts{"重铺路面。"});
    CHECK(at(taken, Place::left_out).back() == "李四\u30004407001");
}

TEST_CASE("a table in the text stays there line by line") {
    std::vector<WrittenLine> lines = lines_of({"问题"});
    lines.push_back(row({"单位", "数量"}));
    lines.push_back(row({"礼乐", "12"}));
    CHECK(at(take_apart(lines), Place::analysis) == Texts{"单位\u3000数量", "礼乐\u300012"});
}

TEST_CASE("where nothing is recognised, everything is the cause") {
    const TakenApart taken = take_apart(lines_of({"路面破损，群众出行不便。", "希望尽快修好。"}));
    CHECK_FALSE(taken.found_parts);
    CHECK(at(taken, Place::cause) == Texts{"路面破损，群众出行不便。", "希望尽快修好。"});
    CHECK(taken.pieces.size() == 2);
}

std::string without_blanks(const std::string& text) {
    std::u32string kept;
    for (const char32_t c : text::characters_of(text))
        if (plain(c) != U' ') kept += c;
    return text::utf8_of(kept);
}

TEST_CASE("no character is lost, whatever the document is made of") {
    const std::vector<std::string> scraps{"案由",
                                          "建议",
                                          "一、",
                                          "（二）",
                                          "1.",
                                          "①",
                                          "一是",
                                          "标题",
                                          "关于",
                                          "的建议",
                                          "：",
                                          ":",
                                          "。",
                                          "领衔代表",
                                          "联系电话",
                                          "问题",
                                          "原因分析",
                                          "为此，提出如下",
                                          "2026年1月5日",
                                          "以上建议",
                                          "第三，",
                                          "各位代表",
                                          "类别",
                                          " ",
                                          "\u3000",
                                          "路面破损",
                                          "𠮷",
                                          "😀",
                                          "１３８",
                                          "a",
                                          "•",
                                          "《",
                                          "》",
                                          "和"};
    CHECK(rc::check([&](const std::vector<std::vector<unsigned>>& drawn, unsigned shape) {
        std::vector<WrittenLine> lines;
        std::string written;
        for (const std::vector<unsigned>& numbers : drawn) {
            Texts cells;
            for (const unsigned number : numbers) {
                const std::string& scrap = scraps[number % scraps.size()];
                const bool begins = cells.empty() || (shape % 5 == 0 && number % 3 == 0);
                if (begins)
                    cells.push_back(scrap);
                else
                    cells.back() += scrap;
            }
            std::erase_if(cells, [](const auto& cell) { return without_blanks(cell).empty(); });
            if (cells.empty()) continue;
            WrittenLine line = row(cells);
            if (cells.size() == 1) line.cells.clear();
            line.centred = numbers[0] % 2 == 0;
            line.heading = numbers[0] % 7 == 0;
            line.at_right = numbers[0] % 11 == 0;
            if (line.cells.empty() && numbers[0] % 5 == 0) line.label = "（三）";
            written += line.label + line.text;
            lines.push_back(line);
        }
        std::string taken;
        bool demand_is_there = false;
        for (const Piece& piece : take_apart(lines).pieces) {
            taken += piece.mark + piece.text;
            if (piece.place == Place::demand_goes_on) RC_ASSERT(demand_is_there);
            demand_is_there |= piece.place == Place::demand;
            RC_ASSERT(piece.why.has_value() == (piece.place == Place::left_out));
        }
        RC_ASSERT(without_blanks(taken) == without_blanks(written));
    }));
}

} // namespace
} // namespace huiyin::entrance
