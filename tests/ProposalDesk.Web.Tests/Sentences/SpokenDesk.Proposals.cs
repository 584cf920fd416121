using ProposalDesk.Core.Commitments;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>政协提案: the course of one from its receipt to what becomes of its promises, with every turn that a review can take.</summary>
public sealed partial class SpokenDesk
{
    private const string Proposals = "proposals.txt";

    private static CancellationToken None => CancellationToken.None;

    private void WriteProposals() => Tell(
        Case(Proposals, "1", "政协提案，个人，主办：从登记到补充答复", ProposalKind.CppccProposal, ["沈若松"]),
        ("03-08", "登记", c => c.RegisterAsync(), Readings.Handling | Readings.Limits | Readings.Contacts | Readings.Letters
            | Readings.Ratings | Readings.Commitments),
        ("03-08", "更正登记", c => c.Say("clerk", (CorrectRegistration use, long v, Actor a) => use.ExecuteAsync(new(
            c.Id, c.Receipt = c.Receipt with
            {
                Proposers = [new(ProposerType.Person, "沈若松", "市实验中学")],
                SubmittedOn = new DateOnly(2021, 2, 3),
                ReferralNotice = "清政办函〔2021〕5号",
            }, "与交办单核对", v), a, None)), Readings.None),
        ("03-09", "分派", c => c.AssignAsync(desk.IndustrySection), Readings.Handling),
        ("03-09", "改派", c => c.AssignAsync(desk.DataSection, reason: "主要涉及数据"), Readings.None),
        ("03-10", "退回分派", c => c.RefuseAsync("head1", desk.IndustrySection, "涉及产业政策"), Readings.Handling),
        ("03-10", "再次分派", c => c.AssignAsync(desk.IndustrySection), Readings.None),
        ("03-11", "第二次退回", c => c.RefuseAsync("head2", desk.DataSection, "仍是数据共享"), Readings.None),
        ("03-12", "裁定", c => c.DecideAssignmentAsync(desk.DataSection, "deputy1"), Readings.Handling),
        ("03-12", "签收", c => c.AcceptAsync(), Readings.Handling | Readings.Limits | Readings.Contacts),
        ("03-15", "办前沟通", c => c.ContactAsync(ContactPhase.Before, ContactMode.Meeting, "希望早日开放"), Readings.Contacts),
        ("03-15", "划去沟通记录", c => c.Do("handler1", async (StrikeOutContact use, long v, Actor a) =>
            await use.ExecuteAsync(new(c.Id, v, await LastContactOfAsync(c), "记错了人"), a, None)), Readings.Contacts),
        ("03-16", "更换承办人", c => c.Say("head1", (NameAnotherHandler use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, desk.UserId("colleague1"), "王宁出差", v), a, None)), Readings.Contacts),
        ("03-16", "换回承办人", c => c.Say("head1", (NameAnotherHandler use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, desk.UserId("handler1"), "王宁回来", v), a, None)), Readings.None),
        ("03-17", "申请免于沟通", c => c.Do("handler1", (AskWaiver use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, v, "委员在外地"), a, None)), Readings.Contacts),
        ("03-18", "不同意免于沟通", c => c.Do("director", (RefuseWaiver use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, v, "请先打电话"), a, None)), Readings.Contacts),
        ("03-22", "沟通", c => c.ConsultAsync(), Readings.Contacts),
        ("04-06", "申请延期，领导不同意", async c =>
        {
            await c.AskExtensionAsync(new DateOnly(2021, 7, 15));
            await c.DecideExtensionAsync(false, "时间够用");
        }, Readings.Handling),
        ("04-07", "再申请延期，领导同意", async c =>
        {
            await c.AskExtensionAsync(new DateOnly(2021, 7, 8));
            await c.DecideExtensionAsync(true, null);
        }, Readings.Handling),
        ("04-08", "送出延期申请", c => c.SendExtensionAsync("清数函〔2021〕3号"), Readings.Handling),
        ("04-13", "催问", c => c.AskAfterAsync("电话催问，答复下周研究"), Readings.None),
        ("04-15", "同意延期", c => c.AnswerExtensionAsync(true, null, null), Readings.Handling | Readings.Limits),
        ("04-19", "开始起草", c => c.DraftAsync("B", new ReplyContent.CommitmentEntry("建成共享平台", new DateOnly(2021, 8, 31), true, false)),
            Readings.Letters),
        ("04-19", "提交审核", c => c.SubmitAsync(), Readings.Letters | Readings.Handling),
        ("04-19", "撤回送审稿", c => c.Say("handler1", (CallBackReply use, long v, Actor a) => use.ExecuteAsync(new(c.Id, v), a, None)),
            Readings.None),
        ("04-20", "再提交", c => c.SubmitAsync(), Readings.None),
        ("04-20", "科室负责人同意", c => c.AgreeAsync("head1", "同意送审"), Readings.None),
        ("04-21", "退回修改", c => c.Say("clerk", (ReturnReply use, long v, Actor a) => use.ExecuteAsync(
            new(c.Id, ["年份写错。", "落款要写全称"], v), a, None)), Readings.Letters | Readings.Handling),
        ("04-22", "改好再提交", c => c.SubmitAnewAsync("B", new ReplyContent.CommitmentEntry(
            "建成共享平台", new DateOnly(2021, 8, 31), true, false)), Readings.None),
        ("04-23", "审核到签发", c => c.AgreeUpToSignatureAsync(), Readings.Letters | Readings.Handling | Readings.Limits),
        ("04-26", "签发", c => c.SignAsync(), Readings.Letters | Readings.Handling),
        ("04-26", "作废", c => c.Do("director", async (VoidSignedReply use, long v, Actor a) =>
            await use.ExecuteAsync(new(c.Id, "附件漏了一页", v), a, None)), Readings.Letters),
        ("04-27", "重新审核签发", async c =>
        {
            await c.SubmitAnewAsync("B", new ReplyContent.CommitmentEntry("建成共享平台", new DateOnly(2021, 8, 31), true, false));
            await c.AgreeUpToSignatureAsync();
            await c.SignAsync();
        }, Readings.Letters),
        ("04-28", "送出抄送", c => c.SendAsync(DeliveryMode.OfficialExchange, d => !d.IsAddressee), Readings.Letters),
        ("04-29", "送达", c => c.SendAsync(), Readings.Letters | Readings.Ratings | Readings.Commitments | Readings.Member
            | Readings.HandedOn),
        ("04-30", "划去送达记录", c => c.Say("clerk", (StrikeOutDelivery use, long v, Actor a) => use.ExecuteAsync(
            new(c.Id, 2, 1, "快递退回", v), a, None)), Readings.Letters | Readings.Member | Readings.HandedOn),
        ("05-06", "重新登记送达", c => c.SendAsync(DeliveryMode.InPerson), Readings.Letters),
        ("05-07", "登记意见建议落实", c => c.MarkAsync(true, "平台已试运行"), Readings.None),
        ("05-10", "评价满意", c => c.RateAsync(FeedbackRating.Satisfied, "谢谢"), Readings.Ratings | Readings.Member | Readings.HandedOn),
        ("05-11", "转送", c => c.ForwardAsync(), Readings.Ratings),
        ("05-11", "划去转送记录", c => c.Do("clerk", async (StrikeOutForwarding use, long v, Actor a) =>
            await use.ExecuteAsync(new(c.Id, await c.SheetAsync(1), "记错了件", v), a, None)), Readings.Ratings),
        ("05-12", "再转送", c => c.ForwardAsync(), Readings.Ratings),
        ("05-20", "修改期后看链接页", _ => Task.CompletedTask, Readings.Member),
        ("05-24", "起草更正函", c => c.Do("handler1", (StartCorrectingLetter use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, v, "年份有误"), a, None)), Readings.Letters),
        ("05-25", "更正函审核到送达", async c =>
        {
            await c.SubmitAnewAsync();
            await c.AnswerAsync();
        }, Readings.Letters | Readings.Member),
        ("08-25", "承诺已落实", c => c.Say("handler1", async (SettleCommitment use, long v, Actor a) => await use.ExecuteAsync(
            new(c.Id, await PromiseOf(c), true, a.Today, "平台上线，验收报告在案", null, null, v), a, None)), Readings.Commitments),
        ("08-26", "起草补充答复", c => c.Do("handler1", (StartSupplementaryReply use, long v, Actor a) =>
            use.ExecuteAsync(new(c.Id, v, "平台已上线"), a, None)), Readings.Letters),
        ("08-27", "补充答复审核到送达", async c =>
        {
            await c.SubmitAnewAsync();
            await c.AnswerAsync();
        }, Readings.Letters | Readings.Member | Readings.Dossier | Readings.Observer));

    private Eyes? _eyes;

    private Eyes TheEyes => _eyes ??= new Eyes(desk);

    private SpokenCase Case(
        string file, string number, string heading, ProposalKind kind, string[] people, HandlingRole role = HandlingRole.Lead,
        bool isKey = false, string? collective = null, IReadOnlyList<ProposalReceipt.UnitEntry>? units = null) =>
        new(desk, TheEyes, file, number, $"第{number}号　{heading}")
        {
            Receipt = new()
            {
                BureauId = desk.Bureau.Id,
                SessionId = desk.Sessions[kind].Id,
                Kind = kind,
                CaseNumber = number,
                Authorship = collective is not null ? AuthorshipType.Collective
                    : people.Length > 1 ? AuthorshipType.Joint : AuthorshipType.Individual,
                Title = "关于推动公共数据有序开放的建议",
                Proposers = collective is not null
                    ? [new(ProposerType.Organisation, collective)]
                    : [.. people.Select(p => new ProposalReceipt.ProposerEntry(ProposerType.Person, p))],
                Items = [new("1", "建立开放目录", "原文的说明。"), new("2", "统一数据标准", "原文的说明。")],
                Role = role,
                LeadUnit = role == HandlingRole.Assist ? "市经济发展局" : null,
                OtherUnits = units ?? [],
                IsKey = isKey,
                ReferredOn = new DateOnly(2021, 3, 8),
            },
        };

    private async Task<long> LastContactOfAsync(SpokenCase one) =>
        (await desk.ReloadAsync(one.Id)).Contacts.Where(c => c.Counts).MaxBy(c => c.Id)!.Id;

    private async Task<long> PromiseOf(SpokenCase one) =>
        (await desk.ReloadAsync(one.Id)).Replies.SelectMany(r => r.Commitments).First(c => c.Status == CommitmentStatus.Open).Id;
}
