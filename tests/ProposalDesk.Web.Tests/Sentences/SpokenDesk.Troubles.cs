using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Deadlines;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Tests.Sentences;

/// <summary>政协提案 that are late, that are handed on in the house, that leave it, and that nobody rates.</summary>
public sealed partial class SpokenDesk
{
    private void WriteTroubles()
    {
        Tell(
            Case(Proposals, "3", "政协提案，集体，主办：改办不成、逾期、催办、督办、换科室、没有人评价", ProposalKind.CppccProposal, [],
                collective: "民进清河市委员会"),
            ("03-08", "登记", c => c.RegisterAsync(), Readings.None),
            ("03-09", "申请改办", c => c.AskTransferAsync("市交通运输局"), Readings.Handling),
            ("03-16", "催问改办", c => c.AskAfterAsync("电话催问，答复下周研究"), Readings.None),
            ("03-18", "不同意改办", c => c.RefuseTransferAsync(new DateOnly(2021, 6, 20)), Readings.Handling),
            ("03-22", "分派、签收", async c =>
            {
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
            }, Readings.Contacts),
            ("04-20", "催办", c => c.ChaseAsync("clerk", "请尽快联系"), Readings.None),
            ("04-21", "答复催办", c => c.Say("handler1", (AnswerChaser use, long v, Actor a) => use.ExecuteAsync(
                new(c.Id, new DateOnly(2021, 5, 10), "等对方回话", v), a, None)), Readings.None),
            ("05-12", "催办十次，提请领导决定", async c =>
            {
                await c.ChasedAsync(9);
                await desk.WithAsync((AskForDecision ask) => ask.ExecuteAsync(c.Id, None));
            }, Readings.None),
            ("05-13", "签发督办单（代理）", c => c.Say("deputy2 for deputy1", (IssueSupervisionNotice use, long v, Actor a) => use.ExecuteAsync(
                new(c.Id, "首次联系时限4月6日已过", "三日内与提案单位联系", new DateOnly(2021, 5, 18), v), a, None)), Readings.Handling),
            ("05-17", "回复督办单", c => c.Say("head1", (AnswerSupervisionNotice use, long v, Actor a) => use.ExecuteAsync(
                new(c.Id, "人手调整", "换人承办", new DateOnly(2021, 5, 31), v), a, None)), Readings.Handling),
            ("05-18", "督办销号", c => c.Do("deputy1", (CloseSupervisionNotice use, long v, Actor a) =>
                use.ExecuteAsync(new(c.Id, "已联系", v), a, None)), Readings.Handling | Readings.Limits),
            ("05-19", "改由另一科室承办", c => c.Say("clerk", (MoveCases use, long _, Actor a) => use.ExecuteAsync(
                new(desk.Bureau.Id, [c.Id], desk.IndustrySection.Id, "职责调整"), a, None)), Readings.Handling),
            ("05-20", "改回来", c => c.Say("clerk", (MoveCases use, long _, Actor a) => use.ExecuteAsync(
                new(desk.Bureau.Id, [c.Id], desk.DataSection.Id, "职责又调整"), a, None)), Readings.None),
            ("05-20", "交给承办人", c => c.Say("head1", (NameAnotherHandler use, long v, Actor a) => use.ExecuteAsync(
                new(c.Id, desk.UserId("handler1"), "由原承办人办理", v), a, None)), Readings.None),
            ("05-21", "人员交接", c => c.ChangeAsync("admin", (p, admin) => p.HandOver(
                desk.Person("handler1"), desk.Person("colleague1"), "王宁停用，管理员甲办理移交", admin.Now)), Readings.None),
            ("06-18", "申请延期，没有人审批", async c =>
            {
                c.Handler = "colleague1";
                await c.AskExtensionAsync(new DateOnly(2021, 7, 20));
            }, Readings.None),
            ("06-21", "延期申请失效", c => c.ChangeAsync("clerk", (_, _) => { }), Readings.Handling),
            ("06-22", "沟通、起草、审核、签发、送达", async c =>
            {
                await c.ConsultAsync();
                await c.SubmitAnewAsync();
                await c.AnswerAsync();
            }, Readings.Letters | Readings.Ratings | Readings.Member | Readings.HandedOn),
            ("07-26", "评价期已过", c => desk.WithAsync((EndFeedbackPeriods end) => end.ExecuteAsync(None)), Readings.Ratings
                | Readings.Member | Readings.HandedOn),
            ("07-27", "办结", c => c.CloseAsync(), Readings.Ratings | Readings.Member),
            ("08-03", "办结后不满意，重新办理", c => c.RateAsync(FeedbackRating.Dissatisfied, null), Readings.Handling | Readings.Member
                | Readings.Dossier));

        Tell(
            Case(Proposals, "4", "政协提案：评价以后撤案", ProposalKind.CppccProposal, ["汤文若"]),
            ("03-08", "登记到送达", async c =>
            {
                await c.RegisterAsync();
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
                await c.ConsultAsync();
                await c.SubmitAnewAsync();
                await c.AnswerAsync();
            }, Readings.None),
            ("03-10", "撤案", c => c.WithdrawAsync(), Readings.Member | Readings.Letters | Readings.Handling));

        Tell(
            Case(Proposals, "5", "政协提案：起草以后改办", ProposalKind.CppccProposal, ["汤文若"]),
            ("03-08", "登记到送审", async c =>
            {
                await c.RegisterAsync();
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
                await c.SubmitAnewAsync();
            }, Readings.None),
            ("03-17", "申请改办（已过申请期限）", c => c.AskTransferAsync("市交通运输局"), Readings.Handling),
            ("03-22", "同意改办", c => c.GrantTransferAsync(), Readings.Handling | Readings.Letters | Readings.Observer));

        Tell(
            Case(Proposals, "6", "政协提案：办理时限晚于年度办结日期", ProposalKind.CppccProposal, ["汤文若"]),
            ("03-08", "登记", c =>
            {
                c.Receipt = c.Receipt with { GivenDueOn = new DateOnly(2021, 11, 1), DueAfterCompletionReason = "项目年底完工。" };

                return c.RegisterAsync();
            }, Readings.Handling | Readings.Limits));

        Tell(
            Case(Proposals, "7", "政协提案：延期晚于年度办结日期", ProposalKind.CppccProposal, ["阮清和"]),
            ("05-06", "登记到签收", async c =>
            {
                await c.RegisterAsync();
                await c.AssignAsync(desk.DataSection);
                await c.AcceptAsync();
            }, Readings.Handling),
            ("07-19", "申请延期到年度办结日期以后", c => c.AskExtensionAsync(new DateOnly(2021, 10, 29)), Readings.Handling),
            ("07-20", "主要领导不同意", c => c.DecideExtensionAsync(false, "先办能办的", "director"), Readings.Handling),
            ("07-21", "再申请，主要领导同意", async c =>
            {
                await c.AskExtensionAsync(new DateOnly(2021, 10, 20));
                await c.DecideExtensionAsync(true, "设备10月到货", "director");
            }, Readings.Handling),
            ("07-22", "送出延期申请", c => c.SendExtensionAsync("清数函〔2021〕9号"), Readings.Handling),
            ("08-02", "交办单位同意", c => c.AnswerExtensionAsync(true, null, null), Readings.Handling | Readings.Limits | Readings.Observer));
    }
}
