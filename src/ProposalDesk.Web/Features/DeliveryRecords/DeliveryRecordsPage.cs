namespace ProposalDesk.Web.Features.DeliveryRecords;

/// <summary>What is recorded about the deliveries of the letters of a case, struck-out records included.</summary>
public sealed record DeliveryRecordsPage(
    long ProposalId, string Number, string Title, long Version, IReadOnlyList<DeliveryRecordsPage.Record> Records)
{
    /// <param name="What">To whom, how and when.</param>
    /// <param name="StruckOut">By whom and why it no longer counts; null while it does.</param>
    /// <param name="MakesUnanswered">Without it the case is not answered any more.</param>
    public sealed record Record(
        int Letter, string LetterName, int Order, string Name, string What, string? StruckOut, bool MakesUnanswered);
}
