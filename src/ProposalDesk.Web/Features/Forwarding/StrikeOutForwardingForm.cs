namespace ProposalDesk.Web.Features.Forwarding;

/// <summary>Why a record of forwarding is wrong.</summary>
public sealed class StrikeOutForwardingForm
{
    public long Version { get; set; }

    public string? Reason { get; set; }
}
