namespace ProposalDesk.Web.Features.Messages;

/// <summary>What was said to this person.</summary>
public sealed record MessagesPage(int Unread, IReadOnlyList<MessagesPage.Row> Rows)
{
    /// <param name="Heading">Over several lines; null for a message of one line.</param>
    public sealed record Row(long Id, string? Heading, IReadOnlyList<Line> Lines, DateTime CreatedAt, DateTime? ReadAt)
    {
        /// <summary>Which message it is, for those who hear the page.</summary>
        public string Name => Heading ?? Lines[0].Text;
    }

    /// <param name="Address">What it speaks of; null where there is no such page.</param>
    public sealed record Line(string Text, string? Address);
}
