using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>The signed letter, whether its PDF is there, and everybody it goes to.</summary>
/// <param name="IsReady">The PDF is stored; only then sending is offered.</param>
/// <param name="Problem">Why the PDF could not be made; null while it is being made.</param>
public sealed record DeliveryPage(
    long ProposalId,
    string Number,
    string Title,
    long Version,
    int LetterNumber,
    ReplyKind Kind,
    string DocumentNumber,
    DateOnly SignedOn,
    string SignedBy,
    bool IsReady,
    string? Problem,
    bool SheetsFollow,
    IReadOnlyList<DeliveryPage.Recipient> Recipients)
{
    public sealed record Recipient(int Order, string Name, string Role, bool IsAddressee, string? Done);

    public string LetterAddress => FormattableString.Invariant($"~/proposals/{ProposalId}/letters/{LetterNumber}.pdf");
}
