#include "demo/matters.hpp"

namespace huiyin::demo {

// Invented throughout; the bulletin's six suggestions stand in named.cpp.
const std::vector<Matter>& matters() {
    static const std::vector<Matter> all{
        {"roads", "streets", "关于修复{spot}路面破损的建议",
         "{spot}"
         "路段建成多年，路面坑洼、沉降明显，雨天积水，电动车和行人通行困难，近一年已有多起摔伤。",
         "该路段重型车辆多，原设计标准偏低，历次修补只补表面，没有处理路基。",
         "对{spot}路段进行一次路基检测，列入年度大中修计划。", "施工期间分段围蔽，保证居民出行。",
         "完成{spot}路段的检测和重铺"},
        {"roads", "safety", "关于在{spot}增设人行过街设施的建议",
         "{spot}附近学校、市场集中，上下学时段人车混行，没有信号灯和人行横道。",
         "按车流量已达到设置信号灯的条件，现有标线磨损严重。", "在{spot}增设信号灯和人行横道。",
         "上下学时段安排交通疏导。", "在{spot}建成信号灯和人行横道"},
        {"water", "farming", "关于整治{spot}排洪渠的建议",
         "{spot}排洪渠淤积严重，汛期两岸农田和民房多次受浸。",
         "渠道多年未清淤，部分断面被侵占，泵站设备老化。", "对{spot}排洪渠清淤并拆除侵占物。",
         "更新泵站设备，明确日常管护责任。", "完成{spot}排洪渠清淤和泵站设备更新"},
        {"water", "environment", "关于改善{spot}河涌水质的建议",
         "{spot}河涌水体发黑发臭，夏季尤其严重，附近居民反映强烈。",
         "沿线仍有污水直排口，截污管网没有闭合。", "排查{spot}沿线排污口并限期整改。",
         "补齐截污管网，公布水质监测结果。", "补齐{spot}沿线截污管网"},
        {"schools", "land", "关于增加{spot}公办学位的建议",
         "{spot}近年新建住宅多，入读人数逐年增加，公办小学班额超标。",
         "规划学校用地没有同步供给，现有学校没有扩建空间。", "加快{spot}规划学校的用地和立项。",
         "过渡期内统筹周边学位。", "{spot}新建学校投入使用"},
        {"schools", "market", "关于加强{spot}校园周边食品安全管理的建议",
         "{spot}学校门口流动摊贩多，食品来源不明。", "摊贩流动性大，放学时段执法力量不足。",
         "在{spot}学校周边划定禁摆区并固定值守。", "每学期公布一次抽检结果。",
         "每学期公布{spot}学校周边食品抽检结果"},
        {"health", "welfare", "关于在{spot}设置社区康复点的建议",
         "{spot}老年人和残疾人较多，到医院做康复往返困难。", "社区卫生服务站没有康复设备和人员。",
         "在{spot}社区卫生服务站设康复点。", "培训家庭医生团队开展上门康复。", "{spot}康复点开诊"},
        {"health", "budget", "关于充实{spot}村卫生站的建议",
         "{spot}村卫生站药品种类少，医生年龄偏大，群众小病也要进城。", "村医待遇低，后继乏人。",
         "把{spot}村卫生站纳入镇卫生院一体化管理。", "提高村医补助，定向培养村医。",
         "{spot}村卫生站纳入一体化管理"},
        {"welfare", "budget", "关于完善{spot}长者饭堂的建议",
         "{spot}长者饭堂送餐范围小，独居老人用餐难。", "运营成本高，单靠补贴难以持续。",
         "扩大{spot}长者饭堂送餐范围。", "引入社会力量参与运营。",
         "{spot}长者饭堂送餐覆盖全部独居老人"},
        {"environment", "farming", "关于治理{spot}养殖污染的建议",
         "{spot}部分养殖场粪污处理设施不运行，臭气扰民。", "设施运行成本高，日常巡查不够。",
         "对{spot}养殖场逐户检查，限期整改。", "推广粪污资源化利用。", "{spot}养殖场全部完成整改"},
        {"housing", "streets", "关于推进{spot}老旧小区改造的建议",
         "{spot}小区建成三十年以上，管网老化，消防通道被占。", "小区没有物业，居民意见难统一。",
         "把{spot}小区列入改造计划并征求居民意见。", "同步改造供水、排污和消防设施。",
         "完成{spot}小区管网和消防改造"},
        {"housing", "safety", "关于规范{spot}电动车充电设施的建议",
         "{spot}小区飞线充电普遍，火灾隐患大。", "充电桩数量不足，收费偏高。",
         "在{spot}小区增设集中充电设施。", "统一收费标准并公示。", "在{spot}小区建成集中充电设施"},
        {"farming", "roads", "关于硬底化{spot}机耕路的建议",
         "{spot}机耕路雨季泥泞，农机进出困难，农产品运输损耗大。", "该路未纳入高标准农田项目。",
         "把{spot}机耕路纳入下一批高标准农田建设。", "落实建后管护资金。",
         "{spot}机耕路硬底化完工"},
        {"farming", "market", "关于打造{spot}农产品品牌的建议",
         "{spot}农产品品质好但销路窄，价格低。", "缺少分级包装和冷链，没有统一品牌。",
         "支持{spot}申报地理标志产品。", "建设产地冷链和电商服务点。", "{spot}产地冷链投入使用"},
        {"culture", "budget", "关于活化利用{spot}侨乡建筑的建议",
         "{spot}连片侨房空置破损，文化价值没有发挥。", "产权分散，修缮资金不足。",
         "对{spot}侨房普查建档，分类修缮。", "引导社会资本参与活化利用。",
         "完成{spot}侨房普查建档"},
        {"culture", "land", "关于在{spot}建设文体广场的建议",
         "{spot}没有公共文体场所，群众活动占用道路。", "用地紧张，可利用边角地。",
         "利用{spot}闲置地块建设小型文体广场。", "配备照明和健身器材。", "{spot}文体广场建成开放"},
        {"safety", "streets", "关于整治{spot}货车违停的建议",
         "{spot}夜间货车占道停放，遮挡视线，事故多发。", "周边没有货车停车场。",
         "在{spot}附近规划货车停车场。", "加强夜间执法。", "{spot}附近货车停车场启用"},
        {"streets", "environment", "关于加强{spot}生活垃圾分类的建议",
         "{spot}垃圾分类投放点设置不合理，混装混运时有发生。", "督导员不足，收运车辆没有分类标识。",
         "优化{spot}投放点，公布收运时间。", "对混装混运行为公开处理结果。",
         "完成{spot}投放点优化"},
        {"jobs", "schools", "关于在{spot}开设零工驿站的建议",
         "{spot}工业园周边零工聚集路边，信息不对称，劳动权益难保障。", "没有固定的零工服务场所。",
         "在{spot}设零工驿站，提供信息发布和培训。", "建立欠薪快速处理通道。",
         "{spot}零工驿站开放"},
        {"market", "farming", "关于改造{spot}农贸市场的建议",
         "{spot}农贸市场设施陈旧，排水不畅，夏季异味大。", "经营权分散，改造主体不明确。",
         "制定{spot}农贸市场升级改造方案。", "改造期间设置临时疏导点。",
         "完成{spot}农贸市场升级改造"},
        {"land", "housing", "关于盘活{spot}闲置地块的建议",
         "{spot}地块闲置多年，杂草丛生，成为卫生死角。", "权属纠纷未解决。",
         "依法处置{spot}闲置土地。", "处置前先行绿化。", "完成{spot}地块临时绿化"},
        {"budget", "schools", "关于增加{spot}公共服务投入的建议",
         "{spot}人口增长快，公共服务经费仍按户籍人口安排。", "经费测算口径没有调整。",
         "按常住人口测算{spot}公共服务经费。", "公开测算办法。", "按常住人口编制{spot}经费预算"},
    };
    return all;
}

std::string at_spot(std::string_view text, std::string_view spot) {
    constexpr std::string_view gap = "{spot}";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = text.find(gap, at);
        out += text.substr(at, found - at);
        if (found == std::string_view::npos) break;
        out += spot;
        at = found + gap.size();
    }
    return out;
}

suggestion::Content content_of(const Matter& matter, std::string_view spot) {
    suggestion::Content content;
    content.title = {at_spot(matter.title, spot)};
    content.cause = {at_spot(matter.cause, spot)};
    content.analysis = {at_spot(matter.analysis, spot)};
    content.demands = {{at_spot(matter.demand_one, spot)}, {at_spot(matter.demand_two, spot)}};
    return content;
}

} // namespace huiyin::demo
