using ProposalDesk.Core.Replies;

namespace ProposalDesk.Core.Demonstration;

/// <summary>The replies that have been drafted in the demonstration.</summary>
internal static class DemonstrationAnswers
{
    public static ReplyContent OneCode { get; } = Reply("B",
        [
            "我局会同有关单位梳理了市民常用的十一类卡、码，确定以电子社保卡为统一身份，公交和图书馆两个场景已于4月完成联调。\n公园和社区医院的设备改造正在进行，完成后市民出示一个码即可通行和借阅。",
            "各场所的人工窗口全部保留。没有智能手机的市民凭身份证或实体卡办理，流程与扫码相同。",
            "已制定最小必要信息清单，各场所只能读取通行所需的信息，读取记录保存备查，市民可以拨打服务热线查询和投诉。",
        ],
        "下一步，我们将逐月公布接入进度，并邀请市民代表试用。",
        [new("公园和社区医院实现一码通用", new DateOnly(2021, 8, 31), false, false)]);

    public static ReplyContent SmallFirms { get; } = Reply("A",
        [
            "已面向社会遴选出十八款即买即用的软件服务，价格和评价在惠企平台公开，企业可以直接选用。",
            "今年第一、二季度各举办一期实务培训，共有二百三十余家企业参加，其中乡镇企业占四成。培训课件已全部公开。",
        ],
        null,
        []);

    public static ReplyContent Beds { get; } = Opinion(
        "我局建议由市级数据平台统一汇集床位、车辆、血液和药品储备数据，已完成数据目录编制和接口规范，平时由医疗机构每日更新，应急时每小时更新。\n请主办单位协调各医疗机构明确数据责任人。");

    public static ReplyContent Broadband { get; } = Reply("B",
        [
            "经与通信企业逐村核对，全市尚有二十七个自然村没有稳定宽带，已全部列入今明两年建设清单，今年先接通其中的十六个。",
            "已商请通信企业对低收入家庭给予半价优惠，凭村委会证明即可在营业厅办理，办理条件已在乡镇公示栏公布。",
        ],
        "我们将每季度通报建设进度，接通一个、验收一个。",
        [new("接通十六个自然村的宽带", new DateOnly(2021, 11, 30), true, true)]);

    public static ReplyContent SmartStreet { get; } = Reply("A",
        [
            "主城区路灯、井盖、护栏共三万四千余个部件已统一编号，产权和养护单位在城市运行平台上可以查询。",
            "已设立统一受理入口，一般问题要求三个工作日内处置，超时的由平台提醒养护单位。",
        ],
        null,
        []);

    public static ReplyContent Archives { get; } = Reply("A",
        [
            "首批一百零六项通办事项清单已经公布，每项写明材料、时限和收费标准，并附常见问题。",
            "各区窗口已启用统一的电子材料流转系统，材料扫描后直接送达受理区，群众只需跑一个窗口。",
        ],
        "下一步将根据群众需要，每半年扩充一次清单。",
        []);

    public static ReplyContent SchoolBus { get; } = Reply(null,
        ["城市运行平台已预留校车定位数据接口，正与教育、交通部门商定数据格式。"], null, []);

    private static ReplyContent Reply(string? answerClass, string[] answers, string? nextSteps,
        ReplyContent.CommitmentEntry[] commitments) => new(
        null,
        [.. answers.Select((text, i) => new ReplyContent.ItemAnswer(i + 1, text, Adoption.Adopted, null))],
        nextSteps,
        null,
        answerClass,
        Disclosure.Public,
        null,
        commitments);

    private static ReplyContent Opinion(string text) => Reply(null, [text], null, []);
}
