namespace ProposalDesk.Web.Features.Messages;

/// <summary>What was said to this person.</summary>
public sealed record MessagesPage(int Unread, IReadOnlyList<MessagesPage.Row> Rows)
{
    public sealed record Row(long Id, string Text, long? ProposalId, DateTime CreatedAt, DateTime? ReadAt);
}
