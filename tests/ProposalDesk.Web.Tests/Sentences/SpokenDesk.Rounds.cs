using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>政协提案 of several, a key one, with sections and units that assist: how it comes back three times.</summary>
public sealed partial class SpokenDesk
{
    private void WriteRounds() => Tell(
        Case(Proposals, "2", "政协提案，联名，重点，科室协办：三轮办理", ProposalKind.CppccProposal, ["唐以宁", "罗启明"], isKey: true,
            units: [new("市大数据中心", HandlingRole.Assist)]),
        ("03-08", "登记", c => c.RegisterAsync(), Readings.None),
        ("03-09", "分派，产业发展科协办", c => c.AssignAsync(desk.DataSection, assisting: desk.IndustrySection), Readings.Handling),
        ("03-10", "协办退回", c => c.Say("head2", async (RefuseAssistingAssignment use, long v, Actor a) => await use.ExecuteAsync(
            new(c.Id, await PartOfAsync(c), "应由局办公室协办", desk.DataSection.Id, v), a, None)), Readings.Handling),
        ("03-11", "增派协办", c => c.Say("clerk", (AddAssistingSection use, long v, Actor a) => use.ExecuteAsync(
            new(c.Id, desk.IndustrySection.Id, new DateOnly(2021, 4, 1), v), a, None)), Readings.Handling),
        ("03-12", "签收协办", c => c.Say("head2", async (AcceptAssistingAssignment use, long v, Actor a) => await use.ExecuteAsync(
            new(c.Id, await PartOfAsync(c), desk.UserId("handler2"), v), a, None)), Readings.Handling),
        ("03-12", "签收", c => c.AcceptAsync(), Readings.Contacts),
        ("03-15", "申请免于沟通", c => c.Do("handler1", (AskWaiver use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, v, "两位委员都在外地学习"), a, None)), Readings.None),
        ("03-16", "同意免于沟通", c => c.Do("director", (WaiveConsultation use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, v, null), a, None)), Readings.Contacts),
        ("03-17", "科室意见", c => c.Do("handler2", async (WriteSectionOpinion use, long v, Actor a) => await use.ExecuteAsync(
            new(c.Id, v, await PartOfAsync(c), "同意开放企业目录"), a, None)), Readings.Handling),
        ("03-22", "起草、审核、签发", async c =>
        {
            await c.SubmitAnewAsync();
            await c.AgreeUpToSignatureAsync();
            await c.SignAsync();
        }, Readings.Letters | Readings.Handling),
        ("03-24", "送到一位", c => c.SendAsync(DeliveryMode.InPerson, d => !d.IsAddressee || d.ProposerOrder == 1), Readings.Letters),
        ("03-25", "送到另一位", c => c.SendAsync(DeliveryMode.Online), Readings.Letters | Readings.Ratings | Readings.Member),
        ("03-26", "转发和更换链接", c => c.Do("clerk", async (ReplaceSheetLink use, long v, Actor a) =>
            await use.ExecuteAsync(new(c.Id, await c.SheetAsync(1), v), a, None)), Readings.HandedOn),
        ("03-29", "一位基本满意", c => c.RateAsync(FeedbackRating.BasicallySatisfied, null, proposer: 2), Readings.Ratings),
        ("03-30", "一位不满意，开始重新办理", c => c.RateAsync(FeedbackRating.Dissatisfied, "没有说到夜间服务"), Readings.Ratings
            | Readings.Handling | Readings.Limits | Readings.Contacts | Readings.Letters | Readings.Member),
        ("03-31", "改变评价，取消重新办理", c => c.RateAsync(FeedbackRating.Satisfied, "电话里说清楚了"), Readings.Ratings | Readings.Handling),
        ("04-01", "纸质表不满意，又重新办理", c => c.EnterPaperAsync(FeedbackRating.Dissatisfied, "还是没有说到", 1, new DateOnly(2021, 4, 1)),
            Readings.Ratings | Readings.Member | Readings.HandedOn),
        ("04-02", "另一位也不满意", c => c.RateAsync(FeedbackRating.Dissatisfied, "同意唐委员的意见", proposer: 2), Readings.Ratings
            | Readings.Contacts),
        ("04-06", "再沟通、起草、送审", async c =>
        {
            await c.ContactAsync(ContactPhase.During, ContactMode.Visit, "希望写明日期", 1, 2);
            await c.SubmitAnewAsync();
        }, Readings.Contacts | Readings.Letters | Readings.Handling),
        ("04-07", "审核、签发", async c =>
        {
            await c.AgreeUpToSignatureAsync();
            await c.SignAsync();
        }, Readings.Letters),
        ("04-08", "送达", c => c.SendAsync(), Readings.Letters | Readings.Ratings | Readings.Member | Readings.HandedOn),
        ("04-09", "仍不满意，由主要领导决定", c => c.RateAsync(FeedbackRating.Dissatisfied, "日期太晚"), Readings.Ratings | Readings.Member),
        ("04-09", "另一位也仍不满意", c => c.RateAsync(FeedbackRating.Dissatisfied, null, proposer: 2), Readings.None),
        ("04-12", "主要领导决定再办一轮", c => c.Say("director", (DecideAfterSecondRound use, long v, Actor a) => use.ExecuteAsync(
            new(c.Id, true, "请提前到年内", v), a, None)), Readings.Handling | Readings.Contacts),
        ("04-13", "第三封答复签发", async c =>
        {
            await c.ContactAsync(ContactPhase.During, ContactMode.Meeting, "可以接受", 1, 2);
            await c.SubmitAnewAsync();
            await c.AgreeUpToSignatureAsync();
            await c.SignAsync();
        }, Readings.Letters),
        ("04-14", "签发后又收到不满意", c => c.RateAsync(FeedbackRating.Dissatisfied, "没有收到消息", proposer: 2), Readings.Ratings),
        ("04-15", "送达", c => c.SendAsync(), Readings.Member | Readings.Ratings),
        ("04-16", "主要领导决定办结", c => c.Say("director", (DecideAfterSecondRound use, long v, Actor a) => use.ExecuteAsync(
            new(c.Id, false, "已多次当面说明", v), a, None)), Readings.Handling | Readings.Ratings | Readings.Dossier | Readings.Observer),
        ("04-19", "办结后再评不满意，重新打开", c => c.RateAsync(FeedbackRating.Dissatisfied, "还是不行"), Readings.Ratings));

    // The assisting part that waits to be accepted or written.
    private async Task<long> PartOfAsync(SpokenCase one) => (await desk.ReloadAsync(one.Id)).AssistingAssignments.Last().Id;
}
