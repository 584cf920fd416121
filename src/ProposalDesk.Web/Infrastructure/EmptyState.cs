namespace ProposalDesk.Web.Infrastructure;

/// <summary>An empty list says what will appear here and how to begin (partial <c>_Empty</c>).</summary>
public sealed record EmptyState(string Title, string HowToBegin, EmptyState.Link? Action = null)
{
    /// <param name="Address">From the root, e.g. <c>~/intake</c>.</param>
    public sealed record Link(string Label, string Address);
}
