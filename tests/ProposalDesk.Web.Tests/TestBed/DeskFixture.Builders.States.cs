using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Proposals;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>A case in every state in which something waits for somebody.</summary>
public abstract partial class DeskFixture
{
    /// <summary>About thirty cases, each carried to its state through the rules.</summary>
    public async Task<IReadOnlyDictionary<string, long>> EveryStateAsync()
    {
        var states = new Dictionary<string, long>
        {
            ["待分派"] = await ReceiveAsync(),
            ["待裁定"] = await RefusedTwiceAsync(),
            ["待签收"] = await AssignedAsync(null, IndustrySection),
            ["办理中"] = await InHandlingAsync(),
            ["协办待裁定"] = await AssistingRefusedTwiceAsync(),
            ["待写科室意见"] = await AssistingAcceptedAsync(),
            ["科室审核"] = await UnderReviewAsync(),
            ["负责人自己起草"] = await DraftedByHeadAsync(),
            ["办公室审核"] = await AgreedAsync(await UnderReviewAsync(), "head1"),
            ["待签发"] = await ReadyToSignAsync(),
            ["重点待分管审核"] = await AtTheDeputyAsync(),
            ["重点待签发"] = await ReadyToSignAsync(await ReceiveAsync(isKey: true)),
            ["待送达"] = await SignedAsync(),
            ["延期待审批"] = await ExtendingAsync(ExtensionStatus.Asked),
            ["延期待送出"] = await ExtendingAsync(ExtensionStatus.Approved),
            ["延期待答复"] = await ExtendingAsync(ExtensionStatus.Sent),
            ["督办待回复"] = await NoticedAsync(isAnswered: false),
            ["督办待销号"] = await NoticedAsync(isAnswered: true),
            ["审核中申请改办"] = await TransferringAsync(await UnderReviewAsync()),
            ["延期中申请改办"] = await TransferringAsync(await ExtendingAsync(ExtensionStatus.Asked)),
            ["等待评价待转送"] = await OneSheetBackAsync(),
            ["撤案待转送"] = await WithdrawnAsync(await OneSheetBackAsync()),
            ["督办后撤案"] = await WithdrawnAsync(await NoticedAsync(isAnswered: false)),
            ["重新办理"] = await RatedDownAsync(),
            ["再次不满意"] = await RatedDownAgainAsync(),
            ["更正函起草"] = await CorrectingAsync(isSubmitted: false),
            ["更正函审核"] = await CorrectingAsync(isSubmitted: true),
            ["承诺待落实"] = await SentAsync(null, "B", new ReplyContent.CommitmentEntry("建成共享平台", Today.AddDays(5), false, false)),
        };

        return states;
    }

    private async Task<long> AgreedAsync(long id, string userName)
    {
        await ChangeAsync(id, userName, (p, actor) => p.Agree(null, null, actor));

        return id;
    }

    private async Task<long> AtTheDeputyAsync()
    {
        var id = await AgreedAsync(await UnderReviewAsync(await InHandlingAsync(await ReceiveAsync(isKey: true))), "head1");
        await ChangeAsync(id, "clerk", (p, clerk) => p.Agree(null, new CollectiveMinutes(clerk.Today, "周敏、钱立", "评议通过"), clerk));

        return id;
    }

    private async Task<long> RefusedTwiceAsync()
    {
        var id = await AssignedAsync();
        await ChangeAsync(id, "head1", (p, head) => p.Refuse("不属于本科室", IndustrySection, head));
        await AssignedAsync(id);
        await ChangeAsync(id, "head1", (p, head) => p.Refuse("仍不属于", IndustrySection, head));

        return id;
    }

    private async Task<long> AssistingRefusedTwiceAsync()
    {
        var id = await AssignedAsync();
        await ChangeAsync(id, "head1", (p, head) => p.Refuse("不属于本科室", IndustrySection, head));
        await InHandlingAsync(id, IndustrySection);
        await ChangeAsync(id, "head2", (p, head) => p.RefuseAssisting(p.AssistingAssignments.Single().Id, "不属于本科室", DataSection, head));

        return id;
    }

    private async Task<long> AssistingAcceptedAsync()
    {
        var id = await InHandlingAsync(null, IndustrySection);
        await ChangeAsync(id, "head2", (p, head) => p.AcceptAssisting(p.AssistingAssignments.Single().Id, Person("handler2"), head));

        return id;
    }

    private async Task<long> DraftedByHeadAsync()
    {
        var id = await InHandlingAsync();
        await SubmittedAsync(id, "head1", "A");

        return id;
    }

    private async Task<long> ExtendingAsync(ExtensionStatus upTo)
    {
        var id = await InHandlingAsync();
        await ChangeAsync(id, "handler1", (p, handler) => p.AskExtension(p.DueOn.AddDays(20), "部门协调需要时间", Year, handler));
        if (upTo is ExtensionStatus.Approved or ExtensionStatus.Sent)
        {
            await ChangeAsync(id, "deputy1", (p, deputy) => p.DecideExtension(true, null, deputy));
        }

        if (upTo is ExtensionStatus.Sent)
        {
            await ChangeAsync(id, "clerk", (p, clerk) => p.SendExtension(Today, "公文交换", clerk));
        }

        return id;
    }

    private async Task<long> NoticedAsync(bool isAnswered)
    {
        var id = await InHandlingAsync();
        await ChangeAsync(id, "deputy1", (p, deputy) => p.IssueNotice($"清数督测〔2021〕{id}号", "首次联系逾期", "请说明原因", Today.AddDays(2), deputy));
        if (isAnswered)
        {
            await ChangeAsync(id, "head1", (p, head) => p.AnswerNotice("人手调整", "换人承办", Today.AddDays(5), head));
        }

        return id;
    }

    private async Task<long> TransferringAsync(long id)
    {
        await ChangeAsync(id, "clerk", (p, clerk) => p.RequestTransfer("市交通局", "属其职责", Today, clerk));

        return id;
    }

    private async Task<long> OneSheetBackAsync()
    {
        var id = await AwaitingFeedbackAsync(joint: 2);
        await RateAsync(id, FeedbackRating.Satisfied);

        return id;
    }

    private async Task<long> WithdrawnAsync(long id)
    {
        await ChangeAsync(id, "clerk", (p, clerk) => p.Withdraw("交办单位收回", "来函", clerk));

        return id;
    }

    private async Task<long> RatedDownAsync()
    {
        var id = await AwaitingFeedbackAsync();
        await RateAsync(id, FeedbackRating.Dissatisfied, "没有解决");

        return id;
    }

    private async Task<long> RatedDownAgainAsync()
    {
        var id = await RatedDownAsync();
        await AnswerAgainAsync(id);
        await RateAsync(id, FeedbackRating.Dissatisfied, "还是没有解决");

        return id;
    }

    private async Task<long> CorrectingAsync(bool isSubmitted)
    {
        var id = await AwaitingFeedbackAsync();
        var roster = await WithDbAsync(db => Core.Organisation.Roster.LoadAsync(db, CancellationToken.None));
        await ChangeAsync(id, "handler1", (p, handler) =>
        {
            var letter = p.IssueCorrectingLetter(FirstDraft.Of(p) with { Correction = "第三段的年份应为2021年。" }, "年份有误", handler);
            if (isSubmitted)
            {
                p.SubmitForReview(letter, Year.AnswerClasses, ReviewChain.For(p, letter, roster, Year), null, handler);
            }
        });

        return id;
    }
}
