using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>Letters on their way out: reviewed, signed, typeset, sent.</summary>
public abstract partial class DeskFixture
{
    /// <summary>The letters of this desk are "set" without Typst.</summary>
    public TrialTypesetter Typesetter { get; } = new();

    public DateOnly Today => As("clerk").Today;

    /// <summary>Agreed by everybody but the signer.</summary>
    public async Task<long> ReadyToSignAsync(long? id = null, string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments)
    {
        var proposal = await UnderReviewAsync(id is null ? null : await InHandlingAsync(id), answerClass, commitments);
        await AgreeUpToSignatureAsync(proposal);

        return proposal;
    }

    public async Task AgreeUpToSignatureAsync(long id)
    {
        await ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));
        await ChangeAsync(id, "clerk", (p, clerk) => p.Agree(null, new CollectiveMinutes(clerk.Today, "周敏、钱立", "评议通过"), clerk));
        if ((await ReloadAsync(id)).ReplyInReview!.CurrentStep!.Kind == ReviewStepKind.Deputy)
        {
            await ChangeAsync(id, "deputy1", (p, deputy) => p.Agree(null, null, deputy));
        }
    }

    /// <summary>Ticks off what was returned and hands the letter to review again.</summary>
    public async Task ResubmitAsync(long id)
    {
        var roster = await WithDbAsync(db => Roster.LoadAsync(db, CancellationToken.None));
        await ChangeAsync(id, "handler1", (p, handler) =>
        {
            var reply = p.LetterInProgress!;
            p.TickOffPoints(reply, [.. reply.OpenPoints.Select(x => x.Id)], handler);
            p.SubmitForReview(reply, Year.AnswerClasses, ReviewChain.For(p, reply, roster, Year), null, handler);
        });
    }

    /// <summary>Signed by whoever has to; the PDF is only ordered.</summary>
    public async Task<string> SignAsync(long id)
    {
        var seen = await ReloadAsync(id);
        var signer = As(seen.ReplyInReview!.CurrentStep!.HolderUserId == UserId("director") ? "director" : "deputy1");

        return await WithAsync((SignReply sign) =>
            sign.ExecuteAsync(new SignReply.Command(id, seen.ReplyInReview.Id, seen.Version), signer, CancellationToken.None));
    }

    /// <summary>What the worker does in service.</summary>
    public Task<int> TypesetAsync() => WithAsync((TypesetLetters letters) => letters.ExecuteAsync(null, CancellationToken.None));

    /// <summary>Signed, its PDF stored.</summary>
    public async Task<long> SignedAsync(long? id = null, string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments)
    {
        var proposal = await ReadyToSignAsync(id, answerClass, commitments);
        await SignAsync(proposal);
        await TypesetAsync();

        return proposal;
    }

    /// <summary>Sent to everybody, today.</summary>
    public async Task<long> SentAsync(long? id = null, string answerClass = "A", params ReplyContent.CommitmentEntry[] commitments)
    {
        var proposal = await SignedAsync(id, answerClass, commitments);
        await SendAsync(proposal);

        return proposal;
    }

    /// <summary>Hands the signed letter to everybody it goes to.</summary>
    public async Task SendAsync(long id)
    {
        var seen = await ReloadAsync(id);
        await WithAsync((SendReply send) => send.ExecuteAsync(
            new SendReply.Command(id, [.. seen.SignedReply!.Deliveries
                .Select(d => new SendReply.Handed(d.Order, DeliveryMode.InPerson, Today, "本人签收"))], seen.Version),
            As("clerk"),
            CancellationToken.None));
    }
}
