#pragma once

// Made-up texts of suggestions, as varied as those of a congress: some words stand in every third
// text, most in few. The same number gives the same text.

#include "suggestion/content.hpp"

#include <array>
#include <random>

namespace huiyin::bench {

class MadeTexts {
public:
    explicit MadeTexts(std::int64_t number) : random_(static_cast<std::uint64_t>(number)) {}

    suggestion::Content content() {
        const std::string where = place();
        const std::string what = one_of(objects);
        suggestion::Content made{.title = {"关于" + one_of(doings) + where + what + "的建议"}};
        made.cause = {where + "的" + what + one_of(troubles) + "，" + sentence() + sentence()};
        made.analysis = {sentence() + sentence() + sentence() + sentence()};
        made.demands = {{demand(what)}, {demand(one_of(objects))}};
        return made;
    }

private:
    using Words = std::array<const char*, 24>;

    // The first words of a list are taken far more often than the last.
    std::string one_of(const Words& words) {
        const double drawn = std::uniform_real_distribution<double>(0, 1)(random_);
        return words[static_cast<std::size_t>(drawn * drawn * drawn *
                                              static_cast<double>(words.size()))];
    }
    // Of some eight thousand places.
    std::string place() {
        std::string name;
        for (int i = 0; i < 2; ++i) name += syllables[random_() % syllables.size()];
        return name + one_of(kinds);
    }
    std::string sentence() {
        return place() + one_of(objects) + one_of(troubles) + "，" + one_of(people) + one_of(says) +
               "，" + one_of(reasons) + "。";
    }
    std::string demand(const std::string& what) {
        return one_of(measures) + what + "，" + one_of(measures) + one_of(objects) + "，" +
               one_of(reasons) + "。";
    }

    static constexpr std::array syllables{
        "白", "沙", "江", "海", "礼", "乐", "睦", "南", "冲", "北", "街", "东", "湖", "西",
        "环", "新", "会", "台", "城", "广", "恩", "平", "开", "鹤", "山", "河", "塘", "龙",
        "溪", "石", "岭", "桥", "罗", "坑", "田", "荷", "古", "井", "双", "水", "崖", "门",
        "三", "江", "大", "泽", "司", "前", "棠", "下", "杜", "阮", "潮", "连", "金", "瓯",
        "滘", "头", "外", "郊", "景", "贤", "仓", "后", "常", "安", "良", "化", "堤", "中",
        "跃", "进", "迎", "宾", "胜", "利", "丰", "乐", "华", "园"};
    static constexpr Words kinds{"路",   "村",     "社区",   "小学",   "广场",   "市场",
                                 "大桥", "公园",   "河涌",   "工业园", "码头",   "车站",
                                 "医院", "中学",   "水库",   "小区",   "镇",     "旧街",
                                 "渡口", "体育馆", "文化站", "养老院", "电排站", "林场"};
    static constexpr Words objects{
        "道路",     "排水",     "路灯",   "交通",     "停车位",   "环境卫生", "学位",     "公交站",
        "垃圾收运", "水质",     "电动车", "人行道",   "养老服务", "卫生站",   "农田灌溉", "绿化",
        "噪声",     "历史建筑", "充电桩", "食品摊档", "消防通道", "防洪堤",   "骑楼",     "低保"};
    static constexpr Words troubles{"年久失修", "长期拥堵", "破损严重", "管理缺位", "设施不足",
                                    "存在隐患", "无人养护", "标准偏低", "雨天积水", "供需失衡",
                                    "淤塞不畅", "夜间昏暗", "布局不均", "投诉较多", "经费紧张",
                                    "责任不清", "进度缓慢", "占用严重", "逐年恶化", "缺少规划",
                                    "信号不稳", "标线模糊", "气味扰民", "产权复杂"};
    static constexpr Words people{"群众",   "居民",         "村民",     "学生家长", "企业",
                                  "商户",   "老年人",       "代表",     "司机",     "骑行者",
                                  "游客",   "外来务工人员", "种植户",   "养殖户",   "医护人员",
                                  "教师",   "残疾人",       "环卫工人", "快递员",   "渔民",
                                  "志愿者", "物业公司",     "侨眷",     "退役军人"};
    static constexpr Words says{"反映强烈", "多次反映", "盼望改善", "意见较大", "出行不便",
                                "十分关注", "提出意见", "深受其害", "希望解决", "难以承受",
                                "存在顾虑", "期盼已久", "来信来访", "联名请求", "表示担忧",
                                "代步困难", "自发清理", "望而却步", "苦不堪言", "绕道而行",
                                "减产歉收", "夜不敢行", "就医困难", "无处投放"};
    static constexpr Words reasons{
        "应当尽快处理",     "需要部门联动",     "关系民生福祉",     "影响营商环境",
        "涉及行车安全",     "符合规划方向",     "与周边发展不协调", "汛期风险更大",
        "高峰时段尤其突出", "已有外地经验可循", "需要专项资金",     "宜先试点再推广",
        "有赖长效机制",     "要明确管养单位",   "须尊重历史风貌",   "可结合旧城改造",
        "应纳入年度计划",   "不宜一拖再拖",     "可引入社会资本",   "要听取各方意见",
        "须防止反弹回潮",   "可与邻市衔接",     "宜用信息化手段",   "要保障用地指标"};
    static constexpr Words measures{"尽快修复", "统筹改造", "增设",     "加强管理",  "完善",
                                    "排查",     "合理布局", "定期养护", "公开进度",  "落实责任",
                                    "扩建",     "清理整治", "提高标准", "安排资金",  "开展评估",
                                    "引导群众", "联合执法", "优化调度", "设立标志",  "补种",
                                    "疏浚",     "更新设备", "建立台账", "聘请监督员"};
    static constexpr Words doings{"加快整治", "改善", "完善",     "规范", "加强", "扩建",
                                  "提升",     "保护", "综合治理", "解决", "优化", "增设",
                                  "推进",     "改造", "重建",     "整修", "疏浚", "统筹",
                                  "修缮",     "盘活", "迁建",     "亮化", "修订", "试行"};

    std::mt19937_64 random_;
};

} // namespace huiyin::bench
