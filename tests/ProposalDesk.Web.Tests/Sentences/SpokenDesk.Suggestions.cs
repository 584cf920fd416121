using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>人大代表建议: the same course in the words of its kind.</summary>
public sealed partial class SpokenDesk
{
    private const string Suggestions = "suggestions.txt";

    private void WriteSuggestions()
    {
        Tell(
            Case(Suggestions, "30", "人大代表建议，附议代表一位，分办：两轮办理、更正、承诺不能落实", ProposalKind.DeputySuggestion, ["夏鸿远", "程一白"],
                HandlingRole.Split),
            ("03-08", "登记", c => c.RegisterAsync(), Readings.Handling | Readings.Contacts | Readings.Letters | Readings.Ratings
                | Readings.Commitments),
            ("03-08", "更正登记", c => c.Say("clerk", (CorrectRegistration use, long v, Actor a) => use.ExecuteAsync(new(
                c.Id, c.Receipt = c.Receipt with
                {
                    Proposers = [new(ProposerType.Person, "夏鸿远"), new(ProposerType.Person, "程一柏")],
                    SubmittedOn = new DateOnly(2021, 2, 3),
                    OtherUnits = [new("市公安局", HandlingRole.Split)],
                }, "与交办单核对", v), a, None)), Readings.Handling),
            ("03-09", "分派", c => c.AssignAsync(desk.DataSection), Readings.None),
            ("03-09", "签收", c => c.AcceptAsync(), Readings.Contacts | Readings.Handling),
            ("03-10", "申请免于沟通", c => c.Do("handler1", (AskWaiver use, long v, Actor a) =>
                use.ExecuteAsync(new(c.Id, v, "代表本人谢绝"), a, None)), Readings.Contacts),
            ("03-11", "同意免于沟通", c => c.Do("director", (WaiveConsultation use, long v, Actor a) =>
                use.ExecuteAsync(new(c.Id, v, "代表本人书面谢绝"), a, None)), Readings.Contacts),
            ("03-12", "申请延期，交办单位不同意", async c =>
            {
                await c.AskExtensionAsync(new DateOnly(2021, 7, 15));
                await c.DecideExtensionAsync(true, "抓紧");
                await c.SendExtensionAsync("公文交换");
                await c.AnswerExtensionAsync(false, null, "时间够用");
            }, Readings.Handling),
            ("03-15", "起草", c => c.DraftAsync("B", new ReplyContent.CommitmentEntry("开放首批目录", new DateOnly(2021, 5, 31), false, false)),
                Readings.Letters),
            ("03-15", "送审、审核、签发", async c =>
            {
                await c.SubmitAsync();
                await c.AgreeUpToSignatureAsync();
                await c.SignAsync();
            }, Readings.Letters | Readings.Handling),
            ("03-16", "送达", c => c.SendAsync(), Readings.Letters | Readings.Ratings | Readings.Commitments | Readings.Member
                | Readings.HandedOn),
            ("03-17", "办后沟通", c => c.ContactAsync(ContactPhase.After, ContactMode.Visit, "希望加快"), Readings.Contacts),
            ("03-18", "一位不满意，重新办理", c => c.RateAsync(FeedbackRating.Dissatisfied, null), Readings.Ratings | Readings.Handling
                | Readings.Contacts | Readings.Member),
            ("03-19", "代表改变评价，取消重新办理", c => c.RateAsync(FeedbackRating.BasicallySatisfied, null), Readings.Ratings
                | Readings.Handling),
            ("03-22", "另一位不满意，重新办理", c => c.RateAsync(FeedbackRating.Dissatisfied, "没有写时间", proposer: 2), Readings.None),
            ("03-23", "申请延期，随后取消重新办理", async c =>
            {
                await c.AskExtensionAsync(new DateOnly(2021, 5, 20));
                await c.RateAsync(FeedbackRating.Satisfied, null, proposer: 2);
            }, Readings.Handling),
            ("03-24", "又不满意，再次答复送达", async c =>
            {
                await c.RateAsync(FeedbackRating.Dissatisfied, "还是没有写时间", proposer: 2);
                await c.ContactAsync(ContactPhase.During, ContactMode.Meeting, "写明时间就行", 2);
                await c.SubmitAnewAsync("B", new ReplyContent.CommitmentEntry("开放第二批目录", new DateOnly(2021, 6, 30), false, false));
                await c.AnswerAsync();
            }, Readings.Letters | Readings.Ratings | Readings.Member),
            ("03-25", "评价满意，办结", async c =>
            {
                await c.RateAsync(FeedbackRating.Satisfied, "这次清楚了", proposer: 2);
                await c.ForwardAsync();
            }, Readings.Ratings),
            ("04-01", "更正函", async c =>
            {
                await c.Do("handler1", (StartCorrectingLetter use, long v, Actor a) => use.ExecuteAsync(new(c.Id, v, "年份有误"), a, None));
                await c.SubmitAnewAsync();
                await c.AnswerAsync();
            }, Readings.Letters | Readings.Member),
            ("05-24", "承诺不能落实", c => c.Say("handler1", async (SettleCommitment use, long v, Actor a) => await use.ExecuteAsync(
                new(c.Id, await PromiseOf(c), false, a.Today, "上级没有批准", "当面说明", null, v), a, None)), Readings.Commitments),
            ("05-25", "意见建议尚未落实", c => c.MarkAsync(false, "等待上级批准"), Readings.Dossier | Readings.Observer));

        Tell(
            Case(Suggestions, "31", "人大代表建议，一位代表：催办、督办、逾期", ProposalKind.DeputySuggestion, ["季怀清"]),
            ("03-08", "登记到签收", async c =>
            {
                await c.RegisterAsync();
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
            }, Readings.Contacts),
            ("03-23", "催办", c => c.ChaseAsync("deputy1", null), Readings.None),
            ("03-24", "首次联系", c => c.ConsultAsync(), Readings.Contacts),
            ("06-10", "逾期送达", async c =>
            {
                await c.SubmitAnewAsync();
                await c.AnswerAsync();
            }, Readings.Handling | Readings.Member | Readings.HandedOn),
            ("07-20", "没有评价，办结", async c =>
            {
                await desk.WithAsync((EndFeedbackPeriods end) => end.ExecuteAsync(None));
                await c.CloseAsync();
            }, Readings.Ratings | Readings.Member),
            ("07-21", "办结后收到满意", c => c.RateAsync(FeedbackRating.Satisfied, null), Readings.Ratings | Readings.Member),
            ("07-22", "转送", c => c.ForwardAsync(), Readings.None),
            ("07-23", "看链接页", _ => Task.CompletedTask, Readings.Member | Readings.HandedOn));

        Tell(
            Case(Suggestions, "32", "人大代表建议：年度办结日期前不足三个月交办", ProposalKind.DeputySuggestion, ["尹明河"]),
            ("07-19", "登记到签收", async c =>
            {
                await c.RegisterAsync();
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
            }, Readings.Handling | Readings.Limits),
            ("07-20", "申请延期", c => c.AskExtensionAsync(new DateOnly(2021, 11, 19)), Readings.Handling));
    }
}
