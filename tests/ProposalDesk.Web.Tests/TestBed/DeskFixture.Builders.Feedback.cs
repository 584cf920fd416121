using ProposalDesk.Core.Consultations;
using ProposalDesk.Core.Documents;
using ProposalDesk.Core.Feedback;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Replies;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>Cases whose answer is with the members, and the links they got.</summary>
public abstract partial class DeskFixture
{
    private int _lastLetter;

    /// <summary>Answered today; every proposer has a sheet.</summary>
    public async Task<long> AwaitingFeedbackAsync(int joint = 1, ProposalKind kind = ProposalKind.CppccProposal, string? collective = null)
    {
        var id = await InHandlingAsync(await ReceiveAsync(joint: joint, kind: kind, collective: collective));
        await UnderReviewAsync(id);
        await AnswerAsync(id);

        return id;
    }

    /// <summary>Carries what is in review to the members, as if the typesetter had set it.</summary>
    public async Task AnswerAsync(long id)
    {
        await ChangeAsync(id, "head1", (p, head) => p.Agree(null, null, head));
        await ChangeAsync(id, "clerk", (p, clerk) => p.Agree(null, new CollectiveMinutes(clerk.Today, "周敏、钱立", "评议通过"), clerk));
        var letter = await StoreLetterAsync(id);
        await ChangeAsync(id, "deputy1", (p, deputy) =>
        {
            var reply = p.ReplyInReview!;
            p.Sign(
                $"清数测〔2021〕{Interlocked.Increment(ref _lastLetter)}号",
                [.. p.Proposers.Select(
                    x => new Delivery { Order = x.Order, Recipient = RecipientKind.Proposer, Name = x.Name, ProposerOrder = x.Order })],
                deputy);
            reply.AttachLetter(letter);
        });
        var codes = await CodesAsync();
        await ChangeAsync(id, "clerk", (p, clerk) =>
        {
            p.Send([.. p.SignedReply!.Deliveries.Select(d =>
                new DeliveryEntry(d.Order, DeliveryMode.InPerson, clerk.Today, "本人签收"))], Year, clerk.Today.AddDays(28), clerk);
            foreach (var sheet in p.Sheets.Where(s => s.CodeHash is null))
            {
                sheet.SetCodeHash(FeedbackCodes.HashOf(codes.CodeFor(sheet)));
            }
        });
    }

    /// <summary>Carries a second round from handling to the members.</summary>
    public async Task AnswerAgainAsync(long id)
    {
        await ChangeAsync(id, "handler1", (p, handler) => p.RecordContact(
            new ContactEntry(
                ContactPhase.During, ContactMode.Visit, handler.Today, "委员单位",
                [.. ConsultationGate.NotMet(p.ConsultationFacts()).Select(d => d.ProposerOrder)],
                null, "王宁", "希望说得更具体", null),
            handler));
        await SubmittedAsync(id);
        await AnswerAsync(id);
    }

    /// <summary>The address of a member's link, of the latest round.</summary>
    public async Task<string> LinkOfAsync(long id, int proposer = 1)
    {
        var codes = await CodesAsync();
        var sheet = (await ReloadAsync(id)).Sheets.Where(s => s.ProposerOrder == proposer).MaxBy(s => s.RoundNumber)!;

        return $"/f/{codes.CodeFor(sheet)}";
    }

    /// <summary>A member opens the link on a phone and rates.</summary>
    public async Task<Page> RateAsync(long id, FeedbackRating rating, string? comment = null, int proposer = 1)
    {
        var page = await Anonymous().GetAsync(await LinkOfAsync(id, proposer));

        return await page.SubmitAsync(("Rating", rating), ("Comment", comment));
    }

    private Task<FeedbackCodes> CodesAsync() => WithAsync((FeedbackCodes codes) => Task.FromResult(codes));

    private async Task<long> StoreLetterAsync(long id)
    {
        var sha256 = await WithAsync((FileStore files) => files.PutAsync("%PDF-1.7 letter"u8.ToArray(), CancellationToken.None));
        var file = new StoredFile
        {
            Sha256 = sha256,
            Name = "答复.pdf",
            ContentType = "application/pdf",
            Size = 15,
            StoredAt = As("clerk").Now,
            ProposalId = id,
            Purpose = FilePurpose.SignedLetter,
        };
        await WithDbAsync(async db =>
        {
            db.Files.Add(file);
            await db.SaveChangesAsync();
        });

        return file.Id;
    }
}
