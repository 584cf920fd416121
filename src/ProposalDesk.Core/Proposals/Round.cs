namespace ProposalDesk.Core.Proposals;

/// <summary>轮次: one passage from consultation to rating; a second opens when a member is not satisfied (domain.md §3.11).</summary>
public sealed class Round
{
    public long Id { get; private set; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>办理时限 of this round.</summary>
    public required DateOnly DueOn { get; set; }

    /// <summary>The member's words that opened it; null in the first round.</summary>
    public string? Reason { get; init; }

    public DateTime? CancelledAt { get; internal set; }

    /// <summary>The day the reply had gone to every proposer (assisting: to the lead unit).</summary>
    public DateOnly? AnsweredOn { get; internal set; }

    public string? ConsultationWaiver { get; internal set; }

    public string? ConsultationWaivedBy { get; internal set; }

    /// <summary>Why the handler asks for the waiver; stays when it is decided.</summary>
    public string? WaiverRequest { get; private set; }

    public string? WaiverRequestedBy { get; private set; }

    public DateOnly? WaiverRequestedOn { get; private set; }

    /// <summary>Why the Director refused the last request.</summary>
    public string? WaiverRefusal { get; internal set; }

    public bool AwaitsWaiver => WaiverRequest is not null && WaiverRefusal is null && ConsultationWaiver is null;

    internal void AskForWaiver(string reason, string by, DateOnly on) =>
        (WaiverRequest, WaiverRequestedBy, WaiverRequestedOn, WaiverRefusal) = (reason, by, on, null);

    public bool IsCancelled => CancelledAt is not null;
}
