// What units are there for, in the manner of the catalogues that governments publish (权责清单).

#include "demo/lists.hpp"
#include "demo/sheet.hpp"

#include <algorithm>
#include <array>

namespace huiyin::demo {
namespace {

struct Competent {
    std::string_view field;
    std::array<std::string_view, 4> duties;
    std::string_view basis;
};

constexpr std::array competent{
    Competent{"schools",
              {"公办中小学、幼儿园布局和学位规划", "校园安全和学校食堂管理",
               "校外培训机构审批和监督", "教师招聘、培训和交流轮岗"},
              "《义务教育法》"},
    Competent{"safety",
              {"道路交通信号灯、标志标线的设置和维护", "交通违法行为查处和交通秩序疏导",
               "社会治安防控和视频监控建设", "电动自行车登记上牌和安全管理"},
              "《道路交通安全法》"},
    Competent{"welfare",
              {"最低生活保障、特困供养和临时救助", "养老机构、长者饭堂和居家养老服务管理",
               "社区居民委员会、村民委员会建设指导", "殡葬管理和公益性公墓建设"},
              "《社会救助暂行办法》"},
    Competent{"budget",
              {"本级预算编制和部门预算审核", "政府投资项目资金评审和拨付",
               "行政事业单位国有资产管理", "民生补助资金监督检查"},
              "《预算法》"},
    Competent{"jobs",
              {"就业创业补贴和职业技能培训", "城乡居民基本养老保险经办监督",
               "劳动争议调解仲裁和欠薪查处", "企业用工服务和人才引进"},
              "《劳动法》"},
    Competent{"land",
              {"国土空间规划编制和实施", "建设用地审批和土地征收", "不动产统一登记",
               "林地、湿地保护和地质灾害防治"},
              "《土地管理法》"},
    Competent{"environment",
              {"大气、水和噪声污染防治监督", "建设项目环境影响评价审批",
               "河涌水质监测和入河排污口监督", "畜禽养殖污染防治监督"},
              "《环境保护法》"},
    Competent{"housing",
              {"老旧小区改造和既有住宅加装电梯", "物业服务活动监督管理",
               "房屋建筑工程质量和施工安全监督", "城镇污水管网和燃气设施建设管理"},
              "《城市房地产管理法》"},
    Competent{"roads",
              {"农村公路、国省道建设和养护管理", "城市公共汽车线路、站点设置和客运管理",
               "道路大中修和桥梁安全检测", "公路两侧建筑控制区管理"},
              "《公路法》"},
    Competent{"water",
              {"排洪渠、河道堤防和水闸泵站管理", "电排站建设和防汛排涝调度",
               "取水许可和农村供水管理", "河长制日常工作和水土保持"},
              "《水法》"},
    Competent{"farming",
              {"高标准农田建设和机耕路管护", "农产品品牌建设和质量安全监管",
               "动物防疫和畜禽粪污资源化利用", "宅基地管理和人居环境整治"},
              "《农业法》"},
    Competent{"culture",
              {"公共文化设施、图书馆和文化站管理", "文物保护单位和侨乡古村落保护利用",
               "旅游景区、民宿和旅游厕所管理", "全民健身设施建设和体育赛事"},
              "《公共文化服务保障法》"},
    Competent{"health",
              {"村卫生站、社区卫生服务站和医疗机构设置审批", "家庭医生签约和康复服务",
               "疾病预防控制和疫苗接种", "托育机构备案和妇幼保健"},
              "《基本医疗卫生与健康促进法》"},
    Competent{"market",
              {"食品生产经营许可和小摊贩登记", "农贸市场食品抽检和计量监督",
               "电梯等特种设备安全监察", "价格违法行为查处和消费投诉处理"},
              "《食品安全法》"},
    Competent{"streets",
              {"市容环境卫生、垃圾清运和分类管理", "园林绿化、路灯照明管护",
               "占道经营、乱停乱放和违法建设查处", "公共停车泊位和公厕管理"},
              "《城市市容和环境卫生管理条例》"},
};

} // namespace

std::string catalogue_list(const Roster& roster, const app::Names& names) {
    std::string sheet = csv_line({"部门名称", "职权编码", "事项名称", "实施依据"});
    for (const Unit& unit : roster.units) {
        const auto found = std::ranges::find(competent, unit.field, &Competent::field);
        if (found == competent.end()) continue;
        for (std::size_t i = 0; i < found->duties.size(); ++i)
            sheet +=
                csv_line({names.of(unit.office), unit.office.value + "-" + std::to_string(i + 1),
                          std::string{found->duties.at(i)}, std::string{found->basis}});
    }
    return sheet;
}

} // namespace huiyin::demo
