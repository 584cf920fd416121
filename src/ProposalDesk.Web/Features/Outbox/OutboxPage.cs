using ProposalDesk.Core.Notifications;

namespace ProposalDesk.Web.Features.Outbox;

/// <param name="Tab">The pile that is shown.</param>
/// <param name="SeesContent">False for the administrator, who sees that something was sent but not what (domain.md §1).</param>
/// <param name="HasCarriers">False while neither mail nor gateway is set.</param>
public sealed record OutboxPage(
    OutboxTab Tab, bool SeesContent, bool HasCarriers, IReadOnlyList<OutboxPage.Pile> Piles, IReadOnlyList<OutboxPage.Row> Rows)
{
    public const int RowsShown = 200;

    /// <param name="Count">Null where nobody needs to know: what was sent grows for ever.</param>
    public sealed record Pile(OutboxTab Tab, string Label, int? Count);

    /// <param name="Purpose">Null for whoever sees no content.</param>
    /// <param name="Note">When it will be tried again, or why it was not sent.</param>
    public sealed record Row(
        long Id, OutboxChannel Channel, string Recipient, string? Purpose, long? ProposalId, OutboxState State, string Note, DateTime At);

    public bool IsPrint => Tab == OutboxTab.Print;
}
