#include "entrance/passage.hpp"

#include <doctest/doctest.h>

namespace huiyin::entrance {
namespace {

using Found = std::vector<std::string>;

// What a detector finds, as it stands in the text.
Found found(std::vector<Stretch> (*detect)(std::u32string_view), const std::string& written) {
    const Passage passage = passage_of("cause", written);
    Found out;
    for (const Stretch stretch : detect(passage.characters())) {
        const Stretch place = as_written(passage, stretch);
        std::string text;
        std::size_t character = 0;
        for (const char byte : written) {
            if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80) ++character;
            if (character > place.from && character <= place.to) text += byte;
        }
        out.push_back(text);
    }
    return out;
}

TEST_CASE("a mobile number is found in all its forms, and nothing that only looks like one") {
    CHECK(found(&mobile_numbers, "电话13800138000。") == Found{"13800138000"});
    CHECK(found(&mobile_numbers, "打138-0013 8000或+8613900139000") ==
          Found{"138-0013 8000", "8613900139000"});
    CHECK(found(&mobile_numbers, "１３８００１３８０００") == Found{"１３８００１３８０００"});
    CHECK(found(&mobile_numbers, "12345热线，投资11000000000元，编号138001380001").empty());
    CHECK(found(&mobile_numbers, "138****8000，文号x13800138000").empty());
}

TEST_CASE("a landline number has an area code, or stands behind a word for telephone") {
    CHECK(found(&landline_numbers, "0750-3512345") == Found{"0750-3512345"});
    CHECK(found(&landline_numbers, "02081234567、010 62345678") ==
          Found{"02081234567", "010 62345678"});
    CHECK(found(&landline_numbers, "联系电话：8606190") == Found{"8606190"});
    CHECK(found(&landline_numbers, "投资8606190元，面积35123456平方米").empty());
    CHECK(found(&landline_numbers, "拨打12345、110").empty());
}

TEST_CASE("a resident's identity number has a birthday and the right check digit") {
    CHECK(found(&resident_ids, "身份证11010519491231002X。") == Found{"11010519491231002X"});
    CHECK(found(&resident_ids, "440524188001010014").empty()); // Nobody born in 1880.
    CHECK(found(&resident_ids, "110105194912310021").empty()); // The check digit is X.
    CHECK(found(&resident_ids, "11010519491331002X").empty());
    CHECK(found(&resident_ids, "911010519491231002X").empty()); // Part of a longer number.
}

TEST_CASE("a bank card has a bank's prefix and passes Luhn's test") {
    CHECK(found(&bank_cards, "卡号6222 0212 3456 7890 128") == Found{"6222 0212 3456 7890 128"});
    CHECK(found(&bank_cards, "4111111111111111") == Found{"4111111111111111"});
    CHECK(found(&bank_cards, "4111111111111112").empty());
    CHECK(found(&bank_cards, "订单7992739871370000").empty());
    CHECK(found(&bank_cards, "11010519491231002X").empty());
}

TEST_CASE("a number plate is found with and without its dot, and a word is none") {
    CHECK(found(&number_plates, "粤J·12345和粤JD12345、黑DB7338") ==
          Found{"粤J·12345", "粤JD12345", "黑DB7338"});
    CHECK(found(&number_plates, "粤ABCDEF，川A项目，云B1楼").empty());
    CHECK(found(&number_plates, "粤J1234567").empty());
}

TEST_CASE("a private name is known by what introduces it") {
    CHECK(found(&private_names, "我叫王静娴，女。联系人：侯振国。户主李强的房屋") ==
          Found{"王静娴", "侯振国", "李强"});
    CHECK(found(&private_names, "请找欧建国先生") == Found{});
    CHECK(found(&private_names, "，王建国先生说") == Found{"王建国"});
    CHECK(found(&private_names, "王某、张某某、李先生，户主应当签字，联系人方便联系").empty());
    CHECK(found(&private_names, "姓名和电话；患者及家属；当事人任何一方").empty());
}

TEST_CASE("points are counted where they begin a clause") {
    const auto points = [](const std::string& text) {
        return points_counted_up(passage_of("demands.0", text).characters());
    };
    CHECK(points("一是修路；二是装灯；三是划线。") == 3);
    CHECK(points("1.修路\n2.装灯") == 2);
    CHECK(points("（一）修路。（二）装灯。") == 2);
    CHECK(points("扩宽1.5公里，预算2.3亿元") == 0);
    CHECK(points("一是修路。") == 1);
    CHECK(points("在第一、第二小学之间修路") == 0);
}

TEST_CASE("a title names as many matters as it says “on”, but for the names of documents") {
    const auto matters = [](const std::string& text) {
        return matters_named(passage_of("title", text).characters());
    };
    CHECK(matters("关于扩宽礼睦路的建议") == 1);
    CHECK(matters("关于扩宽礼睦路和关于低保的建议") == 2);
    CHECK(matters("关于落实《关于加强养老服务的意见》的建议") == 1);
    CHECK(matters("尽快建设南冲电排站") == 0);
}

TEST_CASE("a place is told in characters of the text as it was written") {
    const Passage passage = passage_of("cause", "🚗車牌：粵J12345。");
    const auto plates = number_plates(passage.characters());
    REQUIRE(plates.size() == 1);
    CHECK(as_written(passage, plates[0]) == Stretch{4, 11});
    CHECK(as_written(passage, {3, 3}) == Stretch{});
}

} // namespace
} // namespace huiyin::entrance
