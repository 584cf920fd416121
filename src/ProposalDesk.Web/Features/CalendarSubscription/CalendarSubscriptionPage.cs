namespace ProposalDesk.Web.Features.CalendarSubscription;

/// <param name="Generation">0 before the first address.</param>
/// <param name="Link">The address in force; null while there is none.</param>
public sealed record CalendarSubscriptionPage(int Generation, Uri? Link)
{
    /// <summary>Opens the phone's or computer's own calendar program.</summary>
    public string? Webcal => Link is null ? null : $"webcal{Link.ToString()[Link.Scheme.Length..]}";
}
