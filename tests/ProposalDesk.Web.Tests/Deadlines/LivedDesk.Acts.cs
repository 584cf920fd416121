using Microsoft.EntityFrameworkCore;
using ProposalDesk.Core.Administration;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Supervision;

namespace ProposalDesk.Web.Tests.Deadlines;

/// <summary>What people do on this desk, and what they leave undone.</summary>
public sealed partial class LivedDesk
{
    private List<(string On, string Words, Func<Task> Act)> Acts() =>
    [
        ("03-08", "收到第1号至第8号提案", async () =>
        {
            await ReceiveAsync("1", "关于数据共享的建议");
            await ReceiveAsync("2", "关于公交到站信息的建议");
            await ReceiveAsync("3", "关于扶持软件企业的建议");
            await ReceiveAsync("4", "关于公共厕所地图的建议", joint: 2);
            await ReceiveAsync("5", "关于政务大厅的建议", isKey: true);
            await ReceiveAsync("6", "关于停车信息的建议");
            await ReceiveAsync("7", "关于检查结果互认的建议");
            await ReceiveAsync("8", "关于路灯报修的建议");
        }),
        ("03-09", "除第6号外都已分派，第3号给产业发展科，其余给数据资源科", async () =>
        {
            foreach (var number in (string[])["1", "2", "4", "5", "7", "8"])
            {
                await desk.AssignedAsync(_ids[number]);
            }

            await AssignToIndustryAsync("3");
        }),
        ("03-10", "科室签收", async () =>
        {
            foreach (var number in (string[])["1", "2", "4", "5", "7", "8"])
            {
                await desk.ChangeAsync(_ids[number], "head1", (p, head) => p.Accept(desk.Person("handler1"), head));
            }

            await desk.ChangeAsync(_ids["3"], "head2", (p, head) => p.Accept(desk.Person("handler2"), head));
        }),
        ("03-15", "第1、2、4、5号已沟通", async () =>
        {
            foreach (var number in (string[])["1", "2", "4", "5"])
            {
                await desk.ConsultedAsync(_ids[number]);
            }
        }),
        ("03-31", "第3号首次联系", () => desk.ChangeAsync(_ids["3"], "handler2", (p, handler) => p.RecordContact(
            new ContactEntry(ContactPhase.Before, ContactMode.Meeting, handler.Today, "企业", [1], null, "李静", "愿意座谈", null), handler))),
        ("04-12", "第1、4、5号提交审核；工作方案已报送", async () =>
        {
            await desk.SubmittedAsync(_ids["1"], "B", new ReplyContent.CommitmentEntry("建成共享平台", new DateOnly(2021, 8, 31), false, false));
            await desk.SubmittedAsync(_ids["4"]);
            await desk.SubmittedAsync(_ids["5"]);
            await MeetAsync(StatutoryKind.WorkPlan);
        }),
        ("04-20", "第1、4号签发并送达", async () =>
        {
            await desk.AnswerAsync(_ids["1"]);
            await desk.AnswerAsync(_ids["4"]);
        }),
        ("04-22", "第5号审核到主要领导", () => desk.AgreeUpToSignatureAsync(_ids["5"])),
        ("04-28", "第1号满意，第4号一位委员满意、一位没有答复", async () =>
        {
            await desk.RateAsync(_ids["1"], FeedbackRating.Satisfied);
            await desk.RateAsync(_ids["4"], FeedbackRating.Satisfied);
        }),
        ("05-06", "李静对第3号答复催办：知道了，预计5月20日完成", () => desk.WithAsync(async (AnswerChaser answer) => await answer.ExecuteAsync(
            new(_ids["3"], new DateOnly(2021, 5, 20), "等企业座谈", (await desk.ReloadAsync(_ids["3"])).Version), desk.As("handler2"),
            CancellationToken.None))),
        ("05-17", "吴刚请假到6月20日，由郑洁代理", () => desk.WithDbAsync(db =>
        {
            db.StandIns.Add(StandIn.Name(
                desk.UserId("deputy1"), desk.UserId("deputy2"), desk.Today, new DateOnly(2021, 6, 20), desk.As("deputy1")));

            return db.SaveChangesAsync();
        })),
        ("05-26", "第4号评价期已过，办结", () => desk.ChangeAsync(_ids["4"], "clerk", (p, clerk) => p.Close(clerk))),
        ("06-04", "第5号由主要领导签发并送达", async () =>
        {
            await desk.SignAsync(_ids["5"]);
            await desk.TypesetAsync();
            await desk.SendAsync(_ids["5"]);
        }),
        ("06-15", "第6号才分派", () => desk.AssignedAsync(_ids["6"])),
        ("06-16", "第6号签收", () => desk.ChangeAsync(_ids["6"], "head1", (p, head) => p.Accept(desk.Person("colleague1"), head))),
        ("06-17", "吴刚对第8号签发督办单", () => desk.ChangeAsync(_ids["8"], "deputy1", (p, deputy) =>
            p.IssueNotice("清数督〔2021〕1号", "首次联系逾期", "三日内与委员联系", new DateOnly(2021, 6, 22), deputy))),
        ("06-18", "第6号撤案", () => desk.ChangeAsync(_ids["6"], "clerk", (p, clerk) => p.Withdraw("交办单位收回", "来函", clerk))),
        ("06-21", "产业发展科撤销，由数据资源科接续", () => desk.WithAsync((SwitchSection close) => close.ExecuteAsync(
            new(desk.IndustrySection.Id, false, desk.DataSection.Id), desk.As("admin"), CancellationToken.None))),
        ("07-01", "第5号不满意，开始重新办理", () => desk.RateAsync(_ids["5"], FeedbackRating.Dissatisfied, "没有说到夜间服务")),
        ("07-05", "第2号提交审核", () => desk.SubmittedAsync(_ids["2"])),
        ("07-09", "第2号签发并送达；年中办理情况已报送", async () =>
        {
            await desk.AnswerAsync(_ids["2"]);
            await MeetAsync(StatutoryKind.MidYearReport);
        }),
        ("07-26", "第5号与委员再次沟通，由主要领导签发并送达", async () =>
        {
            await desk.ChangeAsync(_ids["5"], "handler1", (p, handler) => p.RecordContact(
                new ContactEntry(ContactPhase.During, ContactMode.Visit, handler.Today, "委员单位", [1], null, "王宁", "希望更具体", null), handler));
            await desk.SubmittedAsync(_ids["5"]);
            await desk.AgreeUpToSignatureAsync(_ids["5"]);
            await desk.SignAsync(_ids["5"]);
            await desk.TypesetAsync();
            await desk.SendAsync(_ids["5"]);
        }),
        ("07-29", "吴刚离任，由郑洁接替", () => desk.WithAsync((DeactivateUser leave) => leave.ExecuteAsync(
            new(desk.UserId("deputy1"), Successors.One(desk.UserId("deputy2"))), desk.As("admin"), CancellationToken.None))),
        ("08-03", "第5号再次评价满意", () => desk.RateAsync(_ids["5"], FeedbackRating.Satisfied)),
        ("08-10", "第3、7、8号撤案", async () =>
        {
            foreach (var number in (string[])["3", "7", "8"])
            {
                await desk.ChangeAsync(_ids[number], "clerk", (p, clerk) => p.Withdraw("交办单位收回", "来函", clerk));
            }
        }),
        ("09-14", "第1号的承诺已落实", () => desk.ChangeAsync(_ids["1"], "handler1", (p, handler) => p.FulfilCommitment(
            p.Replies.SelectMany(r => r.Commitments).Single().Id, handler.Today, "平台已上线", null, handler))),
        ("10-12", "全年办理情况已报送", () => MeetAsync(StatutoryKind.AnnualReport)),
        ("11-15", "第1、4、5号的征询意见表已转送", async () =>
        {
            foreach (var number in (string[])["1", "4", "5"])
            {
                await desk.ChangeAsync(_ids[number], "clerk", (p, clerk) => p.ForwardSheets(desk.Today, "市政府督查室", clerk));
            }
        }),
        ("12-28", "新建2022办理年度", () => desk.WithAsync((OpenYear open) => open.ExecuteAsync(
            new(desk.Year.BureauId, 2022), desk.As("clerk"), CancellationToken.None))),
    ];

    private async Task ReceiveAsync(string number, string title, int joint = 1, bool isKey = false)
    {
        _ids[number] = await desk.ReceiveAsync(number, joint: joint, isKey: isKey, title: title);
    }

    private Task AssignToIndustryAsync(string number) => desk.ChangeAsync(_ids[number], "clerk", (p, clerk) => p.Assign(
        new AssignmentPlan(desk.IndustrySection, desk.UserId("deputy2"), "郑洁", null, [], new Dictionary<long, long>()), clerk));

    private Task<int> MeetAsync(StatutoryKind kind) => desk.WithDbAsync(db => db.Set<StatutoryDeadline>()
        .Where(d => d.HandlingYearId == desk.Year.Id && d.Kind == kind).ExecuteUpdateAsync(d => d.SetProperty(x => x.MetOn, desk.Today)));
}
