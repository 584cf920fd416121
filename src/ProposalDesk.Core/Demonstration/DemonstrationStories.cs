using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Replies;
using static ProposalDesk.Core.Consultations.ContactMode;
using static ProposalDesk.Core.Consultations.ContactPhase;
using static ProposalDesk.Core.Demonstration.DemonstrationCourse;

namespace ProposalDesk.Core.Demonstration;

/// <summary>What has happened to each case of the demonstration up to 20 May 2021, the most travelled first.</summary>
internal static class DemonstrationStories
{
    public static IReadOnlyList<Func<DemonstrationCourse, Task>> All { get; } =
    [
        ClosedSatisfied, SecondRound, JointAwaitingFeedback, AssistingOpinionSent, SignedSuggestion,
        CollectiveInReview, LateCase, SplitInDraft, SuggestionInHandling, AssistingInHandling, TransferAsked, ToAccept, ToAssign,
    ];

    // A key proposal that promises money: the supervising deputy reviews, the Director signs.
    private static async Task ClosedSatisfied(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.Broadband, On(2, 23));
        await way.AssignAsync(On(2, 24), 5, On(4, 20));
        await way.AcceptAsync(On(2, 25));
        await way.ContactAsync(On(3, 3), Before, Visit, "文知夏委员所在单位", "希望先把没有通宽带的自然村查清楚，再排工期。", "同意逐村核对，核对结果先请委员过目。");
        await way.ContactAsync(On(3, 30), During, SiteSurvey, "北部山区三个乡镇", "看了两个村的施工点，建议资费优惠的条件写得再简单些。", "把优惠条件改为凭村委会证明即可办理。");
        await way.DraftAsync(On(4, 6), DemonstrationAnswers.Broadband);
        await way.SubmitAsync(On(4, 7));
        await way.HeadAgreesAsync(On(4, 8));
        await way.OfficeAgreesAsync(On(4, 12));
        await way.DeputyAgreesAsync(On(4, 13));
        await way.SignAsync(On(4, 14), byDirector: true);
        await way.SendAsync(On(4, 15), DeliveryMode.InPerson, "委员本人签收");
        await way.RateAsync(On(4, 19), 1, FeedbackRating.Satisfied, "查得细，答复实在，希望按期完成。");
        await way.ForwardAsync(On(4, 21));
    }

    private static async Task SecondRound(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.SmartStreet, On(2, 23));
        await way.AssignAsync(On(2, 24), 3);
        await way.AcceptAsync(On(2, 25));
        await way.ContactAsync(On(3, 4), Before, Telephone, "", "最关心反映以后多久能修好。", "约定三月中旬当面商量时限标准。");
        await way.ContactAsync(On(3, 17), During, Meeting, "本局二楼会议室", "时限应当分类，影响安全的要当天处置。", "答应研究分类时限。");
        await way.DraftAsync(On(4, 1), DemonstrationAnswers.SmartStreet);
        await way.SubmitAsync(On(4, 2));
        await way.HeadAgreesAsync(On(4, 6));
        await way.OfficeAgreesAsync(On(4, 9));
        await way.SignAsync(On(4, 12));
        await way.SendAsync(On(4, 14), DeliveryMode.Post, "挂号信，4月16日签收");
        await way.RateAsync(On(5, 10), 1, FeedbackRating.Dissatisfied, "当面商量过的分类时限没有写进答复，影响安全的问题还是三个工作日。");
        await way.ForwardAsync(On(5, 12));
    }

    private static async Task JointAwaitingFeedback(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.OneCode, On(3, 5));
        await way.AssignAsync(On(3, 8), 4, On(5, 10), assisting: 5, opinionDueOn: On(4, 9));
        await way.AcceptAsync(On(3, 9));
        await way.AssistAsync(On(3, 10), On(4, 7), 5, "个人信息只读取通行所需字段，日志保存六个月，访问由本科每月抽查。");
        await way.ContactAsync(On(3, 18), Before, Forum, "市图书馆会议室", "五位联名人都希望先做公交和图书馆，做成一个推一个。", "同意分场景推进。");
        await way.ContactAsync(On(4, 20), During, Meeting, "本局三楼会议室", "看了初稿，建议把不用手机的人怎么办单独写一段。", "已单独成段答复。");
        await way.DraftAsync(On(4, 22), DemonstrationAnswers.OneCode);
        await way.SubmitAsync(On(4, 23));
        await way.HeadAgreesAsync(On(4, 25));
        await way.OfficeAgreesAsync(On(4, 28));
        await way.SignAsync(On(4, 30));
        await way.SendAsync(On(5, 7), DeliveryMode.Online, "政务邮箱送达");
        await way.RateAsync(On(5, 9), 1, FeedbackRating.Satisfied, null);
        await way.RateAsync(On(5, 12), 3, FeedbackRating.BasicallySatisfied, "希望公园场景再快一点。");
    }

    private static async Task AssistingOpinionSent(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.Beds, On(3, 5));
        await way.AssignAsync(On(3, 8), 1);
        await way.AcceptAsync(On(3, 9));
        await way.DraftAsync(On(3, 22), DemonstrationAnswers.Beds);
        await way.SubmitAsync(On(3, 23));
        await way.HeadAgreesAsync(On(3, 24));
        await way.OfficeAgreesAsync(On(3, 26));
        await way.SignAsync(On(3, 29));
        await way.SendAsync(On(3, 31), DeliveryMode.OfficialExchange, "机要交换");
    }

    private static async Task SignedSuggestion(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.Archives, On(3, 10));
        await way.AssignAsync(On(3, 11), 4);
        await way.AcceptAsync(On(3, 12));
        await way.ContactAsync(On(3, 19), Before, Telephone, "", "建议清单用群众看得懂的话写。", "清单逐条改写，请代表先看。");
        await way.ContactAsync(On(4, 27), During, Visit, "童雅静代表工作室", "对电子材料流转表示认可，希望半年扩充一次清单。", "写入下一步工作。");
        await way.DraftAsync(On(5, 6), DemonstrationAnswers.Archives);
        await way.SubmitAsync(On(5, 7));
        await way.HeadAgreesAsync(On(5, 10));
        await way.OfficeAgreesAsync(On(5, 13));
        await way.SignAsync(On(5, 19));
    }

    private static async Task CollectiveInReview(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.SmallFirms, On(3, 5));
        await way.AssignAsync(On(3, 8), 2);
        await way.AcceptAsync(On(3, 9));
        await way.ContactAsync(On(3, 16), Before, Visit, "市工商业联合会", "会员企业最需要价格透明、能马上用的软件。", "先遴选一批即买即用的服务。");
        await way.ContactAsync(On(4, 29), During, Forum, "数字经济产业园", "参会企业对培训评价较好，希望增加乡镇场次。", "下半年增加两场。");
        await way.DraftAsync(On(5, 14), DemonstrationAnswers.SmallFirms);
        await way.SubmitAsync(On(5, 17));
        await way.HeadAgreesAsync(On(5, 19));
    }

    // Referred before the session's other papers: its three months ended on 10 May.
    private static async Task LateCase(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.OpenData, On(2, 10));
        await way.AssignAsync(On(2, 18), 1, On(4, 30));
        await way.AcceptAsync(On(2, 19));
        await way.ContactAsync(On(3, 2), Before, Telephone, "", "希望先看到今年的开放计划。", "计划初稿四月征求意见。");
    }

    private static async Task SplitInDraft(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.SchoolBus, On(4, 12));
        await way.AssignAsync(On(4, 13), 3, On(6, 11));
        await way.AcceptAsync(On(4, 14));
        await way.ContactAsync(On(4, 25), Before, Telephone, "", "重点是异常情况要有人管，不只是看得见。", "告警处置责任一并商定。");
        await way.DraftAsync(On(5, 17), DemonstrationAnswers.SchoolBus);
    }

    private static async Task SuggestionInHandling(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.Elderly, On(4, 12));
        await way.AssignAsync(On(4, 13), 2, assisting: 3, opinionDueOn: On(5, 14));
        await way.AcceptAsync(On(4, 14));
        await way.AssistAsync(On(4, 15), On(5, 11), 3, "本科负责的公交、停车两个程序六月底前完成大字和语音改造。");
        await way.ContactAsync(On(4, 26), Before, Visit, "虞长河代表联络站", "社区课堂要常年开，不要搞一阵风。", "与社区商定每周一课。");
    }

    private static async Task AssistingInHandling(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.ColdChain, On(4, 25));
        await way.AssignAsync(On(4, 26), 1);
        await way.AcceptAsync(On(4, 27));
    }

    private static async Task TransferAsked(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.HealthRecords, On(5, 12));
        await way.RequestTransferAsync(On(5, 18), "市卫生健康委员会", "检查结果互认由卫生健康部门主管，本局只提供数据通道。", On(5, 19));
    }

    private static async Task ToAccept(DemonstrationCourse way)
    {
        await way.ReceiveAsync(DemonstrationPapers.Parking, On(5, 17));
        await way.AssignAsync(On(5, 19), 3);
    }

    private static Task ToAssign(DemonstrationCourse way) => way.ReceiveAsync(DemonstrationPapers.BusArrival, On(5, 18));
}
