using static ProposalDesk.Core.Organisation.HandlingRole;
using static ProposalDesk.Core.Organisation.ProposalKind;

namespace ProposalDesk.Core.Demonstration;

/// <summary>The papers of the demonstration, written for it: topics of the field, invented people and places.</summary>
internal static class DemonstrationPapers
{
    public static DemonstrationPaper BusArrival { get; } = new("17", "关于把公交到站信息接入便民服务平台的建议", Lead, ["乔远帆"])
    {
        Themes = "智慧城市",
        Background = "市民出行前想知道公交几分钟到站，现在要下载专门的程序，老年人用不惯，站牌上的电子屏也常常不亮。",
        Items =
        [
            ("到站信息进便民服务平台", "把公交实时位置接入便民服务平台首页，不再要求另外下载程序，并提供大字版和语音播报。"),
            ("修好用好电子站牌", "对主城区电子站牌普查一次，坏的限期修复，建立报修电话和响应时限。"),
        ],
    };

    public static DemonstrationPaper Parking { get; } = new("24", "关于共享机关停车位缓解老城区停车难的建议", Lead, ["苗䶮"])
    {
        Themes = "智慧城市",
        Background = "老城区晚间停车一位难求，而周边机关院内夜间大量车位闲置。",
        Items =
        [
            ("夜间开放机关车位", "选取条件成熟的机关院落，夜间和节假日向周边居民错时开放。"),
            ("建设统一的泊位数据", "把公共泊位和开放的机关泊位汇成一张图，余位实时可查。"),
        ],
    };

    public static DemonstrationPaper HealthRecords { get; } = new("36", "关于推动各医院检查结果互认的建议", Lead, ["安若琳"])
    {
        Themes = "数字健康",
        Background = "患者在市内不同医院就诊，同样的检查往往要重做，花钱又费时间。",
        Items = [("检查结果互认", "统一检查检验项目编码，二级以上医院结果互认，并向患者公开互认清单。")],
    };

    public static DemonstrationPaper OpenData { get; } = new("52", "关于扩大公共数据开放范围的建议", Lead, ["柳承志"])
    {
        Themes = "数据资源",
        Background = "企业反映公共数据开放目录更新慢，可下载的数据多为几年前的统计表，接口很少。",
        Items =
        [
            ("公布开放计划", "每年公布公共数据开放计划，写明开放哪些数据、何时开放、由谁负责。"),
            ("以接口代替表格", "对更新快的数据提供接口，说明更新频率，并保证稳定可用。"),
            ("听取使用者意见", "每半年召集使用数据的企业和高校座谈，按需求调整目录。"),
        ],
    };

    public static DemonstrationPaper SchoolBus { get; } = new("61", "关于加强校车运行信息化监管的建议", Split, ["申屠岚"])
    {
        Themes = "智慧城市",
        Background = "校车是否超速、是否按线路行驶，目前主要靠学校自查。",
        FirstItem = 2,
        Items = [("打通校车运行数据", "把校车定位数据接入城市运行平台，向教育、公安、交通部门共享，异常自动告警。")],
        Units = [new("市教育局", Split), new("市交通运输局", Split)],
    };

    public static DemonstrationPaper OneCode { get; } = new("73", "关于推行市民服务“一码通”的建议", Lead, ["郭牧之", "池婉清", "佟堃", "翟明远", "邬嘉树"])
    {
        Themes = "政务服务",
        Background = "图书馆、公园、公交和医院各有一张卡或一个码，市民手机里码越来越多，反而不方便。",
        Items =
        [
            ("统一身份、一码通用", "以市民身份为基础，先在公交、图书馆、公园和社区医院实现一码通用。"),
            ("照顾不用手机的人", "保留实体卡和人工窗口，凭身份证同样可以办理。"),
            ("管好个人信息", "明确各场所只读取必要信息，留痕备查，并公布投诉渠道。"),
        ],
    };

    public static DemonstrationPaper SmallFirms { get; } = new("88", "关于支持小微企业数字化改造的建议", Lead, ["云川市工商业联合会"])
    {
        IsOrganisation = true,
        Background = "我市小微企业数字化投入少、人才缺，多数还停留在手工记账和电话下单。",
        Items =
        [
            ("设立改造服务包", "遴选一批价格公开、即买即用的软件服务，供小微企业选用。"),
            ("培训带头人", "每季度举办一期数字化实务培训，优先面向乡镇企业负责人。"),
        ],
    };

    public static DemonstrationPaper Beds { get; } = new("104", "关于提高公共卫生应急信息化水平的建议", Assist, ["鲍晴川"])
    {
        Themes = "数字健康",
        LeadUnit = "市卫生健康委员会",
        FirstItem = 3,
        Items = [("共享医疗资源数据", "把床位、车辆、血液和药品储备数据汇集到一个平台，应急时统一调度。")],
    };

    public static DemonstrationPaper Broadband { get; } = new("115", "关于补齐山区乡镇网络短板的建议", Lead, ["文知夏"])
    {
        IsKey = true,
        Background = "北部山区三个乡镇仍有自然村没有稳定的宽带，网课和电商都受影响。",
        Items =
        [
            ("宽带通到自然村", "把未通宽带的自然村列出清单，两年内全部接通。"),
            ("降低使用费用", "对低收入家庭给予资费优惠，并公开办理条件。"),
        ],
    };

    public static DemonstrationPaper SmartStreet { get; } = new("126", "关于整治路灯井盖等城市部件管理盲区的建议", Lead, ["裴㛃"])
    {
        Themes = "智慧城市",
        Background = "路灯不亮、井盖松动常常要反映多次，部门之间互相推，责任不清。",
        Items =
        [
            ("摸清家底", "对主城区路灯、井盖、护栏统一编号建档，明确产权和养护单位。"),
            ("限时处置", "建立统一受理入口，规定响应和修复时限，超时自动督办。"),
        ],
    };

    public static DemonstrationPaper ColdChain { get; } = new("133", "关于建设冷链食品追溯平台的建议", Assist, ["欧阳喆"])
    {
        LeadUnit = "市市场监督管理局",
        FirstItem = 2,
        Items = [("对接省级追溯系统", "统一数据格式，与省级追溯系统对接，企业不重复填报。")],
    };

    public static DemonstrationPaper Archives { get; } = new("8", "关于加快政务服务事项“跨区通办”的建议", Lead, ["童雅静", "关子衡"])
    {
        Kind = DeputySuggestion,
        Themes = "政务服务",
        Background = "不少群众工作在城区、户籍在乡镇，办一件事要来回跑。",
        Items =
        [
            ("公布通办清单", "列出可以跨区办理的事项，写明材料、时限和收费。"),
            ("电子材料互信", "各区窗口之间材料电子流转，群众不再自己传递纸质材料。"),
        ],
    };

    public static DemonstrationPaper Elderly { get; } = new("21", "关于帮助老年人跨越数字鸿沟的建议", Lead, ["虞长河"])
    {
        Kind = DeputySuggestion,
        Themes = "政务服务",
        Background = "挂号、缴费、乘车越来越依赖手机，许多老年人不会用、不敢用。",
        Items =
        [
            ("保留传统服务方式", "各类窗口保留现金、纸质凭证和人工服务。"),
            ("开设社区课堂", "依托社区开设手机课堂，志愿者一对一辅导。"),
            ("改造常用程序", "对本市常用的服务程序做大字、简洁、语音改造。"),
        ],
    };
}
