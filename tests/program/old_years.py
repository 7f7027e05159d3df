"""Made-up lists of old years' suggestions with their replies: the same seed gives the same list."""

import csv
import datetime
import io
import random

HEADER = ["届次", "会次", "建议编号", "标题", "领衔代表", "联名代表", "事由", "具体建议", "主办单位",
          "会办单位", "交办日期", "答复日期", "答复内容", "办理结果", "答复文号", "满意度"]

PLACES = ["礼乐", "外海", "江南", "滘头", "白沙", "棠下", "睦洲", "三江", "罗坑", "双水", "崖门", "沙堆",
          "古井", "大鳌", "司前", "会城", "台城", "水步", "斗山", "端芬", "沙坪", "雅瑶", "古劳", "恩城"]
THINGS = ["农村公路", "排水管网", "老旧小区", "公交站亭", "义务教育学位", "河涌堤岸", "垃圾分类驿站",
          "养老服务站", "路灯照明", "停车泊位", "农贸市场", "卫生站", "侨乡古村落", "电动车充电棚",
          "人行天桥", "文化广场"]
TROUBLES = ["破损严重，雨天积水", "容量不足，高峰拥堵", "年久失修，存在安全隐患", "数量偏少，群众反映强烈",
            "管理不到位，环境较差", "标准偏低，难以满足需要"]
REASONS = ["近年来常住人口持续增加", "规划时间较早，标准偏低", "各部门职责尚不够清晰", "建设资金投入不足",
           "日常养护没有形成长效机制", "周边新建小区集中交付使用"]
MEASURES = ["纳入年度民生实事项目", "明确牵头单位和完成时限", "安排专项资金分期改造", "加强日常巡查和养护",
            "征求沿线群众意见后优化方案", "与城市更新同步规划、同步实施"]
WORK = ["我局高度重视，会同有关单位到现场调研", "经与财政部门沟通，已落实首期资金", "目前已完成施工图设计并启动招标",
        "已组织对全线进行排查，建立问题台账", "下一步将加快推进，争取年底前完工", "已于近日完成整改，欢迎代表视察指导"]
KINDS = ["已解决", "部分解决", "正在解决", "列入计划", "留作参考"]
RATINGS = ["满意", "满意", "满意", "基本满意", "不满意", "未评价"]


def rows(count, deputies, units, days, seed=1):
    """As many cases of the first session, handled between two days."""
    dice = random.Random(seed)
    first, last = days
    span = (last - first).days
    for number in range(1, count + 1):
        what = dice.choice(PLACES) + dice.choice(THINGS)
        lead, other = dice.sample(deputies, 2)
        main, co = dice.sample(units, 2)
        assigned, replied = sorted(dice.randint(0, span) for _ in range(2))
        text = "；".join(f"{dice.choice(PLACES)}一带{dice.choice(THINGS)}{dice.choice(TROUBLES)}，"
                        f"{dice.choice(REASONS)}" for _ in range(3))
        yield ["1", "1", str(number), f"关于完善{what}的建议（{number}）", lead, other,
               f"{what}{dice.choice(TROUBLES)}。{text}。",
               "\n".join(f"{n}. {dice.choice(MEASURES)}。" for n in (1, 2)), main,
               co if dice.random() < 0.4 else "",
               str(first + datetime.timedelta(days=assigned)),
               str(first + datetime.timedelta(days=replied)),
               f"您提出的关于完善{what}的建议收悉，现答复如下：" +
               "；".join(dice.choice(WORK) for _ in range(3)) + "。",
               dice.choice(KINDS), f"江办函〔{first.year}〕{number}号", dice.choice(RATINGS)]


def written(lines):
    """The list as a CSV file."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(HEADER)
    table.writerows(lines)
    return out.getvalue().encode()
