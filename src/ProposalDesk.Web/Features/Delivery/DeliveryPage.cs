using ProposalDesk.Core.Replies;

namespace ProposalDesk.Web.Features.Delivery;

/// <summary>The signed letter, whether its PDF is there, and everybody it goes to.</summary>
/// <param name="LetterFile">The stored PDF; only with it sending is offered.</param>
/// <param name="Letter">Number of the letter in the case.</param>
/// <param name="Problem">Why the PDF could not be made; null while it is being made.</param>
public sealed record DeliveryPage(
    long ProposalId,
    string Number,
    string Title,
    long Version,
    ReplyKind Kind,
    string DocumentNumber,
    DateOnly SignedOn,
    string SignedBy,
    Guid? LetterFile,
    DeliveryPage.Failure? Problem,
    bool SheetsFollow,
    int Letter,
    IReadOnlyList<DeliveryPage.Recipient> Recipients)
{
    /// <summary>Why the PDF could not be made, and when it is tried again by itself.</summary>
    public sealed record Failure(string Sentence, DateTime? RetryAt);

    public sealed record Recipient(int Order, string Name, string Role, bool IsAddressee, string? Done, string? StruckOut);

    public bool IsReady => LetterFile is not null;

    public string LetterAddress => $"~/files/{LetterFile}";
}
