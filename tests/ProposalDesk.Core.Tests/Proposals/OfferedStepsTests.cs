using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Intake;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Tests.Proposals;

/// <summary>A step that is offered is a step that can be done: every step of every person in every state, with what it demands.</summary>
public class OfferedStepsTests
{
    private static readonly Section _third = People.Section(3, "信用建设科");

    public static TheoryData<string> States() => new(EveryState.Names);

    [Theory]
    [MemberData(nameof(States))]
    public void Every_step_that_is_offered_is_accepted(string state)
    {
        var done = 0;
        foreach (var name in new EveryState().People.Names)
        {
            foreach (var step in Steps(state, name))
            {
                var all = new EveryState();
                var (proposal, _) = all.Make(state);

                Assert.Null(Record.Exception(() => Take(step, proposal, all, all.People.As(name))));
                done++;
            }
        }

        Assert.NotEqual(0, done);
    }

    private static IReadOnlyList<ProposalStep> Steps(string state, string name)
    {
        var all = new EveryState();

        return ProposalWorkflow.StepsFor(all.Make(state).Case, all.People.As(name));
    }

    private static void Take(ProposalStep step, Proposal p, EveryState all, Actor actor)
    {
        var (people, cases, year) = (all.People, all.Cases, all.People.Year);
        switch (step)
        {
            case ProposalStep.Assign or ProposalStep.DecideAssignment:
                p.Assign(cases.Plan(_third), actor);
                break;
            case ProposalStep.Reassign:
                p.Reassign(cases.Plan(_third), "职责调整", actor);
                break;
            case ProposalStep.Accept:
                p.Accept(people["handler1"], actor);
                break;
            case ProposalStep.Refuse:
                p.Refuse("不属于本科室", _third, actor);
                break;
            case ProposalStep.AcceptAssisting:
                p.AcceptAssisting(0, people["handler2"], actor);
                break;
            case ProposalStep.RefuseAssisting:
                p.RefuseAssisting(0, "不属于本科室", _third, actor);
                break;
            case ProposalStep.AssignAssisting:
                p.AssignAssisting(_third, people.Today.AddDays(10), actor);
                break;
            case ProposalStep.ReplaceHandler:
                p.ReplaceHandler(people["colleague1"], "工作调整", actor);
                break;
            case ProposalStep.RequestTransfer:
                p.RequestTransfer("市交通局", "属其职责", people.Today, actor);
                break;
            case ProposalStep.GrantTransfer:
                p.GrantTransfer(people.Today, null, actor);
                break;
            case ProposalStep.RefuseTransfer:
                p.RefuseTransfer(people.Today, null, null, year, actor);
                break;
            case ProposalStep.Withdraw:
                p.Withdraw("交办单位收回", "来函", actor);
                break;
            case ProposalStep.CorrectRegistration:
                p.CorrectRegistration(ProposalReceiptOf.Case(p), year, "更正了案由", "原件有误", actor);
                break;
            case ProposalStep.AskExtension:
                p.AskExtension(p.DueOn.AddDays(10), "需要部门协调", year, actor);
                break;
            case ProposalStep.DecideExtension:
                p.DecideExtension(true, "同意", actor);
                break;
            case ProposalStep.SendExtension:
                p.SendExtension(people.Today, "公文交换", actor);
                break;
            case ProposalStep.AskAfter:
                p.AskAfter(people.Today, "电话催问，答复下周研究", actor);
                break;
            case ProposalStep.MoveToSection:
                p.MoveToSection(Cases.IndustrySection, "职能调整", people.Roster, actor);
                break;
            case ProposalStep.AnswerExtension:
                p.GrantExtension(people.Today, null, null, year, actor);
                break;
            case ProposalStep.Chase:
                p.Chase("首次联系时限", null, actor);
                break;
            case ProposalStep.AnswerChaser:
                p.AnswerChaser(people.Today.AddDays(3), "等招标结果", actor);
                break;
            case ProposalStep.IssueNotice:
                p.IssueNotice("某数督〔2021〕9号", "首次联系逾期", "请说明原因", people.Today.AddDays(2), actor);
                break;
            case ProposalStep.AnswerNotice:
                p.AnswerNotice("人手调整", "换人承办", people.Today.AddDays(5), actor);
                break;
            case ProposalStep.CloseNotice:
                p.CloseNotice(null, actor);
                break;
            case ProposalStep.RecordContact:
                p.RecordContact(
                    new ContactEntry(ContactPhase.During, ContactMode.Meeting, people.Today, "局会议室", [1], null, "王宁", "同意", null), actor);
                break;
            case ProposalStep.AskWaiver:
                p.AskWaiver("委员长期在外", actor);
                break;
            case ProposalStep.RefuseWaiver:
                p.RefuseWaiver("请再联系", actor);
                break;
            case ProposalStep.WaiveConsultation:
                p.WaiveConsultation("委员本人谢绝", actor);
                break;
            case ProposalStep.WriteSectionOpinion:
                p.WriteSectionOpinion(0, "可以办理", actor);
                break;
            case ProposalStep.DraftReply:
                Draft(p, actor);
                break;
            case ProposalStep.SubmitForReview:
                Submit(p, all, actor);
                break;
            case ProposalStep.Agree:
                p.Agree(null, cases.Minutes, actor);
                break;
            case ProposalStep.ReturnForRevision:
                p.ReturnForRevision(["请写明时限"], actor);
                break;
            case ProposalStep.CallBack:
                p.CallBack(actor);
                break;
            case ProposalStep.Sign:
                p.Sign("某数函〔2021〕9号", [], actor);
                break;
            case ProposalStep.VoidReply:
                p.VoidReply("文字有误", actor);
                break;
            case ProposalStep.Send:
                p.Send([.. p.LetterToSend!.Deliveries.Where(d => d is { Counts: true, SentOn: null }).Select(d =>
                    new DeliveryEntry(d.Order, DeliveryMode.InPerson, people.Today, "本人签收"))], year, people.Today.AddDays(28), actor);
                break;
            case ProposalStep.EnterPaperSheet:
                p.EnterPaperSheet(p.Sheets.MaxBy(s => s.RoundNumber)!, FeedbackRating.Satisfied, null, people.Today, 5, year, actor);
                break;
            case ProposalStep.ReplaceLink:
                p.ReplaceLink(p.Sheets.MaxBy(s => s.RoundNumber)!, s => $"hash{s.Key:n}", actor);
                break;
            case ProposalStep.HandOnLink:
                p.HandOnLink(p.Sheets.MaxBy(s => s.RoundNumber)!, actor);
                break;
            case ProposalStep.StrikeOutForwarding:
                p.StrikeOutForwarding(p.Sheets.First(s => s.ForwardedOn is not null), "还没有送出", actor);
                break;
            case ProposalStep.StrikeOutDelivery:
                var sent = p.Replies.Last(r => r.HasLeft);
                p.StrikeOutDelivery(sent.Number, sent.Deliveries.First(d => d is { Counts: true, SentOn: not null }).Order, "日期有误", actor);
                break;
            case ProposalStep.ForwardSheets:
                p.ForwardSheets(people.Today, "市政府督查室", actor);
                break;
            case ProposalStep.OrderFurtherRound:
                p.OrderFurtherRound("请再与委员沟通", year, actor);
                break;
            case ProposalStep.CloseDissatisfied:
                p.CloseDissatisfied("已尽所能", actor);
                break;
            case ProposalStep.Close:
                p.Close(actor);
                break;
            case ProposalStep.IssueCorrectingLetter:
                p.IssueCorrectingLetter(Cases.Content(), "年份有误", actor);
                break;
            case ProposalStep.IssueSupplementaryReply:
                p.IssueSupplementaryReply(Cases.Content(), "承诺已落实", actor);
                break;
            case ProposalStep.SettleCommitment:
                p.FulfilCommitment(p.Replies.SelectMany(r => r.Commitments).First().Id, people.Today, "平台已上线", null, actor);
                break;
            case ProposalStep.MarkImplementation:
                p.MarkImplementation(p.Items[0].Id, true, people.Today, null, actor);
                break;
            default:
                Assert.Fail($"Nothing is known of {step}.");
                break;
        }
    }

    private static Reply Draft(Proposal p, Actor actor)
    {
        var content = Cases.Content() with { Correction = "更正如下。" };
        if (p.Replies.LastOrDefault(r => r.Status == ReplyStatus.Draft) is not { } reply)
        {
            return p.StartReply(content, actor);
        }

        p.SaveDraft(reply, content, actor);

        return reply;
    }

    private static void Submit(Proposal p, EveryState all, Actor actor)
    {
        var reply = Draft(p, actor);
        p.TickOffPoints(reply, [.. reply.OpenPoints.Select(x => x.Id)], actor);
        p.SubmitForReview(
            reply, all.People.Year.AnswerClasses, ReviewChain.For(p, reply, all.People.Roster, all.People.Year), "对方没有提出", actor);
    }
}
