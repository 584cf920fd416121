namespace ProposalDesk.Web.Features.Messages;

/// <summary>What was said to this person; for the clerk also what waits to be printed and posted.</summary>
/// <param name="IsPrint">Shows the printing tab.</param>
/// <param name="ToPrint">Null for those who do not post letters.</param>
public sealed record MessagesPage(bool IsPrint, int Unread, int? ToPrint, IReadOnlyList<MessagesPage.Row> Rows)
{
    public sealed record Row(long Id, string Text, string? Recipient, long? ProposalId, DateTime CreatedAt, DateTime? DoneAt);
}
